//! A click shows its answer in the next frame, and what comes next is there.

use browser_tests::{Browser, Site, instrument, varied};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::json;

#[test]
fn a_click_shows_in_the_next_frame() {
    let (site, browser) = (Site::start(), Browser::start());
    site.visit(&browser, Locale::Nl);
    let shown = browser.run_async(
        "const root = document.querySelector('gereed-check').shadowRoot; \
         const shown = []; \
         for (const set of root.querySelectorAll('fieldset')) { \
           await new Promise(requestAnimationFrame); \
           set.querySelectorAll('label')[2].click(); \
           await new Promise(requestAnimationFrame); \
           const answer = set.querySelector('input:checked')?.value; \
           await new Promise(requestAnimationFrame); \
           const counted = root.querySelector('.g-step[aria-current]').innerText; \
           shown.push([answer, counted.match(/\\d+/)[0]]); \
         } \
         return shown;",
        &[],
    );
    let expected = json!([["2", "1"], ["2", "2"], ["2", "3"], ["2", "4"], ["2", "5"]]);
    assert_eq!(shown, expected, "the answer, and a frame later how many the progress counts");
}

#[test]
fn the_pdf_maker_is_there_before_it_is_asked_for() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    check.press(Key::QuestionToQuick);
    let fetched =
        |browser: &Browser| browser.requests().iter().any(|path| path.contains("/report-"));
    assert!(!fetched(&browser), "nobody who only answers fetches it");
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    browser.wait("the PDF maker", || fetched(&browser).then_some(()));
}
