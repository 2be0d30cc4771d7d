//! What a page does with the element after it was put there.

use browser_tests::{Browser, Check, Site, instrument, varied};
use gereed::assessment::Answer::Choice;
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

/// Lets what the page asks for in English wait until `release` is called.
const SLOW_ENGLISH: &str = "const { fetch } = self; \
    const released = new Promise((go) => (self.release = go)); \
    self.fetch = async (address, ...more) => { \
      if (String(address).includes('.en-')) await released; \
      return fetch(address, ...more); \
    };";

const SAVED: &str = "return Object.keys(localStorage).length;";

/// Runs a script with the element as `check`.
fn with_check(browser: &Browser, script: &str) -> Value {
    let script = format!("const check = document.querySelector('gereed-check'); {script}");
    browser.run_async(&script, &[])
}

fn opened(element: &str, browser: &Browser) -> Site {
    let site = Site::hosting(element, &[]);
    browser.open(&format!("{}/", site.url()));
    site
}

#[test]
fn a_flag_that_says_false_is_off() {
    let browser = Browser::start();
    let element = "<gereed-check eager lang=nl depth=quick data-layer=false no-save=false \
        closed=false></gereed-check>";
    let _site = opened(element, &browser);
    let check = Check::on(&browser, Locale::Nl);
    check.answer(0, Choice(3));
    assert_eq!(browser.run("return window.dataLayer ?? null;", &[]), Value::Null);
    assert_eq!(browser.run(SAVED, &[]), 1);
    with_check(&browser, "check.setAttribute('data-layer', '');");
    check.answer(1, Choice(3));
    let pushed = browser.run("return window.dataLayer.map(({ event }) => event);", &[]);
    assert_eq!(pushed, json!(["gereed_progress"]));
}

#[test]
fn a_language_that_is_taken_back_while_it_comes_is_not_shown() {
    let browser = Browser::start();
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": SLOW_ENGLISH }));
    let _site = opened("<gereed-check eager lang=nl></gereed-check>", &browser);
    let check = Check::on(&browser, Locale::Nl);
    with_check(
        &browser,
        "const pause = () => new Promise((done) => setTimeout(done, 100)); \
         check.lang = 'en'; await pause(); check.lang = 'nl'; await pause(); \
         release(); await pause(); await pause();",
    );
    assert_eq!(check.run("return root.querySelector('[lang]').lang;", &[]), "nl");
    check.says(check.texts().text(Key::QuestionNext));
}

#[test]
fn saving_is_turned_off_and_on_while_someone_answers() {
    let browser = Browser::start();
    let _site = opened("<gereed-check eager lang=nl></gereed-check>", &browser);
    let check = Check::on(&browser, Locale::Nl);
    check.answer(0, Choice(3));
    assert_eq!(browser.run(SAVED, &[]), 1);
    with_check(&browser, "check.setAttribute('no-save', '');");
    check.says(check.texts().text(Key::DeviceUnwanted));
    assert_eq!(browser.run(SAVED, &[]), 0, "what was kept is erased");
    check.answer(1, Choice(2));
    assert_eq!(browser.run(SAVED, &[]), 0, "nothing more is kept");
    assert_eq!(check.chosen()[..2], [json!("3"), json!("2")]);
    with_check(&browser, "check.removeAttribute('no-save');");
    browser.wait("answers on the device", || (browser.run(SAVED, &[]) == 1).then_some(()));
    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(check.chosen()[..2], [json!("3"), json!("2")]);
    check.is_quiet();
}

#[test]
fn saving_is_turned_off_and_on_before_the_wasm_is_there() {
    let browser = Browser::start();
    let far = "<gereed-check lang=nl style='position: absolute; inset-block-start: 5000px'>\
        </gereed-check>";
    let site = Site::without_policy(far, &[]);
    browser.open(&format!("{}/", site.url()));
    let check = Check::early(&browser, Locale::Nl);
    let answer = |item: u32, choice: u32| {
        let script = "root.querySelectorAll('fieldset')[arguments[0]] \
            .querySelectorAll('.g-scale input')[arguments[1]].click();";
        check.run(script, &[item.into(), choice.into()]);
    };
    answer(0, 3);
    assert_eq!(browser.run(SAVED, &[]), 1);
    with_check(&browser, "check.setAttribute('no-save', '');");
    check.says(check.texts().text(Key::DeviceUnwanted));
    answer(1, 2);
    assert_eq!(browser.run(SAVED, &[]), 0);
    with_check(&browser, "check.removeAttribute('no-save');");
    answer(2, 1);
    assert_eq!(check.chosen()[..3], [json!("3"), json!("2"), json!("1")]);
    browser.reload();
    with_check(&browser, "check.scrollIntoView();");
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(check.chosen()[..3], [json!("3"), json!("2"), json!("1")]);
}

