//! Definitions: what they become, and what is found in them.

mod advice;
mod errors;

use gereed::i18n::Locale;
use gereed::instrument::definition::{Definition, Kind};

use crate::support::{MOVING_HOUSE, replaced};

/// What is found: the text that stands there, where that is in the structure, and what is said.
fn problems(text: &str, kind: Kind) -> Vec<(String, String)> {
    let found = Definition::lint(text).into_iter().filter(|problem| problem.kind == kind);
    let described = found.map(|problem| {
        let line = text.lines().nth(problem.line - 1).expect("the line exists");
        let there: String = line.chars().skip(problem.column - 1).collect();
        (there, format!("{}: {}", problem.place, problem.message))
    });
    described.collect()
}

/// Changes the small check in one place and tells which of the expected problems are not found.
fn compare(kind: Kind, cases: &[[&str; 4]]) {
    let mut wrong = Vec::new();
    for [old, new, there, expected] in cases {
        let found = problems(&replaced(MOVING_HOUSE, old, new), kind);
        if !found.iter().any(|(at, said)| at.starts_with(there) && said == expected) {
            wrong.push(format!("{new:?}\n  expected {there:?} {expected}\n  found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_definition_becomes_one_instrument_a_language() {
    let definition = Definition::parse(MOVING_HOUSE).expect("it is in order");
    let languages: Vec<Locale> = definition.instruments().iter().map(|i| i.locale).collect();
    assert_eq!(languages, [Locale::Nl, Locale::En]);
    let (nl, en) = (&definition.instruments()[0], &definition.instruments()[1]);
    assert_eq!(nl.choices[3].label, "Groten\u{ad}deels");
    assert_eq!(en.choices[3].label, "Mostly");
    assert_eq!(nl.factors[1].items[0].looks[1].text, "Het is er voor de helft.");
    assert_eq!(en.factors[1].meanings[4], "All is ready.");
    assert_eq!(definition.original(), Some(nl));
    assert_eq!(definition.instrument(Locale::En), Some(en));
    let plan = &en.factors[0];
    assert_eq!((plan.weight, plan.items[0].weight, plan.items[0].core), (2, 2, true));
    assert_eq!((plan.items[2].reversed, plan.items[2].core), (true, false));
    assert_eq!(en.factors[1].weight, 1);
}
