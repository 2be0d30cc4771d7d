use std::cell::Cell;

use super::super::{Answer, MemoryStore, Millis, Screen, sample};
use super::*;
use crate::i18n::Moment;

/// A clock that is one millisecond later at every look.
#[derive(Default)]
struct Ticking(Cell<Millis>);

impl Clock for Ticking {
    fn millis(&self) -> Millis {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }

    fn moment(&self) -> Option<Moment> {
        Moment::parse("2026-11-21T14:05:00+01:00")
    }
}

impl DraftStore for Rc<MemoryStore> {
    fn read(&self) -> Result<Option<String>, StoreError> {
        self.as_ref().read()
    }

    fn write(&self, text: &str) -> Result<(), StoreError> {
        self.as_ref().write(text)
    }

    fn put_aside(&self, at: Millis) -> Result<(), StoreError> {
        self.as_ref().put_aside(at)
    }

    fn has_aside(&self) -> bool {
        self.as_ref().has_aside()
    }

    fn forget_aside(&self) -> Result<(), StoreError> {
        self.as_ref().forget_aside()
    }
}

#[derive(Default)]
struct Device {
    store: Rc<MemoryStore>,
    told: Rc<RefCell<Vec<Event>>>,
}

impl Device {
    fn desk(&self) -> Desk {
        self.desk_with(Some(Box::new(Rc::clone(&self.store))), None)
    }

    fn desk_with(&self, store: Option<Box<dyn DraftStore>>, carried: Option<Draft>) -> Desk {
        let told = Rc::clone(&self.told);
        let outside = Outside {
            store,
            clock: Box::<Ticking>::default(),
            tell: Box::new(move |event| told.borrow_mut().push(event)),
        };
        Desk::new(Rc::new(sample::instrument()), Depth::Full, carried, outside)
    }

    fn codes(&self) -> Vec<&'static str> {
        let code = |event: &Event| match event {
            Event::Error(code) => Some(*code),
            _ => None,
        };
        self.told.borrow().iter().filter_map(code).collect()
    }
}

const THREE: Action = Action::Answer(0, Answer::Choice(3));

#[test]
fn an_answer_is_on_the_device_before_anything_is_drawn() {
    let device = Device::default();
    let desk = device.desk();
    let store = Rc::clone(&device.store);
    let drawn = Rc::new(Cell::new(false));
    desk.watch({
        let drawn = Rc::clone(&drawn);
        move |view| {
            assert_eq!(view.kept, Kept::Yes);
            assert!(store.text.borrow().as_ref().is_some_and(|text| text.contains("\"a1\":[3,")));
            drawn.set(true);
        }
    });
    desk.act(THREE);
    assert!(drawn.get());
}

#[test]
fn a_later_visit_goes_on_where_this_one_stopped() {
    let device = Device::default();
    let desk = device.desk();
    desk.act(THREE);
    desk.act(Action::Next);
    let later = device.desk().view();
    assert_eq!(later.session.answer(0), Answer::Choice(3));
    assert_eq!(later.session.screen(), Screen::Factor(1));
    assert_eq!((later.notice, later.kept, later.entered), (Some(Notice::Resumed), Kept::Yes, 0));
}

#[test]
fn two_windows_hear_of_each_other() {
    let device = Device::default();
    let (left, right) = (device.desk(), device.desk());
    left.act(THREE);
    right.sync();
    assert_eq!(right.view().session.answer(0), Answer::Choice(3));
    right.act(Action::Reset);
    left.sync();
    assert_eq!(left.view().session.answer(0), Answer::Unanswered);
    assert_eq!(left.view().notice, Some(Notice::RestartedElsewhere));
    assert_eq!(right.view().notice, Some(Notice::Erased));
}

#[test]
fn a_result_that_another_window_opens_is_no_new_start() {
    let device = Device::default();
    let (left, right) = (device.desk(), device.desk());
    left.act(THREE);
    left.finish();
    right.sync();
    let file = left.view().session.result_file(true).expect("a result").to_json();
    right.open(file.as_bytes()).expect("read");
    left.sync();
    assert!(left.view().session.draft().aside.is_some(), "it follows");
    assert_eq!(left.view().notice, None);
    right.act(Action::Return);
    left.sync();
    assert!(left.view().session.draft().aside.is_none(), "and comes back");
    assert_eq!(left.view().notice, None);
}

#[test]
fn a_store_that_fails_is_told_once_and_the_check_goes_on() {
    let device = Device::default();
    let desk = device.desk();
    for (error, code) in [(StoreError::Off, "storage-off"), (StoreError::Full, "storage-full")] {
        device.store.failing.set(Some(error));
        for answer in 0..3 {
            desk.act(Action::Answer(0, Answer::Choice(answer)));
            assert_eq!(desk.view().session.answer(0), Answer::Choice(answer));
            assert_eq!(desk.view().kept, Kept::Failed(error));
        }
        assert_eq!(device.codes().last(), Some(&code));
    }
    assert_eq!(device.codes().len(), 2);
    device.store.failing.set(None);
    desk.act(Action::Next);
    assert_eq!(desk.view().kept, Kept::Yes);
    assert_eq!(device.desk().view().session.answer(0), Answer::Choice(2));
}

