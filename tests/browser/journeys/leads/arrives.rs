use browser_tests::{Browser, Check, Receiver};
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

use super::{
    FILLED_IN, body, fill_in, kept, open, open_result, site, states, tick, timeless, with_result,
};

/// A page that takes down what it is told of leads.
const LISTEN: &str = "self.heard = []; \
    addEventListener('gereed-lead', ({ detail }) => heard.push(detail));";

#[test]
fn in_two_clicks_once_and_exactly_as_it_was_shown() {
    let receiver = Receiver::start(true);
    let attributes = "booking-url='https://cal.com/bureau/sessie' data-hidden='bron=check' \
        privacy-url='https://bureau.example/privacy'";
    let (site, browser) = (site(&receiver, attributes), Browser::start());
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTEN }));
    browser.open(&format!("{}/?utm_source=brief&utm_medium=mail&x=geheim", site.url()));
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    tick(&browser, &check, "result");
    tick(&browser, &check, "answers");
    check.press(Key::LeadExact);
    let mut shown = timeless(&check.words("#g-exact pre"));
    assert_eq!(receiver.received(), [], "nothing is sent before she sends it");

    check.press(Key::LeadSend);
    check.says(&check.texts().fill(Key::LeadDelivered, &[("sender", "Bureau Noord")]));
    let received = receiver.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].media, "application/json;charset=utf-8");
    let mut sent = timeless(&received[0].body);
    let data = sent["data"].clone();
    for (name, text) in
        ["name", "email", "organisation", "telephone", "subject"].iter().zip(FILLED_IN)
    {
        assert_eq!(data["contact"][name], text.1);
    }
    assert_eq!(data["utm"], json!({ "source": "brief", "medium": "mail" }));
    assert_eq!(data["hidden"], json!({ "bron": "check" }));
    assert_eq!(data["page"], format!("{}/", site.url()), "without what stands in its query");
    assert_eq!(data["answers"]["format"], "gereed/result");
    assert_eq!(data["consent"]["news"], false);
    assert!(data["consent"]["text"].as_str().is_some_and(|text| text.contains("Bureau Noord")));
    for message in [&mut sent, &mut shown] {
        // Words that are shown have their spaces folded.
        message["data"]["answers"]["notes"] = Value::Null;
    }
    assert_eq!(sent, shown);

    let id = data["id"].clone();
    assert_eq!(browser.run("return heard;", &[]), json!([{ "id": id, "delivered": true }]));
    let kept = kept(&browser).to_string();
    for (_, text) in FILLED_IN {
        assert!(!kept.contains(text), "{text} in {kept}");
    }
    let booking = check.run(
        "return [...root.querySelectorAll('a[target=_blank]')].map((link) => link.href) \
         .filter((link) => link.startsWith('https://cal.com/'));",
        &[],
    );
    let links: Vec<&str> = booking.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let filled: Vec<&&str> = links.iter().filter(|link| link.contains("name=Zo%C3%AB")).collect();
    assert_eq!(filled.len(), 1, "only the link that says so takes her name along: {links:?}");
    assert!(filled[0].contains(&format!("metadata%5Bgereed%5D={}", id.as_str().unwrap())));

    browser.reload();
    let check = open(&site, &browser);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    assert_eq!(receiver.received().len(), 1);
    assert_eq!(states(&browser), ["delivered"]);
    check.is_quiet();
}

#[test]
fn from_a_page_that_she_came_to_without_the_check() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let landing = "/nieuws?utm_source=brief&utm_source=tweede&utm_content=a%2Cb";
    browser.open(&format!("{}{landing}", site.url()));
    browser.run("location.href = '/';", &[]);
    let check = Check::on(&browser, Locale::Nl);
    check.element("fieldset", 0);
    open_result(&browser, &check);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    let received = receiver.received();
    assert_eq!(received[0].body.matches("\"source\"").count(), 1, "{}", received[0].body);
    let data = &body(&received[0].body)["data"];
    assert_eq!(data["utm"], json!({ "source": "brief", "content": "a,b" }));
}

#[test]
fn at_a_receiver_that_does_not_answer_the_question_of_browsers() {
    let receiver = Receiver::start(false);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    let received = receiver.received();
    assert_eq!((receiver.questions(), received.len()), (1, 1));
    assert_eq!(received[0].media, "text/plain;charset=utf-8");
    let data = &body(&received[0].body)["data"];
    assert!(data.get("result").is_none() && data.get("answers").is_none(), "{data}");
}

#[test]
fn as_a_form_and_from_the_page_on_which_she_landed() {
    let receiver = Receiver::start(false);
    let (site, browser) = (site(&receiver, "lead-format=form"), Browser::start());
    browser.open(&format!("{}/?utm_campaign=najaar%2C%202026", site.url()));
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    let received = receiver.received();
    assert_eq!((receiver.questions(), received.len()), (0, 1));
    assert_eq!(received[0].media, "application/x-www-form-urlencoded;charset=utf-8");
    assert_eq!(received[0].accept, "application/json", "else a form service sends her elsewhere");
    let body = &received[0].body;
    assert!(
        body.starts_with("name=Zo%C3%AB%20Naammerk&email=postmerk%40voorbeeld.example"),
        "{body}"
    );
    assert!(body.contains("&utm_campaign=najaar%2C%202026"), "{body}");
}
