use clap::Args;

use super::Failure;
use super::files::{self, Output};
use crate::instrument::MAX_BYTES;
use crate::instrument::definition::{Definition, Kind, Problem, builtin};
use crate::json::{Object, Value};

#[derive(Args)]
pub(super) struct Options {
    /// Definitions: files, `-` for standard input, or ids of built-in checks
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Warnings are errors too
    #[arg(long)]
    deny_warnings: bool,

    /// One JSON document
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let mut found: Vec<(String, Problem)> = Vec::new();
    for path in &options.files {
        let text = match builtin(path) {
            Some(builtin) => builtin.source.to_owned(),
            None => files::read_text(path, MAX_BYTES)?,
        };
        let problems = Definition::lint(&text).into_iter();
        let name = if path == "-" { "standard input" } else { path };
        found.extend(problems.map(|problem| (name.to_owned(), problem)));
    }
    let count = |kind| found.iter().filter(|(_, problem)| problem.kind == kind).count();
    let (errors, warnings) = (count(Kind::Error), count(Kind::Warning));
    if options.json {
        let document = Value::from(found.iter().map(row).collect::<Vec<Object>>()).pretty();
        options.output.write(document.as_bytes())?;
    } else {
        found.sort_by_key(|(_, problem)| problem.kind);
        let lines = found.iter().map(|(path, problem)| format!("{path}:{problem}\n"));
        let summary = format!("{}, {}\n", counted(errors, "error"), counted(warnings, "warning"));
        options.output.write(lines.chain([summary]).collect::<String>().as_bytes())?;
    }
    if errors > 0 || options.deny_warnings && warnings > 0 {
        return Err(Failure::Problems);
    }
    Ok(())
}

fn row((path, problem): &(String, Problem)) -> Object {
    Object::new()
        .with("file", path)
        .with("line", problem.line)
        .with("column", problem.column)
        .with("severity", problem.kind.name())
        .with("place", &problem.place)
        .with("message", &problem.message)
}

fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
