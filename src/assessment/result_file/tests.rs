use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::sample;
use super::{Answer, Depth, LARGEST_RESULT_FILE, ResultFile, ResultFileError, carried};
use crate::i18n::{Locale, Messages, Moment};

const TEXT: &str = r#"{
  "format": "gereed/result",
  "format_version": 1,
  "instrument": {
    "id": "sample",
    "version": 1
  },
  "depth": "quick",
  "locale": "nl",
  "completed_at": "2026-11-21T14:05:00+01:00",
  "organisation": "De Werf",
  "notes": {
    "b": "Nog eens\nbekijken"
  },
  "answers": {
    "a1": 4,
    "a2": "dk",
    "c3": "na"
  }
}
"#;

fn file() -> ResultFile {
    let instrument = sample::instrument();
    let answers = sample::answers(&instrument, "4?- --- --n");
    let moment = Moment::parse("2026-11-21T14:05:00+01:00").expect("a moment");
    let mut file = ResultFile::new(&instrument, &answers, Depth::Quick, moment);
    file.organisation = Some("De Werf".into());
    file.set_notes(&instrument, ["", "Nog eens\nbekijken", " "]);
    file
}

#[test]
fn what_is_written_is_read_again() {
    assert_eq!(file().to_json(), TEXT);
    assert_eq!(ResultFile::parse(TEXT), Ok(file()));
    assert_eq!(ResultFile::parse(&format!("\u{feff}{TEXT}")), Ok(file()));
    let instrument = sample::instrument();
    let answers = file().answers(&instrument).expect("they fit");
    assert_eq!(answers, sample::answers(&instrument, "4?- --- --n"));
    assert_eq!(file().notes(&instrument).expect("they fit"), ["", "Nog eens\nbekijken", ""]);
}

#[test]
fn what_this_version_does_not_know_is_kept() {
    let mut document: Value = serde_json::from_str(TEXT).expect("it is JSON");
    document["plan"] = json!({ "a1": { "done": true } });
    document["instrument"]["publisher"] = json!("somebody");
    let kept = ResultFile::parse(&document.to_string()).expect("it is read").to_json();
    assert_eq!(serde_json::from_str::<Value>(&kept).expect("it is JSON"), document);
}

#[test]
fn control_characters_become_spaces() {
    let text = TEXT.replace("De Werf", "De\\u0000Werf\\u0007");
    let file = ResultFile::parse(&text).expect("it is read");
    assert_eq!(file.organisation.as_deref(), Some("De Werf "));
}

#[test]
fn each_bad_file_has_its_error() {
    use ResultFileError::{
        BadMoment, CutOff, Invalid, Missing, NewerFormat, NoSuchChoice, NotJson, OtherFormat,
        OtherInstrument, OtherVersion, TooLarge, UnknownFactor, UnknownItem,
    };
    let invalid = |field: &str, found: &str| Invalid { field: field.into(), found: found.into() };
    let missing = |field: &str| Missing { field: field.into() };
    let cases = [
        (TEXT, "", CutOff),
        ("gereed/result", "gereed/draft", OtherFormat),
        (r#""format": "gereed/result","#, "", OtherFormat),
        ("\"format_version\": 1", "\"format_version\": 2", NewerFormat { found: 2 }),
        ("\"format_version\": 1", "\"format_version\": 0", invalid("format_version", "0")),
        ("\"format_version\": 1,", "", missing("format_version")),
        ("\"quick\"", "\"deep\"", invalid("depth", "\"deep\"")),
        ("\"locale\": \"nl\"", "\"locale\": \"fr\"", invalid("locale", "\"fr\"")),
        ("2026-11-21T14:05:00+01:00", "21-11-2026", BadMoment { found: "\"21-11-2026\"".into() }),
        ("\"De Werf\"", "{\"name\": 1}", invalid("organisation", "{\"name\":1}")),
        (
            "\"De Werf\"",
            "[\"0123456789 0123456789 0123456789 0123456789\"]",
            invalid("organisation", "[\"0123456789 0123456789 0123456789 01234…"),
        ),
        ("\"version\": 1", "\"version\": -1", invalid("instrument.version", "-1")),
        ("\"id\": \"sample\",", "", missing("instrument.id")),
        ("\"answers\"", "\"answer\"", missing("answers")),
        ("\"a1\": 4", "\"a1\": \"4\"", invalid("answers.a1", "\"4\"")),
        ("\"a1\": 4", "\"a1\": 4.5", invalid("answers.a1", "4.5")),
        ("\"a1\": 4", "\"a1\": null", invalid("answers.a1", "null")),
        ("\"a1\": 4", "\"a1\": 256", invalid("answers.a1", "256")),
        ("\"Nog eens\\nbekijken\"", "7", invalid("notes.b", "7")),
        ("\"a1\": 4", "\"a1\": 4,,", NotJson { line: 16, column: 13 }),
        (
            "\"id\": \"sample\"",
            "\"id\": \"other\"",
            OtherInstrument { found: "other".into(), expected: "sample".into() },
        ),
        ("\"version\": 1", "\"version\": 2", OtherVersion { found: 2, expected: 1 }),
        ("\"a1\": 4", "\"z9\": 4", UnknownItem { item: "z9".into() }),
        ("\"b\": \"", "\"z\": \"", UnknownFactor { factor: "z".into() }),
        ("\"a1\": 4", "\"a1\": 5", NoSuchChoice { item: "a1".into(), found: "5".into(), last: 4 }),
    ];
    let instrument = sample::instrument();
    for (old, new, expected) in cases {
        assert_eq!(TEXT.matches(old).count(), 1, "{old}");
        let opened = ResultFile::parse(&TEXT.replace(old, new)).and_then(|file| {
            file.answers(&instrument)?;
            file.notes(&instrument)
        });
        assert_eq!(opened, Err(expected), "{new}");
    }
    let (bytes, most) = (LARGEST_RESULT_FILE + 1, LARGEST_RESULT_FILE);
    assert_eq!(ResultFile::parse(&" ".repeat(bytes)), Err(TooLarge { bytes, most }));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(ResultFile::parse(&deep), Err(NotJson { .. })));
}

