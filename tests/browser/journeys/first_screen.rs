//! The first screen, before the wasm is there, and how the widget takes over from it.

use browser_tests::{Browser, Check, Site, Theme, instrument};
use gereed::assessment::Answer::{Choice, DontKnow};
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

const EAGER: &str = "<gereed-check eager lang=nl></gereed-check>";

/// Takes down the events of the element.
const HEAR: &str = "self.heard = []; for (const name of ['ready', 'start', 'progress', 'error']) \
    addEventListener(`gereed-${name}`, (event) => heard.push([name, event.detail]));";

/// So slow that the wasm takes a long while.
fn slow(browser: &Browser) {
    network(browser, 14_000);
}

/// As fast as it goes.
fn fast(browser: &Browser) {
    network(browser, -1);
}

fn network(browser: &Browser, bytes_per_second: i32) {
    let conditions = json!({ "offline": false, "latency": 0,
        "downloadThroughput": bytes_per_second, "uploadThroughput": -1 });
    browser.cdp("Network.emulateNetworkConditions", &conditions);
}

/// A browser that takes down events, slow from now on.
fn patient() -> Browser {
    let browser = Browser::start();
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": HEAR }));
    slow(&browser);
    browser
}

fn open<'a>(site: &Site, browser: &'a Browser) -> Check<'a> {
    browser.open(&site.url());
    Check::early(browser, Locale::Nl)
}

/// The widget has taken over.
fn taken_over<'a>(browser: &'a Browser, locale: Locale) -> Check<'a> {
    fast(browser);
    Check::on(browser, locale)
}

fn heard(browser: &Browser, name: &str) -> Vec<Value> {
    let script =
        "return heard.filter(([name]) => name === arguments[0]).map(([, detail]) => detail);";
    browser.run(script, &[name.into()]).as_array().cloned().unwrap_or_default()
}

#[test]
fn what_was_answered_opened_typed_and_focused_stays() {
    let (site, browser) = (Site::hosting(EAGER, &[]), patient());
    let check = open(&site, &browser);
    check.answer(0, Choice(3));
    check.answer(1, DontKnow);
    check.answer(1, Choice(0));
    check.press(Key::QuestionNote);
    browser.send_keys(&check.element("textarea", 0), "Eerst met Anna");
    check.press(Key::QuestionLooks);
    check.answer(3, Choice(4));
    let state = "const focused = root.activeElement; \
        return [scrollY, focused?.name, focused?.value, \
          [...root.querySelectorAll('.g-panel')].map((panel) => panel.hidden), \
          root.querySelector('textarea').value];";
    browser.run("scrollBy(0, 40);", &[]);
    let before = check.run(state, &[]);
    assert!(before[0].as_f64().is_some_and(|y| y > 0.0), "{before}");
    assert_eq!(before[2], "4");
    assert_eq!(before[4], "Eerst met Anna");

    let check = taken_over(&browser, Locale::Nl);
    assert_eq!(check.run(state, &[]), before);
    let chosen = [json!("3"), json!("0"), Value::Null, json!("4"), Value::Null];
    assert_eq!(check.chosen(), chosen);
    assert_eq!(check.count(".g-notice"), 0, "nothing was resumed");
    check.says(check.texts().text(Key::DeviceKept));
    assert_eq!(heard(&browser, "ready").len(), 1);
    check.answer(2, Choice(2));
    let id = "strategic-learning-policy";
    assert_eq!(heard(&browser, "start"), [json!({ "instrument": id, "version": 1 })]);
    let progress = |n: usize| json!({ "factor": "direction", "answered": n, "total": 35 });
    assert_eq!(heard(&browser, "progress"), (1..=4).map(progress).collect::<Vec<_>>());
    check.is_quiet();

    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(check.chosen()[..3], [json!("3"), json!("0"), json!("2")]);
    check.press(Key::QuestionNoteMade);
    let note = || check.run("return root.querySelector('textarea')?.value;", &[]);
    browser.wait("the note", || (note() == "Eerst met Anna").then_some(()));
}

#[test]
fn an_answer_survives_a_page_that_goes_away_before_the_wasm_came() {
    let (site, browser) = (Site::hosting(EAGER, &[]), patient());
    open(&site, &browser);
    for position in [1, 4] {
        browser.run(
            "const root = document.querySelector('gereed-check').shadowRoot; \
             root.querySelectorAll('fieldset')[arguments[0]].querySelectorAll('label')[2].click(); \
             if (arguments[0] === 4) location.reload();",
            &[position.into()],
        );
    }
    let bones =
        "return document.querySelector('gereed-check')?.shadowRoot?.querySelector('.g-bones');";
    browser.find("the shape of a screen", bones, &[]);
    assert_eq!(heard(&browser, "error"), [Value::Null; 0]);
    let check = taken_over(&browser, Locale::Nl);
    let chosen = [Value::Null, json!("2"), Value::Null, Value::Null, json!("2")];
    assert_eq!(check.chosen(), chosen);
    assert_eq!(check.count(".g-notice"), 1, "an earlier visit is resumed");
    check.is_quiet();
}

