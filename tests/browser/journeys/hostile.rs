//! Pages that would break what stands on them, and that the check must not break.

use browser_tests::{Browser, Check, Engine, Site, instrument, keep, varied};
use gereed::assessment::Answer::Choice;
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

const CHECK: &str = "<gereed-check eager lang=nl depth=quick></gereed-check>";

/// Styles of other people.
const STYLES: [(&str, &str); 5] = [
    ("unset", "* { all: unset }"),
    ("unset with force", "* { all: unset !important }"),
    (
        "loud",
        "* { font-size: 18px !important; letter-spacing: .3em !important; line-height: 4 !important; \
         text-transform: uppercase !important; text-indent: 5em !important; color: red !important; \
         text-align: right !important; white-space: nowrap !important; font-style: italic !important; \
         word-spacing: 2em !important; border: 3px solid red !important; margin: 9px !important; \
         box-sizing: content-box !important; outline: none !important; transition: all 9s !important }",
    ),
    (
        "resets",
        "label, button, fieldset, legend, input, h2, h3, p, ul, li, svg, section { \
         display: none !important; appearance: none; position: absolute; inset: 0; float: right }",
    ),
    ("tiny root", "html { font-size: 62.5% } body { font-size: 1.6rem }"),
];

/// How the check looks, but for sizes: those it may take from the page.
const LOOK: &str = "const of = (selector) => { \
      const style = getComputedStyle(root.querySelector(selector)); \
      return ['display', 'textTransform', 'textIndent', 'whiteSpace', 'textAlign', 'fontStyle', \
        'direction', 'borderTopStyle', 'boxSizing', 'visibility', 'cursor', 'color', \
        'backgroundColor', 'position'].map((name) => style[name]); \
    }; \
    return ['.g-shell', '.g-title', '.g-factor-title', 'fieldset', 'legend', '.g-scale', '.g-choice', \
      '.g-out', '.g-btn', '.g-link', '.g-step'].map((selector) => [selector, ...of(selector)]);";

fn open<'a>(browser: &'a Browser, site: &Site) -> Check<'a> {
    browser.open(&format!("{}/", site.url()));
    Check::on(browser, Locale::Nl)
}

fn styled(css: &str, body: &str) -> Site {
    Site::hosting(&format!("<link rel=stylesheet href=page.css>{body}"), &[("page.css", css)])
}

#[test]
fn no_style_of_a_page_breaks_the_look() {
    let browser = Browser::start();
    let calm = open(&browser, &styled("", CHECK)).run(LOOK, &[]);
    for (name, css) in STYLES {
        let site = styled(css, CHECK);
        let check = open(&browser, &site);
        keep(&format!("screenshots/hostile-{name}.png"), &browser.screenshot());
        let look = check.run(LOOK, &[]);
        let pairs = calm.as_array().unwrap().iter().zip(look.as_array().unwrap());
        for (calm, look) in pairs {
            assert_eq!(look, calm, "{name}");
        }
        let wide = "const { width } = root.querySelector('.g-shell').getBoundingClientRect(); \
            return width > 900;";
        assert_eq!(check.run(wide, &[]), true, "{name}");
    }
}

#[test]
fn text_three_times_as_large_stays_inside_the_page() {
    let browser = Browser::start();
    let check = open(&browser, &styled("html { font-size: 300% }", CHECK));
    let instrument = instrument(Locale::Nl);
    let inside = "return document.documentElement.scrollWidth <= innerWidth;";
    assert_eq!(browser.run(inside, &[]), true);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    assert_eq!(browser.run(inside, &[]), true);
    keep("screenshots/hostile-huge.png", &browser.view());
}

#[test]
fn under_the_worst_style_one_comes_to_the_result() {
    let site = styled(STYLES[1].1, CHECK);
    for engine in Engine::ALL {
        let browser = Browser::of(engine);
        let check = open(&browser, &site);
        let instrument = instrument(Locale::Nl);
        check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
        keep(&format!("screenshots/hostile-result-{engine:?}.png").to_lowercase(), &browser.view());
        check.press(Key::ResultPdf);
        browser.downloaded("the PDF");
    }
}

#[test]
fn a_theme_holds_where_everything_is_unset() {
    let browser = Browser::start();
    let site = styled(STYLES[1].1, "<gereed-check eager lang=nl theme=dark></gereed-check>");
    let check = open(&browser, &site);
    let ground = "return getComputedStyle(root.querySelector('.g-shell')).backgroundColor;";
    let dark = check.run(ground, &[]);
    browser.run("document.querySelector('gereed-check').setAttribute('theme', 'light');", &[]);
    assert_ne!(check.run(ground, &[]), dark);
}

