use std::thread;
use std::time::Duration;

use browser_tests::{Browser, Check, Mood, Receiver, Site};
use gereed::i18n::{Key, Locale};
use serde_json::json;

use super::{fill_in, open, site, taken, with_result};

const ENTER: char = '\u{e007}';

/// The page with a result on it and the form filled in.
fn filled_in<'a>(site: &Site, browser: &'a Browser) -> Check<'a> {
    let check = with_result(site, browser);
    fill_in(browser, &check);
    check
}

/// The same in two tabs, each with its name; the second is looked at.
fn filled_in_twice<'a>(site: &Site, browser: &'a Browser) -> [(Check<'a>, String); 2] {
    let check = filled_in(site, browser);
    let first = browser.new_tab();
    let other = open(site, browser);
    fill_in(browser, &other);
    [(check, first), (other, browser.tab())]
}

/// Sends the form that was filled in, and sees it arrive.
fn send(check: &Check) {
    check.press(Key::LeadSend);
    arrives(check);
}

fn arrives(check: &Check) {
    check.says(check.texts().text(Key::LeadDeliveredTitle));
}

#[test]
fn a_double_click_and_a_held_enter_send_one() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = filled_in(&site, &browser);
    let button = check.element(".g-request button[type=submit]", 0);
    browser.run("arguments[0].click(); arguments[0].click();", &[button.into_value()]);
    arrives(&check);
    assert_eq!(taken(&receiver).len(), 1);

    check.press(Key::LeadAgain);
    let field = check.element("#g-lead-name", 0);
    thread::sleep(Duration::from_millis(2_100));
    browser.run("arguments[0].focus();", &[field.into_value()]);
    browser.press(&[ENTER]);
    browser.press(&[ENTER]);
    browser.press(&[ENTER]);
    arrives(&check);
    thread::sleep(Duration::from_millis(500));
    assert_eq!(taken(&receiver).len(), 2, "one more");
}

#[test]
fn going_back_shows_that_it_was_sent() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = filled_in(&site, &browser);
    send(&check);
    let page = browser.cdp("Page.getNavigationHistory", &json!({}));
    let page = page["entries"].as_array().and_then(|entries| entries.last()).unwrap();
    browser.open("about:blank");
    browser.cdp("Page.navigateToHistoryEntry", &json!({ "entryId": page["id"] }));
    browser.wait("the page", || {
        (browser.run("return location.href;", &[]) == page["url"]).then_some(())
    });
    let check = Check::on(&browser, Locale::Nl);
    check.element("[data-part=talk]", 0);
    arrives(&check);
    assert_eq!(check.count(".g-request"), 0);
    assert_eq!(taken(&receiver).len(), 1);
}

#[test]
fn the_same_form_in_two_tabs_sends_one() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::TakeLate(800)]);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let [(check, first), (other, second)] = filled_in_twice(&site, &browser);
    browser.to_tab(&first);
    check.press(Key::LeadSend);
    browser.to_tab(&second);
    send(&other);
    browser.to_tab(&first);
    arrives(&check);
    assert_eq!(taken(&receiver).len(), 1);
}

#[test]
fn another_form_in_another_tab_is_sent_too() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let [(check, first), (other, second)] = filled_in_twice(&site, &browser);
    browser.send_keys(&other.element("#g-lead-name", 0), " en Bo");
    browser.to_tab(&first);
    send(&check);
    browser.to_tab(&second);
    send(&other);
    assert_eq!(taken(&receiver).len(), 2);
}

#[test]
fn a_page_speaks_of_what_went_to_its_own_receiver() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = filled_in(&site, &browser);
    send(&check);
    let point = "const check = document.querySelector('gereed-check'); \
        check.setAttribute('lead-url', arguments[0]);";
    browser.run(point, &[format!("{}/zuid", receiver.origin()).into()]);
    fill_in(&browser, &check);
    browser.run(point, &[receiver.url().into()]);
    check.press(Key::LeadCancel);
    arrives(&check);
}

#[test]
fn what_was_sent_by_a_clock_that_ran_ahead_hides_nothing() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    browser.run("const now = Date.now.bind(Date); Date.now = () => now() + 3 * 864e5;", &[]);
    fill_in(&browser, &check);
    send(&check);
    let check = open(&site, &browser);
    fill_in(&browser, &check);
    send(&check);
    assert_eq!(taken(&receiver).len(), 2);
}

#[test]
fn a_clock_that_is_wrong_sends_one_all_the_same() {
    for offset in ["-40 * 365 * 86400e3", "30 * 365 * 86400e3"] {
        let receiver = Receiver::start(true);
        receiver.will(&[Mood::Say(500, None)]);
        let (site, browser) = (site(&receiver, ""), Browser::start());
        let check = filled_in(&site, &browser);
        let wrong = format!("const now = Date.now.bind(Date); Date.now = () => now() + {offset};");
        check.press(Key::LeadSend);
        check.says(check.texts().text(Key::LeadWaitingTitle));
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": wrong }));
        let check = open(&site, &browser);
        browser.wait("the lead", || (taken(&receiver).len() == 1).then_some(()));
        assert_eq!(check.count(".g-verdict"), 1);
        open(&site, &browser);
        thread::sleep(Duration::from_millis(500));
        assert_eq!(taken(&receiver).len(), 1, "{offset}");
    }
}

#[test]
fn nothing_against_robots_stops_a_person() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    check.press(Key::LeadAsk);
    let script = "for (const [field, text] of arguments[0]) { const node = root.querySelector(field); \
        node.value = text; node.dispatchEvent(new InputEvent('input', { bubbles: true })); } \
        root.querySelector('.g-request button[type=submit]').click();";
    let mut fields: Vec<(&str, &str)> = super::FILLED_IN.to_vec();
    check.run(script, &[json!(fields)]);
    check.says(check.texts().text(Key::LeadHoldFast));
    thread::sleep(Duration::from_millis(2_100));
    fields.push(("#g-lead-website", "http://spam.example"));
    check.run(script, &[json!(fields)]);
    check.says(check.texts().text(Key::LeadHoldTrap));
    assert_eq!(receiver.received(), []);
    send(&check);
    assert_eq!(taken(&receiver).len(), 1);
}
