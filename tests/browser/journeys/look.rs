//! A screen before the judges, in every theme.

use browser_tests::{Browser, Theme, judges};

const SET: &str = "document.querySelector('gereed-check').setAttribute('theme', arguments[0]);";

/// Gives the check a theme, and the page too where it follows the person's choice.
pub fn wear(browser: &Browser, theme: Theme) {
    browser.prefer(theme);
    browser.run(SET, &[if theme == Theme::Dark { "dark" } else { "light" }.into()]);
}

/// Leaves the theme to the page again.
fn undress(browser: &Browser) {
    browser.prefer(Theme::Light);
    browser.run(SET, &["auto".into()]);
}

/// Looks at what is on the screen in the widths and themes that differ most.
pub fn look(browser: &Browser, screen: &str, wrong: &mut Vec<String>) {
    for (width, theme) in [(1280, Theme::Light), (320, Theme::Dark), (320, Theme::Light)] {
        browser.resize(width, 900);
        wear(browser, theme);
        for finding in judges::axe(browser).into_iter().chain(judges::ibm(browser)) {
            wrong.push(format!("{screen}, {width} px, {theme:?}: {finding}"));
        }
    }
    browser.resize(1280, 900);
    undress(browser);
}

/// Colours as owners have them: light, dark, pale, loud, grey, and the middle where neither black
/// nor white text is readable. Then some that can be seen through, and one that is no colour.
const ACCENTS: [&str; 13] = [
    "#000000",
    "#ffffff",
    "#ffe600",
    "#777777",
    "#e4572e",
    "#00a86b",
    "#ff00ff",
    "#0057ff",
    "#86315f",
    "#9fd3c7",
    "rgb(255 0 0 / .1)",
    "transparent",
    "blueish",
];

/// Looks whether what a selector finds in the check can be read with every accent, in both themes.
pub fn look_in_accents(browser: &Browser, screen: &str, part: &str, wrong: &mut Vec<String>) {
    let paint = |accent: &str| {
        let script = "document.querySelector('gereed-check').style \
            .setProperty('--gereed-accent', arguments[0]);";
        browser.run(script, &[accent.into()]);
    };
    for theme in [Theme::Light, Theme::Dark] {
        wear(browser, theme);
        for accent in ACCENTS {
            paint(accent);
            for finding in judges::contrast(browser, part) {
                wrong.push(format!("{screen}, {accent}, {theme:?}: {finding}"));
            }
        }
    }
    paint("");
    undress(browser);
}
