use std::io::{self, IsTerminal};

use clap::Args;

use super::Failure;
use super::brand::BrandFile;
use super::checks::Check;
use super::files::Output;
use super::report::Paper;
use crate::assessment::Depth;
use crate::i18n::Locale;
use crate::report::pdf::{self, PdfOptions};

#[derive(Args)]
pub(super) struct Options {
    /// A built-in check, a definition or a compiled check
    #[arg(value_name = "ID|FILE")]
    check: String,

    /// Only the statements of the quick check
    #[arg(long)]
    quick: bool,

    /// Size of the paper
    #[arg(long, value_enum, default_value_t)]
    paper: Paper,

    #[command(flatten)]
    brand: BrandFile,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    if options.output.is_standard() && io::stdout().is_terminal() {
        return Err(Failure::Terminal);
    }
    let check = Check::load(&options.check)?;
    let depth = if options.quick { Depth::Quick } else { Depth::Full };
    let brand = options.brand.read()?;
    let made = brand.on(PdfOptions { paper: options.paper.into(), ..PdfOptions::default() });
    let pdf = pdf::form(check.in_language(lang)?, depth, brand.name.as_deref(), &made);
    let pdf = pdf.map_err(|error| Failure::Pdf { path: options.check.clone(), error })?;
    options.output.write(&pdf)
}
