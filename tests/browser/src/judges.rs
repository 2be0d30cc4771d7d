//! Programs that judge pages, run inside the page.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;

const AXE: &str = "const found = await axe.run(arguments[1] ?? document, { resultTypes: ['violations'], ...arguments[0] }); \
    return found.violations.map((rule) => `${rule.id}: ${rule.help} ` + \
      rule.nodes.map((node) => node.target.join(' ')).join(', '));";

const IBM: &str = "const { results } = await new ace.Checker().check(document, ['WCAG_2_2']); \
    return results.filter(({ value: [kind, found] }) => kind === 'VIOLATION' && found !== 'PASS') \
      .filter(({ ruleId, value }) => value[1] === 'FAIL' || !arguments[0].includes(ruleId)) \
      .map(({ ruleId, message, snippet, value }) => `${value[1]} ${ruleId}: ${message} ${snippet}`);";

/// What IBM's engine only asks a person to look at, and what a person saw.
const LOOKED_AT: [(&str, &str); 9] = [
    ("style_color_misuse", "each colour stands beside a word or a shape"),
    ("style_viewport_resizable", "sizes grow with the window and with the text both"),
    ("element_tabbable_visible", "the link that skips to the check shows when it has the focus"),
    ("form_submit_button_exists", "an answer counts at once: nothing is submitted"),
    ("input_label_visible", "its label is there; the engine looks outside the shadow root"),
    ("text_contrast_sufficient", "the engine cannot read oklch(); axe can, and measures these"),
    ("text_sensory_misuse", "'little' says how many answers there are"),
    ("text_block_heading", "names in a list of terms, and a number with its explanation"),
    ("blockquote_cite_exists", "the source stands below each quotation"),
];

const READER: &str = "@guidepup/virtual-screen-reader/lib/esm/index.browser.js";

/// What axe-core finds on the page as it is now: rule, and where. With the size of targets, which
/// axe leaves out unless asked.
#[must_use]
pub fn axe(browser: &Browser) -> Vec<String> {
    judge_by_axe(browser, &[json!({ "rules": { "target-size": { "enabled": true } } })])
}

/// What axe-core finds of contrast alone, within what a selector finds in the check.
#[must_use]
pub fn contrast(browser: &Browser, part: &str) -> Vec<String> {
    let within = json!({ "include": [{ "fromShadowDom": ["gereed-check", part] }] });
    judge_by_axe(browser, &[json!({ "runOnly": ["color-contrast"] }), within])
}

/// What the engine of IBM's Equal Access finds on the page against WCAG 2.2.
#[must_use]
pub fn ibm(browser: &Browser) -> Vec<String> {
    inject(browser, "ace", &read("accessibility-checker-engine/ace.js"));
    let looked_at = LOOKED_AT.map(|(rule, _)| rule);
    texts(&browser.run_async(IBM, &[json!(looked_at)]))
}

/// What a screen reader says from the beginning of what a selector finds in the check to its end.
#[must_use]
pub fn spoken(browser: &Browser, selector: &str) -> Vec<String> {
    inject_reader(browser);
    texts(&browser.run_async(
        "const root = document.querySelector('gereed-check').shadowRoot; \
         await virtual.start({ container: root.querySelector(arguments[0]) }); \
         for (let step = 0; step < 2000; step += 1) { \
           await virtual.next(); \
           const said = await virtual.spokenPhraseLog(); \
           if (step > 4 && said.slice(-4).join() === said.slice(0, 4).join()) break; \
         } \
         const said = (await virtual.spokenPhraseLog()).slice(0, -4); \
         await virtual.stop(); \
         return said.map((phrase) => phrase.replaceAll('\u{ad}', ''));",
        &[selector.into()],
    ))
}

/// Turns a screen reader on within what a selector finds in the check. From then on it says what has
/// the focus, and what is to be said by itself: [`heard`].
pub fn listen(browser: &Browser, selector: &str) {
    inject_reader(browser);
    browser.run_async(
        "const root = document.querySelector('gereed-check').shadowRoot; \
         await virtual.start({ container: root.querySelector(arguments[0]) }); \
         await virtual.clearSpokenPhraseLog();",
        &[selector.into()],
    );
}

/// What the screen reader has said since it was turned on, or since the last call. What is to be said
/// by itself it says once for each node that changed; that is given once.
#[must_use]
pub fn heard(browser: &Browser) -> Vec<String> {
    let mut said = texts(&browser.run_async(
        "const said = await virtual.spokenPhraseLog(); \
         await virtual.clearSpokenPhraseLog(); \
         return said.map((phrase) => phrase.replaceAll('\u{ad}', ''));",
        &[],
    ));
    said.dedup();
    said
}

fn inject_reader(browser: &Browser) {
    let module = read(READER);
    let (code, names) = module.rsplit_once("export{").expect("the reader is a module");
    let name = names
        .split([',', '}'])
        .find_map(|name| name.strip_suffix(" as virtual"))
        .expect("the reader is exported");
    inject(browser, "virtual", &format!("(() => {{ {code}; window.virtual = {name}; }})();"));
}

/// The options, and on what part of the page if not on all.
fn judge_by_axe(browser: &Browser, arguments: &[Value]) -> Vec<String> {
    inject(browser, "axe", &read("axe-core/axe.min.js"));
    texts(&browser.run_async(AXE, arguments))
}

/// Puts a script in the page, unless the name that it defines is there. By the browser's own
/// protocol, so that the policy of the page has no say in it.
fn inject(browser: &Browser, name: &str, script: &str) {
    if browser.run("return arguments[0] in window;", &[name.into()]) == true {
        return;
    }
    let done = browser.cdp("Runtime.evaluate", &json!({ "expression": script }));
    assert!(done["exceptionDetails"].is_null(), "{name}: {}", done["exceptionDetails"]);
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules").join(path);
    fs::read_to_string(path).expect("`cargo xtask test browser` fetches what judges pages")
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}
