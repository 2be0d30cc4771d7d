use browser_tests::{Browser, Check, Mood, Receiver};
use gereed::i18n::Key;
use serde_json::json;

use super::{FILLED_IN, fill_in, kept, network, open, site, states, taken, with_result};

/// What the page says of the next try, by the clock of the device.
fn next_try(browser: &Browser, check: &Check) -> String {
    let kept = kept(browser);
    let text = kept[0][1].as_str().unwrap();
    let at = text.lines().find_map(|line| line.strip_prefix("at ")).unwrap();
    let script = "const at = new Date(Number(arguments[0])); \
        const time = at.toLocaleTimeString('nl', { hour: '2-digit', minute: '2-digit' }); \
        const day = at.toLocaleDateString('nl', { day: 'numeric', month: 'long', year: 'numeric' }); \
        return at.toDateString() === new Date().toDateString() ? time : `${day}, ${time}`;";
    let when = browser.run(script, &[at.into()]);
    check.texts().fill(Key::LeadNext, &[("when", when.as_str().unwrap())])
}

/// What is read aloud when it changes.
fn aloud(check: &Check) -> String {
    check.words(".g-lead-outcome [role=status]")
}

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
    for (does, key) in
        [("resolve", Key::LeadCopied), ("reject", Key::LeadNotCopied), ("resolve", Key::LeadCopied)]
    {
        browser.run(
            "navigator.clipboard.writeText = (text) => { \
               self.copied = text; return Promise[arguments[0]](); };",
            &[does.into()],
        );
        check.press(Key::LeadCopy);
        check.says(check.texts().text(key));
        let said = "return said(root.querySelectorAll('.g-lead-outcome > [role=status]')[1]);";
        browser.wait("it to be said aloud", || {
            (check.run(said, &[]) == check.texts().text(key)).then_some(())
        });
    }
    let copied = browser.run("return self.copied;", &[]);
    for (_, text) in FILLED_IN {
        assert!(copied.as_str().unwrap().contains(text), "{text} in {copied}");
    }
    check.press(Key::LeadErase);
    check.element("#g-ask-open", 0);
    assert_eq!(kept(&browser), json!([]));
    assert_eq!(receiver.received().len(), 1);
}

#[test]
fn a_receiver_that_sends_elsewhere_has_not_got_it() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Elsewhere(302), Mood::Elsewhere(307)]);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    let refused = [("host", &*host(&receiver)), ("status", "300")];
    for tries in 1..=2 {
        fill_in(&browser, &check);
        check.press(Key::LeadSend);
        check.says(&check.texts().fill(Key::LeadRefused, &refused));
        assert_eq!(receiver.received().len(), tries, "it goes to nobody else");
        check.press(Key::LeadAgain);
    }
    assert_eq!(states(&browser), ["refused", "refused"]);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(states(&browser), ["delivered"], "what was refused is not needed any more");
    let kept = kept(&browser).to_string();
    for (_, text) in FILLED_IN {
        assert!(!kept.contains(text), "{text} in {kept}");
    }
}

#[test]
fn where_nothing_may_be_kept_the_page_says_so() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Say(503, None)]);
    let (site, browser) = (site(&receiver, "no-save"), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(&check.texts().fill(Key::LeadWaitingHeld, &[("host", &host(&receiver))]));
    assert_eq!(kept(&browser), json!([]));
    check.press(Key::LeadTryNow);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(taken(&receiver).len(), 1);
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
    let next = next_try(&browser, &check);
    assert!(aloud(&check).ends_with(&next), "{next} ends {}", aloud(&check));

    check.press(Key::LeadTryNow);
    check.says(&check.texts().fill(Key::LeadEarly, &[("host", &host(&receiver))]));
    assert!(aloud(&check).contains(&next), "{next} in {}", aloud(&check));
    let focused = check.run("return said(root.activeElement);", &[]);
    assert_eq!(focused, check.texts().text(Key::LeadTryNow));

    let check = open(&site, &browser);
    check.says(&next);
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(receiver.received().len(), 1, "also when the page is opened again");
}

#[test]
fn trying_now_is_said_and_the_focus_stays_where_it_can() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    receiver.will(&[Mood::Say(503, None), Mood::SayLate(503, 1_500), Mood::TakeLate(1_500)]);
    check.press(Key::LeadSend);
    for again in [true, false] {
        check.says(check.texts().text(Key::LeadNext).split(':').next().unwrap());
        check.press(Key::LeadTryNow);
        check.says(check.texts().text(Key::LeadTrying));
        assert!(aloud(&check).ends_with(check.texts().text(Key::LeadTrying)));
        let focused = "const { activeElement } = root; \
            return [said(activeElement), activeElement.getAttribute('aria-disabled')];";
        let button = json!([check.texts().text(Key::LeadTryNow), "true"]);
        assert_eq!(check.run(focused, &[]), button);
        if again {
            browser.wait("the end of the try", || (states(&browser) == ["waiting"]).then_some(()));
            check.says(&next_try(&browser, &check));
            let button = json!([check.texts().text(Key::LeadTryNow), null]);
            assert_eq!(check.run(focused, &[]), button);
        }
    }
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(check.run("return root.activeElement.id;", &[]), "g-lead-outcome");
    assert_eq!(receiver.received().len(), 3);
}

/// Leaves answers that nobody can read.
const DAMAGE: &str = "localStorage.setItem('gereed/draft/strategic-learning-policy', 'broken');";

/// Says who does the first action of the plan.
pub fn write_in_plan(check: &Check) {
    check.run("root.querySelector('.g-act > [aria-controls]').click();", &[]);
    check.element(".g-own input", 0);
    let write = "const field = root.querySelector('.g-own input'); field.value = 'Fatma'; \
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));";
    check.run(write, &[]);
    check.says("Fatma");
}

#[test]
fn everything_on_the_device_is_seen_and_erased_in_one_place() {
    let receiver = Receiver::start(true);
    receiver.will(&[Mood::Say(503, None); 9]);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    browser.open(&format!("{}/?utm_source=brief", site.url()));
    browser.run(DAMAGE, &[]);
    let check = with_result(&site, &browser);
    write_in_plan(&check);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadWaitingTitle));
    check.press(Key::ResultStartOver);
    check.says(check.texts().text(Key::OutboxHere));
    check.says(&check.texts().count(Key::OutboxAnswersOne, Key::OutboxAnswersOther, 35));
    check.says(&check.texts().count(Key::OutboxWorkOne, Key::OutboxWorkOther, 1));
    for key in [Key::OutboxUnreadableDraft, Key::OutboxCampaign] {
        check.says(check.texts().text(key));
    }
    check.says(&check.texts().fill(Key::OutboxWaiting, &[("host", &host(&receiver))]));
    check.press(Key::ResultStartOverYes);
    check.element("fieldset", 0);
    assert_eq!(kept(&browser), json!([]));
    let left = "return [...Object.entries(localStorage), ...Object.entries(sessionStorage)] \
        .filter(([key]) => key.startsWith('gereed/'));";
    let left = browser.run(left, &[]).to_string();
    for word in ["broken", "Fatma", "De Werf", "utm", "brief", "aside"] {
        assert!(!left.contains(word), "{word} in {left}");
    }
    let before = receiver.received().len();
    open(&site, &browser);
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(receiver.received().len(), before, "what is erased is not sent");
}
