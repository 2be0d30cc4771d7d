//! The plugin in a real WordPress, used by an administrator and by an author, whose HTML is filtered.

mod host;

use browser_tests::{Browser, Check, instrument, keep, varied};
use gereed::assessment::Depth;
use gereed::i18n::Locale;
use host::{PASSWORD, WordPress};
use serde_json::{Value, json};

const ATTRIBUTES: &str = "return [...document.querySelectorAll('gereed-check')].map((check) => \
    Object.fromEntries([...check.attributes].map(({ name, value }) => [name, value])));";

const NOTICES: &str = "return [...document.querySelectorAll('.gereed-notice')] \
    .map((notice) => notice.innerText);";

#[test]
fn administrators_and_authors_put_a_working_check_on_a_page() {
    let site = WordPress::start();
    let browser = Browser::start();

    browser.open(&site.page("raw"));
    assert_eq!(browser.run(ATTRIBUTES, &[]), json!([]), "WordPress strips what an author writes");

    answered(&site, &browser, "shortcode", Locale::Nl);
    assert_eq!(
        browser.run(ATTRIBUTES, &[]),
        json!([{ "eager": "", "no-save": "", "depth": "quick", "lang": "nl",
            "booking-url": "https://cal.com/bureau/sessie", "sender": "Bureau Oever" }])
    );
    keep("screenshots/wordpress.png", &browser.screenshot());
    answered(&site, &browser, "block", Locale::En);
    assert_eq!(browser.run(ATTRIBUTES, &[])[0]["sender"], "Anders");

    browser.open(&site.page("hostile"));
    let elements = browser.run(ATTRIBUTES, &[]);
    assert_eq!(elements[0]["eager"], "");
    for element in elements.as_array().unwrap() {
        let names: Vec<&String> = element.as_object().unwrap().keys().collect();
        let known = ["class", "eager", "lang", "sender"];
        assert!(names.iter().all(|name| known.contains(&name.as_str())), "{names:?}");
    }
    assert_eq!(browser.run("return document.querySelectorAll('img').length;", &[]), 0);

    browser.open(&site.page("exact"));
    let elements = browser.run(ATTRIBUTES, &[]);
    let consent = "Ik ga akkoord, voor 100%. ".repeat(40);
    for element in elements.as_array().unwrap() {
        assert_eq!(element["logo"], format!("{}/Logo%20Bureau.png", site.url()));
        assert_eq!(element["data-hidden"], r"share=100%25,name=x\,y");
        assert_eq!(element["consent-text"], consent.trim_end());
    }
    let classes: Vec<_> = elements.as_array().unwrap().iter().map(|it| &it["class"]).collect();
    assert_eq!(
        classes,
        [&Value::Null, &json!("alignwide smaller wp-block-gereed-check")],
        "only a block has a width and classes"
    );
    let wide = "const [line, wide] = [...document.querySelectorAll('gereed-check')] \
        .map((check) => check.getBoundingClientRect().width); \
        return wide > line + 100;";
    assert_eq!(browser.run(wide, &[]), true, "as wide as the theme has it");

    browser.open(&site.page("wrong"));
    assert_eq!(browser.run(NOTICES, &[]), json!([]), "a visitor cannot repair it");

    let asked = browser.requests();
    let local = |address: &String| !address.starts_with("http") || address.starts_with(site.url());
    assert!(asked.len() > 10 && asked.iter().all(local), "{asked:?}");

    logged_in(&site, &browser);
    browser.open(&site.page("wrong"));
    assert_eq!(
        browser.run(NOTICES, &[]),
        json!([
            "Gereed\nno-save=\"misschien\" kan niet. De naam alleen zet het aan.\n\
             depth=\"kort\" kan niet. Kies uit: full, quick.\n\
             dept is onbekend.\nsave is onbekend.\n\
             Alleen wie deze pagina mag bewerken, ziet dit.",
            "Gereed\nlogo=\"data:text/html,x\" kan niet. Gebruik een heel adres, zoals \
             https://jouw-bureau.example/pagina.\n\
             Alleen wie deze pagina mag bewerken, ziet dit.",
        ])
    );
    edited(&site, &browser);
    answered(&site, &browser, "made-in-the-editor", Locale::Nl);
    assert_eq!(site.complaints(), [""; 0]);
}

/// Answers the short check on a page of the site, and sees the result in the theme's colour.
fn answered(site: &WordPress, browser: &Browser, slug: &str, locale: Locale) {
    browser.open(&site.page(slug));
    let check = Check::on(browser, locale);
    let accent = "return getComputedStyle(document.querySelector('gereed-check')) \
        .getPropertyValue('--gereed-accent').trim();";
    assert_eq!(
        browser.run(accent, &[]).as_str().map(str::to_lowercase),
        Some("#9dff20".into()),
        "the theme's buttons"
    );
    let instrument = instrument(locale);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
}

/// Goes to the dashboard as the administrator. All at once, because WordPress' page moves the focus
/// a fifth of a second after it is there, also from under someone who types.
fn logged_in(site: &WordPress, browser: &Browser) {
    browser.open(&format!("{}/wp-login.php", site.url()));
    browser.run(
        "const form = document.getElementById('loginform'); \
         form.elements.log.value = 'admin'; \
         form.elements.pwd.value = arguments[0]; \
         form.requestSubmit(form.elements['wp-submit']);",
        &[PASSWORD.into()],
    );
    browser.wait("the dashboard", || {
        browser
            .run("return Boolean(document.getElementById('wpadminbar'));", &[])
            .as_bool()
            .filter(|is| *is)
    });
}

/// Makes a page with the block in WordPress' editor.
fn edited(site: &WordPress, browser: &Browser) {
    let _ = browser.console();
    browser.open(&format!(
        "{}/wp-admin/post-new.php?post_type=page&post_title=made-in-the-editor",
        site.url()
    ));
    browser.wait("the block in the editor", || {
        let known = "return Boolean(window.wp?.blocks?.getBlockType('gereed/check')?.edit \
            && wp.data?.select('core/editor')?.getCurrentPostType());";
        browser.run(known, &[]).as_bool().filter(|is| *is)
    });
    browser.run(
        "const { createBlock } = wp.blocks; \
         const block = createBlock('gereed/check', { eager: true, depth: 'quick', lang: 'nl' }); \
         wp.data.dispatch('core/block-editor').insertBlocks(block);",
        &[],
    );
    browser.wait("the place of the block", || {
        let script = "const page = document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document; \
            return Boolean(page.querySelector('[data-type=\"gereed/check\"]'));";
        browser.run(script, &[]).as_bool().filter(|is| *is)
    });
    keep("screenshots/wordpress-editor.png", &browser.view());
    let saved = browser.run_async(
        "const { dispatch, select } = wp.data; \
         dispatch('core/editor').editPost({ status: 'publish', slug: 'made-in-the-editor' }); \
         await dispatch('core/editor').savePost(); \
         return select('core/editor').getEditedPostContent();",
        &[],
    );
    assert_eq!(
        saved,
        Value::from(
            "<!-- wp:gereed/check {\"lang\":\"nl\",\"depth\":\"quick\",\"eager\":true} /-->"
        )
    );
}
