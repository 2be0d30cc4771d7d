use browser_tests::{Browser, Check, Mood, Receiver, Site, Theme, keep};
use gereed::i18n::{Key, Locale};
use serde_json::json;

use super::stays::OTHER;
use super::{element, fill_in, open, site, tick, with_result};
use crate::look::{look, look_in_accents, wear};

/// The section, in pictures and before the judges, in every theme.
struct Looker<'a> {
    browser: &'a Browser,
    locale: Locale,
    wrong: Vec<String>,
}

impl Looker<'_> {
    fn look(&mut self, check: &Check, screen: &str, part: &str) {
        let name = format!("{screen}, {}", self.locale.tag());
        look(self.browser, &name, &mut self.wrong);
        look_in_accents(self.browser, &name, part, &mut self.wrong);
        for width in [360, 1280] {
            for theme in [Theme::Light, Theme::Dark] {
                self.browser.resize(width, 900);
                wear(self.browser, theme);
                check.run("root.querySelector(arguments[0]).scrollIntoView();", &[part.into()]);
                let (theme, tag) = (format!("{theme:?}").to_lowercase(), self.locale.tag());
                let picture = format!("screenshots/lead-{screen}-{tag}-{width}-{theme}.png");
                keep(&picture, &self.browser.view());
            }
        }
        self.browser.resize(1280, 900);
        wear(self.browser, Theme::Light);
    }
}

const TALK: &str = "[data-part=talk]";

#[test]
fn each_screen_is_open_to_all_in_dutch() {
    each_screen(Locale::Nl);
}

#[test]
fn each_screen_is_open_to_all_in_english() {
    each_screen(Locale::En);
}

fn each_screen(locale: Locale) {
    let receiver = Receiver::start(true);
    let attributes = "booking-url='https://cal.com/bureau/sessie' \
        privacy-url='https://bureau.example/privacy'";
    let (site, browser) = (site(&receiver, attributes), Browser::start());
    with_result(&site, &browser);
    let tag = locale.tag();
    browser.run("document.querySelector('gereed-check').lang = arguments[0];", &[tag.into()]);
    let check = Check::on(&browser, locale);
    check.says(check.texts().text(Key::LeadTitle));
    let mut looker = Looker { browser: &browser, locale, wrong: Vec::new() };

    looker.look(&check, "1-offer", TALK);
    check.press(Key::LeadAsk);
    looker.look(&check, "2-form", TALK);
    check.press(Key::LeadSend);
    for key in [Key::LeadMissingName, Key::LeadMissingEmail] {
        check.says(check.texts().text(key));
    }
    let focused = check.run("return root.activeElement.id;", &[]);
    assert_eq!(focused, "g-lead-name", "the first that is wrong has the focus");
    let email = check.element("#g-lead-email", 0);
    browser.send_keys(&email, "zoe@voorbeeld\t");
    check.says(check.texts().text(Key::LeadBadEmail));
    let told = "const field = root.querySelector('#g-lead-email'); \
        return [field.getAttribute('aria-invalid'), \
          said(root.getElementById(field.getAttribute('aria-describedby')))];";
    let bad = json!(["true", check.texts().text(Key::LeadBadEmail)]);
    assert_eq!(check.run(told, &[]), bad);
    looker.look(&check, "3-problems", TALK);
    check.press(Key::LeadCancel);
    fill_in(&browser, &check);
    check.press(Key::LeadExact);
    looker.look(&check, "4-exact", TALK);
    receiver.will(&[Mood::Say(503, None), Mood::Say(503, Some(3_600)), Mood::Say(422, None)]);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadWaitingTitle));
    // The second try comes by itself, after five seconds.
    browser.wait("the second try", || (receiver.received().len() == 2).then_some(()));
    let host = receiver.origin().trim_start_matches("http://").to_owned();
    check.press(Key::LeadTryNow);
    check.says(&check.texts().fill(Key::LeadEarly, &[("host", &host)]));
    looker.look(&check, "5-waiting", TALK);
    // Two hours later.
    browser.run("const now = Date.now.bind(Date); Date.now = () => now() + 72e5;", &[]);
    check.press(Key::LeadTryNow);
    check.says(check.texts().text(Key::LeadRefusedTitle));
    looker.look(&check, "6-refused", TALK);
    check.press(Key::LeadAgain);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    looker.look(&check, "7-delivered", TALK);
    check.press(Key::ResultStartOver);
    check.says(check.texts().text(Key::OutboxHere));
    looker.look(&check, "8-device", ".g-over");
    assert!(looker.wrong.is_empty(), "{}", looker.wrong.join("\n"));
}

/// A request on the device: its id, how far it is, and how long ago it was sent.
const SENT: &str = "const [id, state, ago, url] = arguments; const at = Date.now() - ago; \
    localStorage[`gereed/lead/${id}`] = `gereed/lead 1 ${state}\\nat ${at}\\nextra 0\\n` + \
      `created ${at}\\ntries 3\\nformat standard-webhook\\nwords 5\\nbody 2\\nurl ${url}\\n\\nZoë\\n{}`;";

#[test]
fn what_seldom_shows_is_open_to_all_too() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    open(&site, &browser);
    let url = receiver.url();
    let sent = |id: &str, state: &str, ago: u32| {
        browser.run(SENT, &[id.into(), state.into(), ago.into(), url.as_str().into()]);
    };
    (0..5).for_each(|n| sent(&format!("before-{n}"), "delivered", 120_000 + n));
    sent("last", "given-up", 60_000);
    let check = with_result(&site, &browser);
    let mut looker = Looker { browser: &browser, locale: Locale::Nl, wrong: Vec::new() };
    check.says(check.texts().text(Key::LeadGivenUpTitle));
    looker.look(&check, "9-given-up", TALK);
    check.press(Key::LeadAgain);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadHoldMany));
    looker.look(&check, "10-many", TALK);
    assert_eq!(receiver.received(), []);
    assert!(looker.wrong.is_empty(), "{}", looker.wrong.join("\n"));
}

#[test]
fn what_another_result_and_the_pages_policy_change_is_open_to_all_too() {
    let receiver = Receiver::start(true);
    let site = Site::hosting(&element(&receiver.origin(), "/leads", ""), &[]);
    let browser = Browser::start();
    let check = with_result(&site, &browser);
    let mut looker = Looker { browser: &browser, locale: Locale::Nl, wrong: Vec::new() };
    fill_in(&browser, &check);
    tick(&browser, &check, "result");
    let open = "await document.querySelector('gereed-check').open(arguments[0]);";
    browser.run_async(open, &[OTHER.into()]);
    check.press(Key::LeadAsk);
    check.says(check.texts().text(Key::LeadHoldOther));
    looker.look(&check, "11-other", TALK);
    check.press(Key::LeadSend);
    let host = receiver.origin().trim_start_matches("http://").to_owned();
    check.says(&check.texts().fill(Key::LeadBarred, &[("host", &host)]));
    looker.look(&check, "12-barred", TALK);
    assert!(looker.wrong.is_empty(), "{}", looker.wrong.join("\n"));
}

#[test]
fn without_an_address_there_is_no_form() {
    let site = Site::hosting("<gereed-check eager lang=nl></gereed-check>", &[]);
    let browser = Browser::start();
    let check = with_result(&site, &browser);
    assert_eq!(check.count("[data-part=talk], .g-request, a[target=_blank]"), 0);
    check.says(check.texts().text(Key::ResultKept));
}