#[test]
fn who_opens_a_result_after_a_failure_hears_of_it_and_may_try_again() {
    let browser = Browser::start();
    let site = Site::without_policy("", &[]);
    browser.cdp("Network.enable", &json!({}));
    let block =
        |patterns: Value| browser.cdp("Network.setBlockedURLs", &json!({ "urls": patterns }));
    let result = {
        browser.open(&format!("{}/", site.url()));
        browser.run(
            "document.body.innerHTML = '<gereed-check eager lang=nl depth=quick no-save>';",
            &[],
        );
        let check = Check::on(&browser, Locale::Nl);
        let instrument = instrument(Locale::Nl);
        check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
        check.result()
    };
    block(json!(["*/gereed/widget-*"]));
    for element in ["<gereed-check eager lang=nl>", "<gereed-check eager lang=nl depth=quick>"] {
        browser.open(&format!("{}/", site.url()));
        let script = "document.body.innerHTML = arguments[0]; \
            const check = document.querySelector('gereed-check'); \
            await new Promise((done) => check.addEventListener('gereed-error', done)); \
            const codes = []; \
            for (const act of [() => check.open(arguments[1]), () => check.print()]) \
              codes.push(await act().then(() => '', ({ code }) => code)); \
            return codes;";
        let codes = browser.run_async(script, &[element.into(), result.clone()]);
        assert_eq!(codes, json!(["load-failed", "load-failed"]));
    }
    block(json!([]));
    let script = "await document.querySelector('gereed-check').open(arguments[0]);";
    browser.run_async(script, std::slice::from_ref(&result));
    Check::on(&browser, Locale::Nl).element(".g-verdict", 0);
}

#[test]
fn in_another_document_it_keeps_its_style_and_its_answers() {
    let browser = Browser::start();
    let _site = opened("<gereed-check eager lang=nl></gereed-check>", &browser);
    let check = Check::on(&browser, Locale::Nl);
    check.answer(0, Choice(3));
    let moved = "const shell = () => { \
          const style = getComputedStyle(check.shadowRoot.querySelector('.g-shell')); \
          return [style.borderTopLeftRadius, style.backgroundColor]; \
        }; \
        const before = shell(); \
        const frame = document.createElement('iframe'); \
        document.body.append(frame); \
        frame.contentDocument.body.append(check); \
        await new Promise((done) => setTimeout(done, 100)); \
        const there = shell(); \
        check.shadowRoot.querySelectorAll('fieldset')[1].querySelectorAll('input')[2].click(); \
        await new Promise((done) => setTimeout(done, 300)); \
        document.body.append(check); \
        await new Promise((done) => setTimeout(done, 100)); \
        return [before, there, shell()];";
    let looks = with_check(&browser, moved);
    assert_eq!(looks[0], looks[1]);
    assert_eq!(looks[0], looks[2]);
    assert_eq!(check.chosen()[..2], [json!("3"), json!("2")]);
}

#[test]
fn one_below_the_fold_waits_until_it_is_near() {
    let browser = Browser::start();
    let far = "<link rel=stylesheet href=page.css><p>Far above</p>\
        <gereed-check lang=nl></gereed-check>";
    let site = Site::hosting(far, &[("page.css", "p { block-size: 4000px }")]);
    let _ = browser.requests();
    browser.open(&format!("{}/", site.url()));
    Check::early(&browser, Locale::Nl);
    std::thread::sleep(std::time::Duration::from_millis(500));
    let asked = |browser: &Browser| {
        let requests = browser.requests();
        requests.iter().any(|address| address.contains("/gereed/widget-"))
    };
    assert!(!asked(&browser), "nothing but the first screen is fetched");
    browser.run("scrollTo(0, 2600);", &[]);
    let near = browser.run(
        "return document.querySelector('gereed-check').getBoundingClientRect().top > innerHeight;",
        &[],
    );
    assert_eq!(near, true, "near, not yet seen");
    Check::on(&browser, Locale::Nl);
    assert!(asked(&browser));
}