#[test]
fn what_was_pressed_happens_as_soon_as_it_can() {
    let (site, browser) = (Site::hosting(EAGER, &[]), patient());
    let check = open(&site, &browser);
    check.answer(0, Choice(1));
    check.press(Key::QuestionNext);
    assert_eq!(check.count("button[aria-busy=true]"), 1);
    let check = taken_over(&browser, Locale::Nl);
    check.says(&instrument(Locale::Nl).factors[1].title);
    check.press(Key::QuestionBack);
    assert_eq!(check.chosen()[0], "1");
    check.is_quiet();
}

#[test]
fn without_the_wasm_the_answers_stay_and_the_person_can_try_again() {
    let (site, browser) = (Site::hosting(EAGER, &[]), patient());
    fast(&browser);
    let block =
        |patterns: Value| browser.cdp("Network.setBlockedURLs", &json!({ "urls": patterns }));
    browser.cdp("Network.enable", &json!({}));
    block(json!(["*/gereed/widget-*.wasm"]));
    let check = open(&site, &browser);
    check.answer(0, Choice(2));
    let words = "Wat je hebt ingevuld, blijft staan.";
    check.says(words);
    check.answer(1, Choice(3));
    assert_eq!(check.chosen()[..2], [json!("2"), json!("3")]);
    assert_eq!(heard(&browser, "error")[0]["code"], "load-failed");
    check.press(Key::QuestionNext);
    browser.wait("the words again", || (heard(&browser, "error").len() == 2).then_some(()));
    check.says(words);
    block(json!([]));
    check.press_named("Opnieuw proberen");
    let check = taken_over(&browser, Locale::Nl);
    check.says(&instrument(Locale::Nl).factors[1].title);
    check.press(Key::QuestionBack);
    assert_eq!(check.chosen()[..2], [json!("2"), json!("3")]);
}

#[test]
fn attributes_may_change_before_the_wasm_is_there() {
    let element = "<gereed-check eager lang=nl no-save></gereed-check><aside></aside>";
    let (site, browser) = (Site::hosting(element, &[]), patient());
    let check = open(&site, &browser);
    check.says(check.texts().text(Key::DeviceUnwanted));
    check.answer(0, Choice(3));
    check.answer(2, DontKnow);
    let set = |name: &str, value: &str| {
        let script = "document.querySelector('gereed-check').setAttribute(...arguments);";
        browser.run(script, &[name.into(), value.into()]);
    };
    set("theme", "dark");
    set("lang", "en");
    let check = Check::early(&browser, Locale::En);
    check.says(check.texts().text(Key::QuestionNext));
    assert_eq!(check.chosen()[..3], [json!("3"), Value::Null, json!("dk")]);
    set("depth", "quick");
    check.says(check.texts().text(Key::QuestionToFull));
    assert_eq!(check.chosen().len(), 2);
    set("depth", "full");
    browser.run_async(
        "const check = document.querySelector('gereed-check'); \
         document.querySelector('aside').append(check); check.remove(); \
         await new Promise((done) => setTimeout(done, 50)); document.body.append(check);",
        &[],
    );
    assert_eq!(Check::early(&browser, Locale::En).chosen()[0], "3");
    let check = taken_over(&browser, Locale::En);
    assert_eq!(check.chosen()[..3], [json!("3"), Value::Null, json!("dk")]);
    assert_eq!(browser.run("return localStorage.length;", &[]), 0, "no-save keeps nothing");
    check.is_quiet();
}

#[test]
fn two_on_a_page_share_what_is_kept() {
    let two =
        "<gereed-check eager lang=nl></gereed-check><gereed-check eager lang=en></gereed-check>";
    let (site, browser) = (Site::hosting(two, &[]), patient());
    let check = open(&site, &browser);
    check.answer(1, Choice(4));
    let chosen = || {
        browser.run(
            "return [...document.querySelectorAll('gereed-check')].map(({ shadowRoot }) => \
               shadowRoot.querySelectorAll('fieldset')[1].querySelector('input:checked')?.value);",
            &[],
        )
    };
    assert_eq!(chosen(), json!(["4", "4"]));
    taken_over(&browser, Locale::Nl);
    browser.wait("both", || (heard(&browser, "ready").len() == 2).then_some(()));
    assert_eq!(chosen(), json!(["4", "4"]));
    assert_eq!(check.count(".g-notice"), 0);
    assert_eq!(heard(&browser, "start").len(), 1);
}

#[test]
fn nobody_sees_the_widget_take_over() {
    let site = Site::start();
    for (width, theme) in [(360, Theme::Light), (1280, Theme::Light), (1280, Theme::Dark)] {
        let browser = patient();
        browser.resize(width, 900);
        browser.prefer(theme);
        browser.open(&site.page(Locale::Nl));
        Check::early(&browser, Locale::Nl);
        let before = browser.screenshot();
        assert_eq!(heard(&browser, "ready"), [Value::Null; 0]);
        let check = taken_over(&browser, Locale::Nl);
        let after = browser.screenshot();
        if before != after {
            let name = format!("screenshots/first-{width}-{theme:?}").to_lowercase();
            browser_tests::keep(&format!("{name}-before.png"), &before);
            browser_tests::keep(&format!("{name}-after.png"), &after);
            panic!("the page looks another way: target/{name}-*.png");
        }
        check.is_quiet();
    }
}
