//! Pages that use the element wrongly: the person sees what is the matter, the console says more.

use browser_tests::{Browser, Check, Site};
use gereed::i18n::{Key, Locale, Messages};

/// A page with this element on it, and what the element says when it fails.
fn failure(element: &str, files: &[(&str, &str)], reason: Key) -> Vec<String> {
    let (site, browser) = (Site::hosting(element, files), Browser::start());
    browser.open(&format!("{}/", site.url()));
    let texts = Messages::new(Locale::Nl);
    let script = "return document.querySelector('gereed-check').shadowRoot?.querySelector('.g-fail')?.innerText;";
    let said = browser.wait("a failure", || browser.run(script, &[]).as_str().map(str::to_owned));
    for key in [Key::ElementFailed, Key::ElementRetry, reason] {
        assert!(said.contains(texts.text(key)), "{said}");
    }
    browser.console()
}

#[test]
fn a_check_that_cannot_be_is_named_with_those_there_are_and_the_default_is_shown() {
    for wrong in
        ["no-such-check", "Strategic-Learning-Policy", "javascript:alert(1)", "https://[", "data:,"]
    {
        let element = format!("<gereed-check lang=nl eager instrument='{wrong}'></gereed-check>");
        let (site, browser) = (Site::hosting(&element, &[]), Browser::start());
        browser.open(&format!("{}/", site.url()));
        Check::on(&browser, Locale::Nl);
        let console = browser.console();
        assert_eq!(console.len(), 1, "{console:?}");
        assert!(console[0].contains(wrong), "{console:?}");
        assert!(console[0].contains("strategic-learning-policy is used"), "{console:?}");
    }
}

#[test]
fn a_definition_that_is_not_there_or_does_not_hold() {
    let element = "<gereed-check lang=nl eager instrument=/checks/own.json></gereed-check>";
    let console = failure(element, &[], Key::ElementInstrumentUnknown).join("\n");
    assert!(console.contains("instrument=\\\"/checks/own.json\\\""), "{console}");
    let broken = [
        "",
        "{",
        "{}",
        "{\"format\": \"gereed/instrument\", \"format_version\": 99}",
        "{\"format\": \"gereed/instrument\", \"format_version\": 1, \"id\": \"own\"}",
    ];
    for text in broken {
        failure(element, &[("checks/own.json", text)], Key::ElementInstrumentInvalid);
    }
}

#[test]
fn an_unknown_language_depth_or_theme_is_warned_of_and_passed_over() {
    let element = "<gereed-check eager lang=xx depth=endless theme=pink \
        booking-url='javascript:alert(1)'></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(check.count("fieldset"), 5);
    let console = browser.console().join("\n");
    for value in ["xx", "endless", "pink", "javascript:alert(1)"] {
        assert!(console.contains(value), "{value} is not in {console}");
    }
}

#[test]
fn two_checks_in_two_languages_stand_on_one_page() {
    let element = "<gereed-check eager lang=nl></gereed-check>\
        <div lang=en><gereed-check eager depth=quick></gereed-check></div>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    Check::on(&browser, Locale::Nl).is_quiet();
    let script = "return [...document.querySelectorAll('gereed-check')].map((check) => \
        check.shadowRoot.querySelectorAll('fieldset').length);";
    browser.wait("both checks", || {
        (browser.run(script, &[]) == serde_json::json!([5, 2])).then_some(())
    });
}