#[test]
fn a_page_that_reads_from_the_right_has_a_check_that_reads_from_the_left() {
    let browser = Browser::start();
    let site = Site::hosting(&format!("<div dir=rtl lang=ar>{CHECK}</div>"), &[]);
    let check = open(&browser, &site);
    let sides = "const edge = (node) => node.getBoundingClientRect().left; \
        const [number, words] = root.querySelectorAll('legend > span'); \
        return edge(number) < edge(words) && getComputedStyle(words).direction === 'ltr';";
    assert_eq!(check.run(sides, &[]), true);
}

const SHORTCUTS: &str = "self.typed = []; \
    for (const type of ['keydown', 'keypress', 'keyup']) \
      document.addEventListener(type, (event) => { typed.push(event.key); event.preventDefault(); });";

#[test]
fn shortcuts_of_the_page_do_not_hear_a_note() {
    let body = format!("<script src=page.js></script>{CHECK}");
    for engine in Engine::ALL {
        let (site, browser) =
            (Site::hosting(&body, &[("page.js", SHORTCUTS)]), Browser::of(engine));
        let check = open(&browser, &site);
        check.open_all();
        browser.send_keys(&check.element("textarea", 0), "s/?j k");
        let note = check.run("return root.querySelector('textarea').value;", &[]);
        assert_eq!(note, "s/?j k", "{engine:?}");
        assert_eq!(browser.run("return typed;", &[]), json!([]), "{engine:?}");
        let instrument = instrument(Locale::Nl);
        check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
        browser.send_keys(&check.element("input[type=text], input:not([type])", 0), "De Werf");
        assert_eq!(browser.run("return typed;", &[]), json!([]), "{engine:?}");
    }
}

#[test]
fn in_a_dialogue_that_is_closed_and_opened_again() {
    let body = format!("<dialog>{CHECK}</dialog>");
    for engine in Engine::ALL {
        let (site, browser) = (Site::hosting(&body, &[]), Browser::of(engine));
        browser.open(&format!("{}/", site.url()));
        let show = "document.querySelector('dialog').showModal();";
        browser.run(show, &[]);
        let check = Check::on(&browser, Locale::Nl);
        check.answer(0, Choice(2));
        browser.press(&['\u{e00c}']);
        browser.wait("a dialogue that is closed", || {
            (browser.run("return document.querySelector('dialog').open;", &[]) == false)
                .then_some(())
        });
        browser.run(show, &[]);
        assert_eq!(check.chosen()[0], "2", "{engine:?}");
        check.run("root.querySelectorAll('fieldset')[1].scrollIntoView({ block: 'center' });", &[]);
        check.answer(1, Choice(0));
        let scrolled = "const dialogue = document.querySelector('dialog'); \
            dialogue.scrollTop = dialogue.scrollHeight; \
            return [dialogue.scrollTop > 0, dialogue.clientWidth > 300];";
        assert_eq!(browser.run(scrolled, &[]), json!([true, true]), "{engine:?}");
        check.press(Key::QuestionNext);
        check.says(&instrument(Locale::Nl).factors[1].title);
    }
}

/// Ways in which a page gives a box no more than what is in it asks for.
const BOXES: [(&str, &str); 8] = [
    ("a centred column", "div { display: flex; flex-direction: column; align-items: center }"),
    ("a centred row", "div { display: flex; justify-content: center }"),
    ("a centred cell", "div { display: grid; place-items: center }"),
    ("a grid in the middle", "div { display: grid; place-content: center }"),
    ("a float", "gereed-check { float: inline-start }"),
    ("in a float", "div { float: inline-end }"),
    ("with a margin", "gereed-check { margin-inline: 20px; border: 1px solid }"),
    ("a dialogue", "dialog { padding: 4px }"),
];

