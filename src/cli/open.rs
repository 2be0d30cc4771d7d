use clap::Args;

use super::Failure;
use super::checks::Check;
use super::files::{self, Output};
use super::paragraph::{paragraph, section};
use crate::assessment::{LARGEST_PDF, ResultFile, ResultFileError, text_in};
use crate::i18n::Locale;
use crate::report::{ChangesStory, compose_changes};

#[derive(Args)]
pub(super) struct Options {
    /// A PDF that was made of a result; `-` for standard input
    #[arg(value_name = "PDF")]
    pdf: String,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let bytes = files::read(&options.pdf, LARGEST_PDF)?;
    let failed = |error| Failure::Result { path: files::name(&options.pdf), error };
    let result = match bytes.starts_with(b"%PDF-") {
        true => text_in(&bytes).map_err(failed)?,
        false => return Err(failed(ResultFileError::NoneInPdf)),
    };
    options.output.write(result.as_bytes())?;
    if let Some(story) = changes(options, &result, lang)? {
        eprint!("{}", paragraph(&story.title, 0) + &paragraph(&story.text, 0));
        for list in &story.changes {
            let items = list.items.iter().map(|item| paragraph(&item.to_string(), 2));
            eprint!("{}", section(&list.title, items));
        }
    }
    Ok(())
}

/// What became of the check since the version that the result was made with; nothing when that is
/// today's, and when the check is neither given nor built in.
fn changes(
    options: &Options,
    result: &str,
    lang: Option<Locale>,
) -> Result<Option<ChangesStory>, Failure> {
    let failed = |error| Failure::Result { path: files::name(&options.pdf), error };
    let mut file = ResultFile::parse(result).map_err(failed)?;
    let check = match &options.instrument {
        Some(check) => Check::load(check)?,
        None => match Check::of(&file.instrument, &files::name(&options.pdf)) {
            Ok(check) => check,
            Err(_) => return Ok(None),
        },
    };
    let instrument = match lang {
        Some(_) => check.in_language(lang)?,
        None => check.preferably_in(file.locale)?,
    };
    let then = file.version;
    let changes = file.migrate(instrument).map_err(failed)?;
    Ok((then != instrument.version).then(|| compose_changes(instrument, then, &changes)))
}
