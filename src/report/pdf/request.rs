use std::fmt;

use super::{Paper, PdfError, PdfOptions, Rgb, render};
use crate::assessment::{Answers, ResultFile, ResultFileError, evaluate, score_json};
use crate::i18n::{Locale, Messages};
use crate::instrument::{Instrument, InstrumentError};
use crate::json::Value;
use crate::report::{ComposeOptions, compose, safe_link};

/// Why a request for a PDF cannot be met.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestError {
    /// The instrument cannot be read.
    Instrument(InstrumentError),
    /// The result cannot be read, or belongs to another instrument; said in a language.
    Result(ResultFileError, Locale),
    /// An option has a value that it cannot have; which, and what it can be.
    Option(&'static str, &'static str),
    /// The PDF cannot be made.
    Pdf(PdfError),
}

impl RequestError {
    /// A word for programs: `instrument`, `result`, `option` or `pdf`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Instrument(_) => "instrument",
            Self::Result(..) => "result",
            Self::Option(..) => "option",
            Self::Pdf(_) => "pdf",
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instrument(error) => error.fmt(f),
            Self::Result(error, locale) => f.write_str(&error.message(Messages::new(*locale))),
            Self::Option(name, allowed) => write!(f, "the option {name} has to be {allowed}"),
            Self::Pdf(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for RequestError {}

impl From<PdfError> for RequestError {
    fn from(error: PdfError) -> Self {
        Self::Pdf(error)
    }
}

/// Makes the PDF of a result file, with that file in it.
///
/// `instrument` is a compiled instrument, `result` a result file, both JSON. `options` is a JSON
/// object, in which each of these may be absent or null: `paper` (`a4` or `letter`), `accent`
/// (`#1d3fa6`), `sender` (a name) and `booking_url` (left out unless http, https or mailto).
///
/// # Errors
///
/// When one of the three cannot be read, or the PDF cannot be made.
pub fn make(instrument: &str, result: &str, options: &str) -> Result<Vec<u8>, RequestError> {
    let (instrument, file, answers) = read(instrument, result)?;
    let notes = file.notes(&instrument);
    let notes = notes.map_err(|error| RequestError::Result(error, instrument.locale))?;
    let options = Value::parse(options).map_err(|_| RequestError::Option("object", "JSON"))?;

    let evaluation = evaluate(&instrument, &answers, file.depth);
    let said = ComposeOptions {
        completed: file.completed_at.date(),
        organisation: file.organisation.clone(),
        filled_in_by: file.filled_in_by.clone(),
        notes,
        sender: text(&options, "sender")?.map(str::to_owned),
        booking_url: text(&options, "booking_url")?.and_then(safe_link).map(str::to_owned),
    };
    let report = compose(&instrument, &answers, &evaluation, &said);
    let attachment = Some(file.to_json().into_bytes());
    let options = PdfOptions { paper: paper(&options)?, accent: accent(&options)?, attachment };
    Ok(render(&report, &options)?)
}

/// The outcome of a result file as [`score_json`] gives it, from what [`make`] reads too.
///
/// # Errors
/// When the instrument or the result cannot be read, or they do not belong together.
pub fn score(instrument: &str, result: &str) -> Result<String, RequestError> {
    let (instrument, file, answers) = read(instrument, result)?;
    Ok(score_json(&instrument, &answers, file.depth))
}

fn read(instrument: &str, result: &str) -> Result<(Instrument, ResultFile, Answers), RequestError> {
    let instrument = Instrument::from_json(instrument).map_err(RequestError::Instrument)?;
    let unread = |error| RequestError::Result(error, instrument.locale);
    let mut file = ResultFile::parse(result).map_err(unread)?;
    file.migrate(&instrument).map_err(unread)?;
    let answers = file.answers(&instrument).map_err(unread)?;
    Ok((instrument, file, answers))
}

fn text<'a>(options: &'a Value, name: &'static str) -> Result<Option<&'a str>, RequestError> {
    match &options[name] {
        Value::Null => Ok(None),
        Value::Text(text) => Ok(Some(text)),
        _ => Err(RequestError::Option(name, "a text")),
    }
}

fn paper(options: &Value) -> Result<Paper, RequestError> {
    match text(options, "paper")? {
        None | Some("a4") => Ok(Paper::A4),
        Some("letter") => Ok(Paper::Letter),
        Some(_) => Err(RequestError::Option("paper", "a4 or letter")),
    }
}

fn accent(options: &Value) -> Result<Rgb, RequestError> {
    match text(options, "accent")? {
        None => Ok(Rgb::ACCENT),
        Some(text) => {
            Rgb::parse(text).ok_or(RequestError::Option("accent", "a colour such as #1d3fa6"))
        }
    }
}
