//! A screen before the judges, in every theme.

use browser_tests::{Browser, Theme, judges};
use serde_json::json;

/// Looks at what is on the screen in the widths and themes that differ most.
pub fn look(browser: &Browser, screen: &str, wrong: &mut Vec<String>) {
    for (width, theme) in [(1280, Theme::Light), (320, Theme::Dark), (320, Theme::Light)] {
        browser.resize(width, 900);
        browser.prefer(theme);
        for finding in judges::axe(browser).into_iter().chain(judges::ibm(browser)) {
            wrong.push(format!("{screen}, {width} px, {theme:?}: {finding}"));
        }
    }
    browser.resize(1280, 900);
}

/// Colours as owners have them: light, dark, pale, loud, grey, and the middle where neither black
/// nor white text is readable.
const ACCENTS: [&str; 10] = [
    "#000000", "#ffffff", "#ffe600", "#777777", "#e4572e", "#00a86b", "#ff00ff", "#0057ff",
    "#86315f", "#9fd3c7",
];

/// Looks whether what a selector finds in the check can be read with every accent, in both themes.
pub fn look_in_accents(browser: &Browser, screen: &str, part: &str, wrong: &mut Vec<String>) {
    let wear = |accent: &str, theme: &str| {
        browser.run(
            "const check = document.querySelector('gereed-check'); \
             check.style.setProperty('--gereed-accent', arguments[0]); \
             check.setAttribute('theme', arguments[1]);",
            &[json!(accent), theme.into()],
        );
    };
    for (accent, theme) in ACCENTS.iter().flat_map(|it| [(it, "light"), (it, "dark")]) {
        wear(accent, theme);
        for finding in judges::contrast(browser, part) {
            wrong.push(format!("{screen}, {accent}, {theme}: {finding}"));
        }
    }
    wear("", "auto");
}
