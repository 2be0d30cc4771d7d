//! The themes of `docs/themes.md`, each drawn from the CSS that stands there.

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Check, Site};
use gereed::assessment::Answer;
use gereed::i18n::Locale;
use serde_json::Value;

const RESULT: &str = include_str!("../../../../fixtures/results/mixed/result.json");

/// A question screen and a result beside each other.
const PAIR: &str = "<link rel=stylesheet href=page.css>\
    <gereed-check eager no-save lang=en></gereed-check>\
    <gereed-check eager no-save lang=en></gereed-check>";

const BESIDE: &str = "body { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; \
    align-items: start; margin: 24px; }";

/// A picture per theme: name and PNG.
pub fn pictures(browser: &Browser, docs: &Path) -> Vec<(String, Vec<u8>)> {
    let text = fs::read_to_string(docs.join("themes.md")).expect("docs/themes.md is there");
    let themes = text.split("pictures/theme-").skip(1).map(|theme| {
        let (name, rest) = theme.split_once(".png").expect("a theme has a picture");
        let (_, css) = rest.split_once("```css\n").expect("a theme has its CSS");
        let (css, _) = css.split_once("```").expect("the CSS ends");
        (format!("theme-{name}.png"), picture(browser, css))
    });
    themes.collect()
}

fn picture(browser: &Browser, css: &str) -> Vec<u8> {
    let site = Site::hosting(PAIR, &[("page.css", &format!("{BESIDE}\n{css}"))]);
    browser.resize(1480, 860);
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(browser, Locale::En);
    for (position, choice) in [(0, 3), (1, 1)] {
        check.answer(position, Answer::Choice(choice));
    }
    let result: Value = serde_json::from_str(RESULT).expect("the fixture is JSON");
    browser.run_async(
        "const [, check] = document.querySelectorAll('gereed-check'); \
         await check.open(arguments[0]); \
         await new Promise((done) => setTimeout(done, 300)); \
         document.activeElement.blur(); scrollTo(0, 0);",
        &[result],
    );
    browser.view()
}
