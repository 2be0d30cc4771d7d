use super::super::sample;
use super::*;

fn full() -> Draft {
    let instrument = sample::instrument();
    let mut draft = Draft::new(&instrument, 3);
    draft.answers[0].set(Answer::Choice(4), 10);
    draft.answers[1].set(Answer::DontKnow, 11);
    draft.answers[2].set(Answer::NotApplicable, 12);
    draft.answers[3] = Stamped::new(Answer::Unanswered, 13);
    draft.notes[1].set("Vraag het \"Finance\"\n".into(), 14);
    draft.depth.set(Some(Depth::Quick), 15);
    draft.place.set(Screen::Result, 16);
    draft.organisation.set("Oever".into(), 17);
    draft.filled_in_by.set("hr".into(), 18);
    draft.include_notes.set(true, 19);
    draft.completed_at.set(Moment::parse("2026-11-21T14:05:00+01:00"), 20);
    draft.file.set("{}".into(), 9);
    draft.aside = Some(Box::new(Draft::new(&instrument, 2)));
    draft
}

#[test]
fn what_is_written_is_read_again() {
    let instrument = sample::instrument();
    for draft in [full(), Draft::new(&instrument, 0)] {
        let text = draft.to_text(&instrument);
        assert_eq!(Draft::from_text(&text, &instrument).expect(&text), draft);
    }
}

#[test]
fn a_blank_draft_holds_nothing_but_its_generation() {
    let instrument = sample::instrument();
    assert_eq!(
        Draft::new(&instrument, 7).to_text(&instrument),
        r#"{"format":"gereed/draft","format_version":1,"instrument":{"id":"sample","version":1},"generation":7}"#
    );
}

#[test]
fn each_bad_draft_has_its_error() {
    let instrument = sample::instrument();
    let invalid = |field: &str| DraftError::Invalid(field.to_owned());
    let cases = [
        ("", DraftError::Broken),
        ("rubbish", DraftError::Broken),
        ("[1]", invalid("format")),
        (r#"{"format":"gereed/result"}"#, invalid("format")),
        (r#"{"format":"gereed/draft"}"#, invalid("format_version")),
        (r#"{"format":"gereed/draft","format_version":2}"#, DraftError::Newer(2)),
        (r#"{"format":"gereed/draft","format_version":1}"#, invalid("instrument")),
        (
            r#"{"format":"gereed/draft","format_version":1,"instrument":{"id":"other","version":1}}"#,
            DraftError::OtherInstrument("other".into()),
        ),
        (
            r#"{"format":"gereed/draft","format_version":1,"instrument":{"id":"sample","version":2}}"#,
            DraftError::OtherVersion(2),
        ),
    ];
    for (text, error) in cases {
        assert_eq!(Draft::from_text(text, &instrument), Err(error), "{text}");
    }

    let fields = [
        (r#""answers":{"x9":[1,1]}"#, "answers.x9"),
        (r#""answers":{"a1":[5,1]}"#, "answers.a1"),
        (r#""answers":{"a1":[-1,1]}"#, "answers.a1"),
        (r#""answers":{"a1":["ja",1]}"#, "answers.a1"),
        (r#""answers":{"a1":[1,0]}"#, "answers.a1"),
        (r#""answers":{"a1":[1,8640000000000001]}"#, "answers.a1"),
        (r#""answers":{"a1":3}"#, "answers.a1"),
        (r#""answers":[]"#, "answers"),
        (r#""notes":{"z":["",1]}"#, "notes.z"),
        (r#""depth":["deep",1]"#, "depth"),
        (r#""place":[3,1]"#, "place"),
        (r#""include_notes":["yes",1]"#, "include_notes"),
        (r#""completed_at":["yesterday",1]"#, "completed_at"),
        (r#""generation":-1"#, "generation"),
        (r#""file":[7,1]"#, "file"),
        (r#""aside":{"generation":"x"}"#, "generation"),
    ];
    for (field, error) in fields {
        let generation = if error == "generation" { "" } else { r#""generation":0,"# };
        let text = format!(
            r#"{{"format":"gereed/draft","format_version":1,"instrument":{{"id":"sample","version":1}},{generation}{field}}}"#
        );
        assert_eq!(Draft::from_text(&text, &instrument), Err(invalid(error)), "{text}");
    }
}

#[test]
fn a_draft_that_is_cut_off_anywhere_is_an_error() {
    let instrument = sample::instrument();
    let text = full().to_text(&instrument);
    for end in 0..text.len() {
        assert_eq!(Draft::from_text(&text[..end], &instrument), Err(DraftError::Broken));
    }
}

#[test]
fn a_draft_that_is_too_large_is_not_read() {
    let text = " ".repeat(LARGEST_DRAFT + 1);
    let size = text.len();
    assert_eq!(Draft::from_text(&text, &sample::instrument()), Err(DraftError::TooLarge(size)));
}

#[test]
fn a_deep_draft_is_an_error_and_not_the_end() {
    let deep = format!("{}{}", r#"{"aside":"#.repeat(100_000), "1");
    assert_eq!(
        Draft::from_text(&deep[..LARGEST_DRAFT], &sample::instrument()),
        Err(DraftError::Broken)
    );
}
