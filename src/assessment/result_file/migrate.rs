use std::mem::take;

use super::read::invalid;
use super::write::written;
use super::{ResultFile, ResultFileError};
use crate::instrument::{Changes, Instrument};
use crate::json::{Object, Value};

/// Where the answers are kept to items that are gone.
const REMOVED_ANSWERS: &str = "removed_answers";

/// Where the notes are kept on factors that are gone.
const REMOVED_NOTES: &str = "removed_notes";

impl ResultFile {
    /// Makes a file of an earlier version one of the instrument's, over its migrations, and tells
    /// what became of the items. Nothing is lost: answers and notes that have no place any more are
    /// kept in the fields `removed_answers` and `removed_notes`. A file of the instrument's own
    /// version stays as it is.
    ///
    /// # Errors
    /// When it belongs to another instrument, to a later version or to one from which no migration
    /// leads here, or when it holds an item or a choice that the instrument does not have; then
    /// nothing is changed.
    pub fn migrate(&mut self, instrument: &Instrument) -> Result<Changes, ResultFileError> {
        self.is_of(instrument)?;
        let changes = instrument.changes_since(self.version);
        let changes = changes.ok_or_else(|| self.other_version(instrument))?;
        if self.version == instrument.version {
            return Ok(changes);
        }
        let mut file = self.clone();
        file.version = instrument.version;
        let mut removed = Object::new();
        for (id, answer) in take(&mut file.answers) {
            match changes.now(&id) {
                _ if !changes.knew(&id) => return Err(ResultFileError::UnknownItem { item: id }),
                Some(now) => file.answers.insert(now.to_owned(), answer),
                None => removed.push(id, written(answer)),
            }
        }
        let mut others = Object::new();
        for (id, note) in take(&mut file.notes) {
            match instrument.factor_position(&id) {
                Some(_) => file.notes.insert(id, note),
                None => others.push(id, note.into()),
            }
        }
        for (name, text) in take(&mut file.work) {
            file.work.insert(changes.now_named(name), text);
        }
        file.keep(REMOVED_ANSWERS, removed)?;
        file.keep(REMOVED_NOTES, others)?;
        file.answers(instrument)?;
        *self = file;
        Ok(changes)
    }

    /// Takes out every note, also those on factors that are gone.
    pub fn leave_out_notes(&mut self) {
        self.notes.clear();
        self.unknown.remove(REMOVED_NOTES);
    }

    /// Adds to a field that this version does not use itself.
    fn keep(&mut self, name: &str, values: Object) -> Result<(), ResultFileError> {
        if values.is_empty() {
            return Ok(());
        }
        match self.unknown.get_mut(name) {
            None => self.unknown.push(name.to_owned(), values.into()),
            Some(Value::Object(kept)) => {
                for (id, value) in values {
                    kept.remove(&id);
                    kept.push(id, value);
                }
            }
            Some(other) => return Err(invalid(name, Some(other))),
        }
        Ok(())
    }
}
