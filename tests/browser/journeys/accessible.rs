//! What a machine can find of what keeps people out.

use std::fs;

use browser_tests::{Browser, Check, Site, instrument, judges, varied};
use gereed::assessment::{Answer, Depth};
use gereed::i18n::{Key, Locale};
use serde_json::json;

use crate::look::{look, look_in_accents};

#[test]
fn axe_and_ibm_find_nothing_on_any_screen() {
    let (site, browser) = (Site::start(), Browser::start());
    let instrument = instrument(Locale::Nl);
    let mut wrong = Vec::new();
    let check = site.visit(&browser, Locale::Nl);
    look(&browser, "first statements", &mut wrong);
    check.open_all();
    look(&browser, "first statements, all open", &mut wrong);
    let path = browser.scratch().join("no-result.json");
    fs::write(&path, "{}").unwrap();
    check.open_file(Key::QuestionOpenFile, &path);
    check.element("[role=alert]", 0);
    look(&browser, "a file that is refused", &mut wrong);
    check.answer(0, Answer::Choice(1));
    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    look(&browser, "gone on where one was", &mut wrong);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    look(&browser, "result", &mut wrong);
    check.open_all();
    look(&browser, "result, all open", &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn axe_and_ibm_find_nothing_where_something_failed_or_is_missing() {
    let (site, browser) = (Site::start(), Browser::start());
    let mut wrong = Vec::new();
    let check = site.visit(&browser, Locale::En);
    check.answer(0, Answer::Choice(0));
    for _ in 0..6 {
        check.press(Key::QuestionNext);
    }
    check.press(Key::QuestionFinish);
    check.element(".g-verdict", 0);
    look(&browser, "too little answered", &mut wrong);
    let failing =
        "<main><h1>A page</h1><gereed-check eager instrument=none.json></gereed-check></main>";
    let failing = Site::hosting(failing, &[]);
    browser.open(&format!("{}/", failing.url()));
    let script =
        "return document.querySelector('gereed-check').shadowRoot.querySelector('.g-fail');";
    browser.find("a failure", script, &[]);
    look(&browser, "a failure", &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_accent_is_readable() {
    let element = "<main><h1>A page</h1><gereed-check eager lang=nl></gereed-check></main>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    let mut wrong = Vec::new();
    for screen in ["statements", "result"] {
        if screen == "result" {
            check.answer_all(&instrument, &varied(&instrument), Depth::Full);
        } else {
            check.answer(0, Answer::Choice(2));
            check.answer(1, Answer::DontKnow);
        }
        check.open_all();
        look_in_accents(&browser, screen, ".g-shell", &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_colour_of_the_page_can_be_the_accent() {
    let mut wrong = Vec::new();
    for colour in ["#ffe600", "#111111", "#777777"] {
        let style =
            format!("main {{ color: {colour} }} gereed-check {{ --gereed-accent: currentColor }}");
        let page = "<link rel=stylesheet href=page.css><main>\
            <gereed-check eager lang=nl></gereed-check></main>";
        let (site, browser) = (Site::hosting(page, &[("page.css", &style)]), Browser::start());
        browser.open(&format!("{}/", site.url()));
        Check::on(&browser, Locale::Nl).answer(0, Answer::Choice(2));
        wrong.extend(judges::contrast(&browser, ".g-shell"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wider than the window, or smaller than a finger needs. A link in a sentence may be as
/// low as its line.
const ROOM: &str = "const wide = document.documentElement.scrollWidth > innerWidth; \
    const small = [...root.querySelectorAll('button, a, input:not([type=file]), textarea, summary')] \
      .filter((node) => shown(node) && getComputedStyle(node).display !== 'inline') \
      .filter((node) => { \
        const { width, height } = node.getBoundingClientRect(); \
        return Math.min(width, height) < 24; }); \
    const out = [...root.querySelectorAll('button, label, h2, h3, p, legend')] \
      .filter((node) => shown(node) && !node.closest('.g-vh')) \
      .filter((node) => { \
        const { left, right } = node.getBoundingClientRect(); \
        return left < -1 || right > innerWidth + 1; }); \
    return [...(wide ? ['the page'] : []), ...small.map((node) => `small: ${node.outerHTML}`), \
      ...out.map((node) => `out: ${node.outerHTML}`)].map((text) => text.slice(0, 160));";

#[test]
fn at_four_times_the_size_nothing_is_cut_off_or_too_small() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    // 1280 × 900 with text twice as large, and all of it at 400 %.
    let look = |screen: &str| {
        for (width, height, text) in [(1280, 900, 200), (640, 450, 150), (320, 225, 100)] {
            browser.resize(width, height);
            let size = format!("{text}%");
            browser.run("document.documentElement.style.fontSize = arguments[0];", &[size.into()]);
            assert_eq!(check.run(ROOM, &[]), json!([]), "{screen}, {width} px, {text} %");
        }
        browser.run("document.documentElement.style.fontSize = '';", &[]);
        browser.resize(1280, 900);
    };
    check.open_all();
    look("statements");
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    check.open_all();
    look("result");
}

#[test]
fn who_wants_no_motion_gets_none() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let moving = |wish: &str| {
        let features = json!([{ "name": "prefers-reduced-motion", "value": wish }]);
        browser.cdp("Emulation.setEmulatedMedia", &json!({ "features": features }));
        check.run("root.querySelector('.g-nav [data-kind=primary]').click();", &[]);
        check.element("fieldset", 0);
        let middle = "const set = root.querySelector('fieldset'); \
            set.scrollIntoView({ behavior: 'instant', block: 'center' }); \
            const { x, y, width, height } = set.getBoundingClientRect(); \
            return { type: 'mouseMoved', x: x + width / 2, y: y + height / 2 };";
        browser.cdp("Input.dispatchMouseEvent", &check.run(middle, &[]));
        let script = "return [...root.querySelectorAll('*')].filter((node) => { \
            const { transitionDuration, animationName, animationDuration } = getComputedStyle(node); \
            const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0); \
            return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration)); \
          }).length;";
        check.run(script, &[]).as_u64().unwrap()
    };
    assert_eq!(moving("reduce"), 0);
    assert!(moving("no-preference") > 10);
}

#[test]
fn in_forced_colours_what_is_chosen_can_be_told_apart() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let features = json!([{ "name": "forced-colors", "value": "active" }]);
    browser.cdp("Emulation.setEmulatedMedia", &json!({ "features": features }));
    check.answer(0, Answer::Choice(2));
    check.answer(1, Answer::NotApplicable);
    let told_apart = "const sets = [...root.querySelectorAll('fieldset')]; \
        const look = (label) => { \
          const dot = getComputedStyle(label.querySelector('.g-dot'), '::before'); \
          return [getComputedStyle(label).backgroundColor, dot.scale, dot.backgroundColor].join(); }; \
        const differs = (set, at, other) => \
          look(set.querySelectorAll('label')[at]) !== look(set.querySelectorAll('label')[other]); \
        return [differs(sets[0], 2, 1), differs(sets[0], 0, 1), differs(sets[1], 6, 5)];";
    assert_eq!(check.run(told_apart, &[]), json!([true, false, true]));
    // What is chosen is filled by a background, which a browser takes away unless told not to.
    let filled = "return getComputedStyle(root.querySelector('.g-out .g-dot'), '::before') \
        .forcedColorAdjust;";
    assert_eq!(check.run(filled, &[]), "none");
    browser_tests::keep("screenshots/forced-statements.png", &browser.screenshot());
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    check.open_all();
    browser_tests::keep("screenshots/forced-result.png", &browser.screenshot());
    let wrong = judges::contrast(&browser, ".g-shell");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
