use super::error::{Flaw, InstrumentError};
use super::fields::Reading;
use super::{Instrument, check, read};
use crate::json::{Object, Value};

/// The most bytes that an instrument may have.
pub const MAX_BYTES: usize = 1 << 20;

/// The value of `format`.
pub(super) const FORMAT: &str = "gereed/instrument";

/// The newest form that is read, and the one that is written.
pub(super) const FORMAT_VERSION: u32 = 1;

impl Instrument {
    /// Reads a compiled instrument and checks all of it: what this returns can be evaluated, shown
    /// and reported without any further test.
    ///
    /// # Errors
    /// When the text is too large, not JSON, of another form, or when anything in it does not hold;
    /// then with every flaw and its place.
    pub fn from_json(text: &str) -> Result<Self, InstrumentError> {
        if text.len() > MAX_BYTES {
            return Err(InstrumentError::TooLarge { bytes: text.len() });
        }
        let value = Value::parse(text)
            .map_err(|at| InstrumentError::NotJson { line: at.line, column: at.column })?;
        let fields = value.as_object().ok_or(InstrumentError::OtherFormat)?;
        check_form(fields)?;
        let reading = Reading::compiled();
        let instrument = read::instrument(&reading, fields);
        let flaws = flaws_of(&instrument, reading);
        if flaws.is_empty() { Ok(instrument) } else { Err(InstrumentError::Flawed(flaws)) }
    }
}

/// What reading noted; where that is nothing, what does not hold between the parts.
pub(super) fn flaws_of(instrument: &Instrument, reading: Reading) -> Vec<Flaw> {
    let flaws = reading.into_flaws();
    if flaws.is_empty() { check::check(instrument) } else { flaws }
}

/// Refuses what is no instrument, or one of a later form.
pub(super) fn check_form(fields: &Object) -> Result<(), InstrumentError> {
    if fields.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(InstrumentError::OtherFormat);
    }
    match fields.get("format_version").and_then(Value::as_u64) {
        Some(found) if found > u64::from(FORMAT_VERSION) => {
            Err(InstrumentError::NewerFormat { found })
        }
        _ => Ok(()),
    }
}
