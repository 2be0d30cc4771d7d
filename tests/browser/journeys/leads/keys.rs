use std::thread;
use std::time::Duration;

use browser_tests::{Browser, Engine, Receiver};
use gereed::i18n::Key;
use serde_json::json;

use super::{FILLED_IN, body, site, with_result};
use crate::keyboard::tab_to;

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';

fn by_keys(engine: Engine) {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::of(engine));
    let check = with_result(&site, &browser);
    let words = |key| check.texts().text(key);
    tab_to(&browser, words(Key::LeadAsk));
    browser.press(&[ENTER]);
    let focused = || check.run("return root.activeElement?.id;", &[]);
    browser
        .wait("the focus in the first field", || (focused() == json!("g-lead-name")).then_some(()));
    for (field, text) in FILLED_IN {
        assert_eq!(focused(), json!(field.trim_start_matches('#')), "{engine:?}");
        check.run("root.activeElement.select();", &[]);
        for letter in text.chars() {
            browser.press(&[letter]);
        }
        browser.press(&[TAB]);
    }
    assert_eq!(focused(), json!("g-lead-result"), "nobody comes by the hidden field");
    browser.press(&[' ']);
    tab_to(&browser, words(Key::LeadExact));
    browser.press(&[ENTER]);
    check.element("#g-exact pre", 0);
    thread::sleep(Duration::from_millis(1_500));
    tab_to(&browser, words(Key::LeadSend));
    browser.press(&[ENTER]);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(focused(), json!("g-lead-outcome"), "what became of it is read");
    let received = receiver.received();
    assert_eq!(received.len(), 1);
    let data = &body(&received[0].body)["data"];
    assert_eq!(data["contact"]["subject"], FILLED_IN[4].1);
    assert!(data["result"]["level"].is_u64() && data["answers"].is_null(), "{data}");
}

#[test]
fn in_chromium() {
    by_keys(Engine::Chromium);
}

#[test]
fn in_firefox() {
    by_keys(Engine::Firefox);
}

#[test]
fn in_webkit() {
    by_keys(Engine::WebKit);
}
