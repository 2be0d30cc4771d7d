//! A result of an earlier version of the check, opened in today's.

use std::fs;

use browser_tests::{Browser, Check, Site};
use gereed::i18n::{Key, Locale};
use gereed::instrument::definition::Definition;
use serde_json::json;

const CHECK: &str = include_str!("../../fixtures/moving-house.toml");
const FIRST: &str = include_str!("../../fixtures/compare/earlier-version/before.json");
const THIRD: &str = include_str!("../../fixtures/compare/earlier-version/after.json");

/// A page with the third version of the check.
fn site(locale: Locale) -> Site {
    let definition = Definition::parse(CHECK).expect("it is in order");
    let compiled = definition.instrument(locale).expect("it has both languages").to_json();
    let lang = locale.tag();
    let element = format!("<gereed-check eager lang={lang} instrument=check.json></gereed-check>");
    Site::hosting(&element, &[("check.json", &compiled)])
}

fn opened<'a>(site: &Site, browser: &'a Browser, locale: Locale, file: &str) -> Check<'a> {
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(browser, locale);
    let path = browser.scratch().join("result.json");
    fs::write(&path, file).unwrap();
    check.open_file(Key::QuestionOpenFile, &path);
    check.element(".g-result", 0);
    check
}

#[test]
fn what_was_renamed_removed_and_added_is_shown_in_both_languages() {
    let browser = Browser::start();
    for (locale, title, words, gone) in [
        (
            Locale::Nl,
            "Gemaakt met versie 1 van de check, dit is versie 3",
            "Nieuw en nog niet",
            "2 stellingen van",
        ),
        (
            Locale::En,
            "Made with version 1 of the check, this is version 3",
            "New and not answered",
            "2 statements of",
        ),
    ] {
        let site = site(locale);
        let check = opened(&site, &browser, locale, FIRST);
        check.says(title);
        assert_eq!(check.words("#g-earlier h3"), title);
        let said = check.words("#g-earlier");
        for part in [words, "1.1 ", "2.2 ", "3.3 ", gone] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert_ne!(check.run("return root.activeElement?.id;", &[]), "g-earlier");
        assert_eq!(check.result()["removed_answers"]["people-lunch"], 4);

        // It is no second result: there is nothing else to open, and the PDF has no comparison.
        let texts = check.texts();
        let open_this = texts.text(Key::EarlierOpenThis);
        let buttons = "return [...root.querySelectorAll('button')].map((node) => said(node));";
        let buttons = check.run(buttons, &[]);
        assert!(buttons.as_array().unwrap().iter().all(|name| name != open_this), "{buttons}");
        check.press(Key::ResultPdf);
        fs::remove_file(browser.downloaded("the PDF")).unwrap();
        check.press(Key::EarlierClose);
        assert_eq!(check.count("#g-earlier"), 0);
        check.is_quiet();
    }
}

#[test]
fn the_page_can_open_one_and_one_of_today_says_nothing() {
    let (browser, site) = (Browser::start(), site(Locale::Nl));
    let check = opened(&site, &browser, Locale::Nl, THIRD);
    assert_eq!(check.count("#g-earlier"), 0);
    let open = "await document.querySelector('gereed-check').open(arguments[0]); return true;";
    assert_eq!(browser.run_async(open, &[FIRST.into()]), true);
    check.says("Gemaakt met versie 1 van de check");
    assert_eq!(browser.run_async(open, &[THIRD.into()]), true);
    browser.wait("the other result", || (check.count("#g-earlier") == 0).then_some(()));
    check.is_quiet();
}

#[test]
fn without_a_network_it_opens_all_the_same_and_says_that_something_is_missing() {
    let (browser, site) = (Browser::start(), site(Locale::Nl));
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    browser.cdp("Network.setBlockedURLs", &json!({ "urls": ["*/report-*"] }));
    let path = browser.scratch().join("result.json");
    fs::write(&path, FIRST).unwrap();
    check.open_file(Key::QuestionOpenFile, &path);
    check.says(check.texts().text(Key::EarlierUnreachable));
    assert_eq!(check.result()["answers"]["plan-date"], 0);
}
