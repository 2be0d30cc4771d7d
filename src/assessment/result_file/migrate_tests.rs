use serde_json::{Value, json};

use super::super::{Answer, sample};
use super::{ResultFile, ResultFileError};
use crate::instrument::{Changes, Instrument, Migration};

/// The sample in its third version: `a1` was `first` until version 2 and `start` in version 1, `a3`
/// is new in version 3; gone are `b9` since version 2 and `c9` since version 3.
fn instrument() -> Instrument {
    let pair = |old: &str, new: &str| [(old.to_owned(), new.to_owned())].into_iter().collect();
    let mut instrument = sample::instrument();
    instrument.version = 3;
    instrument.migrations = vec![
        Migration {
            from: 1,
            renamed: pair("start", "first"),
            removed: vec!["b9".into()],
            added: vec![],
        },
        Migration {
            from: 2,
            renamed: pair("first", "a1"),
            removed: vec!["c9".into()],
            added: vec!["a3".into()],
        },
    ];
    instrument
}

fn file(version: u32, answers: &Value) -> ResultFile {
    let document = json!({
        "format": "gereed/result", "format_version": 1, "depth": "full", "locale": "nl",
        "instrument": { "id": "sample", "version": version },
        "completed_at": "2026-11-21T14:05:00+01:00",
        "notes": { "b": "Blijft", "z": "Van vroeger" },
        "mood": 7,
        "answers": answers,
    });
    ResultFile::parse(&document.to_string()).expect("it is read")
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect()
}

#[test]
fn an_earlier_version_opens_in_full() {
    let answers = json!({ "start": 4, "a2": "dk", "b9": 2, "c9": "na", "c1": 0 });
    let mut file = file(1, &answers);
    let changes = file.migrate(&instrument()).expect("it opens");
    let expected = Changes {
        renamed: owned(&[("start", "a1")]),
        removed: owned(&[("b9", "b9"), ("c9", "c9")]),
        added: vec!["a3".into()],
    };
    assert_eq!(changes, expected);
    let opened = file.answers(&instrument()).expect("they fit");
    assert_eq!(opened, sample::answers(&instrument(), "4?- --- 0--"));
    assert_eq!(file.notes(&instrument()).expect("they fit"), ["", "Blijft", ""]);

    let text = file.to_json();
    let written: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(written["instrument"]["version"], 3);
    assert_eq!(written["answers"], json!({ "a1": 4, "a2": "dk", "c1": 0 }));
    assert_eq!(written["removed_answers"], json!({ "b9": 2, "c9": "na" }));
    assert_eq!(written["removed_notes"], json!({ "z": "Van vroeger" }));
    assert_eq!(written["mood"], 7);
    let mut again = ResultFile::parse(&text).expect("it is read");
    assert_eq!(again.migrate(&instrument()), Ok(Changes::default()));
    assert_eq!(again, file);
    again.leave_out_notes();
    assert!(again.to_json().contains("b9") && !again.to_json().contains("notes"));
}

#[test]
fn what_was_kept_in_an_earlier_step_stays() {
    let mut second = instrument();
    second.version = 2;
    second.migrations.pop();
    second.factors[0].items[0].id = "first".into();
    second.factors[2].items[1].id = "c9".into();
    let mut file = file(1, &json!({ "start": 4, "b9": 2, "c9": 1 }));
    file.migrate(&second).expect("it opens in version 2");
    let mut direct = self::file(1, &json!({ "start": 4, "b9": 2, "c9": 1 }));
    direct.migrate(&instrument()).expect("it opens in version 3");
    file.migrate(&instrument()).expect("it opens in version 3");
    assert_eq!(file, direct);
    assert_eq!(file.answers.get("a1"), Some(&Answer::Choice(4)));
}

#[test]
fn what_cannot_be_migrated_is_an_error_and_stays_as_it_was() {
    use ResultFileError::{Invalid, NoSuchChoice, OtherVersion, UnknownItem};
    let unknown = |item: &str| UnknownItem { item: item.into() };
    let cases = [
        (4, json!({}), OtherVersion { found: 4, expected: 3 }),
        (0, json!({}), OtherVersion { found: 0, expected: 3 }),
        (1, json!({ "a3": 1 }), unknown("a3")),
        (1, json!({ "x": 1 }), unknown("x")),
        (1, json!({ "start": 1, "a1": 2 }), unknown("a1")),
        (3, json!({ "start": 1 }), unknown("start")),
        (1, json!({ "start": 5 }), NoSuchChoice { item: "a1".into(), found: "5".into(), last: 4 }),
    ];
    for (version, answers, expected) in cases {
        let mut file = file(version, &answers);
        let before = file.clone();
        let opened = file.migrate(&instrument()).and_then(|_| file.answers(&instrument()));
        assert_eq!(opened, Err(expected), "{version} {answers}");
        assert_eq!(file, before);
    }
    let mut taken = file(1, &json!({ "b9": 1 }));
    taken.unknown.push("removed_answers".into(), 3_u8.into());
    let expected = Invalid { field: "removed_answers".into(), found: "3".into() };
    assert_eq!(taken.migrate(&instrument()), Err(expected));
}
