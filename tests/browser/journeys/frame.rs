//! The check in a frame of a page with another origin, and what strangers cannot do to it.

use browser_tests::{Browser, Check, Element, Engine, Site, instrument};
use gereed::assessment::Answer::Choice;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

/// What the page around knows: the events of the frame and every message.
const PAGE: &str = "self.heard = []; self.messages = []; \
    for (const name of ['ready', 'start', 'progress', 'complete', 'lead', 'booking', 'error']) \
      addEventListener(`gereed-${name}`, ({ type, detail, target }) => \
        heard.push([type.slice(7), detail, target.localName])); \
    addEventListener('message', ({ data }) => messages.push(data));";

/// The page of a client, with the check of the bureau in a frame below a high heading.
pub fn client(bureau: &Site, attributes: &str) -> Site {
    let body = format!(
        "<link rel=stylesheet href=page.css><h1>A client</h1>\
         <script src={}/gereed-frame.js defer></script><gereed-frame {attributes}></gereed-frame>",
        bureau.url()
    );
    let style = "h1 { margin-block-end: 300px } gereed-frame { --gereed-accent: #86315f }";
    Site::framing(bureau, &body, &[("page.js", PAGE), ("page.css", style)])
}

fn frame(browser: &Browser) -> Element {
    let script =
        "return document.querySelector('gereed-frame')?.shadowRoot?.querySelector('iframe');";
    browser.find("the frame", script, &[])
}

/// Opens the page and waits for the check in its frame.
pub fn open(browser: &Browser, page: &Site) {
    open_at(browser, page, "/");
}

/// The same, at an address on that page's site.
pub fn open_at(browser: &Browser, page: &Site, address: &str) {
    browser.open(&(page.url() + address));
    browser.wait("the event that all is there", || {
        (browser.run("return heard[0]?.[0];", &[]) == "ready").then_some(())
    });
}

/// Does something inside the frame.
pub fn inside<T>(browser: &Browser, locale: Locale, act: impl FnOnce(&Check) -> T) -> T {
    browser.enter(&frame(browser));
    let done = act(&Check::on(browser, locale));
    browser.leave();
    done
}

/// Height of the frame, and of what is in it.
fn heights(browser: &Browser) -> (f64, f64) {
    let outer = browser.run("return arguments[0].clientHeight;", &[frame(browser).into()]);
    browser.enter(&frame(browser));
    let inner = browser.run("return document.body.getBoundingClientRect().height;", &[]);
    browser.leave();
    (outer.as_f64().unwrap(), inner.as_f64().unwrap())
}

pub fn fits(browser: &Browser) {
    browser.wait("a frame as high as the check", || {
        let (outer, inner) = heights(browser);
        (inner > 300.0 && (outer - inner).abs() <= 3.0).then_some(())
    });
}

/// Gives an answer without the mouse: only Chromium's driver reaches what is out of sight in a frame.
fn answer(check: &Check, position: usize) {
    check.element("fieldset", position);
    let script =
        "root.querySelectorAll('fieldset')[arguments[0]].querySelectorAll('label')[3].click();";
    check.run(script, &[position.into()]);
}

fn another_origin(engine: Engine) {
    let (bureau, browser) = (Site::start(), Browser::of(engine));
    let page = client(&bureau, "lang=nl theme=light");
    open(&browser, &page);
    fits(&browser);
    inside(&browser, Locale::Nl, |check| {
        for position in 0..5 {
            answer(check, position);
        }
        check.run("root.querySelector('.g-nav [data-kind=primary]').click();", &[]);
        check.says(&instrument(Locale::Nl).factors[1].title);
        answer(check, 1);
        let accent =
            "return getComputedStyle(root.host).getPropertyValue('--gereed-accent').trim();";
        assert_eq!(check.run(accent, &[]), "#86315f");
    });
    fits(&browser);
    let heard = browser.run("return heard;", &[]);
    let names: Vec<&Value> = heard.as_array().unwrap().iter().map(|event| &event[0]).collect();
    assert_eq!(names[..2], ["ready", "start"], "{heard}");
    assert_eq!(names[2..], ["progress"; 6], "{heard}");
    assert_eq!(heard[7][1], json!({ "factor": "ownership", "answered": 6, "total": 35 }));
    assert_eq!(heard[7][2], "gereed-frame");

    let ground = |check: &Check| {
        check.run("return getComputedStyle(root.querySelector('.g-shell')).backgroundColor;", &[])
    };
    let light = inside(&browser, Locale::Nl, ground);
    browser.run(
        "const frame = document.querySelector('gereed-frame'); frame.setAttribute('theme', 'dark'); \
         frame.lang = 'en';",
        &[],
    );
    inside(&browser, Locale::En, |check| {
        check.says(check.texts().text(Key::QuestionNext));
        assert_eq!(check.chosen()[1], "3", "another language loses nothing");
        assert_ne!(ground(check), light);
    });
    assert_eq!(browser.violations(), json!([]));
}

