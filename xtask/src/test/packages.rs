//! The npm package, as someone has it who installs it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Count, suite};
use crate::{files, npm, prepare, process};

/// The sites in `tests/npm/` that use it.
const SITES: [&str; 2] = ["react", "plain"];

/// What builds the plain page beside Vite.
const BUNDLERS: [&str; 2] = ["webpack", "rollup"];

/// Packs and judges the package, builds sites with it in `target/npm/`, and clicks through them.
pub fn check() -> Result<Count> {
    prepare::locked_modules(&files::root().join("tests/npm"))?;
    install()?;
    node("publint", &["--strict", "node_modules/gereed"])?;
    for site in SITES {
        node("tsc", &["--project", site])?;
        let out = out(site)?;
        node("vite", &["build", site, "--logLevel", "warn", "--emptyOutDir", "--outDir", &out])?;
    }
    for bundler in BUNDLERS {
        let out = out(bundler)?;
        if Path::new(&out).exists() {
            fs::remove_dir_all(&out)?;
        }
        let folder = files::root().join("tests/npm");
        let script = ["bundle.js", bundler, &out];
        process::run(Command::new("node").current_dir(folder).args(script))?;
    }
    suite::site("npm::")
}

/// Where a site is built.
fn out(name: &str) -> Result<String> {
    let out = files::target().join("npm").join(name);
    Ok(out.to_str().context("target/ has a name that is no text")?.to_owned())
}

/// Puts what npm packs of the package where npm would put it.
fn install() -> Result<()> {
    let package = files::dist().join("npm");
    if !package.is_dir() {
        bail!("{} is not there: run `cargo xtask dist` first", package.display());
    }
    let place = files::root().join("tests/npm/node_modules/gereed");
    let packed = files::target().join("npm");
    fs::create_dir_all(&packed)?;
    process::output(
        Command::new("npm").args(["pack", "--pack-destination"]).arg(&packed).arg(&package),
    )?;
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    let file = packed.join(format!("gereed-{}.tgz", npm::version()?));
    process::run(
        Command::new("tar").args(["--strip-components=1", "-xzf"]).arg(file).arg("-C").arg(place),
    )
}

/// Runs a program of `tests/npm/`.
fn node(program: &str, arguments: &[&str]) -> Result<()> {
    let folder = files::root().join("tests/npm");
    let program = folder.join("node_modules/.bin").join(program);
    process::run(Command::new(program).current_dir(folder).args(arguments))
}
