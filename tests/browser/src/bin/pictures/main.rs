//! Makes the pictures of the README and the docs from the released files: `cargo xtask pictures`.
#![allow(clippy::expect_used, reason = "a picture that cannot be made ends this")]

mod themes;

use std::fs;
use std::path::Path;
use std::process::Command;

use browser_tests::{Browser, Check, Site, Theme, instrument, varied};
use gereed::assessment::{Answer, Depth};
use gereed::i18n::{Key, Locale};

/// Pages of the report that are shown.
const PAGES: [u32; 3] = [1, 2, 5];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/pictures");
    fs::create_dir_all(&folder).expect("the folder is ours");
    let save = |name: &str, picture: Vec<u8>| {
        fs::write(folder.join(name), picture).expect("the folder is ours");
    };

    let (site, browser) = (Site::start(), Browser::start());
    browser.resize(1120, 840);
    browser.prefer(Theme::Light);
    let check = site.visit(&browser, Locale::En);
    for (position, choice) in [(0, 3), (1, 1), (2, 4)] {
        check.answer(position, Answer::Choice(choice));
    }
    save("question.png", at_top(&browser));

    let instrument = instrument(Locale::En);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    save("result.png", at_top(&browser));

    let pdf = download(&browser, &check);
    save("report.png", pages(&browser, &pdf));

    for (name, picture) in themes::pictures(&browser, &folder.join("..")) {
        save(&name, picture);
    }
}

/// The check from its upper edge, as high as the window.
fn at_top(browser: &Browser) -> Vec<u8> {
    browser.run(
        "document.activeElement?.blur(); document.querySelector('gereed-check').scrollIntoView();",
        &[],
    );
    browser.view()
}

fn download(browser: &Browser, check: &Check) -> std::path::PathBuf {
    check.press(Key::ResultPdf);
    browser.downloaded("the PDF")
}

/// Pages of a PDF side by side.
fn pages(browser: &Browser, pdf: &Path) -> Vec<u8> {
    let mut body = String::new();
    for page in PAGES {
        let number = page.to_string();
        let made = Command::new("pdftoppm")
            .args(["-png", "-singlefile", "-scale-to", "1000", "-f", &number, "-l", &number])
            .arg(pdf)
            .arg(browser.scratch().join(&number))
            .status();
        assert!(made.is_ok_and(|status| status.success()), "pdftoppm made no page {page}");
        body.push_str(&format!("<img src={page}.png>"));
    }
    let html = format!(
        "<!doctype html><title>Report</title><style>body {{ display: flex; gap: 24px; margin: 24px; \
         background: #e9ecea }} img {{ width: 341px; box-shadow: 0 1px 4px #0003 }}</style>{body}"
    );
    let file = browser.scratch().join("pages.html");
    fs::write(&file, html).expect("there is room for a page");
    browser.resize(1120, 531);
    browser.open(&format!("file://{}", file.display()));
    browser.view()
}