#[test]
fn chromium_gives_it_its_height_and_hears_its_events() {
    another_origin(Engine::Chromium);
}

#[test]
fn firefox_gives_it_its_height_and_hears_its_events() {
    another_origin(Engine::Firefox);
}

#[test]
fn webkit_gives_it_its_height_and_hears_its_events() {
    another_origin(Engine::WebKit);
}

#[test]
fn a_new_screen_comes_into_sight() {
    let (bureau, browser) = (Site::start(), Browser::start());
    let page = client(&bureau, "lang=nl");
    open(&browser, &page);
    fits(&browser);
    inside(&browser, Locale::Nl, |check| {
        check.answer(4, Choice(0));
        check.press(Key::QuestionNext);
        check.element("fieldset", 4);
    });
    browser.wait("the heading of the next screen in sight", || {
        browser.enter(&frame(&browser));
        let script = "return document.querySelector('gereed-check').shadowRoot \
            .querySelector('.g-factor-title').getBoundingClientRect().top;";
        let heading = browser.run(script, &[]).as_f64()?;
        browser.leave();
        let script = "return arguments[0].getBoundingClientRect().top;";
        let top = heading + browser.run(script, &[frame(&browser).into()]).as_f64()?;
        let frame = browser.run(script, &[frame(&browser).into()]).as_f64()?;
        (frame.abs() < 1.0 && (0.0..800.0).contains(&top)).then_some(())
    });
}

#[test]
fn a_change_of_no_more_than_two_pixels_is_not_told() {
    let (bureau, browser) = (Site::start(), Browser::start());
    open(&browser, &client(&bureau, "lang=nl"));
    fits(&browser);
    let grow = |pixels: u32| {
        browser.run("self.messages.length = 0;", &[]);
        browser.enter(&frame(&browser));
        browser.run_async(
            "document.body.style.paddingBottom = `${arguments[0]}px`; \
             await new Promise((done) => setTimeout(done, 200));",
            &[pixels.into()],
        );
        browser.leave();
        let told = "return messages.filter(({ type }) => type === 'resize').length;";
        browser.run(told, &[])
    };
    assert_eq!([grow(2), grow(0), grow(3), grow(0)], [0, 0, 1, 1]);
}

/// Says to the window at the top what only the frame of the check may say.
const STRANGER: &str = "const instance = new URLSearchParams(location.search).get('instance'); \
    for (const [type, payload] of [['resize', { height: 7 }], ['arrive', { top: 90000 }], \
        ['event', { name: 'gereed-complete', detail: { level: 5 } }]]) \
      top.postMessage({ source: 'gereed', version: 1, instance, type, payload }, '*');";

/// What the check in the frame wears, by name.
fn worn(browser: &Browser, name: &str) -> Value {
    inside(browser, Locale::Nl, |check| {
        let script = "return root.host.style.getPropertyValue(arguments[0]).trim();";
        check.run(script, &[name.into()])
    })
}

