//! Without a mouse.

use browser_tests::{Browser, Check, Engine, Site};
use gereed::i18n::{Key, Locale};
use serde_json::Value;

const TAB: char = '\u{e004}';
const SHIFT: char = '\u{e008}';
const RIGHT: char = '\u{e014}';
const ENTER: char = '\u{e007}';

/// What has the focus: its kind, its words, and whether one can see that it has the focus.
fn focus(browser: &Browser) -> (String, String, bool) {
    let found = browser.run(
        "let node = document.activeElement; \
         while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement; \
         const kind = node.type === 'radio' ? 'radio' : node.localName; \
         const words = (node.labels?.[0] ?? node).innerText.replaceAll('\u{ad}', '').trim(); \
         const ring = (at) => { const style = getComputedStyle(at); \
           return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'; }; \
         return [kind, words, ring(node) || ring(node.closest('label') ?? node) || ring(node.parentElement)];",
        &[],
    );
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (text(&found[0]), text(&found[1]), found[2] == true)
}

/// Tabs until the words of a button or link begin like this.
pub fn tab_to(browser: &Browser, words: &str) {
    for _ in 0..80 {
        browser.press(&[TAB]);
        let (kind, here, visible) = focus(browser);
        assert!(visible, "the focus on {kind} {here:?} cannot be seen");
        if here.starts_with(words) {
            return;
        }
    }
    panic!("the keyboard does not reach {words:?}");
}

#[test]
fn the_short_check_from_the_first_key_to_the_pdf() {
    from_the_first_key_to_the_pdf(Engine::Chromium);
}

#[test]
fn the_short_check_by_keys_in_firefox() {
    from_the_first_key_to_the_pdf(Engine::Firefox);
}

#[test]
fn the_short_check_by_keys_in_webkit() {
    from_the_first_key_to_the_pdf(Engine::WebKit);
}

fn from_the_first_key_to_the_pdf(engine: Engine) {
    let (site, browser) = (Site::watched(), Browser::of(engine));
    let check = site.visit(&browser, Locale::Nl);
    let words = |key| check.texts().text(key);
    tab_to(&browser, words(Key::QuestionToQuick));
    browser.press(&[ENTER]);
    check.element("fieldset", 1);
    for factor in 0..7 {
        let statements = check.count("fieldset");
        for _ in 0..statements {
            tab_to_statement(&browser);
            browser.press(&[RIGHT]);
        }
        assert!(check.chosen().iter().all(|answer| !answer.is_null()), "{:?}", check.chosen());
        let go = if factor == 6 { Key::QuestionFinish } else { Key::QuestionNext };
        tab_to(&browser, words(go));
        browser.press(&[ENTER]);
        went_on(&browser, &check, factor);
    }
    tab_to(&browser, words(Key::ResultPdf));
    browser.press(&[ENTER]);
    browser.downloaded("the PDF");
    browser.press(&[SHIFT, TAB]);
    check.is_quiet();
}

/// Tabs to the next statement that has no answer.
fn tab_to_statement(browser: &Browser) {
    for _ in 0..80 {
        browser.press(&[TAB]);
        let (kind, words, visible) = focus(browser);
        assert!(visible, "the focus on {kind} {words:?} cannot be seen");
        let open = "let node = document.querySelector('gereed-check').shadowRoot.activeElement; \
            return !node?.closest('fieldset')?.querySelector('input:checked');";
        if kind == "radio" && browser.run(open, &[]) == true {
            return;
        }
    }
    panic!("the keyboard does not reach the next statement");
}

/// After the last statement of a factor the focus is at the head of what comes next.
fn went_on(browser: &Browser, check: &Check, factor: usize) {
    let next = if factor == 6 { ".g-verdict" } else { ".g-factor-title" };
    browser.wait("the focus at the next heading", || {
        let heading = check.words(next);
        let (kind, words, _) = focus(browser);
        (kind.starts_with('h') && words == heading).then_some(())
    });
}
