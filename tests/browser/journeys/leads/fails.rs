use browser_tests::{Browser, Mood, Receiver};
use gereed::i18n::Key;

use super::{FILLED_IN, fill_in, kept, network, open, site, states, taken, with_result};

fn host(receiver: &Receiver) -> String {
    receiver.origin().trim_start_matches("http://").to_owned()
}

#[test]
fn a_refusal_is_said_with_what_to_do() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Say(422, None)]);
    let (site, browser) =
        (site(&receiver, "lead-email=bureau@voorbeeld.example"), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    let host = host(&receiver);
    check.says(&check.texts().fill(Key::LeadRefused, &[("host", &host), ("status", "422")]));
    let words = check.words(".g-lead-words");
    for (_, text) in FILLED_IN {
        assert!(words.contains(text), "{text} in {words}");
    }
    let mail = check.run("return root.querySelector('a[href^=mailto]').href;", &[]);
    let mail = mail.as_str().unwrap();
    assert!(mail.starts_with("mailto:bureau@voorbeeld.example?subject="), "{mail}");
    assert!(mail.contains("postmerk%40voorbeeld.example"), "{mail}");
    check.press(Key::LeadErase);
    check.element("#g-ask-open", 0);
    assert_eq!(kept(&browser), serde_json::json!([]));
    assert_eq!(receiver.received().len(), 1);
}

#[test]
fn what_could_not_be_sent_is_kept_said_and_sent_later() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    network(&browser, false);
    check.press(Key::LeadSend);
    check.says(&check.texts().fill(Key::LeadWaiting, &[("host", &host(&receiver))]));
    assert_eq!(states(&browser), ["waiting"]);
    network(&browser, true);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(taken(&receiver).len(), 1, "it goes by itself once the network is back");
}

#[test]
fn the_page_is_opened_again_and_it_goes_though_nobody_scrolls_to_the_check() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Say(503, None)]);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadWaitingTitle));
    open(&site, &browser).says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(taken(&receiver).len(), 1);
}

#[test]
fn a_receiver_that_asks_to_wait_is_left_in_peace() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Say(429, Some(3_600))]);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadWaitingTitle));
    open(&site, &browser).says(check.texts().text(Key::LeadWaitingTitle));
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(receiver.received().len(), 1, "also when the page is opened again");
}

#[test]
fn everything_on_the_device_is_seen_and_erased_in_one_place() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Say(503, None); 9]);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadWaitingTitle));
    check.press(Key::ResultStartOver);
    check.says(check.texts().text(Key::OutboxHere));
    check.says(&check.texts().fill(Key::OutboxWaiting, &[("host", &host(&receiver))]));
    check.press(Key::ResultStartOverYes);
    check.element("fieldset", 0);
    assert_eq!(kept(&browser), serde_json::json!([]));
    let before = receiver.received().len();
    open(&site, &browser);
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(receiver.received().len(), before, "what is erased is not sent");
}
