use std::borrow::Cow;

use super::brand::Brand;
use super::checks::Checks;
use super::since::since;
use super::{Failure, files};
use crate::assessment::{
    ActionState, Answers, LARGEST_PDF, Response, ResultFile, ResultFileError, Work, evaluate,
    score_json,
};
use crate::i18n::{Date, Locale, Moment, composed};
use crate::instrument::{Changes, Instrument};
use crate::report::{ComparisonStory, ComposeOptions, Report, compose, compose_comparison};

/// A result with the check that it answers.
pub(super) struct Opened {
    file: ResultFile,
    instrument: Instrument,
    answers: Answers,
    notes: Vec<String>,
    /// When it was completed, for all that is said of it.
    moment: Moment,
    /// The version of the check that it was made with.
    version: u32,
    changes: Changes,
}

impl Opened {
    /// Reads a result file, or the PDF of a result. The check is the one that was named, or the
    /// built-in one that the file names.
    pub fn read(path: &str, checks: &Checks, lang: Option<Locale>) -> Result<Self, Failure> {
        Self::of(&bytes(path)?, path, checks, lang)
    }

    /// The same of what is in a file; `path` is what it is called in a message.
    pub fn of(
        bytes: &[u8],
        path: &str,
        checks: &Checks,
        lang: Option<Locale>,
    ) -> Result<Self, Failure> {
        let failed = |error| Failure::Result { path: path.to_owned(), error };
        let file = ResultFile::open(bytes).map_err(failed)?;
        let mut file = match composed(&file.to_json()) {
            Cow::Owned(text) => ResultFile::open(text.as_bytes()).map_err(failed)?,
            Cow::Borrowed(_) => file,
        };
        let check = checks.of(&file.instrument, path)?;
        let instrument = check.asked_or(lang, file.locale)?;
        let version = file.version;
        let changes = file.migrate(instrument).map_err(failed)?;
        let answers = file.answers(instrument).map_err(failed)?;
        let notes = file.notes(instrument).map_err(failed)?;
        let (instrument, moment) = (instrument.clone(), file.completed_at.clone());
        Ok(Self { instrument, answers, notes, moment, file, version, changes })
    }

    /// The same as if it had been completed on another day, in all that is said of it; the file
    /// keeps its own.
    pub fn on(mut self, day: Option<Date>) -> Self {
        if let Some(day) = day {
            self.moment = self.moment.on(day);
        }
        self
    }

    /// What became of the check since the version that it was made with, for a terminal; nothing
    /// when that is today's.
    pub fn since(&self) -> String {
        since(&self.instrument, self.version, &self.changes)
    }

    /// The outcome as a JSON document.
    pub fn json(&self) -> String {
        score_json(&self.instrument, &self.answers, self.file.depth)
    }

    /// The file that was opened.
    pub fn file(&self) -> &ResultFile {
        &self.file
    }

    /// Takes the notes out of the file and of what is said.
    pub fn leave_out_notes(&mut self) {
        self.file.leave_out_notes();
        self.notes.clear();
    }

    /// The check that was answered.
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// When it was completed.
    pub fn moment(&self) -> &Moment {
        &self.moment
    }

    /// The answers, ready to be compared.
    pub fn response(&self) -> Response {
        Response {
            answers: self.answers.clone(),
            depth: self.file.depth,
            changes: self.changes.clone(),
            done: self.work().actions(&self.instrument, ActionState::Done),
            skipped: self.work().actions(&self.instrument, ActionState::Skipped),
        }
    }

    /// What changed between this and another result of the same check, of the older to the later
    /// of the two; `path` is the file of the other.
    pub fn beside(&self, other: &Self, path: &str) -> Result<ComparisonStory, Failure> {
        let [before, after] = self.in_time(other, path)?;
        let (then, now) = (before.response(), after.response());
        Ok(compose_comparison(&self.instrument, (&then, before.moment()), (&now, after.moment())))
    }

    /// The other result of the same check and this one, the older first; of one moment as they are
    /// named.
    ///
    /// # Errors
    /// When they are of different checks, or the same result.
    pub fn in_time<'a>(&'a self, other: &'a Self, path: &str) -> Result<[&'a Self; 2], Failure> {
        other.is_of(&self.instrument, path)?;
        let same =
            other.answers == self.answers && other.file.completed_at == self.file.completed_at;
        if same {
            return Err(Failure::Itself { path: path.to_owned() });
        }
        let [then, now] = [other, self].map(|opened| opened.moment.instant());
        Ok(if then > now { [self, other] } else { [other, self] })
    }

    /// That it answers a check, or an error that names its file.
    fn is_of(&self, instrument: &Instrument, path: &str) -> Result<(), Failure> {
        if self.instrument.id == instrument.id {
            return Ok(());
        }
        let (found, expected) = (self.instrument.id.clone(), instrument.id.clone());
        let error = ResultFileError::OtherInstrument { found, expected };
        Err(Failure::Result { path: path.to_owned(), error })
    }

    /// What the person made of the result herself.
    pub fn work(&self) -> Work {
        Work::new(self.file.work.clone())
    }

    /// The outcome in words.
    pub fn report(&self, brand: &Brand) -> Report {
        let evaluation = evaluate(&self.instrument, &self.answers, self.file.depth);
        let options = ComposeOptions {
            organisation: self.file.organisation.clone(),
            filled_in_by: self.file.filled_in_by.clone(),
            notes: self.notes.clone(),
            work: self.work(),
            sender: brand.name.clone(),
            contact: brand.contact.clone(),
            booking_url: brand.booking_url.clone(),
            ..ComposeOptions::on(self.moment.date())
        };
        compose(&self.instrument, &self.answers, &evaluation, &options)
    }
}

/// What is in a file that was named as a result.
pub(super) fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    let bytes = files::read(path, LARGEST_PDF)?;
    if bytes.is_empty() { Err(Failure::Empty { path: path.to_owned() }) } else { Ok(bytes) }
}
