use proptest::prelude::*;
use serde_json::Value as Theirs;

use super::{Broken, Object, Value};

/// Documents with numbers that every reader writes back as they were.
fn any_document() -> impl Strategy<Value = Theirs> {
    let leaf = prop_oneof![
        Just(Theirs::Null),
        any::<bool>().prop_map(Theirs::from),
        any::<i64>().prop_map(Theirs::from),
        any::<String>().prop_map(Theirs::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Theirs::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| Theirs::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn it_reads_and_writes_as_another_library_does(document in any_document()) {
        let (compact, pretty) = (document.to_string(), format!("{document:#}\n"));
        let read = Value::parse(&compact).expect("it is JSON");
        prop_assert_eq!(read.compact(), compact);
        prop_assert_eq!(read.pretty(), &pretty[..]);
        prop_assert_eq!(Value::parse(&pretty), Ok(read.clone()));
        prop_assert_eq!(Value::parse(&read.lines()), Ok(read));
    }

    #[test]
    fn it_refuses_what_another_library_refuses(text in r#"[\[\]{}:,"\\a-fnrtu0-9eE.+ \n-]{0,12}"#) {
        let (ours, theirs) = (Value::parse(&text), serde_json::from_str::<Theirs>(&text));
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => {
                let again = serde_json::from_str::<Theirs>(&ours.compact());
                prop_assert_eq!(again.expect("it is JSON"), theirs);
            }
            // A number that no float can hold is kept as it is.
            (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("out of range")),
            (Err(_), Ok(_)) => prop_assert!(false, "{text:?} is JSON"),
            (Err(_), Err(_)) => {}
        }
    }

    #[test]
    fn a_document_that_is_cut_off_is_known(document in any_document(), at: prop::sample::Index) {
        let text = format!("[{document}]");
        let at = text.char_indices().map(|(at, _)| at).nth(at.index(text.chars().count()));
        let broken = Value::parse(&text[..at.unwrap_or_default()]).expect_err("it is cut off");
        prop_assert!(broken.cut_off);
    }
}

#[test]
fn what_is_wrong_has_a_place() {
    for (text, line, column, cut_off) in [
        ("", 1, 1, true),
        ("{\"a\": 1,\n  \"é\": nul }", 2, 11, false),
        ("[1 2]", 1, 4, false),
        ("[1,]", 1, 4, false),
        ("{\"a\" 1}", 1, 6, false),
        ("01", 1, 2, false),
        ("[1]]", 1, 4, false),
        ("\"a\nb\"", 1, 3, false),
        ("\"\\x\"", 1, 3, false),
        ("\"\\ud800 \"", 1, 8, false),
        ("-", 1, 2, true),
        ("[1.", 1, 4, true),
    ] {
        assert_eq!(Value::parse(text), Err(Broken { line, column, cut_off }), "{text:?}");
    }
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Value::parse(&nested(64)).is_ok());
    assert!(Value::parse(&nested(65)).is_err());
    assert!(Value::parse(&"[".repeat(1_000_000)).is_err());
}

#[test]
fn escapes_stand_for_their_characters() {
    let text = r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#;
    let expected = "\"\\/\u{8}\u{c}\n\r\té😀";
    assert_eq!(Value::parse(text), Ok(expected.into()));
}

#[test]
fn numbers_stay_as_they_were_written() {
    for number in ["0", "-0", "1.50", "1e400", "123456789012345678901234567890"] {
        assert_eq!(Value::parse(number).map(|value| value.compact()), Ok(number.to_owned()));
    }
    let whole = |text: &str| Value::parse(text).ok().and_then(|value| value.as_u64());
    assert_eq!(whole("18446744073709551615"), Some(u64::MAX));
    for text in ["18446744073709551616", "-1", "1.0", "1e2", "\"1\"", "null"] {
        assert_eq!(whole(text), None, "{text}");
    }
}

#[test]
fn two_levels_have_lines_of_their_own() {
    let text = r#"{"a":1,"b":{"c":[1,2],"d":{}},"e":[{"f":null},[]],"g":[]}"#;
    let expected = "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [1, 2],\n    \"d\": {}\n  },\n  \
                    \"e\": [\n    {\"f\": null},\n    []\n  ],\n  \"g\": []\n}\n";
    assert_eq!(Value::parse(text).map(|value| value.lines()), Ok(expected.to_owned()));
}

#[test]
fn of_two_fields_with_one_name_the_last_counts() {
    let value = Value::parse(r#"{"a":1,"b":2,"a":3}"#).expect("it is JSON");
    assert_eq!(value["a"].as_u64(), Some(3));
    assert!(value["c"]["d"].is_null());
}

#[test]
fn fields_stand_as_they_were_added() {
    let more = Object::new().with("d", vec![1_u8, 2]).with_some("e", None::<u8>);
    let mut fields = Object::new().with("b", "x").with("a", None::<bool>).with("c", -3_i64);
    fields.append(more);
    assert_eq!(fields.remove("a"), Some(Value::Null));
    assert_eq!(fields.compact(), r#"{"b":"x","c":-3,"d":[1,2]}"#);
}
