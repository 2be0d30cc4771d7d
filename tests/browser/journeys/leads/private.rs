use browser_tests::{Browser, Receiver};
use gereed::i18n::Key;
use serde_json::json;

use super::{FILLED_IN, fill_in, site, tick, with_result};

/// Takes down every event of the element, declared or not, and what the page's console is told.
const LISTEN: &str = "self.heard = []; self.dataLayer = []; \
    const dispatch = EventTarget.prototype.dispatchEvent; \
    EventTarget.prototype.dispatchEvent = function (event) { \
      if (this.localName === 'gereed-check') heard.push([event.type, event.detail]); \
      return dispatch.call(this, event); \
    }; \
    for (const kind of ['log', 'info', 'debug', 'warn', 'error']) \
      console[kind] = (...words) => heard.push(['console', ...words.map(String)]);";

#[test]
fn before_sending_nothing_leaves_and_no_name_or_answer_is_told_to_the_page() {
    let receiver = Receiver::start(true);
    let attributes = "data-layer booking-url='https://cal.com/bureau/sessie'";
    let (site, browser) = (site(&receiver, attributes), Browser::start());
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTEN }));
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    for choice in ["result", "answers", "news"] {
        tick(&browser, &check, choice);
    }
    check.press(Key::LeadExact);
    let own = [site.url(), "blob:".to_owned(), "data:".to_owned()];
    let requests = browser.requests();
    assert!(requests.len() >= 4, "{requests:?}");
    for request in requests {
        assert!(own.iter().any(|start| request.starts_with(start)), "{request}");
    }
    assert_eq!((receiver.questions(), receiver.received().len()), (0, 0));

    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    for request in browser.requests() {
        assert_eq!(request, receiver.url(), "nobody else is told");
    }
    let told = browser.run(
        "return JSON.stringify([heard, dataLayer, location.href, history.state, document.cookie, document.title]);",
        &[],
    );
    let told = told.as_str().unwrap();
    assert!(told.contains("gereed-lead"), "{told}");
    for (_, text) in FILLED_IN {
        for word in text.split(' ').filter(|word| word.len() > 3) {
            assert!(!told.contains(word), "{word} in {told}");
        }
    }
    for answer in ["climate-example", "direction-", "De Werf", "\"na\"", "\"dk\""] {
        assert!(!told.contains(answer), "{answer} in {told}");
    }
    let count = "return dataLayer.filter(({ event }) => event === arguments[0]).length;";
    for event in ["gereed_lead", "generate_lead"] {
        assert_eq!(browser.run(count, &[event.into()]), 1, "{event} in {told}");
    }
    check.is_quiet();
}
