use browser_tests::{Browser, Receiver, Site};
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

use super::{FILLED_IN, body, fill_in, open_result, tick};
use crate::frame::{client, fits, inside, open_at};

#[test]
fn from_a_frame_it_arrives_and_the_page_around_hears_no_name() {
    let receiver = Receiver::start(true);
    let attributes = format!("sender='Bureau Noord' lead-url='{}'", receiver.url());
    let bureau = Site::for_frames(&receiver.origin(), &attributes);
    let (page, browser) = (client(&bureau, "lang=nl"), Browser::start());
    open_at(&browser, &page, "/?utm_source=krant&x=1");
    inside(&browser, Locale::Nl, |check| {
        open_result(&browser, check);
        fill_in(&browser, check);
        for choice in ["result", "answers", "news"] {
            tick(&browser, check, choice);
        }
        check.press(Key::LeadExact);
    });
    fits(&browser);
    inside(&browser, Locale::Nl, |check| {
        check.press(Key::LeadSend);
        check.says(&check.texts().fill(Key::LeadDelivered, &[("sender", "Bureau Noord")]));
    });
    fits(&browser);

    let received = receiver.received();
    assert_eq!(received.len(), 1);
    let data = &body(&received[0].body)["data"];
    assert_eq!(data["contact"]["email"], FILLED_IN[1].1);
    assert_eq!(data["page"], format!("{}/embed.html", bureau.url()));
    assert_eq!(data["referrer"], format!("{}/", page.url()), "who has it in a frame");
    assert_eq!(data["utm"], json!({ "source": "krant" }), "what brought her to that page");

    let heard = browser.run("return heard;", &[]);
    let leads = heard.as_array().into_iter().flatten().filter(|event| event[0] == "lead");
    let leads: Vec<&Value> = leads.collect();
    assert_eq!(leads, [&json!(["lead", { "id": data["id"], "delivered": true }, "gereed-frame"])]);
    let told = browser.run("return JSON.stringify([messages, heard]);", &[]);
    let told = told.as_str().unwrap();
    for (_, text) in FILLED_IN {
        for word in text.split(' ').filter(|word| word.len() > 3) {
            assert!(!told.contains(word), "{word} in {told}");
        }
    }
    for answer in ["climate-example", "direction-", "De Werf", "\"answers\""] {
        assert!(!told.contains(answer), "{answer} in {told}");
    }
    assert_eq!(browser.violations(), json!([]));
    assert_eq!(browser.console(), [""; 0]);
}

#[test]
fn the_address_of_a_frame_cannot_say_where_leads_go() {
    let receiver = Receiver::start(true);
    let bureau = Site::for_frames(&receiver.origin(), "sender='Bureau Noord'");
    let browser = Browser::start();
    let evil = format!("lead-url={}&sender=Someone", receiver.url());
    browser.open(&format!("{}/embed.html?lang=nl&{evil}", bureau.url()));
    let check = browser_tests::Check::on(&browser, Locale::Nl);
    open_result(&browser, &check);
    assert_eq!(check.count("[data-part=talk], .g-request"), 0);
}
