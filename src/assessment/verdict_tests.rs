use super::super::{Depth, evaluate, sample};
use crate::instrument::{
    AtLeast, Comparison, Condition, Instrument, Lead, Pattern, Severity, Verdict, When,
};

fn instrument(conditions: Vec<When>) -> Instrument {
    let mut instrument =
        sample::of(&[0, 25, 50, 75, 100], &[&[1, 1], &[1, 1], &[1, 1], &[1, 1], &[1, 1]]);
    instrument.factors[0].items[1].reversed = true;
    let condition = |(n, when): (usize, When)| Condition {
        id: n.to_string(),
        when,
        name: String::new(),
        met: String::new(),
        unmet: String::new(),
    };
    instrument.conditions = conditions.into_iter().enumerate().map(condition).collect();
    instrument
}

fn factor(id: &str, is: Comparison) -> When {
    When::Factor { factor: id.into(), is }
}

fn item(id: &str, is: Comparison) -> When {
    When::Item { item: id.into(), is }
}

fn lead(factor: &str, over: &str, by: u8) -> When {
    When::Lead { lead: Lead { factor: factor.into(), over: over.into(), by } }
}

fn all(all: [When; 2]) -> When {
    When::All { all: all.into() }
}

fn any(any: [When; 2]) -> When {
    When::Any { any: any.into() }
}

fn not(not: When) -> When {
    When::Not { not: Box::new(not) }
}

/// Factor a stands at 62.5, b at 100, c at 0; d is insufficient, e not applicable; the whole at
/// 54 1/6.
const ANSWERS: &str = "31 44 00 3- nn";

#[test]
fn rules_follow_strong_kleene_logic() {
    use Comparison::{AtLeast, Below};
    let yes = || factor("b", AtLeast(100));
    let no = || factor("b", Below(100));
    let unknown = || factor("d", AtLeast(0));
    let cases = [
        (factor("a", AtLeast(75)), Some(true)),
        (factor("a", AtLeast(76)), Some(false)),
        (factor("a", Below(75)), Some(false)),
        (factor("a", Below(76)), Some(true)),
        (factor("d", Below(100)), None),
        (factor("e", Below(100)), None),
        (factor("z", Below(100)), None),
        (item("a1", AtLeast(75)), Some(true)),
        (item("a2", AtLeast(75)), Some(true)),
        (item("a2", Below(75)), Some(false)),
        (item("d1", AtLeast(75)), Some(true)),
        (item("d2", Below(100)), None),
        (item("e1", Below(100)), None),
        (When::Overall { overall: AtLeast(58) }, Some(true)),
        (When::Overall { overall: AtLeast(59) }, Some(false)),
        (lead("b", "a", 25), Some(true)),
        (lead("b", "a", 26), Some(false)),
        (lead("a", "b", 1), Some(false)),
        (lead("b", "d", 1), None),
        (not(yes()), Some(false)),
        (not(no()), Some(true)),
        (not(unknown()), None),
        (all([yes(), yes()]), Some(true)),
        (all([yes(), no()]), Some(false)),
        (all([yes(), unknown()]), None),
        (all([unknown(), no()]), Some(false)),
        (any([no(), no()]), Some(false)),
        (any([unknown(), yes()]), Some(true)),
        (any([unknown(), no()]), None),
    ];
    let instrument = instrument(cases.iter().map(|(when, _)| when.clone()).collect());
    let answers = sample::answers(&instrument, ANSWERS);
    let found = evaluate(&instrument, &answers, Depth::Full).overall.conditions;
    for ((when, expected), found) in cases.iter().zip(found) {
        assert_eq!(found, *expected, "{when:?}");
    }
}

#[test]
fn conditions_are_counted_with_what_is_unknown() {
    let met = factor("b", Comparison::AtLeast(1));
    let unmet = factor("c", Comparison::AtLeast(1));
    let unknown = factor("d", Comparison::AtLeast(1));
    let mut instrument = instrument(vec![met, unmet, unknown.clone(), unknown]);
    let pattern = |(n, when): (usize, When)| Pattern {
        id: n.to_string(),
        severity: Severity::Insight,
        when,
        title: String::new(),
        text: String::new(),
    };
    let count = |at_least| When::ConditionsMet { conditions_met: AtLeast { at_least } };
    // 1 is met for sure, 2 or 3 may be, 4 cannot.
    let rules = [1, 2, 3, 4].map(count).into_iter();
    let rules = rules.clone().chain(rules.map(not));
    instrument.patterns = rules.enumerate().map(pattern).collect();
    let answers = sample::answers(&instrument, ANSWERS);
    assert_eq!(evaluate(&instrument, &answers, Depth::Full).patterns, [0, 7]);
}

#[test]
fn the_first_verdict_that_holds_is_given() {
    let mut instrument = instrument(Vec::new());
    let verdict = |when| Verdict {
        id: String::new(),
        when,
        title: String::new(),
        title_weakest: None,
        lead: String::new(),
    };
    instrument.verdicts = vec![
        verdict(Some(factor("d", Comparison::AtLeast(0)))),
        verdict(Some(factor("a", Comparison::AtLeast(75)))),
        verdict(Some(factor("b", Comparison::AtLeast(75)))),
        verdict(None),
    ];
    for (answers, expected) in [
        (ANSWERS, Some(Some(1))),
        ("00 44 00 3- nn", Some(Some(2))),
        ("00 00 00 3- nn", Some(Some(3))),
        ("00 00 -- 3- nn", None),
    ] {
        let answers = sample::answers(&instrument, answers);
        let standing = evaluate(&instrument, &answers, Depth::Full).overall.standing;
        assert_eq!(standing.map(|standing| standing.verdict), expected);
    }
}
