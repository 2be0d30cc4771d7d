use clap::Args;

use super::Failure;
use super::brand::Brand;
use super::checks::Checks;
use super::files::Output;
use super::results::Opened;
use super::said::said;
use super::since::Versions;
use crate::i18n::Locale;

#[derive(Args)]
pub(super) struct Options {
    /// Result files or PDFs of results; `-` for standard input
    #[arg(required = true, value_name = "RESULT")]
    results: Vec<String>,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// One JSON document; a list when there are several results
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let checks = Checks::new(options.instrument.as_deref())?;
    let mut scored = Vec::new();
    let mut failures = Vec::new();
    let mut versions = Versions::default();
    for path in &options.results {
        match Opened::read(path, &checks, lang) {
            Ok(opened) => {
                versions.note(opened.since());
                scored.push(match options.json {
                    true => opened.json(),
                    false => said(&opened.report(&Brand::default())),
                });
            }
            Err(failure) => failures.push(failure),
        }
    }
    let text = match (options.json, options.results.len()) {
        (true, 1) | (false, _) => scored.join("\n"),
        (true, _) => {
            let list: Vec<&str> = scored.iter().map(|one| one.trim_end()).collect();
            format!("[{}]\n", list.join(",\n"))
        }
    };
    if !scored.is_empty() {
        options.output.write(text.as_bytes())?;
    }
    versions.tell();
    if failures.is_empty() { Ok(()) } else { Err(Failure::Some(failures)) }
}
