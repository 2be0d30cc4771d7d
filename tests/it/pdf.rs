//! PDFs made of result files. They stay in `target/pdf/`, for judges from outside.

use std::path::Path;

use gereed::assessment::{Answer, Answers, Depth, ResultFile};
use gereed::i18n::{Locale, Moment};
use gereed::instrument::Instrument;
use gereed::instrument::definition::{Definition, builtins};
use gereed::report::pdf::{self, Extra, LETTERS, RequestError};
use serde_json::{Value, json};

/// A name, answers as digits (`?` don't know, `-` not applicable, `.` open) and how much is asked.
const RESULTS: [(&str, &str, Depth); 10] = [
    ("care", CARE, Depth::Full),
    ("quick", CARE, Depth::Quick),
    ("open", "..... ..... ..... ..... ..... ..... .....", Depth::Full),
    ("not-known", "????? ????? ????? ????? ????? ????? ?????", Depth::Full),
    ("lowest", "00000 00000 00000 00000 00000 00000 00000", Depth::Full),
    ("highest", "44444 44444 44444 44444 44444 44444 44444", Depth::Full),
    ("two-factors", "33322 23232 ????? ????? ????? ????? -----", Depth::Full),
    ("not-applicable", "----- ----- ----- ----- ----- ----- -----", Depth::Full),
    ("one-answer", "3.... ..... ..... ..... ..... ..... .....", Depth::Full),
    ("gaps", "33322 ????2 43434 ----- 34333 33222 4???.", Depth::Full),
];
const CARE: &str = "33322 23232 43434 3110? 34333 332-2 22122";
/// The same organisation a year before.
const EARLIER: &str = "22222 12121 43434 0000? 44444 332-2 11111";
const PAPERS: [&str; 2] = ["a4", "letter"];

/// With a name and a link on it.
fn options(paper: &str) -> String {
    let link = "https://peilschaal.example/";
    json!({ "paper": paper, "sender": "Bureau Peilschaal", "booking_url": link }).to_string()
}

fn instrument(locale: Locale) -> Instrument {
    let definition = Definition::parse(builtins()[0].source).expect("it is in order");
    definition.instrument(locale).expect("it speaks both").clone()
}

fn result(instrument: &Instrument, answers: &str, depth: Depth) -> ResultFile {
    let mut given = Answers::none(instrument);
    for (item, sign) in answers.chars().filter(|c| !c.is_whitespace()).enumerate() {
        let choice = |digit: char| digit.to_digit(10).and_then(|d| u8::try_from(d).ok());
        given.set(
            item,
            match sign {
                '?' => Answer::DontKnow,
                '-' => Answer::NotApplicable,
                '.' => Answer::Unanswered,
                digit => Answer::Choice(choice(digit).expect("a digit")),
            },
        );
    }
    let completed = Moment::parse("2026-11-21T14:05:00+01:00").expect("a moment");
    let mut file = ResultFile::new(instrument, &given, depth, completed);
    file.organisation = Some("Thuiszorg Overtuin".into());
    file
}

fn make(instrument: &str, file: &str, options: &str) -> Result<Vec<u8>, RequestError> {
    pdf::make(instrument, file, options, Extra::default())
}

fn with_logo(pixels: &[u8]) -> Extra<'_> {
    Extra { logo: Some(pixels), ..Extra::default() }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Keeps a PDF for judges from outside.
pub fn keep(name: &str, bytes: &[u8]) {
    keep_file(&format!("{name}.pdf"), bytes);
}

/// Keeps what a judge must read in the PDF of that name.
fn says<'a>(name: &str, texts: impl IntoIterator<Item = &'a str>) {
    let lines: Vec<&str> = texts.into_iter().collect();
    keep_file(&format!("{name}.txt"), lines.join("\n").as_bytes());
}

fn keep_file(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("pdf");
    std::fs::create_dir_all(&folder).expect("target can be written");
    std::fs::write(folder.join(name), bytes).expect("target can be written");
}

