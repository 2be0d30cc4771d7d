//! The PDFs that the other tests left in `target/pdf/`, judged by others' programs.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::Count;
use crate::{files, prepare, process};

/// Where Debian keeps what the judge needs beside itself.
const JARS: &str = "/usr/share/java/*";

/// Lets veraPDF, qpdf and poppler read every PDF.
pub fn check() -> Result<Count> {
    let directory = files::target().join("pdf");
    let made = files::with_extension(&directory, "pdf").unwrap_or_default();
    if made.is_empty() {
        bail!("{} has no PDFs; run the steps native and browser first", directory.display());
    }
    for file in &made {
        process::output(Command::new("qpdf").arg("--check").arg(file))?;
        says(file)?;
    }
    let judge = prepare::verapdf()?;
    process::run(
        Command::new("java")
            .current_dir(files::root())
            .args(["-cp", &format!("{}:{JARS}", judge.display()), "tests/verapdf/Judge.java"])
            .arg(directory),
    )?;
    Ok(Count { passed: made.len(), failed: 0 })
}

/// Looks for the lines of the text file beside a PDF in what poppler reads in it.
fn says(file: &Path) -> Result<()> {
    let Ok(expected) = files::read_text(file.with_extension("txt")) else { return Ok(()) };
    let read = process::output(Command::new("pdftotext").arg("-raw").arg(file).arg("-"))?;
    let read = read.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in expected.lines() {
        if !read.contains(line) {
            bail!("poppler does not read {line:?} in {}: {read}", file.display());
        }
    }
    Ok(())
}
