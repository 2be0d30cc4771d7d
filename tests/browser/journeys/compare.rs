//! A year later: today's result beside that of an earlier time.

use std::fs;
use std::process::Command;

use browser_tests::{Browser, Check, Site, instrument, keep};
use gereed::i18n::{Key, Locale};
use gereed::report::pdf::{self, Extra};
use serde_json::{Value, json};

use crate::look::{look, look_in_accents};

const BEFORE: &str = include_str!("../../fixtures/compare/a-year-later/before.json");
const AFTER: &str = include_str!("../../fixtures/compare/a-year-later/after.json");
const FINDING: &str = "Van 59 naar 64 punten: Inzicht steeg het meest";

/// The page with the later result on it.
fn result<'a>(site: &Site, browser: &'a Browser) -> Check<'a> {
    let check = site.visit(browser, Locale::Nl);
    let path = browser.scratch().join("after.json");
    fs::write(&path, AFTER).unwrap();
    check.open_file(Key::QuestionOpenFile, &path);
    check.element(".g-verdict", 0);
    check
}

/// Drops a file of bytes on the check.
fn drop_on(check: &Check, name: &str, bytes: &[u8]) {
    let script = "const data = new DataTransfer(); \
        data.items.add(new File([new Uint8Array(arguments[1])], arguments[0])); \
        root.querySelector('.g-verdict').dispatchEvent( \
            new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true }));";
    check.run(script, &[name.into(), bytes.into()]);
}

#[test]
fn an_earlier_result_is_chosen_and_what_changed_goes_into_the_pdf() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = result(&site, &browser);
    let path = browser.scratch().join("before.json");
    fs::write(&path, BEFORE).unwrap();
    check.open_file(Key::EarlierAsk, &path);
    check.says(FINDING);
    check.says("Gedaan: 5 van 14");
    assert_eq!(check.count("#g-earlier svg .g-then"), 1);
    assert_eq!(check.run("return root.activeElement.id;", &[]), "g-earlier");
    keep("pictures/comparison.png", &browser.view());

    check.press(Key::ResultPdf);
    let pdf = fs::read(browser.downloaded("the PDF")).unwrap();
    keep("pdf/browser-nl-compared.pdf", &pdf);
    let options = json!({ "earlier": BEFORE });
    let made = pdf::make(
        &instrument(Locale::Nl).to_json(),
        &check.result().to_string(),
        &with_accent(&browser, options).to_string(),
        Extra::default(),
    );
    assert!(made.is_ok_and(|made| made == pdf), "the same bytes as natively");

    check.press(Key::EarlierClose);
    assert_eq!(check.count("#g-earlier"), 0);
    check.is_quiet();
}

/// The options with the colour that the page gives.
fn with_accent(browser: &Browser, mut options: Value) -> Value {
    options["accent"] = browser.run(
        "return getComputedStyle(document.querySelector('gereed-check')) \
             .getPropertyValue('--gereed-accent').trim() || null;",
        &[],
    );
    options
}

#[test]
fn the_comparison_is_open_to_all_in_every_theme() {
    let (site, browser) = (Site::start(), Browser::start());
    result(&site, &browser);
    let mut wrong = Vec::new();
    for locale in [Locale::Nl, Locale::En] {
        browser.run(
            "document.querySelector('gereed-check').lang = arguments[0];",
            &[locale.tag().into()],
        );
        let check = Check::on(&browser, locale);
        check.says(check.texts().text(Key::EarlierAsk));
        drop_on(&check, "same.json", AFTER.as_bytes());
        check.says(check.texts().text(Key::CompareItself));
        look(&browser, &format!("not comparable, {}", locale.tag()), &mut wrong);
        drop_on(&check, "before.json", BEFORE.as_bytes());
        check.element("#g-earlier svg .g-then", 0);
        check.open_all();
        let screen = format!("comparison, {}", locale.tag());
        look(&browser, &screen, &mut wrong);
        look_in_accents(&browser, &screen, "#g-earlier", &mut wrong);
        check.press(Key::EarlierClose);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_pdf_that_is_dropped_on_the_result_is_compared_and_can_be_opened() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = result(&site, &browser);
    let json = instrument(Locale::Nl).to_json();
    let pdf = pdf::make(&json, BEFORE, "{}", Extra::default()).unwrap();
    drop_on(&check, "before.pdf", &pdf);
    check.says(FINDING);
    check.press(Key::EarlierOpenThis);
    check.says("21 november 2026");
    assert_eq!(check.count("#g-earlier"), 0);
    check.is_quiet();
}

#[test]
fn a_pdf_that_another_program_saved_opens_or_says_why_not() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let texts = check.texts();
    let json = instrument(Locale::Nl).to_json();
    let path = |name: &str| browser.scratch().join(name).with_extension("pdf");
    fs::write(path("ours"), pdf::make(&json, BEFORE, "{}", Extra::default()).unwrap()).unwrap();
    let save = |name: &str, arguments: &[&str]| {
        let mut qpdf = Command::new("qpdf");
        let done = qpdf.arg(path("ours")).args(arguments).arg(path(name)).status();
        assert!(done.unwrap().success(), "{arguments:?}");
        path(name)
    };
    let locked = save("locked", &["--encrypt", "user", "owner", "256", "--"]);
    check.open_file(Key::QuestionOpenFile, &locked);
    check.says(texts.text(Key::ProblemEncrypted));
    let bare = save("bare", &["--remove-attachment=result.json"]);
    check.open_file(Key::QuestionOpenFile, &bare);
    check.says(texts.text(Key::ProblemNoneInPdf));
    let small = save("small", &["--object-streams=generate", "--linearize"]);
    check.open_file(Key::QuestionOpenFile, &small);
    check.says("21 november 2026");
    check.element(".g-verdict", 0);
}

#[test]
fn what_cannot_be_compared_is_said_where_the_person_looks() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = result(&site, &browser);
    let texts = check.texts();
    let cases: [(&str, &[u8], &str); 4] = [
        ("foreign.pdf", b"%PDF-1.7 nothing", texts.text(Key::ProblemNoneInPdf)),
        ("locked.pdf", b"%PDF-1.7 trailer <</Encrypt 5 0 R>>", texts.text(Key::ProblemEncrypted)),
        ("picture.png", b"\x89PNG", texts.text(Key::ProblemNotText)),
        ("same.json", AFTER.as_bytes(), texts.text(Key::CompareItself)),
    ];
    for (name, bytes, words) in cases {
        drop_on(&check, name, bytes);
        check.says(words);
        check.press(Key::EarlierClose);
    }
    let large = "const data = new DataTransfer(); \
        data.items.add(new File([new Blob([new Uint8Array(1e8)])], 'large.pdf')); \
        root.querySelector('.g-verdict').dispatchEvent( \
            new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true }));";
    check.run(large, &[]);
    check.says(&texts.fill(Key::ProblemTooLarge, &[("most", "16 MB")]));
    check.is_quiet();
}
