use std::fmt;

use super::super::PdfError;
use crate::assessment::ResultFileError;
use crate::i18n::{Key, Locale, Messages};
use crate::instrument::InstrumentError;

/// Why a request cannot be met.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestError {
    /// The instrument cannot be read.
    Instrument(InstrumentError),
    /// The result cannot be read, or belongs to another instrument; said in a language.
    Result(ResultFileError, Locale),
    /// The earlier result cannot be read, or belongs to another instrument; said in a language.
    Earlier(ResultFileError, Locale),
    /// The earlier result is the result itself; said in a language.
    Itself(Locale),
    /// No action of the plan is open, so that there is nothing for a calendar.
    NothingOpen,
    /// An option has a value that it cannot have; which, and what it can be.
    Option(&'static str, &'static str),
    /// The PDF cannot be made.
    Pdf(PdfError),
}

impl RequestError {
    /// A word for programs: `instrument`, `result`, `earlier`, `option` or `pdf`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Instrument(_) => "instrument",
            Self::Result(..) | Self::NothingOpen => "result",
            Self::Earlier(..) | Self::Itself(_) => "earlier",
            Self::Option(..) => "option",
            Self::Pdf(_) => "pdf",
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instrument(error) => error.fmt(f),
            Self::Result(error, locale) | Self::Earlier(error, locale) => {
                f.write_str(&error.message(Messages::new(*locale)))
            }
            Self::Itself(locale) => f.write_str(Messages::new(*locale).text(Key::CompareItself)),
            Self::NothingOpen => f.write_str("no action of the plan is open"),
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