#[test]
fn it_takes_the_room_there_is_and_no_more() {
    for engine in Engine::ALL {
        let browser = Browser::of(engine);
        let mut wrong = Vec::new();
        for (name, css) in BOXES {
            let body = if css.starts_with("dialog") {
                format!("<dialog open>{CHECK}</dialog>")
            } else {
                format!("<div>{CHECK}</div>")
            };
            let site = styled(css, &body);
            let check = open(&browser, &site);
            for (width, least) in [(1000, 900.0), (320, 240.0)] {
                browser.resize(width, 800);
                let room = "return [root.host.getBoundingClientRect().width, \
                    document.documentElement.scrollWidth - innerWidth];";
                let room = check.run(room, &[]);
                if room[0].as_f64().unwrap() < least || room[1].as_f64().unwrap() > 0.0 {
                    wrong.push(format!("{name}, {width} px: {room}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{engine:?}\n{}", wrong.join("\n"));
    }
}

const SHELL: &str = "customElements.define('page-shell', class extends HTMLElement { \
    connectedCallback() { \
      const check = document.createElement('gereed-check'); \
      for (const [name, value] of [['eager', ''], ['depth', 'quick']]) check.setAttribute(name, value); \
      this.attachShadow({ mode: 'open' }).append(document.createElement('slot'), check); \
    } });";

#[test]
fn inside_another_shadow_root_it_speaks_the_language_around_it() {
    let body = "<script src=page.js></script><page-shell lang=en>A page</page-shell>";
    for engine in Engine::ALL {
        let (site, browser) = (Site::hosting(body, &[("page.js", SHELL)]), Browser::of(engine));
        browser.open(&format!("{}/", site.url()));
        let check = Check::on(&browser, Locale::En);
        let instrument = instrument(Locale::En);
        check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
        check.press(Key::ResultPdf);
        browser.downloaded("the PDF");
    }
}

#[test]
fn a_base_element_leads_nothing_astray() {
    let body = format!("<base href=/elsewhere/>{CHECK}");
    for engine in Engine::ALL {
        let (site, browser) = (Site::without_policy(&body, &[]), Browser::of(engine));
        let check = open(&browser, &site);
        let instrument = instrument(Locale::Nl);
        check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
        check.press(Key::ResultPdf);
        browser.downloaded("the PDF");
        assert_eq!(browser.console(), [""; 0]);
    }
}

#[test]
fn a_script_that_is_loaded_twice_says_so_and_works() {
    let body = format!("<script type=module src=gereed.js?again></script>{CHECK}");
    let (site, browser) = (Site::hosting(&body, &[]), Browser::start());
    let check = open(&browser, &site);
    check.answer(0, Choice(1));
    check.press(Key::QuestionNext);
    let console = browser.console();
    assert_eq!(console.len(), 1, "{console:?}");
    assert!(console[0].contains("already on this page"), "{console:?}");
}

const CHANGES: &str = "addEventListener('DOMContentLoaded', () => { \
      const check = document.querySelector('gereed-check'); \
      for (const [name, value] of [['lang', 'en'], ['depth', 'full'], ['theme', 'dark'], \
          ['lang', 'xx'], ['depth', 'quick'], ['theme', 'light'], ['lang', 'en']]) \
        check.setAttribute(name, value); \
    });";

#[test]
fn attributes_change_before_the_wasm_is_there_and_after() {
    let body = "<script src=page.js></script><gereed-check eager lang=nl></gereed-check>";
    for engine in Engine::ALL {
        let (site, browser) = (Site::hosting(body, &[("page.js", CHANGES)]), Browser::of(engine));
        browser.open(&format!("{}/", site.url()));
        let check = Check::on(&browser, Locale::En);
        check.says(check.texts().text(Key::QuestionNext));
        assert_eq!(check.count("fieldset"), 2, "{engine:?}");
        check.answer(1, Choice(4));
        browser.run(
            "const check = document.querySelector('gereed-check'); \
             check.setAttribute('lang', 'nl'); check.setAttribute('sender', 'Een bureau'); \
             check.removeAttribute('theme'); check.setAttribute('lang', 'en'); \
             check.setAttribute('lang', 'nl');",
            &[],
        );
        let check = Check::on(&browser, Locale::Nl);
        check.says(check.texts().text(Key::QuestionNext));
        assert_eq!(check.chosen(), [Value::Null, json!("4")], "{engine:?}");
    }
}

#[test]
fn nothing_of_the_check_is_left_on_the_page() {
    let before = "self.before = Object.getOwnPropertyNames(self).concat('before');";
    let body = format!("<p>A page</p>{CHECK}");
    let folder = [("page.js", before)];
    let body = format!("<script src=page.js></script>{body}");
    let (site, browser) = (Site::hosting(&body, &folder), Browser::start());
    let check = open(&browser, &site);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    check.press(Key::ResultPdf);
    browser.downloaded("the PDF");
    // The driver leaves names of its own.
    let left = browser.run(
        "const drivers = /^(ret_nodes|se_|cdc_)/; \
         const names = Object.getOwnPropertyNames(self) \
           .filter((name) => !before.includes(name) && !drivers.test(name)); \
         return [names, document.adoptedStyleSheets.length, document.styleSheets.length, \
           document.body.querySelectorAll(':not(p, script, gereed-check)').length, document.title];",
        &[],
    );
    assert_eq!(left, json!([[], 0, 0, 0, "A page"]));
}
