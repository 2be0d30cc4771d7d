use super::super::{Progress, sample};
use super::super::{Stamped, Turn};
use super::*;

fn session(preset: Depth) -> Rc<Session> {
    Rc::new(Session::new(Rc::new(sample::instrument()), preset))
}

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Session> {
    actions
        .into_iter()
        .zip(1..)
        .fold(session(Depth::Full), |session, (action, at)| session.apply(action, at))
}

fn moment(day: u8) -> Moment {
    Moment::parse(&format!("2026-11-{day:02}T14:05:00+01:00")).expect("a moment")
}

#[test]
fn what_changes_nothing_gives_the_same_session() {
    let session = after([Action::Answer(0, Answer::Choice(1)), Action::Finish(moment(21))]);
    let same = [
        Action::Answer(0, Answer::Choice(1)),
        Action::Answer(99, Answer::Choice(1)),
        Action::Answer(1, Answer::Choice(5)),
        Action::Note(0, String::new()),
        Action::Note(9, "x".into()),
        Action::Next,
        Action::Finish(moment(22)),
        Action::Organisation(String::new()),
        Action::IncludeNotes(false),
        Action::Merge(Box::new(session.draft().clone())),
        Action::Merge(Box::default()),
        Action::Return,
        Action::Speak(Rc::clone(session.instrument())),
        Action::Preset(Depth::Full),
    ];
    for action in same {
        let name = format!("{action:?}");
        assert!(Rc::ptr_eq(&session, &session.apply(action, 50)), "{name}");
    }
}

#[test]
fn going_back_and_forth_stays_within_what_is_asked() {
    let cases = [
        (Depth::Full, vec![Action::Back], Screen::Factor(0)),
        (Depth::Full, vec![Action::Next], Screen::Factor(1)),
        (Depth::Full, vec![Action::Next, Action::Next, Action::Next], Screen::Factor(2)),
        (Depth::Full, vec![Action::Go(2), Action::Back], Screen::Factor(1)),
        (Depth::Full, vec![Action::Go(99)], Screen::Factor(2)),
        (Depth::Full, vec![Action::Finish(moment(21)), Action::Back], Screen::Factor(2)),
        (Depth::Quick, vec![Action::Next], Screen::Factor(2)),
        (Depth::Quick, vec![Action::Go(2), Action::Back], Screen::Factor(0)),
        (Depth::Quick, vec![Action::Go(1)], Screen::Factor(2)),
        (Depth::Full, vec![Action::Go(1), Action::Depth(Depth::Quick)], Screen::Factor(2)),
    ];
    for (depth, actions, screen) in cases {
        let name = format!("{depth:?} {actions:?}");
        let end = actions.into_iter().fold(session(depth), |s, action| s.apply(action, 5));
        assert_eq!(end.screen(), screen, "{name}");
    }
}

#[test]
fn progress_counts_what_is_handled_of_what_is_asked() {
    let full = after([
        Action::Answer(0, Answer::Choice(0)),
        Action::Answer(1, Answer::DontKnow),
        Action::Answer(3, Answer::NotApplicable),
    ]);
    let of = |asked, handled| Progress { asked, handled };
    let per_factor = |s: &Session| [0, 1, 2].map(|factor| s.progress_in(factor));
    assert_eq!(per_factor(&full), [of(3, 2), of(3, 1), of(3, 0)]);
    assert_eq!(full.progress(), of(9, 3));
    assert_eq!(full.progress().open(), 6);

    let quick = full.apply(Action::Depth(Depth::Quick), 9);
    assert_eq!(per_factor(&quick), [of(1, 1), of(0, 0), of(1, 0)]);
    assert_eq!(quick.progress(), of(2, 1));
    assert_eq!(quick.answer(1), Answer::DontKnow, "kept for when the depth is full again");
}

#[test]
fn a_result_keeps_its_day_until_an_answer_changes() {
    let done = after([Action::Answer(0, Answer::Choice(1)), Action::Finish(moment(21))]);
    let completed = |s: &Session| s.draft().completed_at.value.clone();
    assert_eq!(completed(&done), Some(moment(21)));

    let looked = done.apply(Action::Back, 10).apply(Action::Finish(moment(22)), 11);
    assert_eq!(completed(&looked), Some(moment(21)));
    assert_eq!(looked.screen(), Screen::Result);

    let changed = done
        .apply(Action::Back, 10)
        .apply(Action::Answer(0, Answer::Choice(2)), 11)
        .apply(Action::Finish(moment(22)), 12);
    assert_eq!(completed(&changed), Some(moment(22)));

    let deeper = done.apply(Action::Depth(Depth::Quick), 11).apply(Action::Finish(moment(23)), 12);
    assert_eq!(completed(&deeper), Some(moment(23)));
}

#[test]
fn a_reset_leaves_nothing() {
    let reset = after([
        Action::Answer(0, Answer::Choice(1)),
        Action::Note(0, "x".into()),
        Action::Depth(Depth::Quick),
        Action::Organisation("Oever".into()),
        Action::FilledInBy("hr".into()),
        Action::IncludeNotes(true),
        Action::Finish(moment(21)),
        Action::Reset,
    ]);
    assert_eq!(*reset.draft(), Draft::new(reset.instrument(), 1));
    assert_eq!(reset.screen(), Screen::Factor(0));
}

