use std::io::{self, IsTerminal};

use clap::{Args, ValueEnum};

use super::Failure;
use super::brand::{Brand, BrandFile};
use super::checks::Checks;
use super::files::Output;
use super::many::{Made, Results};
use super::results::Opened;
use crate::i18n::{Date, Locale};
use crate::report::pdf::{self, PdfOptions};
use crate::report::{ComparisonStory, Report, html};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    results: Results,

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
    #[arg(long, value_name = "EARLIER", conflicts_with = "out_dir")]
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
    let folder = options.results.folder()?;
    if folder.is_none()
        && !options.html
        && options.output.is_standard()
        && io::stdout().is_terminal()
    {
        return Err(Failure::Terminal);
    }
    let checks = Checks::new(options.instrument.as_deref())?;
    let brand = options.brand.read(lang)?;
    if let Some(folder) = folder {
        let kind = if options.html { "html" } else { "pdf" };
        return options.results.each(folder, kind, lang, |bytes, path| {
            options.made(Opened::of(bytes, path, &checks, lang)?, path, None, &brand)
        });
    }
    let path = options.results.only();
    let opened = Opened::read(path, &checks, lang)?;
    let comparison = match &options.compare {
        Some(other) => Some(opened.beside(&Opened::read(other, &checks, lang)?, other)?),
        None => None,
    };
    let made = options.made(opened, path, comparison, &brand)?;
    eprint!("{}", made.since);
    options.output.write(&made.bytes)
}

impl Options {
    /// The report of a result; `path` is what that is called in a message.
    fn made(
        &self,
        mut opened: Opened,
        path: &str,
        comparison: Option<ComparisonStory>,
        brand: &Brand,
    ) -> Result<Made, Failure> {
        if !self.notes {
            opened.leave_out_notes();
        }
        let report = Report { comparison, ..opened.report(self.date, brand) };
        let since = opened.since();
        if self.html {
            return Ok(Made { bytes: html(&report).into_bytes(), since });
        }
        let options = brand.on(PdfOptions {
            paper: self.paper.into(),
            attachment: Some(opened.file().to_json().into_bytes()),
            ..PdfOptions::default()
        });
        let made = pdf::render(&report, &options);
        let bytes = made.map_err(|error| Failure::Pdf { path: path.to_owned(), error })?;
        Ok(Made { bytes, since })
    }
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "must be a day such as 2026-11-21".to_owned())
}