#[test]
fn rubbish_on_the_device_is_said_and_put_aside() {
    let device = Device::default();
    *device.store.text.borrow_mut() = Some("rubbish".into());
    let desk = device.desk();
    assert!(matches!(desk.view().notice, Some(Notice::Unreadable(_))));
    assert_eq!(*device.store.aside.borrow(), ["rubbish"]);
    assert_eq!(device.codes(), ["draft-unreadable"]);
    desk.act(THREE);
    assert!(matches!(desk.view().notice, Some(Notice::Unreadable(_))), "said until it is read");
    assert_eq!(device.desk().view().session.answer(0), Answer::Choice(3));
}

#[test]
fn where_nothing_may_be_kept_nothing_is() {
    let device = Device::default();
    let desk = device.desk_with(None, None);
    desk.act(THREE);
    assert_eq!(desk.view().kept, Kept::Unwanted);
    assert_eq!(*device.store.text.borrow(), None);
    let moved = device.desk_with(None, Some(desk.view().session.draft().clone()));
    assert_eq!(moved.view().session.answer(0), Answer::Choice(3), "the page moved the element");
    moved.act(Action::Reset);
    assert_eq!(moved.view().kept, Kept::Unwanted);
}

#[test]
fn a_result_file_that_does_not_fit_changes_nothing() {
    let device = Device::default();
    let desk = device.desk();
    desk.act(THREE);
    let before = desk.view();
    let other = r#"{"format":"gereed/result","format_version":1,
        "instrument":{"id":"other","version":1},"depth":"full","locale":"nl",
        "completed_at":"2026-11-21T14:05:00Z","answers":{}}"#;
    for bad in ["", "{", "[]", other] {
        assert!(desk.open(bad.as_bytes()).is_err(), "{bad}");
        assert_eq!(desk.view(), before, "{bad}");
    }
    assert_eq!(device.codes(), ["file-refused"; 4]);
}

#[test]
fn opening_takes_in_what_another_window_answered_meanwhile() {
    let device = Device::default();
    let (left, right) = (device.desk(), device.desk());
    left.act(THREE);
    right.act(Action::Answer(1, Answer::Choice(1)));
    right.finish();
    let file = right.view().session.result_file(true).expect("a result").to_json();
    left.act(Action::Reset);
    right.sync();
    right.act(Action::Answer(2, Answer::Choice(2)));

    assert_eq!(left.open(file.as_bytes()), Ok(false));
    assert_eq!(left.view().session.screen(), Screen::Result);
    left.act(Action::Return);
    assert_eq!(left.view().session.answer(2), Answer::Choice(2));
    assert_eq!(left.view().session.answer(1), Answer::Unanswered);
}

#[test]
fn the_page_hears_what_happens_and_never_what_was_answered() {
    let device = Device::default();
    let desk = device.desk();
    desk.act(THREE);
    desk.act(Action::Answer(0, Answer::Choice(4)));
    desk.act(Action::Answer(3, Answer::DontKnow));
    desk.act(Action::Note(0, "geheim".into()));
    desk.finish();
    let told: Vec<_> =
        device.told.borrow().iter().map(|e| (e.name(), e.detail().compact())).collect();
    let expected = [
        ("start", r#"{"instrument":"sample","version":1}"#),
        ("progress", r#"{"factor":"a","answered":1,"total":9}"#),
        ("progress", r#"{"factor":"b","answered":2,"total":9}"#),
        (
            "complete",
            r#"{"instrument":"sample","version":1,"level":null,"verdict":null,"score":null,"depth":"full","locale":"nl"}"#,
        ),
    ];
    assert_eq!(told, expected.map(|(name, detail)| (name, detail.to_owned())));
}

#[test]
fn what_the_page_carried_is_kept_and_is_no_news() {
    let given = |answer| {
        let mut draft = Draft::new(&sample::instrument(), 0);
        draft.answers[0].set(answer, 5);
        draft
    };
    let device = Device::default();
    let store = || -> Option<Box<dyn DraftStore>> { Some(Box::new(Rc::clone(&device.store))) };
    let carried = device.desk_with(store(), Some(given(Answer::Choice(3)))).view();
    assert_eq!((carried.notice, carried.kept), (None, Kept::Yes));
    let text = device.store.text.borrow().clone().expect("it is on the device");
    assert!(text.contains("\"a1\":[3,5]"), "{text}");

    let again = device.desk_with(store(), Some(given(Answer::Choice(3)))).view();
    assert_eq!(again.notice, None, "the page wrote that itself");
    device.desk().act(Action::Answer(1, Answer::DontKnow));
    let more = device.desk_with(store(), Some(given(Answer::Choice(3)))).view();
    assert_eq!(more.notice, Some(Notice::Resumed));
    assert_eq!(more.session.answer(1), Answer::DontKnow);

    let unwanted = device.desk_with(None, Some(given(Answer::Choice(3)))).view();
    assert_eq!((unwanted.notice, unwanted.kept), (None, Kept::Unwanted));
}
