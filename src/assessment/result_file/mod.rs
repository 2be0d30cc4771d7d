//! What a person takes away and can open again: her answers, and nothing that follows from them.

mod error;
mod migrate;
#[cfg(test)]
mod migrate_tests;
mod open;
mod read;
#[cfg(test)]
mod tests;
#[cfg(feature = "pdf")]
mod unpack;
mod write;

use super::{Answer, Answers, Depth};
use crate::ById;
use crate::i18n::{Locale, Moment};
use crate::instrument::Instrument;
use crate::json::Object;

pub use error::{ResultFileError, size};
pub use open::{LARGEST_PDF, carried, text_in};

/// The most bytes that a result file may have.
pub const LARGEST_RESULT_FILE: usize = 512 * 1024;

const FORMAT: &str = "gereed/result";
const FORMAT_VERSION: u64 = 1;

/// A result file: JSON, `gereed/result` version 1.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultFile {
    /// Id of the instrument that was answered.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// How much was asked.
    pub depth: Depth,
    /// The language in which it was answered.
    pub locale: Locale,
    /// When it was completed, or saved halfway; its day is day 0 of the plan.
    pub completed_at: Moment,
    /// The role in a group, such as `manager`.
    pub role: Option<String>,
    /// The person's organisation.
    pub organisation: Option<String>,
    /// A role or function in her own words.
    pub filled_in_by: Option<String>,
    /// By factor id.
    pub notes: ById<String>,
    /// What the person made of the result herself, by name: see [`Work`](super::Work).
    pub work: ById<String>,
    /// By item id; what is unanswered is absent.
    pub answers: ById<Answer>,
    /// Fields that this version does not know: they are written back as they were.
    unknown: Object,
    /// The same of the table `instrument`.
    unknown_of_instrument: Object,
}

impl ResultFile {
    /// A result file with these answers, and nothing that is optional.
    #[must_use]
    pub fn new(
        instrument: &Instrument,
        answers: &Answers,
        depth: Depth,
        completed_at: Moment,
    ) -> Self {
        let given = instrument.items().enumerate().filter_map(|(position, (_, item))| {
            let answer = answers.get(position);
            (answer != Answer::Unanswered).then(|| (item.id.clone(), answer))
        });
        Self {
            instrument: instrument.id.clone(),
            version: instrument.version,
            depth,
            locale: instrument.locale,
            completed_at,
            role: None,
            organisation: None,
            filled_in_by: None,
            notes: ById::default(),
            work: ById::default(),
            answers: given.collect(),
            unknown: Object::new(),
            unknown_of_instrument: Object::new(),
        }
    }

    /// Puts in the notes that are not empty; one per factor, in instrument order.
    pub fn set_notes<'a>(
        &mut self,
        instrument: &Instrument,
        notes: impl IntoIterator<Item = &'a str>,
    ) {
        let notes = instrument.factors.iter().zip(notes);
        let given = notes.filter(|(_, note)| !note.trim().is_empty());
        self.notes = given.map(|(factor, note)| (factor.id.clone(), note.to_owned())).collect();
    }

    /// The answers by position.
    ///
    /// # Errors
    /// When it belongs to another instrument or another version (see [`ResultFile::migrate`]), or
    /// holds an item or a choice that
    /// the instrument does not have.
    pub fn answers(&self, instrument: &Instrument) -> Result<Answers, ResultFileError> {
        self.fits(instrument)?;
        let choices = instrument.choices.len();
        let mut answers = Answers::none(instrument);
        for (id, &answer) in self.answers.iter() {
            let position = instrument
                .item_position(id)
                .ok_or_else(|| ResultFileError::UnknownItem { item: id.clone() })?;
            if let Answer::Choice(choice) = answer
                && usize::from(choice) >= choices
            {
                let found = choice.to_string();
                let last = choices.saturating_sub(1);
                return Err(ResultFileError::NoSuchChoice { item: id.clone(), found, last });
            }
            answers.set(position, answer);
        }
        Ok(answers)
    }

    /// The note of each factor, in instrument order; empty where there is none.
    ///
    /// # Errors
    /// When it belongs to another instrument or another version, or has a note on a factor that the
    /// instrument does not have.
    pub fn notes(&self, instrument: &Instrument) -> Result<Vec<String>, ResultFileError> {
        self.fits(instrument)?;
        if let Some(id) = self.notes.keys().find(|id| instrument.factor_position(id).is_none()) {
            return Err(ResultFileError::UnknownFactor { factor: id.clone() });
        }
        let note = |id: &String| self.notes.get(id).cloned().unwrap_or_default();
        Ok(instrument.factors.iter().map(|factor| note(&factor.id)).collect())
    }

    fn fits(&self, instrument: &Instrument) -> Result<(), ResultFileError> {
        self.is_of(instrument)?;
        if self.version == instrument.version {
            Ok(())
        } else {
            Err(self.other_version(instrument))
        }
    }

    fn is_of(&self, instrument: &Instrument) -> Result<(), ResultFileError> {
        if self.instrument == instrument.id {
            return Ok(());
        }
        let (found, expected) = (self.instrument.clone(), instrument.id.clone());
        Err(ResultFileError::OtherInstrument { found, expected })
    }

    fn other_version(&self, instrument: &Instrument) -> ResultFileError {
        ResultFileError::OtherVersion { found: self.version, expected: instrument.version }
    }
}
