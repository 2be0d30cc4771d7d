//! What we depend on: its licences, and where it comes from.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::Expression;

use super::Count;
use crate::{files, process};

/// Runs cargo-deny where it is installed; else checks licences and sources by the same `deny.toml`.
pub fn check() -> Result<Count> {
    if process::find("cargo-deny").is_some() {
        let checks = ["--all-features", "check", "licenses", "bans", "sources"];
        process::run(process::cargo().current_dir(files::root()).arg("deny").args(checks))?;
        return Ok(Count::PASSED);
    }
    let wrong = wrong(&metadata()?, &allowed()?)?;
    if !wrong.is_empty() {
        bail!("deny.toml does not allow:\n{}", wrong.join("\n"));
    }
    Ok(Count::PASSED)
}

fn metadata() -> Result<Value> {
    let mut command: Command = process::cargo();
    command.current_dir(files::root()).args(["metadata", "--format-version=1", "--all-features"]);
    let json = process::output(&mut command)?;
    serde_json::from_str(&json).context("cargo metadata did not give JSON")
}

fn allowed() -> Result<Vec<String>> {
    let deny: toml::Table = files::read_text(files::root().join("deny.toml"))?.parse()?;
    let licences = deny.get("licenses").and_then(|l| l.get("allow")).and_then(|a| a.as_array());
    let licences = licences.context("deny.toml has no list licenses.allow")?;
    Ok(licences.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

/// A line for each package that may not be used.
fn wrong(metadata: &Value, allowed: &[String]) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for package in metadata["packages"].as_array().context("cargo metadata has no packages")? {
        let name = format!("{} {}", text(package, "name"), text(package, "version"));
        let source = text(package, "source");
        if !source.is_empty() && !source.starts_with("registry+") {
            wrong.push(format!("{name}: comes from {source}"));
        }
        let licence = text(package, "license");
        let holds = Expression::parse_mode(licence, spdx::ParseMode::LAX).is_ok_and(|expression| {
            expression.evaluate(|part| allowed.iter().any(|name| *name == part.to_string()))
        });
        if !holds {
            wrong.push(format!("{name}: licence {licence:?}"));
        }
    }
    Ok(wrong)
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}
