use super::{Draft, DraftError, DraftStore, Millis, Session, StoreError};
use crate::instrument::Instrument;

/// What is on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What an earlier visit or another window kept.
    pub draft: Option<Draft>,
    /// What was there and could not be read.
    pub unreadable: Option<Unreadable>,
}

/// A text on the device that is no draft of this instrument. It was put aside: it is neither lost
/// nor in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Why.
    pub error: DraftError,
    /// As it was found.
    pub text: String,
}

/// Reads what an earlier visit or another window kept.
///
/// # Errors
/// When the device keeps nothing, or something unreadable is there and no room to put it aside.
pub fn load(
    store: &dyn DraftStore,
    instrument: &Instrument,
    at: Millis,
) -> Result<Found, StoreError> {
    let Some(text) = store.read()? else { return Ok(Found::default()) };
    match Draft::from_text(&text, instrument) {
        Ok(draft) => Ok(Found { draft: Some(draft), unreadable: None }),
        Err(error) => {
            store.put_aside(at)?;
            Ok(Found { draft: None, unreadable: Some(Unreadable { error, text }) })
        }
    }
}

/// Keeps the draft of a session, merged with what another window kept meanwhile, and gives what is
/// on the device then. A draft that nobody gave anything to is not written.
///
/// # Errors
/// As [`load`], and when there is no room to write.
pub fn save(store: &dyn DraftStore, session: &Session, at: Millis) -> Result<Found, StoreError> {
    let instrument = session.instrument();
    let mut found = load(store, instrument, at)?;
    let mut draft = session.draft().clone();
    if let Some(kept) = &found.draft {
        draft.merge(kept);
    }
    let untouched = found.draft.is_none() && draft.is_blank() && draft.generation == 0;
    if !untouched && found.draft.as_ref() != Some(&draft) {
        store.write(&draft.to_text(instrument))?;
    }
    found.draft = Some(draft);
    Ok(found)
}

/// Removes what a person left on the device, also what was put aside.
///
/// What stays is the number of times that was started over, so that another window which is still
/// open cannot bring the answers back.
///
/// # Errors
/// When the device keeps nothing.
pub fn erase(store: &dyn DraftStore, session: &Session) -> Result<(), StoreError> {
    store.forget_aside()?;
    store.write(&session.draft().to_text(session.instrument()))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::sample;
    use super::super::{Action, Answer, Depth, MemoryStore};
    use super::*;

    fn window() -> Rc<Session> {
        Rc::new(Session::new(Rc::new(sample::instrument()), Depth::Full))
    }

    fn keep(store: &MemoryStore, session: &Rc<Session>) -> Rc<Session> {
        let found = save(store, session, 0).expect("kept");
        session.apply(Action::Merge(Box::new(found.draft.expect("a draft"))), 0)
    }

    #[test]
    fn two_windows_keep_the_answers_of_both() {
        let store = MemoryStore::default();
        let left = window().apply(Action::Answer(0, Answer::Choice(3)), 10);
        let right = window().apply(Action::Answer(1, Answer::DontKnow), 20);
        let left = keep(&store, &left);
        let right = keep(&store, &right);
        let left = keep(&store, &left);
        for session in [&left, &right] {
            assert_eq!(session.answer(0), Answer::Choice(3));
            assert_eq!(session.answer(1), Answer::DontKnow);
        }
        assert_eq!(left.draft(), right.draft());
    }

    #[test]
    fn a_window_that_was_left_open_cannot_bring_answers_back() {
        let store = MemoryStore::default();
        let old = keep(&store, &window().apply(Action::Answer(0, Answer::Choice(3)), 10));
        let reset = old
            .apply(Action::Note(0, "Anna".into()), 11)
            .apply(Action::Organisation("Oever".into()), 12)
            .apply(Action::Reset, 13);
        erase(&store, &reset).expect("erased");

        let old = keep(&store, &old.apply(Action::Answer(1, Answer::Choice(1)), 14));
        assert_eq!(old.draft(), reset.draft());
        let text = store.text.borrow().clone().expect("something is kept");
        for left in ["a1", "a2", "Anna", "Oever"] {
            assert!(!text.contains(left), "{left} in {text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_and_the_draft_is_kept() {
        let store = MemoryStore::default();
        *store.text.borrow_mut() = Some("{\"format\":\"gereed/dr".into());
        let session = window().apply(Action::Answer(0, Answer::Choice(3)), 10);
        let found = save(&store, &session, 11).expect("kept");
        assert_eq!(found.unreadable.map(|u| u.error), Some(DraftError::Broken));
        assert_eq!(*store.aside.borrow(), ["{\"format\":\"gereed/dr"]);
        let again = load(&store, session.instrument(), 12).expect("read");
        assert_eq!(again, Found { draft: Some(session.draft().clone()), unreadable: None });

        erase(&store, &session.apply(Action::Reset, 13)).expect("erased");
        assert!(store.aside.borrow().is_empty());
    }

    #[test]
    fn a_store_that_fails_says_why_and_loses_nothing() {
        for why in [StoreError::Off, StoreError::Full] {
            let store = MemoryStore::default();
            store.failing.set(Some(why));
            let session = window().apply(Action::Answer(0, Answer::Choice(3)), 10);
            assert_eq!(save(&store, &session, 11), Err(why));
            store.failing.set(None);
            assert_eq!(keep(&store, &session), session);
            assert!(store.text.borrow().is_some());
        }
    }

    #[test]
    fn nothing_is_written_before_something_is_given() {
        let store = MemoryStore::default();
        save(&store, &window().apply(Action::Next, 10), 11).expect("kept");
        assert_eq!(*store.text.borrow(), None);
    }
}
