//! Sites that use the npm package.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use browser_tests::{Browser, Check, Site, dist, instrument, made, varied};
use gereed::assessment::{Answer, Depth};
use gereed::i18n::Locale;
use serde_json::Value;

/// Vite's development server over the plain page, until the value ends.
struct Developed {
    url: String,
    process: Child,
}

impl Developed {
    fn start(browser: &Browser) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).unwrap().port();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../npm");
        // What it made of an earlier package it keeps: this one starts afresh.
        let process = Command::new("node_modules/.bin/vite")
            .args(["plain", "--force", "--logLevel", "error", "--host", "127.0.0.1"])
            .args(["--strictPort", "--port", &port.to_string()])
            .current_dir(folder)
            .stdin(Stdio::null())
            .spawn();
        let started = Self { url: format!("http://127.0.0.1:{port}"), process: process.unwrap() };
        let answers = || TcpStream::connect(("127.0.0.1", port)).ok().map(drop);
        browser.wait("Vite's server", answers);
        started
    }
}

impl Drop for Developed {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn open<'a>(url: &str, browser: &'a Browser) -> Check<'a> {
    browser.open(&format!("{url}/"));
    Check::on(browser, Locale::Nl)
}

fn words(browser: &Browser, selector: &str) -> String {
    let script = "return document.querySelector(arguments[0]).textContent;";
    browser.run(script, &[selector.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_react_app_sets_attributes_hears_events_and_calls_methods() {
    let (site, browser) = (Site::serving(made("npm/react")), Browser::start());
    let check = open(&site.url(), &browser);
    check.answer(0, Answer::Choice(3));
    browser.wait("the first answer in the app", || {
        (words(&browser, "#answered") == "1").then_some(())
    });

    let press = |name: &str| {
        let script = "return [...document.querySelectorAll('main > p button')] \
            .find((button) => button.textContent === arguments[0]);";
        browser.click(name, &browser.find(name, script, &[name.into()]));
    };
    let ground = "return getComputedStyle(root.querySelector('.g-shell')).backgroundColor;";
    let light = check.run(ground, &[]);
    press("Dark");
    browser.wait("the dark theme", || (check.run(ground, &[]) != light).then_some(()));
    press("Reset");
    browser.wait("empty statements", || check.chosen()[0].is_null().then_some(()));

    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    browser.wait("the level in the app", || words(&browser, "#level").parse::<u8>().ok());
    assert_eq!(browser.run("return window.dataLayer === undefined;", &[]), true);
    check.is_quiet();
}

#[test]
fn a_plain_page_hears_events_and_reads_the_result_whatever_built_it() {
    let browser = Browser::start();
    for built in ["npm/plain", "npm/webpack", "npm/rollup"] {
        plain(&Site::serving(made(built)).url(), &browser);
    }
    plain(&Developed::start(&browser).url, &browser);
}

fn plain(url: &str, browser: &Browser) {
    let check = open(url, browser);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    assert_eq!(words(browser, "title"), "strategic-learning-policy 1");
    let said = browser.wait("the result on the page", || {
        Some(words(browser, "output")).filter(|said| !said.is_empty())
    });
    let (level, rest) = said.split_once(' ').unwrap();
    assert!(level.parse::<u8>().is_ok() && rest == "14 framed", "{url}: {said}");
    let of_vite = |line: &String| line.contains("\"[vite] ");
    let lines: Vec<String> = browser.console().into_iter().filter(|line| !of_vite(line)).collect();
    assert_eq!(lines, [""; 0], "{url}");
}

#[test]
fn the_script_can_be_held_to_its_hash() {
    let package = dist().join("npm");
    let hashes = std::fs::read_to_string(package.join("integrity.json")).unwrap();
    let hashes: Value = serde_json::from_str(&hashes).unwrap();
    let hash = hashes["gereed.js"].as_str().unwrap();
    let browser = Browser::start();
    let folder = browser.scratch().join("site");
    std::fs::create_dir(&folder).unwrap();
    for part in ["gereed", "gereed.js"] {
        std::os::unix::fs::symlink(package.join(part), folder.join(part)).unwrap();
    }
    for (name, hash) in [("good.html", hash), ("bad.html", &hash.replacen('-', "-A", 1))] {
        let page = format!(
            "<!doctype html><title>A page</title>\
             <script type=module src=gereed.js integrity='{hash}'></script>\
             <gereed-check eager lang=nl></gereed-check>"
        );
        std::fs::write(folder.join(name), page).unwrap();
    }
    let site = Site::serving(folder);
    browser.open(&format!("{}/good.html", site.url()));
    Check::on(&browser, Locale::Nl).answer(0, Answer::Choice(1));
    browser.open(&format!("{}/bad.html", site.url()));
    let refused = |line: &String| line.contains("integrity");
    browser.wait("the refusal", || browser.console().iter().any(refused).then_some(()));
    let defined = browser.run("return Boolean(customElements.get('gereed-check'));", &[]);
    assert_eq!(defined, false, "a script with another hash does not run");
}
