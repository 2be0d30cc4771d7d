//! What `gereed export` writes, read by DuckDB.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::Count;
use crate::{files, prepare, process};

/// Exports every result of the tests and one with a formula for a name, and lets DuckDB read them.
pub fn check() -> Result<Count> {
    let results = files::root().join("tests/fixtures/results");
    let cases = fs::read_dir(&results).with_context(|| format!("no {}", results.display()))?;
    let mut inputs: Vec<PathBuf> =
        cases.map(|case| Ok(case?.path().join("result.json"))).collect::<Result<_>>()?;
    let directory = files::target().join("export");
    let hostile = directory.join("hostile.json");
    let mixed = files::read_text(results.join("mixed/result.json"))?;
    files::write(&hostile, mixed.replace("De Werf", "=1+1, \\\"Werf\\\""))?;
    inputs.push(hostile);
    for format in ["ndjson", "csv"] {
        process::run(
            process::cargo()
                .current_dir(files::root())
                .args(["run", "--quiet", "--bin", "gereed", "--", "export", "--with-identity"])
                .args(["--format", format, "--output"])
                .arg(directory.join("rows").with_extension(format))
                .args(&inputs),
        )?;
    }
    process::run(
        Command::new("python3")
            .env("PYTHONPATH", prepare::duckdb()?)
            .arg(files::root().join("tests/duckdb/read.py"))
            .arg(&directory)
            .arg(inputs.len().to_string()),
    )?;
    Ok(Count::PASSED)
}
