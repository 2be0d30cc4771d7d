use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::checks::Check;
use super::{Failure, files};
use crate::i18n::Locale;

#[derive(Args)]
pub(super) struct Options {
    /// A definition: a file, `-` for standard input, or the id of a built-in check
    #[arg(value_name = "FILE")]
    file: String,

    /// The folder to write `<id>.<language>.json` in; made when it is not there
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let check = Check::load(&options.file)?;
    let instruments = match lang {
        Some(_) => std::slice::from_ref(check.in_language(lang)?),
        None => check.instruments(),
    };
    fs::create_dir_all(&options.output)
        .map_err(|error| Failure::Write { path: options.output.display().to_string(), error })?;
    for instrument in instruments {
        let name = format!("{}.{}.json", instrument.id, instrument.locale.tag());
        files::write(&options.output.join(name), instrument.to_json().as_bytes())?;
    }
    Ok(())
}
