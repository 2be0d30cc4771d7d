//! A report that another program has saved: it opens, or says why not.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Count;
use crate::{files, prepare, process};

/// What opening such a file gives.
#[derive(Clone, Copy)]
enum Outcome {
    /// The result as it was.
    Kept,
    /// There is a password on it.
    Locked,
    /// The program left out what was attached.
    Lost,
}

use Outcome::{Kept, Locked, Lost};

/// How a program saves a PDF, with `FROM` and `TO` for the paths; and its file, by which a later
/// one can have it for `FROM`.
struct Edit {
    file: &'static str,
    from: &'static str,
    command: &'static [&'static str],
    outcome: Outcome,
}

/// The report as we made it.
const OURS: &str = "ours";

const EDITS: [Edit; 19] = [
    edit("qpdf-streams", &["qpdf", "--object-streams=generate", "FROM", "TO"], Kept),
    edit("qpdf-linear", &["qpdf", "--linearize", "FROM", "TO"], Kept),
    edit(
        "qpdf-small",
        &["qpdf", "--recompress-flate", "--object-streams=generate", "FROM", "TO"],
        Kept,
    ),
    edit("qpdf-plain", &["qpdf", "--qdf", "FROM", "TO"], Kept),
    edit("qpdf-locked", &["qpdf", "--encrypt", "user", "owner", "256", "--", "FROM", "TO"], Locked),
    edit("qpdf-owned", &["qpdf", "--encrypt", "", "owner", "256", "--", "FROM", "TO"], Locked),
    Edit {
        from: "qpdf-locked",
        ..edit("qpdf-unlocked", &["qpdf", "--password=user", "--decrypt", "FROM", "TO"], Kept)
    },
    edit("qpdf-bare", &["qpdf", "--remove-attachment=result.json", "FROM", "TO"], Lost),
    edit("qpdf-pages", &["qpdf", "--empty", "--pages", "FROM", "1-3", "--", "TO"], Lost),
    edit("ghostscript", &["gs", "-q", "-sDEVICE=pdfwrite", "-o", "TO", "FROM"], Kept),
    edit(
        "ghostscript-print",
        &["gs", "-q", "-sDEVICE=pdfimage8", "-r30", "-o", "TO", "FROM"],
        Lost,
    ),
    edit("mutool", &["mutool", "clean", "-gggz", "FROM", "TO"], Kept),
    edit("mutool-plain", &["mutool", "clean", "-d", "FROM", "TO"], Kept),
    edit("mutool-pages", &["mutool", "clean", "FROM", "TO", "2-4"], Kept),
    edit("pypdf", &["python3", "tests/pypdf/edit.py", "copy", "FROM", "TO"], Kept),
    edit("pypdf-small", &["python3", "tests/pypdf/edit.py", "small", "FROM", "TO"], Kept),
    edit("pypdf-update", &["python3", "tests/pypdf/edit.py", "update", "FROM", "TO"], Kept),
    edit("pypdf-pages", &["python3", "tests/pypdf/edit.py", "pages", "FROM", "TO"], Lost),
    edit("pypdf-locked", &["python3", "tests/pypdf/edit.py", "lock", "FROM", "TO"], Locked),
];

const fn edit(file: &'static str, command: &'static [&'static str], outcome: Outcome) -> Edit {
    Edit { file, from: OURS, command, outcome }
}

/// Lets each program save a report, and opens what it made.
pub fn check() -> Result<Count> {
    let folder = files::target().join("edited");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot empty target/edited")?;
    }
    let result = files::root().join("tests/fixtures/results/mixed/result.json");
    fs::create_dir_all(&folder)?;
    process::run(
        gereed()
            .args(["report", "--notes", "-o"])
            .arg(folder.join(OURS).with_extension("pdf"))
            .arg(&result),
    )?;
    let result = files::read_text(result)?;
    let pypdf = prepare::pypdf()?;
    let mut count = Count::default();
    for Edit { file, from, command, outcome } in &EDITS {
        let to = folder.join(file).with_extension("pdf");
        let path = |argument: &&str| match *argument {
            "FROM" => folder.join(from).with_extension("pdf"),
            "TO" => to.clone(),
            other => other.into(),
        };
        process::output(
            Command::new(command[0])
                .current_dir(files::root())
                .env("PYTHONPATH", &pypdf)
                .args(command[1..].iter().map(path)),
        )?;
        opens(&to, *outcome, &result).with_context(|| format!("as saved by {file}"))?;
        count.passed += 1;
    }
    let large = folder.join("large");
    File::create(&large)?.set_len(100_000_000)?;
    refuses(&large, "larger than 16 MB")?;
    count.passed += 1;
    Ok(count)
}

fn opens(pdf: &Path, outcome: Outcome, result: &str) -> Result<()> {
    match outcome {
        Kept => {
            let opened = process::output(gereed().arg("open").arg(pdf))?;
            // Where a stream is not compressed, its last line end cannot be told from the next.
            if opened.trim_end() != result.trim_end() {
                bail!("another result: {opened}");
            }
            Ok(())
        }
        Locked => refuses(pdf, "protected with a password"),
        Lost => refuses(pdf, "This PDF carries no result"),
    }
}

/// Opening ends with this, and nothing is written.
fn refuses(pdf: &Path, words: &str) -> Result<()> {
    let ended = gereed().arg("open").arg(pdf).output()?;
    let said = String::from_utf8_lossy(&ended.stderr);
    if ended.status.code() != Some(1) || !ended.stdout.is_empty() || !said.contains(words) {
        bail!("{}, not {words:?}: {said}", ended.status);
    }
    Ok(())
}

fn gereed() -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(files::root()).args(["run", "--quiet", "--bin", "gereed", "--"]);
    cargo
}
