use clap::Args;

use super::Failure;
use super::compared::compared;
use super::files::Output;
use super::results::Opened;
use crate::assessment::{compare, comparison_json};
use crate::i18n::Locale;
use crate::report::compose_comparison;

#[derive(Args)]
pub(super) struct Options {
    /// The earlier result: a result file or the PDF of a result; `-` for standard input
    #[arg(value_name = "EARLIER")]
    before: String,

    /// The later result
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
    let check = options.instrument.as_deref();
    let after = Opened::read(&options.after, check, lang)?;
    let before = Opened::read(&options.before, check, lang)?;
    let instrument = after.instrument();
    before.is_of(instrument, &options.before)?;
    let (then, now) = (before.response(), after.response());
    let text = if options.json {
        comparison_json(instrument, &compare(instrument, &then, &now))
    } else {
        let story = compose_comparison(instrument, (&then, before.day()), (&now, after.day()));
        compared(&instrument.title, &story, instrument.locale)
    };
    options.output.write(text.as_bytes())
}