#[test]
fn it_wears_what_the_page_sets_and_what_it_sets_later() {
    let (bureau, browser) = (Site::start(), Browser::start());
    open(&browser, &client(&bureau, "lang=nl"));
    for (name, value) in [
        ("--gereed-font", "\"Söhne\", system-ui"),
        ("--gereed-font-size", "clamp(16px, 1rem + .5vw, 20px)"),
        ("--gereed-sticky-top", "calc(40px * 2)"),
        ("--gereed-accent", "oklch(.5 .1 200)"),
    ] {
        let script = "document.querySelector('gereed-frame').style.setProperty(...arguments);";
        browser.run(script, &[name.into(), value.into()]);
        browser.wait(value, || (worn(&browser, name) == value).then_some(()));
    }
    for refused in [
        "url(https://evil.example/)",
        "URL(//evil.example)",
        "u\\72l(//evil.example)",
        "image-set(\"//evil.example\" 1x)",
        "calc(url(a))",
        "src(\"a\")",
        "1px; color: red",
        "1px} * {color: red",
    ] {
        browser.run(
            "const own = document.querySelector('gereed-frame').shadowRoot.querySelector('iframe'); \
             const { searchParams, origin } = new URL(own.src); \
             own.contentWindow.postMessage({ source: 'gereed', version: 1, \
               instance: searchParams.get('instance'), type: 'set', \
               payload: { properties: { '--gereed-surface': arguments[0] } } }, origin);",
            &[refused.into()],
        );
        std::thread::sleep(std::time::Duration::from_millis(50));
        assert_eq!(worn(&browser, "--gereed-surface"), "", "{refused}");
    }
}

#[test]
fn its_address_may_come_later_or_be_another() {
    let (bureau, other, browser) = (Site::start(), Site::start(), Browser::start());
    let page = client(&bureau, "lang=nl src='https://['");
    browser.open(&format!("{}/", page.url()));
    let told = browser.wait("a word about the address", || {
        Some(browser.console()).filter(|told| !told.is_empty())
    });
    assert!(told[0].contains("use the address of your embed.html"), "{told:?}");
    for site in [&bureau, &other] {
        let address = format!("{}/embed.html", site.url());
        browser.run(
            "heard.length = 0; document.querySelector('gereed-frame').setAttribute('src', arguments[0]);",
            &[address.into()],
        );
        browser.wait("the check from there", || {
            (browser.run("return heard[0]?.[0];", &[]) == "ready").then_some(())
        });
        fits(&browser);
        assert_eq!(worn(&browser, "--gereed-accent"), "#86315f");
    }
}

#[test]
fn its_script_may_be_a_module() {
    let (bureau, browser) = (Site::start(), Browser::start());
    let script = std::fs::read_to_string(browser_tests::dist().join("gereed-frame.js")).unwrap();
    let body = "<script src=gereed-frame.js type=module></script><gereed-frame lang=nl>\
        </gereed-frame>";
    let files = [("page.js", PAGE), ("gereed-frame.js", &script), ("embed.html", "<p>Here</p>")];
    let page = Site::framing(&bureau, body, &files);
    browser.open(&format!("{}/", page.url()));
    browser.enter(&frame(&browser));
    browser.wait("the page beside the script", || {
        (browser.run("return document.body?.textContent;", &[]) == "Here").then_some(())
    });
    browser.leave();
}

#[test]
fn strangers_are_not_listened_to_by_the_page() {
    let (bureau, browser) = (Site::start(), Browser::start());
    let files = [("stranger.html", "<script src=stranger.js></script>"), ("stranger.js", STRANGER)];
    let elsewhere = Site::hosting("", &files);
    open(&browser, &client(&bureau, "lang=nl"));
    fits(&browser);
    let before = heights(&browser);
    browser.run_async(
        "const own = document.querySelector('gereed-frame').shadowRoot.querySelector('iframe'); \
         const instance = new URL(own.src).searchParams.get('instance'); \
         const frame = document.createElement('iframe'); \
         frame.src = `${arguments[0]}/stranger.html?instance=${instance}`; \
         document.body.append(frame); \
         const right = { source: 'gereed', version: 1, instance, type: 'resize', payload: { height: 8 } }; \
         postMessage(right, '*'); \
         dispatchEvent(new MessageEvent('message', { data: right, origin: new URL(own.src).origin })); \
         for (const changed of [{ version: 2 }, { instance: 'x' }, { source: 'other' }, \
             { payload: { height: 'high' } }, { payload: { height: NaN } }, { payload: null }]) \
           dispatchEvent(new MessageEvent('message', { data: { ...right, ...changed }, \
             origin: new URL(own.src).origin, source: own.contentWindow })); \
         for (const junk of [null, 'gereed', 7, []]) dispatchEvent(new MessageEvent('message', \
             { data: junk, origin: new URL(own.src).origin, source: own.contentWindow })); \
         await new Promise((done) => setTimeout(done, 600));",
        &[elsewhere.url().into()],
    );
    assert!(browser.run("return messages.length;", &[]).as_u64().unwrap() >= 10);
    assert_eq!(heights(&browser), before);
    let complete = "return heard.filter(([name]) => name === 'complete').length;";
    assert_eq!(browser.run(complete, &[]), 0);
    assert_eq!(browser.console(), [""; 0]);
}

