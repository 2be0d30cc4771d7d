//! What the owner of a page adds: brand, role and measuring.

use std::process::Command;

use browser_tests::{Browser, Check, Site, instrument, keep, varied, words_in};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'>\
    <rect width='80' height='20' fill='#0b7a3d'/></svg>";

fn page_size(pdf: &std::path::Path) -> String {
    let output = Command::new("pdfinfo").arg(pdf).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("Page size:"));
    line.unwrap().trim().to_owned()
}

/// The drawing of a PDF as text, in which colours stand as shares of red, green and blue.
fn colours(pdf: &std::path::Path) -> String {
    let qpdf = ["--qdf", "--object-streams=disable"];
    let output = Command::new("qpdf").args(qpdf).arg(pdf).arg("-").output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The owner's page with the quick check on it, answered to its result.
fn answered<'a>(site: &Site, browser: &'a Browser, locale: Locale) -> Check<'a> {
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(browser, locale);
    let instrument = instrument(locale);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check
}

#[test]
fn the_brand_is_on_the_page_and_in_the_pdf_and_the_role_in_the_file() {
    let element = "<gereed-check eager lang=en-US depth=quick sender='Bureau Oever' contact='bel 020 123' logo=logo.svg \
        privacy-url=privacy.html brand-accent='rgb(134 49 95)' respondent-role=manager></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[("logo.svg", LOGO)]), Browser::start());
    let check = answered(&site, &browser, Locale::En);
    let privacy = format!("a[href='{}/privacy.html'][target=_blank]", site.url());
    assert_eq!(check.count(&privacy), 1);
    check.says("Bureau Oever");
    browser.wait("the logo", || {
        let width = check.run("return root.querySelector('.g-owner img').naturalWidth;", &[]);
        (width == 80).then_some(())
    });
    assert_eq!(check.result()["role"], "manager");
    keep("screenshots/owner.png", &browser.screenshot());

    check.press(Key::ResultPdf);
    let pdf = browser.downloaded("the PDF");
    assert_eq!(page_size(&pdf), "612 x 792 pts (letter)");
    assert!(words_in(&pdf).contains("bel 020 123"), "the contact line");
    assert!(colours(&pdf).contains("0.043137256 0.47843137 0.23921569"), "the logo");
    assert!(colours(&pdf).contains("0.5254902 0.19215687 0.37254903"), "the accent");

    browser.run(
        "const check = document.querySelector('gereed-check'); check.removeAttribute('logo'); \
         check.setAttribute('sender', 'Bureau Werf'); check.setAttribute('respondent-role', 'hr'); \
         check.setAttribute('booking-url', 'https://cal.com/werf');",
        &[],
    );
    check.says("Bureau Werf");
    assert_eq!(check.count(".g-owner img"), 0);
    assert!(check.count("a[href='https://cal.com/werf']") >= 1);
    assert_eq!(check.result()["role"], "hr");
    check.is_quiet();
}

#[test]
fn the_data_layer_hears_what_happens_but_not_the_outcome() {
    let element = "<gereed-check eager lang=nl depth=quick paper=letter data-layer></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    let check = answered(&site, &browser, Locale::Nl);
    check.press(Key::ResultPdf);
    assert_eq!(page_size(&browser.downloaded("the PDF")), "612 x 792 pts (letter)");
    let pushed = browser.wait("the download in the data layer", || {
        let pushed = browser.run("return window.dataLayer;", &[]).as_array().cloned()?;
        (pushed.last()?["event"] == "gereed_download").then_some(pushed)
    });
    let id = "strategic-learning-policy";
    let one = |name: &str| pushed.iter().find(|entry| entry["event"] == name).cloned();
    assert_eq!(
        one("gereed_start"),
        Some(json!({ "event": "gereed_start", "instrument": id, "version": 1 }))
    );
    assert_eq!(
        one("gereed_complete"),
        Some(json!({ "event": "gereed_complete", "instrument": id, "version": 1,
            "depth": "quick", "locale": "nl" }))
    );
    assert_eq!(pushed.last(), Some(&json!({ "event": "gereed_download", "kind": "pdf" })));
    let progress = pushed.iter().filter(|entry| entry["event"] == "gereed_progress");
    assert_eq!(progress.count(), 14);
}

#[test]
fn without_the_attribute_nothing_is_pushed_and_a_logo_that_cannot_be_read_leaves_the_pdf_whole() {
    let element = "<gereed-check eager lang=nl depth=quick logo=none.png></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    let check = answered(&site, &browser, Locale::Nl);
    check.press(Key::ResultPdf);
    assert_eq!(page_size(&browser.downloaded("the PDF")), "595.276 x 841.89 pts (A4)");
    assert_eq!(browser.run("return window.dataLayer ?? null;", &[]), Value::Null);
    let console = browser.console().join("\n");
    assert!(console.contains("cannot be read as a picture; the PDF has none"), "{console}");
}
