//! The result on paper, from a page with the strict policy.

use browser_tests::{Browser, Site, instrument, varied};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::json;

/// Takes down what is printed in a frame, in place of the dialogue.
pub const PRINTER: &str = "if (window !== top) window.print = () => { \
    top.printed = document.querySelector('div').shadowRoot.firstElementChild.innerText; \
    dispatchEvent(new Event('afterprint')); };";

#[test]
fn the_whole_result_is_printed_with_everything_open() {
    let (site, browser) = (Site::start(), Browser::start());
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": PRINTER }));
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    check.press(Key::ResultPrint);
    let printed = browser.wait("something printed", || {
        browser
            .run("return printed;", &[])
            .as_str()
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    });
    let printed = printed.replace('\u{ad}', "");
    for (_, item) in instrument.items() {
        assert!(printed.contains(&item.statement.replace('\u{ad}', "")), "{}", item.id);
    }
    assert!(printed.contains(&check.words(".g-verdict")));
    check.is_quiet();
}
