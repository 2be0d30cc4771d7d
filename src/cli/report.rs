use std::io::{self, IsTerminal};

use clap::{Args, ValueEnum};

use super::Failure;
use super::files::Output;
use super::results::Opened;
use crate::i18n::{Date, Locale};
use crate::report::html;
use crate::report::pdf::{self, PdfOptions};

#[derive(Args)]
pub(super) struct Options {
    /// A result file or the PDF of a result; `-` for standard input
    #[arg(value_name = "RESULT")]
    result: String,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// The day of the result rather than its own, such as 2026-11-21
    #[arg(long, value_parser = date)]
    date: Option<Date>,

    /// Size of the paper
    #[arg(long, value_enum, default_value_t)]
    paper: Paper,

    /// Put the notes in, on the pages and in the result file inside
    #[arg(long)]
    notes: bool,

    /// One HTML page to read or print instead of a PDF; the result file is not in it
    #[arg(long)]
    html: bool,

    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Paper {
    #[default]
    A4,
    Letter,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    if !options.html && options.output.is_standard() && io::stdout().is_terminal() {
        return Err(Failure::Terminal);
    }
    let mut opened = Opened::read(&options.result, options.instrument.as_deref(), lang)?;
    if !options.notes {
        opened.leave_out_notes();
    }
    if options.html {
        return options.output.write(html(&opened.report(options.date)).as_bytes());
    }
    let pdf = pdf::render(
        &opened.report(options.date),
        &PdfOptions {
            paper: match options.paper {
                Paper::A4 => pdf::Paper::A4,
                Paper::Letter => pdf::Paper::Letter,
            },
            attachment: Some(opened.file().to_json().into_bytes()),
            ..PdfOptions::default()
        },
    );
    let pdf = pdf.map_err(|error| Failure::Pdf { path: options.result.clone(), error })?;
    options.output.write(&pdf)
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "must be a day such as 2026-11-21".to_owned())
}
