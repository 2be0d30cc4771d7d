use super::{Draft, Millis, ResultFile, ResultFileError, Screen, Session, Stamped, carried};
use crate::instrument::Instrument;

impl Draft {
    /// What a result file holds, or a PDF that carries one, as if it was given at this moment; and
    /// whether an earlier version of the instrument made it.
    ///
    /// # Errors
    /// When it is neither, or not of this instrument in this version or an earlier one that can be
    /// opened.
    pub fn from_file(
        bytes: &[u8],
        instrument: &Instrument,
        at: Millis,
    ) -> Result<(Self, bool), ResultFileError> {
        let text = match bytes.starts_with(b"%PDF-") {
            true => carried(bytes)?,
            false => std::str::from_utf8(bytes).map_err(|_| ResultFileError::NotText)?,
        };
        let mut file = ResultFile::parse(text)?;
        let older = file.version != instrument.version;
        file.migrate(instrument)?;
        let (answers, notes) = (file.answers(instrument)?, file.notes(instrument)?);
        let mut draft = Self::new(instrument, 0);
        for (position, answer) in draft.answers.iter_mut().enumerate() {
            answer.set(answers.get(position), at);
        }
        for (kept, note) in draft.notes.iter_mut().zip(notes) {
            kept.set(note, at);
        }
        for (name, text) in file.work.iter() {
            draft.work.insert(name.clone(), Stamped::new(text.clone(), at));
        }
        draft.file = Stamped::new(file.to_json(), at);
        draft.depth.set(Some(file.depth), at);
        draft.organisation.set(file.organisation.unwrap_or_default(), at);
        draft.filled_in_by.set(file.filled_in_by.unwrap_or_default(), at);
        draft.completed_at = Stamped::new(Some(file.completed_at), at);
        draft.place = Stamped::new(Screen::Result, at);
        Ok((draft, older))
    }
}

impl Session {
    /// What a person takes away; none before she has seen a result. Notes go in when asked for.
    ///
    /// What the file that this was opened from holds besides, stays in it.
    #[must_use]
    pub fn result_file(&self, with_notes: bool) -> Option<ResultFile> {
        let (instrument, draft) = (self.instrument(), self.draft());
        let completed_at = draft.completed_at.value.clone()?;
        let fresh = ResultFile::new(instrument, &self.answers(), self.depth(), completed_at);
        let mut file = ResultFile::parse(&draft.file.value).unwrap_or_else(|_| fresh.clone());
        file.depth = fresh.depth;
        file.locale = fresh.locale;
        file.completed_at = fresh.completed_at;
        file.answers = fresh.answers;
        let work = draft.work.iter().filter(|(_, text)| !text.value.trim().is_empty());
        file.work = work.map(|(name, text)| (name.clone(), text.value.clone())).collect();
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        file.organisation = given(&draft.organisation.value);
        file.filled_in_by = given(&draft.filled_in_by.value);
        if with_notes {
            file.set_notes(instrument, draft.notes.iter().map(|note| note.value.as_str()));
        } else {
            file.leave_out_notes();
        }
        Some(file)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::{Action, Answer, Cell, Depth, sample};
    use super::*;
    use crate::i18n::Moment;

    fn session() -> Rc<Session> {
        Rc::new(Session::new(Rc::new(sample::instrument()), Depth::Full))
    }

    fn finished() -> Rc<Session> {
        let moment = Moment::parse("2026-11-21T14:05:00+01:00").expect("a moment");
        [
            Action::Answer(0, Answer::Choice(3)),
            Action::Answer(1, Answer::DontKnow),
            Action::Answer(2, Answer::NotApplicable),
            Action::Note(0, "Vraag Finance".into()),
            Action::Organisation(" Oever ".into()),
            Action::FilledInBy("hr".into()),
            Action::Work(Cell::Owner(0), "Anna".into()),
            Action::Work(Cell::State(1), "done".into()),
            Action::Work(Cell::State(1), String::new()),
            Action::Finish(moment),
        ]
        .into_iter()
        .fold(session(), |session, action| session.apply(action, 10))
    }

    fn opened(text: &str) -> Rc<Session> {
        let (draft, older) =
            Draft::from_file(text.as_bytes(), session().instrument(), 20).expect(text);
        assert!(!older);
        session().apply(Action::Open(Box::new(draft)), 20)
    }

    #[test]
    fn a_file_that_is_saved_and_opened_gives_the_same_file() {
        for with_notes in [true, false] {
            let text = finished().result_file(with_notes).expect("a result").to_json();
            assert_eq!(text.contains("Vraag Finance"), with_notes);
            assert!(text.contains("\"work\": {\n    \"plan.a1.owner\": \"Anna\"\n  }"), "{text}");
            assert_eq!(opened(&text).result_file(true).expect("a result").to_json(), text);
            assert!(opened(&text).draft().is_as_opened());
        }
    }

    #[test]
    fn what_this_version_does_not_know_stays_in_the_file() {
        let text = finished().result_file(true).expect("a result").to_json();
        let extended = text.replacen('{', "{\n  \"mood\": [1, 2],\n  \"role\": \"manager\",", 1);
        let changed = opened(&extended).apply(Action::Answer(3, Answer::Choice(1)), 30);
        let again = changed.result_file(true).expect("a result").to_json();
        for kept in ["\"mood\"", "\"manager\"", "\"b1\": 1"] {
            assert!(again.contains(kept), "{kept} in {again}");
        }
    }

    #[test]
    fn before_the_result_there_is_no_file() {
        let halfway = session().apply(Action::Answer(0, Answer::Choice(3)), 10);
        assert_eq!(halfway.result_file(true), None);
    }
}
