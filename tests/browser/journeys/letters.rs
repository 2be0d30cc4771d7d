//! Names in letters beyond Latin, whose font is fetched when one is needed.

use std::fs;

use browser_tests::{Browser, Check, Site, dist, instrument, keep, varied, words_in};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale, composed};
use gereed::report::pdf::{self, Extra, LETTERS};
use serde_json::json;

const NAMES: [&str; 2] = ["Ινστιτούτο Μάθησης ΑΕ", "Школа «Обучение» № 5"];

/// A result on the page that is open.
fn answered<'a>(browser: &'a Browser) -> Check<'a> {
    let check = Check::on(browser, Locale::Nl);
    check.press(Key::QuestionToQuick);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check
}

fn name(check: &Check, organisation: &str) {
    let script = "const field = root.querySelector('#g-organisation'); \
        field.value = arguments[0]; \
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
    check.run(script, &[organisation.into()]);
}

/// The PDF that is made on a click: its bytes and what can be read in it.
fn made(browser: &Browser, check: &Check) -> (Vec<u8>, String) {
    check.press(Key::ResultPdf);
    let path = browser.downloaded("the PDF");
    let made = (fs::read(&path).unwrap(), words_in(&path));
    fs::remove_file(path).unwrap();
    made
}

fn letters_fetched(browser: &Browser) -> usize {
    browser.requests().iter().filter(|address| address.contains("/letters-")).count()
}

#[test]
fn greek_and_cyrillic_names_are_in_the_pdf_and_their_font_is_fetched_only_for_them() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.open(&site.page(Locale::Nl));
    let check = answered(&browser);
    name(&check, "Zażółć İstanbul Țară");
    let (_, text) = made(&browser, &check);
    assert!(text.contains("Zażółć İstanbul Țară"), "{text}");
    assert_eq!(letters_fetched(&browser), 0, "Latin needs no second font");

    let accent = browser.run(
        "return getComputedStyle(document.querySelector('gereed-check')) \
             .getPropertyValue('--gereed-accent').trim() || null;",
        &[],
    );
    for (organisation, fetched) in [(NAMES[0], 1), (NAMES[1], 1), ("Cafe\u{301} Noe\u{308}l", 0)] {
        name(&check, organisation);
        let (pdf, text) = made(&browser, &check);
        let shown = composed(organisation);
        assert!(text.matches(&*shown).count() > 3, "{shown} in {text}");
        assert_eq!(letters_fetched(&browser), fetched);
        keep(&format!("pdf/browser-nl-letters-{}.pdf", organisation.len()), &pdf);
        let natively = pdf::make(
            &instrument(Locale::Nl).to_json(),
            &check.result().to_string(),
            &json!({ "accent": accent }).to_string(),
            Extra { letters: Some(LETTERS.into()), ..Extra::default() },
        );
        assert!(natively.is_ok_and(|bytes| bytes == pdf), "the same bytes as natively");
    }
    check.is_quiet();
}

#[test]
fn without_its_font_a_name_is_visibly_replaced() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.open(&site.page(Locale::Nl));
    let check = answered(&browser);
    browser.cdp("Network.setBlockedURLs", &json!({ "urls": ["*/letters-*"] }));
    name(&check, NAMES[0]);
    let (_, text) = made(&browser, &check);
    assert!(text.contains("□□□□□□□□□□ □□□□□□□ □□"), "{text}");

    browser.cdp("Network.setBlockedURLs", &json!({ "urls": [] }));
    let (_, text) = made(&browser, &check);
    assert!(text.contains(NAMES[0]), "the next PDF tries again: {text}");
    assert_eq!(browser.violations(), json!([]));
}

#[test]
fn the_single_file_has_all_letters_in_it() {
    let browser = Browser::start();
    browser.open(&format!("file://{}", dist().join("gereed.html").display()));
    let check = answered(&browser);
    name(&check, NAMES[1]);
    let (_, text) = made(&browser, &check);
    assert!(text.contains(NAMES[1]), "{text}");
    check.is_quiet();
}