#[test]
fn every_result_becomes_the_same_pdf_each_time() {
    for locale in Locale::ALL {
        let instrument = instrument(locale);
        let json = instrument.to_json();
        for (name, answers, depth) in RESULTS {
            let file = result(&instrument, answers, depth).to_json();
            for paper in PAPERS {
                let options = options(paper);
                let bytes = make(&json, &file, &options).unwrap_or_else(|e| panic!("{name}: {e}"));
                assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
                assert!(holds(&bytes, file.as_bytes()), "{name} carries its result file");
                assert!(holds(&bytes, b"(https://peilschaal.example/)"), "{name} has the link");
                assert_eq!(make(&json, &file, &options), Ok(bytes.clone()), "{name}");
                keep(&format!("{name}-{paper}-{}", locale.tag()), &bytes);
            }
        }
    }
}

#[test]
fn what_was_made_before_leaves_no_trace() {
    let made = |locale: Locale, answers: &str, paper: &str| {
        let instrument = instrument(locale);
        let file = result(&instrument, answers, Depth::Full).to_json();
        make(&instrument.to_json(), &file, &options(paper)).expect("a PDF")
    };
    let first = std::thread::spawn(move || made(Locale::Nl, CARE, "a4")).join().expect("a PDF");
    for (locale, answers, paper) in
        [(Locale::Nl, EARLIER, "a4"), (Locale::Nl, CARE, "letter"), (Locale::En, CARE, "a4")]
    {
        made(locale, answers, paper);
        assert_eq!(made(Locale::Nl, CARE, "a4"), first, "{answers} in {locale:?} on {paper}");
    }
}

#[test]
fn without_a_brand_without_notes_and_with_seven_long_ones_it_becomes_a_pdf() {
    for locale in Locale::ALL {
        let instrument = instrument(locale);
        let note = "Wat wij leren, staat nergens. Iedereen weet iets, niemand weet alles; ";
        let note: String = note.repeat(30).chars().take(2_000).collect();
        for depth in [Depth::Full, Depth::Quick] {
            let mut file = result(&instrument, CARE, depth);
            file.organisation = None;
            let bare = file.to_json();
            file.set_notes(&instrument, [note.as_str(); 7]);
            for paper in PAPERS {
                let options = json!({ "paper": paper }).to_string();
                let kept = |what: &str, file: &str| {
                    let bytes = make(&instrument.to_json(), file, &options).expect(what);
                    let name = format!("{what}-{}-{paper}-{}", depth.name(), locale.tag());
                    keep(&name, &bytes);
                    bytes.len()
                };
                let (less, more) = (kept("bare", &bare), kept("seven-notes", &file.to_json()));
                assert!(more > less + 7 * 2_000, "the notes are attached and on the pages");
            }
        }
    }
}

#[test]
fn a_brand_without_a_comparison_becomes_a_pdf() {
    let pixels = [0x0b, 0x7a, 0x3d, 255].repeat(80 * 20);
    for locale in Locale::ALL {
        let instrument = instrument(locale);
        let file = result(&instrument, CARE, Depth::Full).to_json();
        for paper in PAPERS {
            let options = json!({
                "paper": paper, "accent": "#0b7a3d", "sender": "Bureau Oever", "contact": "020 123",
                "booking_url": "mailto:oever@example.nl", "logo": { "width": 80, "height": 20 },
            });
            let json = instrument.to_json();
            let made = pdf::make(&json, &file, &options.to_string(), with_logo(&pixels));
            keep(&format!("brand-{paper}-{}", locale.tag()), &made.expect("a PDF"));
        }
    }
}

#[test]
fn where_nothing_of_a_logo_can_be_seen_the_name_stands() {
    let instrument = instrument(Locale::Nl);
    let (json, file) = (instrument.to_json(), result(&instrument, CARE, Depth::Full).to_json());
    let sender = r#"{"sender":"Bureau Oever"}"#;
    let named = make(&json, &file, sender).expect("a PDF");
    let options = r#"{"sender":"Bureau Oever","logo":{"width":8,"height":2}}"#;
    for (pixel, blank) in [([0; 4], true), ([255; 4], true), ([9, 9, 9, 255], false)] {
        let bytes = pdf::make(&json, &file, options, with_logo(&pixel.repeat(16)));
        assert_eq!(bytes.expect("a PDF") == named, blank, "{pixel:?}");
    }
}

