//! The stand-alone pages, judged by others' programs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use static_server::Server;

use super::Count;
use crate::{files, prepare, process};

const PAGES: [&str; 2] = ["index.html", "en.html"];

/// What Lighthouse must find perfect; how fast the page is depends on the machine.
const PERFECT: [&str; 3] = ["accessibility", "best-practices", "seo"];

const CHROMIUM: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync";

/// Checks the HTML of the pages and of the single file, and lets Lighthouse look at the first.
pub fn check() -> Result<Count> {
    prepare::locked_modules(&files::root().join("tests/pages"))?;
    let pages = PAGES.map(|page| files::dist().join(page));
    nu(&["--Werror"], &pages)?;
    // It does not count the hashes in a policy, and warns of each script.
    nu(&["--errors-only"], &[files::dist().join("gereed.html")])?;
    let config = ["--config", ".htmlvalidate.json"];
    process::run(program("html-validate").args(config).args(&pages))?;
    lighthouse()
}

fn nu(options: &[&str], pages: &[PathBuf]) -> Result<()> {
    let jar = folder().join("node_modules/vnu-jar/build/dist/vnu.jar");
    process::run(Command::new("java").arg("-jar").arg(jar).args(options).args(pages))
}

fn lighthouse() -> Result<Count> {
    let server = Server::start(files::dist(), 0, true).context("no port is free")?;
    let report = files::target().join("lighthouse.json");
    let chromium = process::find("chromium").context("chromium is not there")?;
    process::output(
        program("lighthouse")
            .arg(format!("{}/", server.url()))
            .args(["--quiet", "--output=json", "--max-wait-for-load=60000"])
            .arg(format!("--output-path={}", report.display()))
            .arg(format!("--chrome-flags={CHROMIUM}"))
            .env("CHROME_PATH", chromium),
    )?;
    let report: Value = serde_json::from_slice(&files::read(&report)?)?;
    let mut count = Count::default();
    for category in PERFECT.iter().chain(&["performance"]) {
        let category = &report["categories"][category];
        let title = category["title"].as_str().unwrap_or_default();
        let Some(score) = category["score"].as_f64() else { bail!("Lighthouse gave no {title}") };
        println!("{title}: {:.0}", score * 100.0);
        if title == "Performance" {
            continue;
        }
        if score >= 1.0 {
            count.passed += 1;
        } else {
            say_why(category, &report["audits"]);
            count.failed += 1;
        }
    }
    Ok(count)
}

/// Names what Lighthouse found wanting.
fn say_why(category: &Value, audits: &Value) {
    for part in category["auditRefs"].as_array().into_iter().flatten() {
        let audit = &audits[part["id"].as_str().unwrap_or_default()];
        if audit["score"].as_f64().is_some_and(|score| score < 1.0) {
            println!("{}: {}", audit["title"], audit["details"]["items"]);
        }
    }
}

fn program(name: &str) -> Command {
    let mut command = Command::new(folder().join("node_modules/.bin").join(name));
    command.current_dir(folder());
    command
}

fn folder() -> PathBuf {
    files::root().join("tests/pages")
}
