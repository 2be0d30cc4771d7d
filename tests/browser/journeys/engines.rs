//! The whole check in each engine, from a server with the strict policy and from a disk.

use std::fs;

use browser_tests::{Browser, Check, Engine, Site, dist, instrument, keep, varied};
use gereed::assessment::Answer::{Choice, DontKnow};
use gereed::assessment::{Depth, ResultFile};
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

/// Answers some, loads the page again, changes language, goes on to the result, saves the PDF, and
/// finds the result again after another reload.
pub fn journey(browser: &Browser, address: &str) {
    browser.open(address);
    let check = Check::on(browser, Locale::Nl);
    check.press(Key::QuestionToQuick);
    check.answer(0, Choice(3));
    check.answer(1, DontKnow);
    check.press(Key::QuestionNext);
    check.answer(0, Choice(1));
    let before = check.chosen();
    browser.reload();
    let check = Check::on(browser, Locale::Nl);
    assert_eq!(check.chosen(), before, "a reload loses nothing");

    speak(browser, Locale::En);
    let check = Check::on(browser, Locale::En);
    assert_eq!(check.chosen(), before, "another language loses nothing");
    let instrument = instrument(Locale::En);
    check.press(Key::QuestionBack);
    check.says(&instrument.factors[0].title);
    assert_eq!(check.chosen(), [json!("3"), json!("dk")]);

    let answers = varied(&instrument);
    check.answer_all(&instrument, &answers, Depth::Quick);
    let verdict = check.words(".g-verdict");
    check.open_all();
    check.press(Key::ResultPdf);
    let pdf = fs::read(browser.downloaded("the PDF")).unwrap();
    let carried = ResultFile::open(&pdf).expect("the PDF carries the result file");
    let carried = carried.answers(&instrument).unwrap();
    let asked = instrument.items().enumerate().filter(|(_, (_, item))| Depth::Quick.asks(item));
    for (position, (_, item)) in asked {
        assert_eq!(carried.get(position), answers.get(position), "{}", item.id);
    }
    check.is_quiet();

    browser.reload();
    let check = Check::on(browser, Locale::En);
    assert_eq!(check.words(".g-verdict"), verdict);
    check.is_quiet();
}

/// Goes to the page in another language by its link.
fn speak(browser: &Browser, locale: Locale) {
    let link = "return document.querySelector(`nav a[hreflang=${arguments[0]}]`);";
    browser.click("the other language", &browser.find("a link", link, &[locale.tag().into()]));
    browser.wait("the other page", || {
        let there = "return document.documentElement.lang === arguments[0];";
        (browser.run(there, &[locale.tag().into()]) == true).then_some(())
    });
}

/// What a person sees, kept for people to look at.
fn picture(browser: &Browser, engine: Engine, screen: &str) {
    browser.run("document.querySelector('gereed-check').scrollIntoView();", &[]);
    keep(&format!("screenshots/{screen}-{engine:?}.png").to_lowercase(), &browser.view());
}

/// The number of a statement stands beside its first line, and the scale below its last.
fn stands_well(check: &Check) {
    let apart = check.run(
        "const [number, words] = root.querySelectorAll('legend > span'); \
         const edge = (node) => node.getBoundingClientRect(); \
         return [Math.abs(edge(number).top - edge(words).top), \
           edge(root.querySelector('.g-scale')).top - edge(words).bottom];",
        &[],
    );
    let apart = |at: usize| apart[at].as_f64().unwrap();
    assert!(apart(0) < 8.0 && apart(1) > 0.0, "{} and {} px", apart(0), apart(1));
}

fn over_http(engine: Engine) {
    let (site, browser) = (Site::watched(), Browser::of(engine));
    let check = site.visit(&browser, Locale::Nl);
    stands_well(&check);
    check.answer(1, Choice(2));
    picture(&browser, engine, "question");
    browser.run("localStorage.clear();", &[]);
    journey(&browser, &site.page(Locale::Nl));
    picture(&browser, engine, "result");
}

fn from_a_disk(engine: Engine) {
    let browser = Browser::of(engine);
    let folder = browser.scratch().join("usb stick é");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("gereed.html");
    fs::copy(dist().join("gereed.html"), &file).unwrap();
    journey(&browser, &format!("file://{}", file.display()));
}

/// The colours of the page by the attribute, and by what the person prefers.
fn themes(engine: Engine) {
    let element = "<gereed-check eager lang=nl></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::of(engine));
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    let ground = |theme: &str| -> Value {
        browser.run(
            "document.querySelector('gereed-check').setAttribute('theme', arguments[0]);",
            &[theme.into()],
        );
        check.run("return getComputedStyle(root.querySelector('.g-shell')).backgroundColor;", &[])
    };
    let (light, dark) = (ground("light"), ground("dark"));
    assert_ne!(light, dark);
    assert_eq!(ground("auto"), light, "the page itself is light");
}

#[test]
fn chromium_over_http() {
    over_http(Engine::Chromium);
}

#[test]
fn chromium_from_a_disk() {
    from_a_disk(Engine::Chromium);
}

#[test]
fn firefox_over_http() {
    over_http(Engine::Firefox);
}

#[test]
fn firefox_from_a_disk() {
    from_a_disk(Engine::Firefox);
}

#[test]
fn webkit_over_http() {
    over_http(Engine::WebKit);
}

#[test]
fn webkit_from_a_disk() {
    from_a_disk(Engine::WebKit);
}

#[test]
fn light_and_dark_in_each() {
    Engine::ALL.into_iter().for_each(themes);
}