#[test]
fn a_brand_and_an_earlier_result_are_in_the_pdf_on_every_paper() {
    let pixels = [0x86, 0x31, 0x5f, 255, 255, 255, 255, 0, 0, 0, 0, 128];
    for locale in Locale::ALL {
        let instrument = instrument(locale);
        let json = instrument.to_json();
        let mut file = result(&instrument, CARE, Depth::Full);
        file.work.insert("vision.1.sentence".into(), "Zin. ".repeat(400));
        file.work.insert("goals.3.measure".into(), "Δοκιμή Тест".into());
        let mut earlier = result(&instrument, EARLIER, Depth::Quick);
        earlier.completed_at = Moment::parse("2025-11-20T09:00:00+01:00").expect("a moment");
        for paper in PAPERS {
            let options = json!({
                "paper": paper, "accent": "#ffd500", "sender": "Bureau", "contact": "030 123 45 67",
                "logo": { "width": 3, "height": 1 }, "earlier": earlier.to_json(),
            });
            let options = options.to_string();
            let branded = || pdf::make(&json, &file.to_json(), &options, with_logo(&pixels));
            let bytes = branded().unwrap_or_else(|e| panic!("{paper}: {e}"));
            assert_eq!(branded().as_ref(), Ok(&bytes), "{paper}");
            let plain = make(&json, &file.to_json(), "{}");
            assert!(plain.is_ok_and(|plain| plain.len() < bytes.len()), "{paper}");
            keep(&format!("compared-{paper}-{}", locale.tag()), &bytes);
        }
    }
}

#[test]
fn long_texts_and_strange_letters_become_a_pdf() {
    for locale in Locale::ALL {
        let instrument = instrument(locale);
        let mut file = result(&instrument, CARE, Depth::Full);
        let note = "Dit is een lange notitie van iemand die veel te vertellen heeft. ".repeat(31);
        let notes = [
            "日本語 👩‍🚀 \u{e000} \u{0} \u{202e}om",
            "één\n\ntwee\r\ndrie",
            "🙂",
            "]]>&amp;<b>",
            "\n\n",
        ];
        let notes = notes.map(str::to_owned).into_iter().chain([note.clone(), note]);
        file.set_notes(&instrument, notes.collect::<Vec<_>>().iter().map(String::as_str));
        file.organisation = Some("Stichting Samenwerkende Zorgorganisaties ".repeat(5));
        file.filled_in_by = Some("ij".repeat(100));
        for paper in PAPERS {
            let options = json!({
                "paper": paper,
                "accent": "#ffd500",
                "sender": "Bureau ’t Leerhuis & Zonen <script>",
                "booking_url": format!("https://bureau.example/{}", "a1".repeat(300)),
            });
            let made = make(&instrument.to_json(), &file.to_json(), &options.to_string());
            let bytes = made.unwrap_or_else(|e| panic!("{paper}: {e}"));
            keep(&format!("long-{paper}-{}", locale.tag()), &bytes);
        }
    }
}

/// Notes in six languages; the first three need no second font file.
const TONGUES: [&str; 7] = [
    "Zażółć gęślą jaźń: szkolenia są dostępne dla każdego pracownika.",
    "Öğrenme hedefleri İstanbul’daki ekipler için yeterince açık değil.",
    "Țintele învățării; a tanulás céljai; učení má smysl.",
    "Οι στόχοι της μάθησης είναι σαφείς, αλλά όχι για όλους: ΐ Ώ.",
    "Цели обучения ясны, но не для всех: «Щёголь» № 5.",
    "Цілі навчання: Ґанок, їжак, п’ять. Учењето и циљеви: Љ Њ Џ.",
    "Mục tiêu học tập. Ἐν ἀρχῇ. 日本",
];

/// An organisation, a person and a bureau.
const NAMES: [&str; 3] =
    ["Μαθαίνω ΑΕ & Школа «Обучение» Łódź", "Ελένη Παπαδοπούλου", "Бюро Знание"];

