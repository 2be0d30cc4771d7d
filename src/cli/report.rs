use std::io::{self, IsTerminal};

use clap::{Args, ValueEnum};

use super::Failure;
use super::brand::BrandFile;
use super::checks::Checks;
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

    /// Another result of the same check, mostly an earlier one: what changed from the older to the
    /// later of the two is in the report too
    #[arg(long, value_name = "EARLIER")]
    compare: Option<String>,

    #[command(flatten)]
    brand: BrandFile,

    /// One HTML page to read or print instead of a PDF; the result file is not in it
    #[arg(long)]
    html: bool,

    #[command(flatten)]
    output: Output,
}

/// Size of the paper.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(super) enum Paper {
    #[default]
    A4,
    Letter,
}

impl From<Paper> for pdf::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self::A4,
            Paper::Letter => Self::Letter,
        }
    }
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    if !options.html && options.output.is_standard() && io::stdout().is_terminal() {
        return Err(Failure::Terminal);
    }
    let checks = Checks::new(options.instrument.as_deref())?;
    let mut opened = Opened::read(&options.result, &checks, lang)?;
    if !options.notes {
        opened.leave_out_notes();
    }
    let brand = options.brand.read()?;
    let mut report = opened.report(options.date, &brand);
    if let Some(path) = &options.compare {
        let other = Opened::read(path, &checks, lang)?;
        report.comparison = Some(opened.beside(&other, path)?);
    }
    eprint!("{}", opened.since());
    if options.html {
        return options.output.write(html(&report).as_bytes());
    }
    let pdf = pdf::render(
        &report,
        &brand.on(PdfOptions {
            paper: options.paper.into(),
            attachment: Some(opened.file().to_json().into_bytes()),
            ..PdfOptions::default()
        }),
    );
    let pdf = pdf.map_err(|error| Failure::Pdf { path: options.result.clone(), error })?;
    options.output.write(&pdf)
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "must be a day such as 2026-11-21".to_owned())
}
