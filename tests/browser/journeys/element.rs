//! The element on a page of someone else's: events, attributes, style.

use browser_tests::{Browser, Check, Site, instrument, varied};
use gereed::assessment::Answer::Choice;
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

const LISTEN: &str = "window.heard = []; \
    for (const name of ['ready', 'start', 'progress', 'complete', 'download', 'booking', 'error']) \
      document.addEventListener(`gereed-${name}`, ({ type, detail, target }) => \
        heard.push([type.slice(7), detail, target.localName]));";

fn open<'a>(site: &Site, browser: &'a Browser) -> Check<'a> {
    browser.open(&format!("{}/", site.url()));
    Check::on(browser, Locale::Nl)
}

#[test]
fn the_page_hears_what_happens_but_no_answer() {
    let element = "<main><gereed-check eager lang=nl depth=quick \
        booking-url='mailto:bureau@example.org'></gereed-check></main>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTEN }));
    let check = open(&site, &browser);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check.press(Key::ResultPdf);
    browser.downloaded("the PDF");
    let heard = browser.wait("the event of the download", || {
        let heard = browser.run("return heard;", &[]).as_array().cloned()?;
        (heard.last()?[0] == "download").then_some(heard)
    });
    let named = |name: &str| heard.iter().filter(|event| event[0] == name).collect::<Vec<_>>();
    let id = "strategic-learning-policy";
    assert_eq!(named("ready")[0][1], json!({ "instrument": id, "version": 1, "locale": "nl" }));
    assert_eq!(named("start")[0][1], json!({ "instrument": id, "version": 1 }));
    assert_eq!(named("progress").len(), 14);
    assert_eq!(
        named("progress")[13][1],
        json!({ "factor": "renewal", "answered": 14, "total": 14 })
    );
    let complete = &named("complete")[0][1];
    assert_eq!((&complete["depth"], &complete["locale"]), (&json!("quick"), &json!("nl")));
    assert!(complete["level"].is_u64() && complete["verdict"].is_string(), "{complete}");
    assert_eq!(named("download")[0][1], json!({ "kind": "pdf" }));
    assert_eq!(named("error"), Vec::<&Value>::new());
    assert!(heard.iter().all(|event| event[2] == "gereed-check"), "{heard:?}");
    assert!(check.count("a[href='mailto:bureau@example.org'][target=_blank]") >= 1);
}

#[test]
fn answers_stay_when_the_element_moves_speaks_another_language_or_is_put_back() {
    let element = "<gereed-check eager lang=nl no-save></gereed-check><aside></aside>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    let check = open(&site, &browser);
    check.answer(0, Choice(3));
    let answered = |language: Locale| {
        let check = Check::on(&browser, language);
        check.says(check.texts().text(Key::QuestionNext));
        assert_eq!(check.chosen()[0], "3");
    };
    browser.run(
        "document.querySelector('aside').append(document.querySelector('gereed-check'));",
        &[],
    );
    answered(Locale::Nl);
    browser.run("document.querySelector('gereed-check').lang = 'en';", &[]);
    answered(Locale::En);
    browser.run_async(
        "const check = document.querySelector('gereed-check'); check.remove(); \
         await new Promise((done) => setTimeout(done, 50)); document.body.append(check);",
        &[],
    );
    answered(Locale::En);
    assert_eq!(browser.run("return localStorage.length;", &[]), 0, "no-save keeps nothing");
    check.is_quiet();
}

#[test]
fn the_page_chooses_colour_radius_font_and_theme() {
    let element = "<gereed-check eager lang=nl theme=dark></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    let check = open(&site, &browser);
    let looks = || {
        check.run(
            "const shell = root.querySelector('.g-shell'), next = root.querySelector('[data-kind=primary]'); \
             const of = (node, name) => getComputedStyle(node).getPropertyValue(name); \
             return [of(next, 'background-color'), of(next, 'border-top-left-radius'), \
               of(shell, 'font-family'), of(shell, 'color')];",
            &[],
        )
    };
    let dark = looks();
    browser.run(
        "const check = document.querySelector('gereed-check'); check.setAttribute('theme', 'light'); \
         check.style.setProperty('--gereed-accent', '#86315f'); \
         check.style.setProperty('--gereed-radius', '0px'); \
         check.style.setProperty('--gereed-font', 'monospace');",
        &[],
    );
    let light = browser.wait("another look", || Some(looks()).filter(|now| now[3] != dark[3]));
    for property in 0..4 {
        assert_ne!(light[property], dark[property]);
    }
    assert_eq!((&light[1], &light[2]), (&json!("0px"), &json!("monospace")));
}

#[test]
fn a_pdf_maker_that_cannot_be_fetched_can_be_tried_again() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.press(Key::QuestionToQuick);
    let block =
        |patterns: Value| browser.cdp("Network.setBlockedURLs", &json!({ "urls": patterns }));
    browser.cdp("Network.enable", &json!({}));
    block(json!(["*/gereed/report-*"]));
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check.press(Key::ResultPdf);
    check.says(check.texts().text(Key::ResultPdfUnreachable));
    block(json!([]));
    check.press(Key::ResultPdf);
    browser.downloaded("the PDF");
}

#[test]
fn a_pdf_that_is_asked_for_again_is_that_of_what_is_set_now() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.press(Key::QuestionToQuick);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    let seen = browser.run_async(
        "const made = []; \
         window.File = class extends File { \
           constructor(parts, ...more) { super(parts, ...more); made.push(String(parts[0])); } \
         }; \
         const check = document.querySelector('gereed-check'); \
         const pdf = async (sender) => { \
           check.setAttribute('sender', sender); \
           await new Promise((done) => setTimeout(done, 100)); \
           const there = new Promise((done) => \
             check.addEventListener('gereed-download', done, { once: true })); \
           check.downloadPdf(); \
           await there; \
           return made.at(-1); \
         }; \
         const [one, again, other, back] = \
           [await pdf('Een'), await pdf('Een'), await pdf('Twee'), await pdf('Een')]; \
         return [made.length, one === again, one === other, one === back];",
        &[],
    );
    assert_eq!(seen, json!([4, true, false, true]));
}

#[test]
fn who_erases_leaves_no_pdf_in_the_page() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.press(Key::QuestionToQuick);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    let made = browser.run_async(
        "let made = 0; \
         const { slice } = Uint8Array.prototype; \
         Uint8Array.prototype.slice = function (...range) { \
           const bytes = slice.apply(this, range); \
           made += String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'; \
           return bytes; \
         }; \
         const check = document.querySelector('gereed-check'); \
         const text = JSON.stringify(check.result); \
         const opened = async () => { \
           await check.open(text); \
           const there = new Promise((done) => \
             check.addEventListener('gereed-download', done, { once: true })); \
           check.downloadPdf(); \
           await there; \
           return made; \
         }; \
         const counts = [await opened(), await opened()]; \
         await check.reset(); \
         return [...counts, await opened()];",
        &[],
    );
    assert_eq!(made, json!([1, 1, 2]), "kept until it is erased, then made anew");
}
