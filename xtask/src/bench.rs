//! `cargo xtask bench`: Gereed beside its peers, measured in one run.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{distribution, files, prepare, process};

/// How to measure.
#[derive(clap::Args)]
pub struct Options {
    /// How often each is measured
    #[arg(long, default_value_t = 7)]
    runs: usize,
    /// Measure what is in dist/ instead of building it first
    #[arg(long)]
    no_build: bool,
    /// Only `gereed export`, beside DuckDB: a million results, a gigabyte in the folder for
    /// temporary files
    #[arg(long)]
    export: bool,
}

/// The page on which Gereed is measured.
const PAGE: &str = "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Gereed</title>\
    <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"gereed.js\"></script>\
    <gereed-check eager></gereed-check>";

/// Measures, and writes `docs/bench.md` and `docs/bench.svg`.
///
/// # Errors
/// When something cannot be built or installed, or a peer does not do what it should.
pub fn run(options: &Options) -> Result<()> {
    prepare::programs()?;
    if options.export {
        return export();
    }
    if !options.no_build {
        distribution::release(true)?;
    }
    let bench = files::root().join("bench");
    prepare::locked_modules(&bench)?;
    let pages = files::target().join("bench");
    if pages.exists() {
        fs::remove_dir_all(&pages).context("cannot empty target/bench")?;
    }
    let definition = files::with_extension(&files::dist().join("gereed"), "json")?
        .into_iter()
        .find(|path| path.to_string_lossy().contains("strategic-learning-policy.nl-"))
        .context("dist/ has no Dutch check")?;
    process::run(
        Command::new("node").current_dir(bench).arg("build.mjs").arg(definition).arg(&pages),
    )?;
    let ours = pages.join("gereed");
    files::write(ours.join("index.html"), PAGE)?;
    fs::copy(files::dist().join("gereed.js"), ours.join("gereed.js"))?;
    copy(&files::dist().join("gereed"), &ours.join("gereed"))?;
    compress_all(&pages)?;
    process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "browser-tests", "--bin", "bench", "--"])
            .arg(pages)
            .arg(options.runs.to_string()),
    )
}

fn export() -> Result<()> {
    process::run(process::cargo().current_dir(files::root()).args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "gereed",
        "--bin",
        "gereed",
    ]))?;
    process::run(
        Command::new("python3")
            .env("PYTHONPATH", prepare::duckdb()?)
            .arg(files::root().join("bench/export.py"))
            .args(["--docs", "1000000"])
            .arg(files::target().join("release/gereed")),
    )
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.path().extension().is_none_or(|e| e != "br") {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// A compressed copy beside every file, all by the same means.
fn compress_all(directory: &Path) -> Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            compress_all(&path)?;
        } else {
            let mut compressed = path.clone().into_os_string();
            compressed.push(".br");
            files::write(compressed, compress::brotli(&files::read(&path)?)?)?;
        }
    }
    Ok(())
}
