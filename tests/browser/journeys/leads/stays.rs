use browser_tests::{Browser, Check, Engine, Receiver};
use gereed::i18n::Key;
use serde_json::{Value, json};

use super::fails::write_in_plan;
use super::{FILLED_IN, body, fill_in, open, open_result, site, tick, with_result};
use crate::keyboard::tab_to;

pub const OTHER: &str = include_str!("../../../fixtures/results/all-highest/result.json");

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const BACKSPACE: char = '\u{e003}';

/// What stands in the fields, and which boxes are ticked.
fn filled_in(check: &Check) -> Value {
    let read = "return [arguments[0].map((field) => root.querySelector(field)?.value), \
        ['result', 'answers', 'news'].map((name) => root.getElementById(`g-lead-${name}`)?.checked)];";
    check.run(read, &[json!(FILLED_IN.map(|(field, _)| field))])
}

fn texts() -> [&'static str; 5] {
    FILLED_IN.map(|(_, text)| text)
}

#[test]
fn another_result_takes_nothing_that_was_filled_in_and_is_not_sent_unasked() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    for choice in ["result", "answers", "news"] {
        tick(&browser, &check, choice);
    }
    check.press(Key::LeadExact);
    let name = check.element("#g-lead-name", 0);
    browser.run("arguments[0].focus();", &[name.into_value()]);
    let verdict = check.words(".g-verdict");
    let first = browser.new_tab();
    let other = open(&site, &browser);
    browser.run_async(
        "await document.querySelector('gereed-check').open(arguments[0]);",
        &[OTHER.into()],
    );
    browser.wait("the other result", || (other.words(".g-verdict") != verdict).then_some(()));
    browser.to_tab(&first);

    check.says(check.texts().text(Key::LeadHoldOther));
    assert_ne!(check.words(".g-verdict"), verdict);
    assert_eq!(filled_in(&check), json!([texts(), [false, false, true]]));
    assert_eq!(check.run("return root.activeElement?.id;", &[]), "g-lead-name");
    tick(&browser, &check, "result");
    let held = || check.run("return said(root.querySelector('.g-request [role=alert]'));", &[]);
    browser.wait("an end of the question", || (held() == "").then_some(()));
    let shown = body(&check.words("#g-exact pre"));
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    let sent = body(&receiver.received()[0].body);
    assert_eq!(sent["data"]["result"], shown["data"]["result"]);
    assert_eq!(sent["data"]["result"]["score"], 100, "the one on the page");
    assert_eq!(sent["data"]["answers"], Value::Null, "that was allowed of the other one");
}

#[test]
fn who_starts_over_in_any_tab_leaves_nothing_to_the_next_person() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    let first = browser.new_tab();
    let other = open(&site, &browser);
    other.press(Key::DeviceStartOver);
    other.press(Key::ResultStartOverYes);
    other.says(other.texts().text(Key::DeviceErased));
    browser.to_tab(&first);
    check.element("fieldset", 0);
    open_result(&browser, &check);
    check.press(Key::LeadAsk);
    check.element(".g-request", 0);
    let found = filled_in(&check).to_string();
    for text in texts() {
        assert!(!found.contains(text), "{text} in {found}");
    }
}

#[test]
fn what_else_is_written_on_a_page_that_was_opened_again_takes_nothing() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    with_result(&site, &browser);
    let check = open(&site, &browser);
    fill_in(&browser, &check);
    tick(&browser, &check, "answers");
    write_in_plan(&check);
    assert_eq!(filled_in(&check), json!([texts(), [false, true, false]]));
}

fn checks_on_leaving(engine: Engine) {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::of(engine));
    let check = with_result(&site, &browser);
    let texts = check.texts();
    let keys = |keys: &[char]| keys.iter().for_each(|key| browser.press(&[*key]));
    check.press(Key::LeadAsk);
    let focused = |id: &str| {
        let id = format!("g-lead-{id}");
        browser.wait(&format!("the focus in {id}"), || {
            (check.run("return root.activeElement?.id;", &[]) == id.as_str()).then_some(())
        });
    };
    focused("name");
    keys(&[TAB; 3]);
    focused("telephone");
    assert_eq!(check.count(".g-problem"), 0, "{engine:?}: she only came by");

    let name = check.element("#g-lead-name", 0);
    browser.run("arguments[0].focus();", &[name.into_value()]);
    keys(&['Z', 'o', BACKSPACE, BACKSPACE]);
    assert_eq!(check.count(".g-problem"), 0, "{engine:?}: she is still typing");
    keys(&[TAB]);
    check.says(texts.text(Key::LeadMissingName));
    focused("email");
    let told = "const field = root.querySelector('#g-lead-name'); \
        return [field.getAttribute('aria-invalid'), \
          said(root.getElementById(field.getAttribute('aria-describedby')))];";
    assert_eq!(check.run(told, &[]), json!(["true", texts.text(Key::LeadMissingName)]));
    keys(&['z', 'o', TAB]);
    check.says(texts.text(Key::LeadBadEmail));
    assert_eq!(check.count(".g-problem"), 2, "{engine:?}");

    tab_to(&browser, texts.text(Key::LeadSend));
    keys(&[ENTER]);
    focused("name");
    assert_eq!(check.count(".g-problem"), 2, "{engine:?}: the organisation is known already");
    keys(&['Z']);
    browser.wait("an end of the problem", || (check.count(".g-problem") == 1).then_some(()));
    assert_eq!(receiver.received(), []);
}

#[test]
fn a_field_is_checked_on_leaving_in_chromium() {
    checks_on_leaving(Engine::Chromium);
}

#[test]
fn a_field_is_checked_on_leaving_in_firefox() {
    checks_on_leaving(Engine::Firefox);
}

#[test]
fn a_field_is_checked_on_leaving_in_webkit() {
    checks_on_leaving(Engine::WebKit);
}
