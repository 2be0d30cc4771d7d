//! One flat row a result: read in batches, scored on every core, written in the order of the input.

mod columns;
mod format;
mod glance;
mod quick;
mod rows;
mod scan;

use std::io::{self, IsTerminal};

use clap::Args;

use super::Failure;
use super::checks::Check;
use super::files::Output;
use super::input::{Batch, Batches, Extent};
use super::parallel::in_order;
use super::tally::Tally;
use crate::i18n::Locale;
use columns::Columns;
use format::Format;
use rows::Rows;

const COLUMNS: &str = "\
Every row has the same columns, in this order:
  instrument, version  the check, and the version of it that was answered
  depth, locale        full or quick; nl or en
  completed_at         RFC 3339 with the local offset
  role                 as given, such as manager
  score, level         0 to 100, and from 1; empty when too little is answered
  verdict, held_by     ids; held_by is the factor that holds the level down
  factor_<id>_score, factor_<id>_level
                       of each factor; empty when too little is answered
  item_<id>            of each item a text: the number of the choice, na, dk, or empty
With --with-identity also:
  organisation, filled_in_by, note_<factor id>

In ids - becomes _, so that no name needs quotes. What is empty is null in NDJSON.
In CSV a text that a spreadsheet would read as a formula begins with an apostrophe.

A result of an earlier version of the check has the columns of today. What cannot be
read is named on standard error and passed over; the program then ends with 1, or
with 2 when that is a file named in the call which cannot be opened.";

#[derive(Args)]
#[command(after_help = COLUMNS)]
pub(super) struct Options {
    /// Result files, PDFs of results, NDJSON with a result a line, folders of these; `-` for
    /// standard input
    #[arg(required = true, value_name = "RESULT")]
    results: Vec<String>,

    /// How the rows are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// The check that was answered; that of the first result, if it is built in, unless given
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// Also who filled it in, for which organisation, and the notes
    #[arg(long)]
    with_identity: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let mut batches = Batches::new(&options.results);
    let rows_are_seen = options.output.is_standard() && io::stdout().is_terminal();
    let mut tally = Tally::new(|| Extent::of(&options.results), rows_are_seen, lang);
    let Some((check, first)) = check(options.instrument.as_deref(), &mut batches, &mut tally)?
    else {
        return tally.end();
    };
    let instrument = check.in_language(None)?;
    let columns = Columns::new(instrument, options.with_identity);
    let rows = Rows::new(instrument, &columns, options.format);
    let batches = first.into_iter().map(Ok).chain(batches);
    let mut output = options.output.open()?;
    output.write(&rows.header())?;
    in_order(
        batches,
        |batch| rows.of(batch),
        |done| {
            tally.tell(&done.failures);
            let bad = u64::try_from(done.failures.len()).unwrap_or_default();
            tally.add(done.rows + bad, done.read);
            output.write(&done.bytes)
        },
    )?;
    tally.end()
}

/// The check that all results must answer, and the batch that told so. None when there is none:
/// then all that could not be read has been told.
fn check(
    name: Option<&str>,
    batches: &mut Batches,
    tally: &mut Tally,
) -> Result<Option<(Check, Option<Batch>)>, Failure> {
    if let Some(name) = name {
        return Ok(Some((Check::load(name)?, None)));
    }
    for batch in batches {
        let checked = batch.map_err(|failure| vec![failure]).and_then(|batch| {
            let check = rows::check_of(&batch)?;
            Ok((check, Some(batch)))
        });
        match checked {
            Ok(checked) => return Ok(Some(checked)),
            Err(failures) => tally.tell(&failures),
        }
    }
    Ok(None)
}
