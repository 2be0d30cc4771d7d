use gereed::assessment::ResultFile;
use gereed::instrument::Instrument;
use gereed::instrument::definition::Definition;

use crate::support::{MOVING_HOUSE, moving_house, replaced};

/// The migrations of the small check.
fn lines() -> &'static str {
    &MOVING_HOUSE[MOVING_HOUSE.find("[[migrations]]").expect("it has migrations")..]
}

#[test]
fn every_break_in_the_chain_is_named_with_its_place() {
    let cases = [
        ("from = 2", "from = 1", "migrations[1].from: must be the version before 3, not 1"),
        ("from = 1", "from = 4", "migrations[0].from: must be the version before 2, not 4"),
        (
            "from = 1",
            "from = 0",
            "migrations[0].from: must be a whole number from 1 to 1000000, not 0",
        ),
        (
            "added = [\"tools-labels\"]",
            "added = [\"tools-label\"]",
            "migrations[1].added[0]: `tools-label` is no item of version 3, or named twice",
        ),
        (
            "added = [\"tools-labels\"]",
            "added = [\"people-informed\"]",
            "migrations[1].added[0]: `people-informed` is no item of version 3, or named twice",
        ),
        (
            "people-map = \"people-place\"",
            "people-map = \"people-places\"",
            "migrations[0].renamed.people-map: `people-places` is no item of version 2, or named twice",
        ),
        (
            "people-map = \"people-place\"",
            "people-map = \"tools-labels\"",
            "migrations[0].renamed.people-map: `tools-labels` is no item of version 2, or named twice",
        ),
        (
            "removed = [\"people-lunch\"]",
            "removed = [\"tools-van\"]",
            "migrations[0].removed[0]: `tools-van` is named twice, or used again from here on",
        ),
        (
            "removed = [\"people-lunch\"]",
            "removed = [\"people-map\"]",
            "migrations[0].removed[0]: `people-map` is named twice, or used again from here on",
        ),
        (
            "removed = [\"people-lunch\"]",
            "removed = [\"tools-tape\"]",
            "migrations[0].removed[0]: `tools-tape` is named twice, or used again from here on",
        ),
        (
            "removed = [\"people-lunch\"]",
            "removed = \"people-lunch\"",
            "migrations[0].removed: must be a list of ids",
        ),
        (
            "plan-day = \"plan-date\"",
            "plan-day = 7",
            "migrations[0].renamed: must be a table with a new id for each old one",
        ),
        (
            "removed = [\"people-lunch\"]",
            "remove = [\"people-lunch\"]",
            "migrations[0].remove: is no field here; is it misspelt?",
        ),
    ];
    for (old, new, expected) in cases {
        let text = MOVING_HOUSE.replace(lines(), &replaced(lines(), old, new));
        let found = Definition::parse(&text).expect_err(new);
        let said: Vec<String> =
            found.iter().map(|p| format!("{}: {}", p.place, p.message)).collect();
        assert_eq!(said, [expected], "{new}");
        let start = new.split([' ', '=']).next().unwrap_or_default();
        let line = text.lines().nth(found[0].line - 1).unwrap_or_default();
        assert!(line.contains(start), "{new}: {line}");
    }
}

#[test]
fn a_compiled_check_without_migrations_has_no_trace_of_them() {
    let without = MOVING_HOUSE.replace(lines(), "");
    let definition = Definition::parse(&without).expect("it is in order");
    assert!(!definition.instruments()[0].to_json().contains("migration"));
}

#[test]
fn a_compiled_check_opens_results_of_earlier_versions() {
    let instrument = Instrument::from_json(&moving_house().to_json()).expect("it is in order");
    assert_eq!(instrument, moving_house());
    let text = include_str!("../fixtures/compare/earlier-version/before.json");
    let mut file = ResultFile::parse(text).expect("it is read");
    assert_eq!(file.version, 1);
    let changes = file.migrate(&instrument).expect("it opens");
    let renamed = changes.renamed.iter().map(|(then, now)| format!("{then} {now}"));
    assert_eq!(renamed.collect::<Vec<_>>(), ["people-map people-informed", "plan-day plan-date"]);
    assert_eq!(changes.added, ["tools-labels"]);
    assert!(file.answers(&instrument).is_ok());
}
