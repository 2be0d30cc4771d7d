use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;

use clap::Args;

use super::Failure;
use super::checks::Checks;
use super::compared::{compared, in_short};
use super::files::Output;
use super::input::Extent;
use super::pairs::{Pair, Pairs};
use super::parallel::in_order;
use super::results::Opened;
use super::tally::Tally;
use crate::assessment::{compare, comparison_json};
use crate::i18n::Locale;
use crate::json::{Object, Value};

#[derive(Args)]
pub(super) struct Options {
    /// A result file or the PDF of a result; `-` for standard input. Whichever of the two was
    /// completed first is the earlier. Or a folder of these: then results of one name are compared,
    /// `werf.json` with `werf.pdf`. What has no partner or cannot be read is named and passed over;
    /// the program then ends with 1, or with 2 when that is a file which cannot be opened
    #[arg(value_name = "EARLIER")]
    before: String,

    /// Another result of the same check, or another folder
    #[arg(value_name = "LATER")]
    after: String,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// One JSON document; of folders one a line, with the name of the pair
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let checks = Checks::new(options.instrument.as_deref())?;
    let paths = [options.before.as_str(), &options.after];
    match paths.map(|path| path != "-" && Path::new(path).is_dir()) {
        [true, true] => return options.each(paths, &checks, lang),
        [false, false] => {}
        [folder, _] => {
            let [before, after] = paths;
            return Err(unlike(if folder { [before, after] } else { [after, before] }));
        }
    }
    let after = Opened::read(&options.after, &checks, lang)?;
    let before = Opened::read(&options.before, &checks, lang)?;
    let text = if options.json {
        Value::Object(json(&before, &after, &options.before)?).lines()
    } else {
        let instrument = after.instrument();
        compared(&instrument.title, &after.beside(&before, &options.before)?, instrument.locale)
    };
    options.output.write(text.as_bytes())
}

/// A folder and what is none.
pub(super) fn unlike([folder, file]: [&str; 2]) -> Failure {
    match fs::metadata(file) {
        Err(error) if file != "-" => Failure::Read { path: file.to_owned(), error },
        _ => Failure::Unlike { file: file.to_owned(), folder: folder.to_owned() },
    }
}

fn json(before: &Opened, after: &Opened, path: &str) -> Result<Object, Failure> {
    let instrument = after.instrument();
    let [before, after] = after.in_time(before, path)?;
    Ok(comparison_json(instrument, &compare(instrument, &before.response(), &after.response())))
}

impl Options {
    /// Compares the results of two folders.
    fn each(
        &self,
        folders: [&str; 2],
        checks: &Checks,
        lang: Option<Locale>,
    ) -> Result<(), Failure> {
        let pairs = Pairs::of(folders)?;
        let whole = Extent { bytes: 0, results: Some(pairs.count()) };
        let rows_are_seen = self.output.is_standard() && io::stdout().is_terminal();
        let mut tally = Tally::new(|| Some(whole), rows_are_seen, lang);
        let mut output = self.output.open()?;
        tally.tell(pairs.failures());
        let work = |pair: Result<Pair, Failure>| match pair {
            Ok(pair) => self.pair(&pair, checks, lang),
            Err(failure) => Err(vec![failure]),
        };
        in_order(pairs.into_iter(), work, |outcome| {
            tally.add(1, 0);
            match outcome {
                Ok(text) => output.write(text.as_bytes()),
                Err(failures) => {
                    tally.tell(&failures);
                    Ok(())
                }
            }
        })?;
        tally.end()
    }

    /// What is said of a pair, or what is wrong with either file.
    fn pair(
        &self,
        Pair { name, files }: &Pair,
        checks: &Checks,
        lang: Option<Locale>,
    ) -> Result<String, Vec<Failure>> {
        let opened = files.each_ref().map(|path| Opened::read(path, checks, lang));
        let (before, after) = match opened {
            [Ok(before), Ok(after)] => (before, after),
            failed => return Err(failed.into_iter().filter_map(Result::err).collect()),
        };
        let [path, _] = files;
        let said = if self.json {
            json(&before, &after, path).map(|comparison| {
                let mut object = Object::new().with("name", name);
                object.append(comparison);
                object.compact()
            })
        } else {
            let locale = after.instrument().locale;
            after.beside(&before, path).map(|story| in_short(name, &story, locale))
        };
        said.map(|text| text + "\n").map_err(|failure| vec![failure])
    }
}
