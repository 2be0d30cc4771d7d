use clap::Args;

use super::checks::Checks;
use super::files::{self, Output};
use super::since::since;
use super::{Failure, results};
use crate::assessment::{ResultFile, text_in};
use crate::i18n::Locale;

#[derive(Args)]
pub(super) struct Options {
    /// The PDF of a result, or a result file; `-` for standard input
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
    let bytes = results::bytes(&options.result)?;
    let path = files::name(&options.result);
    let failed = |error| Failure::Result { path: path.clone(), error };
    let text = text_in(&bytes).map_err(failed)?;
    let mut file = ResultFile::parse(&text).map_err(failed)?;
    options.output.write(text.as_bytes())?;
    let check = match checks.of(&file.instrument, &path) {
        Err(Failure::UnknownCheck { .. }) => return Ok(()),
        check => check?,
    };
    let instrument = check.asked_or(lang, file.locale)?;
    let then = file.version;
    let changes = file.migrate(instrument).map_err(failed)?;
    eprint!("{}", since(instrument, then, &changes));
    Ok(())
}
