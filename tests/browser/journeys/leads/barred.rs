use std::thread;
use std::time::Duration;

use browser_tests::{Browser, Check, Engine, Receiver, Site};
use gereed::i18n::{Key, Locale};

use super::{FILLED_IN, element, fill_in, open, open_result, states, taken};

/// Takes down what the console is told, and counts what the policy stops.
const WATCH: &str = "self.said = []; self.stopped = 0; const { warn } = console; \
    console.warn = (...words) => (said.push(words.join(' ')), warn(...words)); \
    addEventListener('securitypolicyviolation', () => (stopped += 1));";

fn by_its_own_page(engine: Engine) {
    let receiver = Receiver::start(true);
    let element = element(&receiver.origin(), "/leads?key=geheim", "");
    let strict = format!(
        "<!doctype html><html lang=nl><meta charset=utf-8>\
         <meta http-equiv=Content-Security-Policy content=\"connect-src 'self'\">\
         <title>A page</title><link rel=icon href=data:,><script src=watch.js></script>\
         <script type=module src=gereed.js></script>{element}"
    );
    let files = [("strict.html", &*strict), ("watch.js", WATCH)];
    let site = Site::reaching(&receiver.origin(), &element, &files);
    let browser = Browser::of(engine);
    browser.open(&format!("{}/strict.html", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    open_result(&browser, &check);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    let origin = receiver.origin();
    let host = origin.trim_start_matches("http://");
    check.says(&check.texts().fill(Key::LeadBarred, &[("host", host)]));
    check.says(check.texts().text(Key::LeadGivenUpTitle));
    assert_eq!(check.run("return root.activeElement?.id;", &[]), "g-lead-outcome");
    let words = check.words(".g-lead-words");
    assert!(FILLED_IN.iter().all(|(_, text)| words.contains(text)), "{words}");
    assert_eq!(check.count("a[href^=mailto]"), 1);

    let stopped = browser.run("return stopped;", &[]);
    thread::sleep(Duration::from_millis(6_000));
    assert_eq!(browser.run("return stopped;", &[]), stopped, "{engine:?}: it is not tried again");
    assert_eq!(states(&browser), ["refused"]);
    assert_eq!((receiver.questions(), receiver.received().len()), (0, 0));
    let said = browser.run("return said.filter((line) => line.includes('gereed'));", &[]);
    let said: Vec<String> = serde_json::from_value(said).unwrap();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains(&format!(" {origin} ")) && said[0].contains("connect-src"),
        "{said:?}"
    );
    assert!(!said[0].contains("geheim") && !said[0].contains("/leads"), "{said:?}");

    open(&site, &browser).says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(taken(&receiver).len(), 1, "{engine:?}: the owner repaired the policy");
}

#[test]
fn a_request_that_the_policy_stops_is_said_and_kept_in_chromium() {
    by_its_own_page(Engine::Chromium);
}

#[test]
fn a_request_that_the_policy_stops_is_said_and_kept_in_firefox() {
    by_its_own_page(Engine::Firefox);
}

#[test]
fn a_request_that_the_policy_stops_is_said_and_kept_in_webkit() {
    by_its_own_page(Engine::WebKit);
}