#[test]
fn strangers_are_not_listened_to_by_the_frame() {
    let (bureau, browser) = (Site::start(), Browser::start());
    open(&browser, &client(&bureau, "lang=nl theme=light"));
    let said = |origin: &str, message: Value| {
        browser.run_async(
            "const own = document.querySelector('gereed-frame').shadowRoot.querySelector('iframe'); \
             const instance = new URL(own.src).searchParams.get('instance'); \
             own.contentWindow.postMessage({ source: 'gereed', version: 1, instance, type: 'set', \
               ...arguments[1] }, arguments[0]); \
             await new Promise((done) => setTimeout(done, 150));",
            &[origin.into(), message],
        );
        inside(&browser, Locale::Nl, |check| {
            let attributes = "const { host } = root; \
                return [...host.attributes].map(({ name, value }) => `${name}=${value}`) \
                  .filter((it) => !it.startsWith('style')).sort().join(' ') + ' ' \
                  + host.style.getPropertyValue('--gereed-surface');";
            check.run(attributes, &[]).as_str().unwrap().trim().to_owned()
        })
    };
    let address = bureau.url();
    let plain = "eager= lang=nl theme=light";
    let dark = json!({ "attributes": { "theme": "dark" } });
    let cases = [
        json!({ "payload": dark, "instance": "x" }),
        json!({ "payload": dark, "version": 2 }),
        json!({ "payload": dark, "source": "other" }),
        json!({ "payload": dark, "type": "reset" }),
        json!({ "payload": { "attributes": { "booking-url": "https://evil.example/" } } }),
        json!({ "payload": { "attributes": { "sender": "Someone else" } } }),
        json!({ "payload": { "attributes": { "instrument": "https://evil.example/check.json" } } }),
        json!({ "payload": { "attributes": { "onclick": "alert(1)" } } }),
        json!({ "payload": { "properties": { "--gereed-surface": "url(https://evil.example/)" } } }),
        json!({ "payload": { "properties": { "display": "none" } } }),
        json!({ "payload": null }),
    ];
    for case in cases {
        assert_eq!(said(&address, case.clone()), plain, "{case}");
    }
    assert_eq!(said(&address, json!({ "payload": dark })), "eager= lang=nl theme=dark");
    assert_eq!(browser.console(), [""; 0]);
}

#[test]
fn a_page_that_is_not_the_one_in_the_address_hears_nothing() {
    let (bureau, browser) = (Site::start(), Browser::start());
    for parent in ["https://client.example", "", "*", "null", "javascript:alert(1)"] {
        let body = format!(
            "<iframe src='{}/embed.html?lang=nl&instance=a&parent={parent}'></iframe>",
            bureau.url()
        );
        let page = Site::framing(&bureau, &body, &[("page.js", PAGE)]);
        browser.open(&format!("{}/", page.url()));
        let script = "return document.querySelector('iframe');";
        browser.enter(&browser.find("the frame", script, &[]));
        Check::on(&browser, Locale::Nl).answer(0, Choice(1));
        browser.leave();
        assert_eq!(browser.run("return messages;", &[]), json!([]), "{parent}");
    }
}

#[test]
fn the_page_of_the_frame_stands_by_itself_too() {
    let (bureau, browser) = (Site::start(), Browser::start());
    let evil = "booking-url=https://evil.example&sender=Someone&instrument=https://evil.example/a";
    browser.open(&format!("{}/embed.html?lang=en&depth=quick&{evil}", bureau.url()));
    let check = Check::on(&browser, Locale::En);
    assert_eq!(check.count("fieldset"), 2);
    let taken = "return [...root.host.attributes].map(({ name }) => name).sort().join(' ');";
    assert_eq!(check.run(taken, &[]), "depth eager lang");
    assert_eq!(browser.run("return document.documentElement.lang;", &[]), "en");
    check.is_quiet();
}
