//! A device that keeps nothing, has no room, or holds rubbish: the check works, and says so.

use browser_tests::{Browser, Check, Options, Site};
use gereed::assessment::Answer::Choice;
use gereed::i18n::{Key, Locale};
use serde_json::json;

const DRAFT: &str = "gereed/draft/strategic-learning-policy";

/// Goes forth and back: what was answered is still there.
fn still_works(check: &Check) {
    check.answer(0, Choice(1));
    check.answer(1, Choice(4));
    check.press(Key::QuestionNext);
    check.answer(0, Choice(2));
    check.press(Key::QuestionBack);
    assert_eq!(check.chosen()[..2], [json!("1"), json!("4")]);
}

#[test]
fn storage_that_is_off() {
    let site = Site::start();
    let browser = Browser::with(Options { storage_off: true, ..Options::default() });
    let check = site.visit(&browser, Locale::Nl);
    still_works(&check);
    check.says(check.texts().text(Key::DeviceOff));
    check.is_quiet();
}

#[test]
fn storage_that_is_full() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    browser.run(
        "let size = 1 << 22; while (size >= 1) { try { localStorage.setItem('full' + size, \
         'x'.repeat(size)); } catch { } size /= 2; }",
        &[],
    );
    still_works(&check);
    check.says(check.texts().text(Key::DeviceFull));
    browser.run("for (const key of Object.keys(localStorage)) if (key.startsWith('full')) localStorage.removeItem(key);", &[]);
    check.answer(2, Choice(0));
    check.says(check.texts().text(Key::DeviceKept));
    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(check.chosen()[..3], [json!("1"), json!("4"), json!("0")]);
}

#[test]
fn storage_that_holds_rubbish() {
    for rubbish in ["{rubbish", "", "null", "[]", "{\"format\":\"gereed/draft\"}"] {
        let (site, browser) = (Site::start(), Browser::start());
        site.visit(&browser, Locale::Nl);
        browser.run(
            "localStorage.setItem(arguments[0], arguments[1]);",
            &[DRAFT.into(), rubbish.into()],
        );
        browser.reload();
        let check = Check::on(&browser, Locale::Nl);
        check.says(check.texts().text(Key::DeviceBroken));
        still_works(&check);
        let aside = browser.run(
            "return Object.keys(localStorage).filter((key) => key.startsWith('gereed/aside/')) \
             .map((key) => localStorage[key]);",
            &[],
        );
        assert_eq!(aside, json!([rubbish]), "what could not be read is put aside");
        browser.reload();
        assert_eq!(Check::on(&browser, Locale::Nl).chosen()[..2], [json!("1"), json!("4")]);
    }
}
