use gereed::instrument::definition::Definition;
use gereed::instrument::{Instrument, InstrumentError, MAX_BYTES};
use proptest::prelude::*;

use crate::support::{MOVING_HOUSE, moving_house, replaced};

#[test]
fn what_is_written_is_read_back() {
    let definition = Definition::parse(MOVING_HOUSE).expect("it is in order");
    for instrument in definition.instruments() {
        assert_eq!(Instrument::from_json(&instrument.to_json()).as_ref(), Ok(instrument));
    }
}

#[test]
fn more_than_this_version_knows_is_passed_over() {
    let json = moving_house().to_json();
    let later = replaced(&json, "\"minutes\":{", "\"colour\":\"red\",\"minutes\":{\"expert\":1,");
    assert_eq!(Instrument::from_json(&later), Ok(moving_house()));
}

#[test]
fn what_is_no_instrument_is_refused_with_a_reason() {
    let json = moving_house().to_json();
    let cases = [
        (String::new(), "not JSON, or cut off, at line 1 column 1"),
        (json[..500].to_owned(), "not JSON, or cut off, at line 1 column 501"),
        ("[]".to_owned(), "not an instrument: `format` is not gereed/instrument"),
        ("{}".to_owned(), "not an instrument: `format` is not gereed/instrument"),
        (
            replaced(&json, "\"format_version\":1", "\"format_version\":2"),
            "`format_version` is 2; this version of Gereed reads 1",
        ),
        (
            replaced(&json, "\"format_version\":1", "\"format_version\":0"),
            "format_version: must be a whole number from 1 to 1, not 0",
        ),
        (
            replaced(&json, "\"locale\":\"en\"", "\"locale\":\"fr\""),
            "locale: must be a language that Gereed speaks: nl or en",
        ),
        (
            replaced(&json, "\"Eight short statements.\"", "{\"en\":\"Eight\"}"),
            "intro: must be a text",
        ),
        (
            replaced(&json, "\"keep\":\"Keep the count.\"", "\"keeps\":\"Keep the count.\""),
            "steps[0].keep: is missing",
        ),
        (
            replaced(
                &json,
                "\"choice\":4,\"text\":\"It is all there.\"}],\"improvement\":{\"action\":\"Pick",
                "\"choice\":5,\"text\":\"All.\"}],\"improvement\":{\"action\":\"Pick",
            ),
            "factors[0].items[0].looks[2].choice: must be a choice from 0 to 4, not 5",
        ),
    ];
    for (text, expected) in cases {
        let error = Instrument::from_json(&text).expect_err(expected);
        assert_eq!(error.to_string(), expected);
    }
    let padded = format!("{json}{}", " ".repeat(MAX_BYTES));
    let bytes = padded.len();
    assert_eq!(Instrument::from_json(&padded), Err(InstrumentError::TooLarge { bytes }));
}

#[test]
fn a_list_without_end_is_one_flaw() {
    let json = moving_house().to_json();
    let list = format!("\"patterns\":[{}{{}}],\"patterns\":", "{},".repeat(200_000));
    let long = replaced(&json, "\"patterns\":", &list)
        .replace("\"patterns\":[{\"id\"", "\"other\":[{\"id\"");
    let error = Instrument::from_json(&long).expect_err("it is too long");
    assert_eq!(error.to_string(), "patterns: must be a list of at most 200");
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{}{}", "{\"not\":".repeat(100_000), "}".repeat(100_000));
    assert!(matches!(Instrument::from_json(&deep), Err(InstrumentError::NotJson { .. })));
}

proptest! {
    #[test]
    fn a_damaged_instrument_is_an_error_or_an_instrument(at in 0usize..20_000, byte in 32u8..127) {
        let mut bytes = moving_house().to_json().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(instrument) = Instrument::from_json(&String::from_utf8_lossy(&bytes)) {
            prop_assert_eq!(Instrument::from_json(&instrument.to_json()), Ok(instrument));
        }
    }

    #[test]
    fn a_damaged_definition_is_an_error_or_a_definition(at in 0usize..20_000, byte in 32u8..127) {
        let mut bytes = MOVING_HOUSE.as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let text = String::from_utf8_lossy(&bytes);
        let problems = Definition::lint(&text);
        prop_assert!(problems.iter().all(|p| p.line <= text.lines().count() + 1 && p.column > 0));
        if let Ok(definition) = Definition::parse(&text) {
            prop_assert_eq!(definition.instruments().len(), 2);
        }
    }
}
