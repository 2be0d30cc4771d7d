//! What makes a definition unfit.

use gereed::instrument::definition::{Definition, Kind};

use super::{compare, problems};
use crate::support::{MOVING_HOUSE, replaced};

#[test]
fn every_error_is_named_with_its_place() {
    // What is written, what stands there instead, the text at the place that is named, what is said.
    compare(
        Kind::Error,
        &[
            [
                "format = \"gereed/instrument\"",
                "format = \"survey\"",
                "format =",
                "format: not an instrument: `format` is not gereed/instrument",
            ],
            [
                "format_version = 1",
                "format_version = 2",
                "format_version =",
                "format_version: `format_version` is 2; this version of Gereed reads 1",
            ],
            [
                "id = \"moving-house\"",
                "id = \"Moving House\"",
                "id =",
                "id: must be an id: up to 64 of a to z, 0 to 9 and -",
            ],
            ["id = \"moving-house\"\n", "", "# A small", "id: is missing"],
            [
                "version = 3",
                "version = 0",
                "version =",
                "version: must be a whole number from 1 to 1000000, not 0",
            ],
            [
                "version = 3",
                "version = \"3\"",
                "version =",
                "version: must be a whole number from 1 to 1000000, not \"3\"",
            ],
            [
                "[\"nl\", \"en\"]",
                "[\"nl\", \"fr\"]",
                "\"fr\"",
                "languages[1]: must be a language that Gereed speaks: nl or en",
            ],
            ["[\"nl\", \"en\"]", "[\"nl\", \"nl\"]", "\"nl\"]", "languages[1]: is listed twice"],
            [
                "[\"nl\", \"en\"]",
                "[]",
                "languages =",
                "languages: must be a list of languages, the original first",
            ],
            [", en = \"Eight short statements.\"", "", "intro =", "intro.en: is missing"],
            ["\"Acht korte stellingen.\"", "\" \"", "nl =", "intro.nl: is empty"],
            [
                "\"Acht korte stellingen.\"",
                "\"Acht\\nkort\"",
                "nl =",
                "intro.nl: must not hold line breaks or control characters",
            ],
            [
                "{ nl = \"Acht korte stellingen.\", en = \"Eight short statements.\" }",
                "\"Acht\"",
                "intro =",
                "intro: must be a table with a text for each language",
            ],
            [
                "en = \"Eight short",
                "de = \"Acht\", en = \"Eight short",
                "de =",
                "intro.de: is no language of this file",
            ],
            [
                "minutes = {",
                "minuts = 1\nminutes = {",
                "minuts =",
                "minuts: is no field here; is it misspelt?",
            ],
            [
                "value = 50",
                "value = 25",
                "choices]]",
                "choices: values must rise from the first choice to the last",
            ],
            [
                "value = 100",
                "value = 101",
                "value = 101",
                "choices[4].value: must be a whole number from 0 to 100, not 101",
            ],
            [
                "at = 0",
                "at = 5",
                "at = 5",
                "levels[0].at: must be 0, so that every score has a level",
            ],
            [
                "at = 60",
                "at = 40",
                "levels]]",
                "levels: bounds must rise from the first level to the last",
            ],
            [
                "source = \"movers-2024\"",
                "source = \"movers\"",
                "source =",
                "facts[0].source: there is no source `movers`",
            ],
            [
                "facts = [\"boxes\"]",
                "facts = [\"crates\"]",
                "\"crates\"",
                "factors[0].facts[0]: there is no fact `crates`",
            ],
            [
                "facts = [\"boxes\"]",
                "facts = \"boxes\"",
                "facts =",
                "factors[0].facts: must be a list of ids",
            ],
            [
                "weight = 3",
                "weight = 11",
                "weight = 11",
                "factors[2].items[1].weight: must be a whole number from 1 to 10, not 11",
            ],
            [
                "reversed = true",
                "reversed = \"yes\"",
                "reversed =",
                "factors[0].items[2].reversed: must be true or false",
            ],
            [
                "id = \"tools-van\"",
                "id = \"tools-boxes\"",
                "id = \"tools-boxes\"",
                "factors[2].items[1].id: `tools-boxes` is already the id of another item",
            ],
            [
                "id = \"wheels\"",
                "id = \"plan-stands\"",
                "id = \"plan-stands\"",
                "conditions[2].id: `plan-stands` is already in use here",
            ],
            [
                "horizon = 90",
                "horizon = 45",
                "horizon = 45",
                "factors[2].items[2].improvement.horizon: must be 30, 60 or 90 days",
            ],
            [
                "{ factor = \"plan\", at_least = 60 }\n",
                "{ factor = \"plans\", at_least = 60 }\n",
                "factor = \"plans\"",
                "conditions[0].when.factor: there is no factor `plans`",
            ],
            [
                "item = \"tools-van\", at_least",
                "item = \"tools-truck\", at_least",
                "item = \"tools-truck\"",
                "conditions[2].when.item: there is no item `tools-truck`",
            ],
            [
                "{ item = \"tools-van\", at_least = 75 }",
                "{ item = \"tools-van\" }",
                "when =",
                "conditions[2].when: must have at_least or below, one of the two",
            ],
            [
                "\"tools-van\", at_least = 75 }",
                "\"tools-van\", at_least = 75, below = 90 }",
                "when =",
                "conditions[2].when: must have at_least or below, one of the two",
            ],
            [
                "item = \"tools-van\", at_least",
                "itm = \"tools-van\", at_least",
                "when =",
                "conditions[2].when: must be a rule: all, any, not, lead, conditions_met, factor, item or overall",
            ],
            [
                "{ item = \"tools-van\", at_least = 75 }",
                "{ all = [] }",
                "all =",
                "conditions[2].when.all: must hold at least one rule",
            ],
            [
                "{ item = \"tools-van\", at_least = 75 }",
                "75",
                "when = 75",
                "conditions[2].when: must be a table",
            ],
            [
                "{ item = \"tools-van\", at_least = 75 }",
                "{ conditions_met = { at_least = 1 } }",
                "conditions_met =",
                "conditions[2].when.conditions_met: cannot be used here: there are no conditions to count",
            ],
            [
                "{ conditions_met = { at_least = 3 } }",
                "{ conditions_met = { at_least = 5 } }",
                "conditions_met = { at_least = 5",
                "verdicts[0].when.all[1].conditions_met: there are only 4 conditions",
            ],
            [
                "id = \"not-yet\"",
                "id = \"not-yet\"\nwhen = { overall = { below = 40 } }",
                "when =",
                "verdicts[2].when: must be absent in the last verdict, which holds for the rest",
            ],
            [
                "when = { any = [{ conditions_met = { at_least = 2 } }, { overall = { at_least = 40 } }] }\n",
                "",
                "[[verdicts]]",
                "verdicts[1].when: is missing; only the last verdict goes without",
            ],
            [
                "severity = \"warning\"",
                "severity = \"alarm\"",
                "severity =",
                "patterns[0].severity: must be insight or warning",
            ],
            [
                "by = 25",
                "by = 0",
                "by = 0",
                "patterns[1].when.lead.by: must be a whole number from 1 to 100, not 0",
            ],
            [
                "title = { nl = \"Een rustig begin\"",
                "title = { nl = \"Een {begin}\"",
                "nl =",
                "patterns[2].title.nl: {begin} must be the id of a factor",
            ],
            [
                "en = \"Ready to go\" }",
                "en = \"Ready to go\" }\ntitle_weakest = { nl = \"Nu {factor}\", en = \"Now\" }",
                "nl = \"Nu",
                "verdicts[0].title_weakest.nl: {factor} must be {weakest}",
            ],
            [
                "en = \"Ready to go\" }\nlead = { nl = \"Zo",
                "en = \"Ready to go\" }\nlead = { nl = \"Zo {begin}",
                "nl =",
                "verdicts[0].lead.nl: {begin} must be {met}",
            ],
            [
                "[[steps]]\nname = { nl = \"Rijd\"",
                "[[step]]\nname = { nl = \"Rijd\"",
                "step]]",
                "step: is no field here; is it misspelt?",
            ],
            [
                "[[steps]]\nname = { nl = \"Rijd\"",
                "[steps]\nname = { nl = \"Rijd\"",
                "steps]",
                ": duplicate key",
            ],
            [
                "minutes = {",
                "minutes = [",
                "= 3, quick",
                ": unexpected `=` in array, expected value, `]`",
            ],
        ],
    );
}

#[test]
fn errors_in_several_places_are_found_at_once() {
    let text = replaced(MOVING_HOUSE, "weight = 3", "weight = 0");
    let text = replaced(&text, "at = 40", "at = 400");
    let text = replaced(&text, "en = \"Pick a day\"", "en = \"\"");
    let places: Vec<String> =
        Definition::parse(&text).expect_err("three flaws").into_iter().map(|p| p.place).collect();
    assert_eq!(
        places,
        ["levels[2].at", "factors[0].items[0].improvement.action.en", "factors[2].items[1].weight"]
    );
}

#[test]
fn a_definition_that_is_too_large_or_too_deep_is_refused() {
    let padded = format!("{MOVING_HOUSE}\n# {}", "x".repeat(1 << 20));
    assert!(problems(&padded, Kind::Error)[0].1.contains("at most 1048576"));
    let deep = format!("{}{}", "{ not = ".repeat(5_000), "}".repeat(5_000));
    let deep = replaced(MOVING_HOUSE, "{ item = \"tools-van\", at_least = 75 }", &deep);
    assert!(Definition::parse(&deep).is_err());
}