#[test]
fn sizes_are_told_in_the_unit_that_is_read_at_a_glance() {
    for (bytes, expected) in [
        (64 * 1024, "64 KB"),
        (LARGEST_RESULT_FILE, "512 KB"),
        ((1 << 20) - 1, "1023 KB"),
        (crate::assessment::LARGEST_PDF, "16 MB"),
    ] {
        assert_eq!(crate::assessment::size(bytes), expected);
    }
}

#[test]
fn errors_speak_the_language_of_the_person() {
    let error = ResultFileError::NoSuchChoice { item: "a1".into(), found: "5".into(), last: 4 };
    for (locale, expected) in [
        (
            Locale::Nl,
            "In dit bestand heeft de stelling a1 het antwoord 5. Een antwoord is hier 0 tot en met 4, na of dk.",
        ),
        (
            Locale::En,
            "In this file the statement a1 has the answer 5. An answer here is 0 to 4, na or dk.",
        ),
    ] {
        let message = error.message(Messages::new(locale));
        assert!(message.starts_with(expected), "{message}");
    }
}

proptest! {
    #[test]
    fn a_file_that_is_cut_off_anywhere_is_an_error(at in 0..TEXT.len() - 2) {
        let error = ResultFile::parse(&TEXT[..at]).expect_err("it is cut off");
        prop_assert_eq!(error, ResultFileError::CutOff);
    }

    #[test]
    fn a_damaged_file_is_an_error_or_a_file(at in 0..TEXT.len(), byte in 1u8..128) {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes[at] = byte;
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(file) = ResultFile::parse(&text) {
            prop_assert_eq!(ResultFile::parse(&file.to_json()), Ok(file));
        }
    }

    #[test]
    fn any_answers_survive_the_file((instrument, answers) in sample::any_result()) {
        let moment = Moment::parse("2026-11-21T14:05:00Z").expect("a moment");
        let file = ResultFile::new(&instrument, &answers, Depth::Full, moment);
        let read = ResultFile::parse(&file.to_json()).and_then(|file| file.answers(&instrument));
        prop_assert_eq!(read, Ok(answers));
    }
}

#[test]
fn an_answer_that_is_unanswered_is_not_written() {
    let mut file = file();
    file.answers.insert("a3".into(), Answer::Unanswered);
    assert_eq!(file.to_json(), TEXT);
}

fn pdf(dictionary: &str, content: &str) -> Vec<u8> {
    let other = "7 0 obj\n<</Length 2/Type/EmbeddedFile>>\nstream\n{}\nendstream\n";
    let length = content.len();
    let dictionary = dictionary.replace('N', &length.to_string());
    let body = format!("8 0 obj\n<<{dictionary}>>\nstream\n{content}\nendstream\nendobj\n");
    format!("%PDF-1.7\n%\u{1f4c4}\n{other}{body}<</EmbeddedFiles 8 0 R>>\n").into_bytes()
}

#[test]
fn a_pdf_opens_as_the_result_in_it() {
    for dictionary in [
        "/Length N/Type/EmbeddedFile",
        "/Type /EmbeddedFile /Subtype /application#2Fjson /Length N ",
    ] {
        assert_eq!(ResultFile::open(&pdf(dictionary, TEXT)), Ok(file()), "{dictionary}");
    }
    assert_eq!(ResultFile::open(TEXT.as_bytes()), Ok(file()));
}

#[test]
fn without_a_length_only_a_program_with_all_of_pdf_finds_the_result() {
    for length in ["/Length N0000", "/Length 99999999999999999999999", ""] {
        let bytes = pdf(&format!("{length}/Type/EmbeddedFile"), TEXT);
        assert_eq!(carried(&bytes), Err(ResultFileError::NoneInPdf), "{length}");
        #[cfg(feature = "pdf")]
        assert_eq!(ResultFile::open(&bytes), Ok(file()), "{length}");
    }
}

#[test]
fn a_pdf_without_a_result_says_so() {
    use ResultFileError::{CutOff, NoneInPdf, NotText};
    let good = "/Length N/Type/EmbeddedFile";
    let cases = [
        (b"%PDF-1.7\n".to_vec(), NoneInPdf),
        (pdf("/Length N/Type/XObject", TEXT), NoneInPdf),
        (pdf(good, "{\"format\": \"invoice\"}"), NoneInPdf),
        (pdf("/Length N/Type/EmbeddedFile/Filter/FlateDecode", TEXT), NoneInPdf),
        (pdf(good, TEXT)[..300].to_vec(), NoneInPdf),
        (pdf("/Length 100/Type/EmbeddedFile", TEXT), CutOff),
        (b"\xff\xfe{\0}\0".to_vec(), NotText),
    ];
    for (n, (bytes, expected)) in cases.into_iter().enumerate() {
        assert_eq!(ResultFile::open(&bytes), Err(expected), "{n}");
    }
}

proptest! {
    #[test]
    fn a_damaged_pdf_is_an_error_or_a_result(at in 0usize..900, byte in 0u8..=255) {
        let mut bytes = pdf("/Length N/Type/EmbeddedFile", TEXT);
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(opened) = ResultFile::open(&bytes) {
            prop_assert_eq!(ResultFile::parse(&opened.to_json()), Ok(opened));
        }
    }
}
