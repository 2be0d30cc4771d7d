use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::Failure;
use super::brand::Brand;
use super::checks::Checks;
use super::files::Output;
use super::report::date;
use super::results::Opened;
use crate::i18n::{Date, Instant, Locale};
use crate::report::calendar;

#[derive(Args)]
pub(super) struct Options {
    /// A result file or the PDF of a result; `-` for standard input
    #[arg(value_name = "RESULT")]
    result: String,

    /// The check that was answered, when it is not built in: a definition or a compiled check
    #[arg(long, value_name = "ID|FILE")]
    instrument: Option<String>,

    /// The day on which the file is made, such as 2026-11-21, so that it comes out the same each
    /// time; now unless given. A calendar keeps what was made last
    #[arg(long, value_parser = date)]
    date: Option<Date>,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let checks = Checks::new(options.instrument.as_deref())?;
    let opened = Opened::read(&options.result, &checks, lang)?;
    let report = opened.report(&Brand::default());
    let made = options.date.map_or_else(now, Instant::of);
    let calendar = calendar(opened.instrument(), &report, opened.moment(), &made);
    let none = || Failure::NothingOpen { path: options.result.clone() };
    options.output.write(calendar.ok_or_else(none)?.as_bytes())
}

fn now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant::after_1970(since.as_secs())
}
