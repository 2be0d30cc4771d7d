use clap::Args;

use super::Failure;
use super::brand::Brand;
use super::checks::Checks;
use super::files::Output;
use super::results::Opened;
use crate::i18n::Locale;
use crate::report::calendar;

#[derive(Args)]
pub(super) struct Options {
    /// A result file or the PDF of a result; `-` for standard input
    #[arg(value_name = "RESULT")]
    result: String,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let checks = Checks::new(options.instrument.as_deref())?;
    let opened = Opened::read(&options.result, &checks, lang)?;
    let report = opened.report(None, &Brand::default());
    options.output.write(calendar(opened.instrument(), &report).as_bytes())
}
