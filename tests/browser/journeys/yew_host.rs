//! The check on a page that is itself made with Yew.

use std::fs;

use browser_tests::{Browser, Check, Site, instrument, made, varied};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

/// Starts the page. Lets the test alone look into a closed root: for events it stays closed.
const START: &str = "const attach = Element.prototype.attachShadow; \
    Element.prototype.attachShadow = function (options) { \
      const root = attach.call(this, options); \
      self.mode = root.mode; \
      Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true }); \
      return root; \
    }; \
    wasm_bindgen({ module_or_path: 'page.wasm' });";

/// What the page's own buttons heard, and what reached the page.
fn heard(browser: &Browser) -> (u32, u32) {
    let counts = browser.run("return document.querySelector('output').textContent;", &[]);
    let (pressed, reached) = counts.as_str().and_then(|text| text.split_once(' ')).unwrap();
    (pressed.parse().unwrap(), reached.parse().unwrap())
}

#[test]
fn clicks_in_the_check_press_no_button_of_the_page() {
    let folder = made("yew-host");
    let script = fs::read_to_string(folder.join("page.js"))
        .expect("`cargo xtask test browser` makes the page");
    let body = "<body><script src=page.js></script><script src=start.js></script></body>";
    let site = Site::hosting(body, &[("page.js", &script), ("start.js", START)]);
    site.add("page.wasm", &fs::read(folder.join("page.wasm")).unwrap());
    let browser = Browser::start();
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(browser.run("return mode;", &[]), "closed");
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check.open_all();
    check.press(Key::ResultPdf);
    browser.downloaded("the PDF");
    let (pressed, reached) = heard(&browser);
    assert_eq!(pressed, 0);
    assert!(reached >= 14, "a click is still a click on the page around the check: {reached}");

    let own = browser.find("a button", "return document.querySelector('.own');", &[]);
    browser.click("a button of the page", &own);
    browser.wait("the page's own button", || (heard(&browser).0 == 1).then_some(()));
    assert_eq!(browser.console(), [""; 0]);
    assert_eq!(browser.violations(), json!(Vec::<Value>::new()));
}
