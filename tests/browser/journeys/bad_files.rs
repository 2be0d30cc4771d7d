//! Files that are no result of this check: each says why, and nothing is lost.

use std::fs;

use browser_tests::{Browser, Site, instrument};
use gereed::assessment::Answer::Choice;
use gereed::assessment::ResultFile;
use gereed::i18n::{Key, Locale, Messages};
use gereed::instrument::Instrument;

const RESULT: &str = include_str!("../../fixtures/results/mixed/result.json");

/// The result with one text replaced by another.
fn with(old: &str, new: &str) -> Vec<u8> {
    assert!(RESULT.contains(old), "{old} is in the result");
    RESULT.replacen(old, new, 1).into_bytes()
}

fn cases() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("truncated", RESULT.as_bytes()[..RESULT.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("a picture", vec![0x89, b'P', b'N', b'G', 0, 0xff, 0xfe, 0]),
        ("another document", b"{\"format\": \"invoice\"}".to_vec()),
        ("another check", with("strategic-learning-policy", "fire-safety")),
        ("a later form", with("\"format_version\": 1", "\"format_version\": 9")),
        ("another version", with("\"version\": 1", "\"version\": 7")),
        ("a choice out of range", with("\"climate-example\": 4", "\"climate-example\": 5")),
        ("an unknown statement", with("\"climate-example\"", "\"climate-nothing\"")),
        ("too large", vec![b' '; 9 * 1024 * 1024]),
    ]
}

/// What the library says of such a file.
fn complaint(bytes: &[u8], instrument: &Instrument, texts: Messages) -> String {
    let opened = ResultFile::open(bytes).and_then(|mut file| {
        file.migrate(instrument)?;
        file.answers(instrument)
    });
    opened.expect_err("it cannot be opened").message(texts)
}

#[test]
fn each_says_why_and_nothing_is_lost() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    check.answer(0, Choice(2));
    let before = check.chosen();
    let instrument = instrument(Locale::Nl);
    for (name, bytes) in cases() {
        let path = browser.scratch().join(format!("{name}.json"));
        fs::write(&path, &bytes).unwrap();
        check.open_file(Key::QuestionOpenFile, &path);
        check.says(&complaint(&bytes, &instrument, check.texts()));
        assert_eq!(check.chosen(), before, "{name}");
    }
    check.answer(1, Choice(4));
    check.press(Key::QuestionNext);
    check.is_quiet();
}

#[test]
fn a_result_is_opened_and_ones_own_answers_wait() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    check.answer(0, Choice(2));
    let before = check.chosen();
    let path = browser.scratch().join("result.json");
    fs::write(&path, RESULT).unwrap();
    check.open_file(Key::QuestionOpenFile, &path);
    check.element(".g-verdict", 0);
    check.says("De Werf");
    check.press(Key::DeviceReturn);
    assert_eq!(check.chosen(), before);
    check.is_quiet();
}
