use clap::Args;

use super::Failure;
use super::checks::Checks;
use super::compared::compared;
use super::files::Output;
use super::results::Opened;
use crate::assessment::{compare, comparison_json};
use crate::i18n::Locale;

#[derive(Args)]
pub(super) struct Options {
    /// A result file or the PDF of a result; `-` for standard input. Whichever of the two was
    /// completed first is the earlier
    #[arg(value_name = "EARLIER")]
    before: String,

    /// Another result of the same check
    #[arg(value_name = "LATER")]
    after: String,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// One JSON document
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let checks = Checks::new(options.instrument.as_deref())?;
    let after = Opened::read(&options.after, &checks, lang)?;
    let before = Opened::read(&options.before, &checks, lang)?;
    let instrument = after.instrument();
    let text = if options.json {
        let [before, after] = after.in_time(&before, &options.before)?;
        let comparison = compare(instrument, &before.response(), &after.response());
        comparison_json(instrument, &comparison)
    } else {
        let story = after.beside(&before, &options.before)?;
        compared(&instrument.title, &story, instrument.locale)
    };
    options.output.write(text.as_bytes())
}
