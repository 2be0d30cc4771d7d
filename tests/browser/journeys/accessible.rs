//! What a machine can find of what keeps people out.

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Site, Theme, instrument, varied};
use gereed::assessment::Depth;
use gereed::i18n::Locale;
use serde_json::Value;

/// What axe finds on the page as it is now: rule, and where.
fn findings(browser: &Browser) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(path).expect("`cargo xtask test browser` fetches axe-core");
    browser.run(&format!("if (!window.axe) {{ {axe} }}"), &[]);
    let result = browser.run_async(
        "const found = await axe.run(document, { resultTypes: ['violations'] }); \
         return found.violations.map((rule) => `${rule.id}: ${rule.help} ` + \
           rule.nodes.map((node) => node.target.join(' ')).join(', '));",
        &[],
    );
    let found = result.as_array().cloned().unwrap_or_default();
    found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn axe_finds_nothing_on_any_screen() {
    let (site, browser) = (Site::start(), Browser::start());
    let instrument = instrument(Locale::Nl);
    let mut wrong = Vec::new();
    let mut look = |screen: &str| {
        for (width, theme) in [(1280, Theme::Light), (320, Theme::Dark), (320, Theme::Light)] {
            browser.resize(width, 900);
            browser.prefer(theme);
            for finding in findings(&browser) {
                wrong.push(format!("{screen}, {width} px, {theme:?}: {finding}"));
            }
        }
        browser.resize(1280, 900);
    };
    let check = site.visit(&browser, Locale::Nl);
    look("first statements");
    check.open_all();
    look("first statements, all open");
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    look("result");
    check.open_all();
    look("result, all open");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
