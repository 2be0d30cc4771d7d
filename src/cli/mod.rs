//! `gereed` on the command line: a command is a file here.
//!
//! `--lang` is the language of a check, of what is said of a result and of what is wrong; without
//! it the program speaks that of the terminal, if it can. Its help is in English.

mod brand;
mod build;
mod calendar;
mod checks;
mod compare;
mod compared;
mod export;
mod failure;
mod files;
mod form;
mod input;
mod instruments;
mod lint;
mod many;
mod open;
mod pairs;
mod paragraph;
mod parallel;
mod picture;
mod progress;
mod report;
mod results;
mod said;
mod score;
mod show;
mod since;
mod tally;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::i18n::Locale;
use failure::Failure;

#[derive(Parser)]
#[command(name = "gereed", version, about = "Self-assessments: scores, reports and definitions")]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Language of the texts: nl or en; that of the result or the check unless given
    #[arg(long, global = true, value_parser = locale)]
    lang: Option<Locale>,
}

#[derive(Subcommand)]
enum Command {
    /// List the built-in checks
    Instruments(instruments::Options),
    /// Show a check, whole
    Show(show::Options),
    /// Find every problem of a definition
    Lint(lint::Options),
    /// Write what the widget loads, per language
    Build(build::Options),
    /// Score results
    Score(score::Options),
    /// Compare an earlier result with a later one, or those of two folders
    Compare(compare::Options),
    /// Write a flat row a result, for a spreadsheet or a database
    Export(export::Options),
    /// Make the PDF of a result, or of many
    Report(report::Options),
    /// Make the blank checklist for paper, of a check or of several
    Form(form::Options),
    /// Put the open actions of a result's plan in a file for a calendar (.ics)
    Calendar(calendar::Options),
    /// Give the result file that a PDF carries, or that many do
    Open(open::Options),
}

/// Runs the program. Ends with 0, with 1 when the input is wrong, or with 2 when the call is.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let done = match cli.command {
        Command::Instruments(options) => instruments::run(&options, cli.lang),
        Command::Show(options) => show::run(&options, cli.lang),
        Command::Lint(options) => lint::run(&options),
        Command::Build(options) => build::run(&options, cli.lang),
        Command::Score(options) => score::run(&options, cli.lang),
        Command::Compare(options) => compare::run(&options, cli.lang),
        Command::Export(options) => export::run(&options, cli.lang),
        Command::Report(options) => report::run(&options, cli.lang),
        Command::Form(options) => form::run(&options, cli.lang),
        Command::Calendar(options) => calendar::run(&options, cli.lang),
        Command::Open(options) => open::run(&options, cli.lang),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell(cli.lang);
            ExitCode::from(failure.code())
        }
    }
}

/// Help and version are no errors; a call that cannot be understood is.
fn usage(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return error.print().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    let text = error.render().to_string();
    eprintln!("gereed: {}", text.trim_start_matches("error: ").trim_end());
    ExitCode::from(2)
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::from_tag(tag).ok_or_else(|| "must be nl or en".to_owned())
}
