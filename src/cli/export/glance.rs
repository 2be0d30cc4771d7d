use crate::assessment::{Answers, Depth, ResultFile, ResultFileError};
use crate::i18n::Locale;
use crate::instrument::Instrument;

/// What a row needs of a result.
pub(super) struct Glance<'a> {
    /// The version of the check that was answered.
    pub version: u32,
    pub depth: Depth,
    pub locale: Locale,
    pub completed_at: &'a str,
    pub role: Option<&'a str>,
    pub organisation: Option<&'a str>,
    pub filled_in_by: Option<&'a str>,
    /// By factor id.
    pub notes: Vec<(&'a str, &'a str)>,
    pub answers: Answers,
}

impl<'a> Glance<'a> {
    /// Of a file that is of this version of the check by now, and was of another.
    ///
    /// # Errors
    /// When it does not fit the check.
    pub fn of(
        file: &'a ResultFile,
        version: u32,
        instrument: &Instrument,
    ) -> Result<Self, ResultFileError> {
        Ok(Self {
            version,
            depth: file.depth,
            locale: file.locale,
            completed_at: file.completed_at.as_str(),
            role: file.role.as_deref(),
            organisation: file.organisation.as_deref(),
            filled_in_by: file.filled_in_by.as_deref(),
            notes: file.notes.iter().map(|(id, note)| (id.as_str(), note.as_str())).collect(),
            answers: file.answers(instrument)?,
        })
    }
}