#[test]
fn every_letter_of_europe_is_in_the_pdf_as_text() {
    for locale in Locale::ALL {
        let instrument = instrument(locale);
        let mut file = result(&instrument, CARE, Depth::Full);
        file.set_notes(&instrument, TONGUES);
        file.organisation = Some(NAMES[0].into());
        file.filled_in_by = Some(NAMES[1].into());
        let json = [instrument.to_json(), file.to_json()];
        let options = json!({ "sender": NAMES[2] }).to_string();
        let with = |letters: Option<&'static [u8]>| {
            let extra = Extra { letters: letters.map(Into::into), ..Extra::default() };
            pdf::make(&json[0], &json[1], &options, extra).expect("a PDF")
        };
        let bytes = with(Some(LETTERS));
        assert_eq!(with(Some(LETTERS)), bytes);
        let name = format!("tongues-{}", locale.tag());
        keep(&name, &bytes);
        let notes = TONGUES.map(|note| note.replace(['日', '本'], "□"));
        says(&name, notes.iter().map(String::as_str).chain(NAMES));

        let without = with(None);
        assert!(without.len() < bytes.len());
        assert_eq!(with(Some(b"<!doctype html>")), without);
        let name = format!("tongues-missing-{}", locale.tag());
        keep(&name, &without);
        says(&name, [TONGUES[0], TONGUES[1], TONGUES[2], "□□□□□□□ □□ & □□□□□ «□□□□□□□□» Łódź"]);
    }
}

#[test]
fn letters_typed_with_marks_after_them_are_those_with_marks_on_them() {
    let instrument = instrument(Locale::Nl);
    let made = |name: &str, note: &str, sender: &str| {
        let mut file = result(&instrument, CARE, Depth::Full);
        file.set_notes(&instrument, [note]);
        file.organisation = Some(name.into());
        let options = json!({ "sender": sender }).to_string();
        make(&instrument.to_json(), &file.to_json(), &options).expect("a PDF")
    };
    let bytes = made("Cafe\u{301} Noe\u{308}l", "gec\u{327}a", "A\u{30a}re\u{301}");
    assert_eq!(bytes, made("Café Noël", "geça", "Åré"), "Å is one character in three guises");
    let name = "tongues-marks";
    let alone = made("x\u{302}\u{20d7}y", "\u{301}\u{301}", "q\u{323}\u{307}");
    keep(name, &alone);
    says(name, ["x□□y", "q□□"]);
}

#[test]
fn a_result_that_needs_no_more_letters_is_the_same_with_them() {
    let instrument = instrument(Locale::Nl);
    let json = [instrument.to_json(), result(&instrument, CARE, Depth::Full).to_json()];
    let extra = Extra { letters: Some(LETTERS.into()), ..Extra::default() };
    let options = options("a4");
    assert_eq!(pdf::make(&json[0], &json[1], &options, extra), make(&json[0], &json[1], &options));
}

#[test]
fn what_cannot_be_made_is_said_with_a_code() {
    let instrument = instrument(Locale::En);
    let json = instrument.to_json();
    let file = result(&instrument, CARE, Depth::Full).to_json();
    let other: Value = serde_json::from_str(&file).expect("it is JSON");
    let mut other = other;
    other["instrument"]["id"] = "moving-house".into();
    let other = other.to_string();
    let cases = [
        ("", file.as_str(), "{}", "instrument"),
        (&json, "", "{}", "result"),
        (&json, &file[..200], "{}", "result"),
        (&json, &other, "{}", "result"),
        (&json, &file, "", "option"),
        (&json, &file, r#"{"paper":"a5"}"#, "option"),
        (&json, &file, r#"{"accent":"red"}"#, "option"),
        (&json, &file, r#"{"sender":1}"#, "option"),
        (&json, &file, r#"{"earlier":"{}"}"#, "earlier"),
        (&json, &file, &json!({ "earlier": file }).to_string(), "earlier"),
    ];
    for (instrument, file, options, code) in cases {
        let error = make(instrument, file, options).expect_err(code);
        assert_eq!(error.code(), code, "{options}");
        assert!(!error.to_string().is_empty());
    }
    for logo in [&[][..], &[0; 15]] {
        let options = r#"{"logo":{"width":2,"height":2}}"#;
        let error = pdf::make(&json, &file, options, with_logo(logo)).expect_err("too few pixels");
        assert_eq!(error.code(), "option");
    }
    for options in ["{}", r#"{"sender":null,"booking_url":"javascript:alert(1)"}"#] {
        let bytes = make(&json, &file, options).expect(options);
        assert!(!holds(&bytes, b"javascript"));
    }
}
