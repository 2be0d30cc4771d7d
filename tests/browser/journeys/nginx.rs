//! nginx as an owner sets it up: the whole journey under the strict policy, and what it sends.

use std::fs;

use browser_tests::{Browser, Check, Engine, Nginx, dist};
use gereed::i18n::{Key, Locale};
use serde_json::json;

use crate::engines::journey;
use crate::paper::PRINTER;

#[test]
fn the_whole_journey_breaks_no_policy() {
    let (nginx, browser) = (Nginx::start(), Browser::start());
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": PRINTER }));
    journey(&browser, &format!("{}/", nginx.url()));
    let check = Check::on(&browser, Locale::En);
    check.press(Key::ResultPrint);
    browser.wait("something printed", || {
        browser.run("return self.printed;", &[]).is_string().then_some(())
    });
    check.is_quiet();
    assert_eq!(nginx.reports(), 0);

    browser.run("try { document.body.innerHTML = 'a'; } catch { }", &[]);
    browser.wait("a report of what is not allowed", || (nginx.reports() == 1).then_some(()));
}

#[test]
fn firefox_and_webkit_report_nothing_either() {
    for engine in [Engine::Firefox, Engine::WebKit] {
        let (nginx, browser) = (Nginx::start(), Browser::of(engine));
        journey(&browser, &format!("{}/", nginx.url()));
        assert_eq!(nginx.reports(), 0, "{engine:?}");
        browser.run_async("try { await fetch('http://127.0.0.1:9/'); } catch { }", &[]);
        browser.wait("a report of what is not allowed", || (nginx.reports() == 1).then_some(()));
    }
}

#[test]
fn what_was_compressed_beforehand_is_sent() {
    let nginx = Nginx::start();
    let files = fs::read_dir(dist().join("gereed")).unwrap();
    let mut names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let wasm = names.find(|name| name.starts_with("widget-") && name.ends_with(".wasm")).unwrap();
    let wasm = format!("gereed/{wasm}");
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, cache) in [
        ("gereed.js", "application/javascript", "no-cache"),
        (&wasm, "application/wasm", forever),
        ("index.html", "text/html", "no-cache"),
        ("embed.html", "text/html", "no-cache"),
    ] {
        for (asked, extension) in [("br", "br"), ("gzip", "gz")] {
            let mut answer = ureq::get(format!("{}/{path}", nginx.url()))
                .header("Accept-Encoding", asked)
                .call()
                .unwrap();
            let header =
                |name: &str| answer.headers().get(name).map(|it| it.to_str().unwrap().to_owned());
            assert_eq!(header("content-encoding").as_deref(), Some(asked), "{path}");
            assert_eq!(header("content-type").as_deref(), Some(kind), "{path}");
            assert_eq!(header("cache-control").as_deref(), Some(cache), "{path}");
            assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{path}");
            let sent = answer.body_mut().read_to_vec().unwrap();
            let made = fs::read(dist().join(format!("{path}.{extension}"))).unwrap();
            assert_eq!(sent.len(), made.len(), "{path}");
        }
    }
}