#[test]
fn opening_a_result_puts_the_own_answers_aside_and_returning_brings_them_back() {
    let file = {
        let mut draft = Draft::new(&sample::instrument(), 0);
        draft.answers[0] = Stamped::new(Answer::Choice(4), 100);
        draft.completed_at = Stamped::new(Some(moment(3)), 100);
        draft.file = Stamped::new("{}".into(), 100);
        draft
    };
    let own = after([Action::Answer(0, Answer::Choice(1)), Action::Next]);
    let open = |s: &Rc<Session>, at| s.apply(Action::Open(Box::new(file.clone())), at);

    let opened = open(&own, 100);
    assert_eq!((opened.answer(0), opened.screen()), (Answer::Choice(4), Screen::Result));
    let back = opened.apply(Action::Return, 101);
    assert_eq!((back.answer(0), back.screen()), (Answer::Choice(1), Screen::Factor(1)));
    assert!(back.draft().generation > opened.draft().generation);

    let twice = open(&opened, 100);
    assert_eq!(twice.apply(Action::Return, 102).answer(0), Answer::Choice(1));

    let edited = open(&opened.apply(Action::Answer(1, Answer::Choice(2)), 103), 104);
    let edited = edited.apply(Action::Return, 105);
    assert_eq!((edited.answer(0), edited.answer(1)), (Answer::Choice(4), Answer::Choice(2)));
    assert_eq!(edited.apply(Action::Return, 106).answer(0), Answer::Choice(1));

    assert_eq!(open(&session(Depth::Full), 100).draft().aside, None, "nothing was there");
}

#[test]
fn a_session_is_resumed_where_it_was_left() {
    let left = after([Action::Answer(0, Answer::Choice(1)), Action::Go(2)]);
    let resume = Action::Resume(Box::new(left.draft().clone()));
    let resumed = session(Depth::Full).apply(resume, 9);
    assert_eq!(resumed.screen(), Screen::Factor(2));
    let merged = session(Depth::Full).apply(Action::Merge(Box::new(left.draft().clone())), 9);
    assert_eq!(merged.screen(), Screen::Factor(0), "another window does not move this one");
}

#[test]
fn another_language_keeps_the_answers_and_another_check_is_refused() {
    let own = after([Action::Answer(0, Answer::Choice(1))]);
    let mut english = sample::instrument();
    english.locale = crate::i18n::Locale::En;
    let spoken = own.apply(Action::Speak(Rc::new(english.clone())), 9);
    assert_eq!(spoken.instrument().locale, crate::i18n::Locale::En);
    assert_eq!(spoken.answer(0), Answer::Choice(1));
    english.version = 2;
    assert!(Rc::ptr_eq(&own, &own.apply(Action::Speak(Rc::new(english)), 9)));
}

#[test]
fn another_result_is_told_from_the_same_and_from_starting_over() {
    let done = after([Action::Answer(0, Answer::Choice(1)), Action::Finish(moment(21))]);
    let opened = |session: &Rc<Session>, choice: u8| {
        let file = after([Action::Answer(0, Answer::Choice(choice)), Action::Finish(moment(20))]);
        let text = file.result_file(true).expect("a result").to_json();
        let (draft, _) = Draft::from_file(text.as_bytes(), session.instrument(), 40).expect("read");
        session.apply(Action::Open(Box::new(draft)), 40)
    };
    let other = opened(&done, 3);
    let returned = other.apply(Action::Return, 50);
    let afresh = done.apply(Action::Reset, 50);
    let next_person = afresh.apply(Action::Answer(0, Answer::Choice(1)), 51);
    let cases = [
        (&done, done.apply(Action::Note(0, "x".into()), 50), Turn::Same),
        (&done, done.apply(Action::Back, 50), Turn::Same),
        (&done, done.apply(Action::Organisation("Oever".into()), 50), Turn::Same),
        (&done, done.apply(Action::Answer(0, Answer::Choice(2)), 50), Turn::Other),
        (&done, done.apply(Action::Depth(Depth::Quick), 50), Turn::Other),
        (&done, Rc::clone(&other), Turn::Other),
        (&other, opened(&other, 4), Turn::Other),
        (&other, Rc::clone(&returned), Turn::Other),
        (&done, Rc::clone(&afresh), Turn::Afresh),
        (&done, next_person, Turn::Afresh),
        (&other, other.apply(Action::Reset, 60), Turn::Afresh),
    ];
    for (n, (before, after, expected)) in cases.iter().enumerate() {
        assert_eq!(after.draft().turn_since(before.draft()), *expected, "{n}");
        let followed = before.apply(Action::Merge(Box::new(after.draft().clone())), 70);
        assert_eq!(followed.draft().turn_since(before.draft()), *expected, "{n}, in another tab");
    }
}
