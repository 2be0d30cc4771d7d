use std::borrow::Cow;

use clap::Args;

use super::Failure;
use super::checks::Checks;
use super::files::Output;
use super::many::{Made, One, Results};
use super::since::since;
use crate::assessment::{ResultFile, text_in};
use crate::i18n::Locale;

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    results: Results,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let checks = Checks::new(options.instrument.as_deref())?;
    if let Some(folder) = options.results.folder()? {
        return options.results.each(folder, "json", lang, &[], |One { bytes, path, .. }| {
            let (text, file) = opened(bytes, path)?;
            let since = changes(file, path, &checks, lang)?;
            Ok(Made { bytes: text.into_owned().into_bytes(), since })
        });
    }
    let (bytes, path) = options.results.only()?;
    let (text, file) = opened(&bytes, path)?;
    options.output.write(text.as_bytes())?;
    eprint!("{}", changes(file, path, &checks, lang)?);
    Ok(())
}

/// The text of a result and what it says.
fn opened<'a>(bytes: &'a [u8], path: &str) -> Result<(Cow<'a, str>, ResultFile), Failure> {
    let failed = |error| Failure::Result { path: path.to_owned(), error };
    let text = text_in(bytes).map_err(failed)?;
    let file = ResultFile::parse(&text).map_err(failed)?;
    Ok((text, file))
}

/// What became of the check since the version that the result was made with; nothing when that is
/// today's, and when the check is neither given nor built in.
fn changes(
    mut file: ResultFile,
    path: &str,
    checks: &Checks,
    lang: Option<Locale>,
) -> Result<String, Failure> {
    let check = match checks.of(&file.instrument, path) {
        Err(Failure::UnknownCheck { .. }) => return Ok(String::new()),
        check => check?,
    };
    let instrument = check.asked_or(lang, file.locale)?;
    let then = file.version;
    let changes = file.migrate(instrument);
    let changes = changes.map_err(|error| Failure::Result { path: path.to_owned(), error })?;
    Ok(since(instrument, then, &changes))
}
