//! From a result to a conversation.

mod arrives;
mod barred;
mod fails;
mod framed;
mod keys;
mod once;
mod private;
mod recipes;
mod screens;
mod spoken;
mod stays;
mod storm;

use std::thread;
use std::time::Duration;

use browser_tests::{Browser, Check, Receiver, Site};
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

const RESULT: &str = include_str!("../../../fixtures/results/mixed/result.json");

/// What a visitor fills in; no word of it may turn up anywhere else.
const FILLED_IN: [(&str, &str); 5] = [
    ("#g-lead-name", "Zoë Naammerk"),
    ("#g-lead-email", "postmerk@voorbeeld.example"),
    ("#g-lead-organisation", "Huismerk & Co"),
    ("#g-lead-telephone", "06 98 76 54 32"),
    ("#g-lead-subject", "Onderwerpmerk: waar beginnen we?"),
];

/// A page with the check, of an owner who takes leads.
fn site(receiver: &Receiver, attributes: &str) -> Site {
    site_of(&receiver.origin(), "/leads", attributes)
}

/// The same, of an owner whose receiver is elsewhere.
fn site_of(origin: &str, path: &str, attributes: &str) -> Site {
    Site::reaching(origin, &element(origin, path, attributes), &[])
}

/// The check on such a page.
fn element(origin: &str, path: &str, attributes: &str) -> String {
    format!(
        "<main><h1>De check</h1><gereed-check eager lang=nl sender='Bureau Noord' \
         lead-url='{origin}{path}' {attributes}></gereed-check></main>"
    )
}

fn open<'a>(site: &Site, browser: &'a Browser) -> Check<'a> {
    browser.open(&format!("{}/", site.url()));
    Check::on(browser, Locale::Nl)
}

/// The page with a result on it.
fn with_result<'a>(site: &Site, browser: &'a Browser) -> Check<'a> {
    let check = open(site, browser);
    open_result(browser, &check);
    check
}

/// Opens the result in the check that is there.
fn open_result(browser: &Browser, check: &Check) {
    browser.run_async(
        "await document.querySelector('gereed-check').open(arguments[0]);",
        &[RESULT.into()],
    );
    check.element(".g-verdict", 0);
}

/// Fills the form in, as fast as a person can; opens it if it is not open.
pub fn fill_in(browser: &Browser, check: &Check) {
    if check.count(".g-request") == 0 {
        check.press(Key::LeadAsk);
    }
    for (field, text) in FILLED_IN {
        let field = check.element(field, 0);
        let empty = "arguments[0].value = ''; \
            arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }));";
        browser.run(empty, &[field.clone().into_value()]);
        browser.send_keys(&field, text);
    }
    thread::sleep(Duration::from_millis(2_100));
}

fn tick(browser: &Browser, check: &Check, choice: &str) {
    let label = check.element(&format!("label[for=g-lead-{choice}]"), 0);
    browser.click(choice, &label);
}

/// What the device keeps of leads, by key.
fn kept(browser: &Browser) -> Value {
    browser.run(
        "return Object.entries(localStorage).filter(([key]) => key.startsWith('gereed/lead/'));",
        &[],
    )
}

/// How far each lead is, as the device knows it.
fn states(browser: &Browser) -> Vec<String> {
    let texts = kept(browser).as_array().cloned().unwrap_or_default();
    let state = |entry: &Value| {
        let first = entry[1].as_str()?.lines().next()?;
        Some(first.rsplit(' ').next()?.to_owned())
    };
    texts.iter().filter_map(state).collect()
}

fn body(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The same without the moment at which it was made.
fn timeless(text: &str) -> Value {
    let mut message = body(text);
    message["timestamp"] = Value::Null;
    message["data"]["consent"]["at"] = Value::Null;
    message
}

/// The ids of what was taken, in order.
fn taken(receiver: &Receiver) -> Vec<String> {
    let received = receiver.received();
    let taken = received.iter().filter(|received| received.taken);
    taken.map(|it| body(&it.body)["data"]["id"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Goes offline or comes back, in this tab.
fn network(browser: &Browser, on: bool) {
    browser.cdp("Network.enable", &json!({}));
    browser.cdp(
        "Network.emulateNetworkConditions",
        &json!({ "offline": !on, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
    );
}
