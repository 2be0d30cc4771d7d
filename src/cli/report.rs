use std::io::{self, IsTerminal};
use std::path::Path;

use clap::{Args, ValueEnum};

use super::Failure;
use super::brand::{Brand, BrandFile};
use super::checks::Checks;
use super::compare::unlike;
use super::files::Output;
use super::many::{Made, One, Results, same};
use super::pairs::Partners;
use super::results::Opened;
use crate::i18n::{Date, Locale};
use crate::report::pdf::{self, PdfOptions};
use crate::report::{Report, html};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    results: Results,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// The day of the result rather than its own, such as 2026-11-21: on the pages, in the plan and
    /// in what changed. The result file inside keeps its own
    #[arg(long, value_parser = date)]
    date: Option<Date>,

    /// Size of the paper
    #[arg(long, value_enum, default_value_t)]
    paper: Paper,

    /// Put the notes in, on the pages and in the result file inside
    #[arg(long)]
    notes: bool,

    /// Another result of the same check, mostly an earlier one: what changed from the older to the
    /// later of the two is in the report too. With --out-dir a folder, of which each result is put
    /// beside the one of its name, `werf.json` beside `werf.pdf`; what has none there is named and
    /// passed over
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
        let partners = options.partners(folder)?;
        let failures = partners.as_ref().map_or(&[][..], Partners::failures);
        return options.results.each(folder, kind, lang, failures, |One { bytes, path, name }| {
            let partner = partners.as_ref().map(|partners| partners.named(name, path));
            options.made((bytes, path), partner.transpose()?, &checks, &brand, lang)
        });
    }
    let (bytes, path) = options.results.only()?;
    let partner = options.compare.as_deref();
    if let Some(folder) = partner.filter(|path| is_folder(path)) {
        return Err(Failure::Unlike { file: path.to_owned(), folder: folder.to_owned() });
    }
    let made = options.made((&bytes, path), partner, &checks, &brand, lang)?;
    eprint!("{}", made.since);
    options.output.write(&made.bytes)
}

impl Options {
    /// What is in the folder to compare with, when reports go to another.
    fn partners(&self, out: &Path) -> Result<Option<Partners>, Failure> {
        let Some(folder) = &self.compare else { return Ok(None) };
        if same(Path::new(folder), out) {
            return Err(Failure::OverItself { path: folder.clone() });
        }
        if is_folder(folder) {
            return Partners::of(folder).map(Some);
        }
        Err(unlike([&out.display().to_string(), folder]))
    }

    /// The report of a result, beside another one if that is named.
    fn made(
        &self,
        (bytes, path): (&[u8], &str),
        partner: Option<&str>,
        checks: &Checks,
        brand: &Brand,
        lang: Option<Locale>,
    ) -> Result<Made, Failure> {
        let mut opened = Opened::of(bytes, path, checks, lang)?.on(self.date);
        let comparison = match partner {
            Some(other) => Some(opened.beside(&Opened::read(other, checks, lang)?, other)?),
            None => None,
        };
        if !self.notes {
            opened.leave_out_notes();
        }
        let report = Report { comparison, ..opened.report(brand) };
        let since = opened.since();
        if self.html {
            return Ok(Made { bytes: html(&report, &brand.on_page()).into_bytes(), since });
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

fn is_folder(path: &str) -> bool {
    path != "-" && Path::new(path).is_dir()
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "must be a day such as 2026-11-21".to_owned())
}
