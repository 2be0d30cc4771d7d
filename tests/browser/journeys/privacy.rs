//! Nothing leaves the device.

use browser_tests::{Browser, Site, instrument, varied};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};

#[test]
fn no_request_leaves_the_page_and_after_loading_none_is_made_but_for_the_pdf_maker() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let own = |address: &String| {
        address.starts_with(&site.url())
            || address.starts_with("blob:")
            || address.starts_with("data:")
    };
    let loading = browser.requests();
    assert!(loading.len() >= 4, "{loading:?}");
    assert!(loading.iter().all(own), "{loading:?}");

    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    check.open_all();
    let allowed = format!("{}/gereed/report-", site.url());
    // Chromium draws the calendar of a date field from an address of its own, without a request.
    let mine = |address: &String| {
        address.starts_with(&allowed)
            || address.starts_with("blob:")
            || address.starts_with("data:image/svg+xml")
    };
    let answering = browser.requests();
    assert!(answering.iter().all(mine), "{answering:?}");

    check.press(Key::ResultPdf);
    browser.downloaded("the PDF");
    let making = browser.requests();
    assert!(making.iter().all(mine), "{making:?}");
    check.is_quiet();
}
