//! The single file, from a disk and without a network.

use std::fs;

use browser_tests::{Browser, Check, dist, instrument, varied};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};

#[test]
fn it_works_from_a_disk_and_asks_for_nothing() {
    let browser = Browser::start();
    let folder = browser.scratch().join("usb stick é");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("gereed.html");
    fs::copy(dist().join("gereed.html"), &file).unwrap();
    let address = format!("file://{}", file.display());
    browser.open(&address);
    let check = Check::on(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.press(Key::QuestionToQuick);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check.press(Key::ResultPdf);
    let pdf = fs::read(browser.downloaded("the PDF")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    check.is_quiet();
    for request in browser.requests() {
        let local = ["file:", "blob:", "data:"].iter().any(|start| request.starts_with(start));
        assert!(local, "{request}");
    }

    browser.reload();
    let verdict = Check::on(&browser, Locale::Nl).words(".g-verdict");
    assert!(!verdict.is_empty(), "the result is still there after a reload");
}

#[test]
fn its_other_language_is_in_it_too() {
    let browser = Browser::start();
    browser.open(&format!("file://{}", dist().join("gereed.html").display()));
    Check::on(&browser, Locale::Nl);
    browser.run("document.querySelector('nav a[hreflang=en]').click();", &[]);
    browser.wait("the English page", || {
        (browser.run("return document.documentElement.lang;", &[]) == "en").then_some(())
    });
    let check = Check::on(&browser, Locale::En);
    check.says(check.texts().text(Key::QuestionNext));
    let title = browser.run("return document.title;", &[]);
    assert!(title.as_str().unwrap().contains("organisation"), "{title}");
    check.is_quiet();
}
