use proptest::prelude::*;

use super::super::score::points;
use super::super::{Answer, Answers, Change, Depth, NextLevel, evaluate, sample};
use crate::instrument::Instrument;

const SCALE: [u8; 5] = [0, 25, 50, 75, 100];

fn path(instrument: &Instrument, answers: &str) -> Option<NextLevel> {
    evaluate(instrument, &sample::answers(instrument, answers), Depth::Full).next_level
}

fn written(path: Option<NextLevel>) -> String {
    path.map_or("none".into(), |NextLevel { level, changes }| {
        let changes = changes.iter().map(|c| format!("{} {}→{}", c.item, c.from, c.to));
        format!("{level}: {}", changes.collect::<Vec<_>>().join(", "))
    })
}

#[test]
fn the_path_lifts_what_holds_the_level_down() {
    let instrument = sample::of(&SCALE, &[&[1, 1], &[1, 1]]);
    // Answers, level reached with the changes as item, from and to.
    let cases = [
        ("44 44", "none"),
        ("44 4-", "none"),
        ("44 nn", "none"),
        ("44 00", "3: 2 0→1, 3 0→1"),
        ("44 01", "3: 2 0→1"),
        ("22 22", "4: 0 2→3, 1 2→3"),
        ("32 22", "4: 1 2→3"),
        ("03 33", "4: 0 0→1"),
        ("1n 11", "3: 0 1→3"),
    ];
    for (answers, expected) in cases {
        assert_eq!(written(path(&instrument, answers)), expected, "{answers}");
    }
}

#[test]
fn of_equal_changes_the_lower_then_the_easier_then_the_earlier_goes_first() {
    let mut instrument = sample::of(&SCALE, &[&[1, 1, 1], &[1, 1, 1]]);
    let first = |instrument: &Instrument, answers| {
        path(instrument, answers).and_then(|path| path.changes.first().map(|change| change.item))
    };
    assert_eq!(first(&instrument, "222 222"), Some(0));
    assert_eq!(first(&instrument, "332 231"), Some(5));
    instrument.factors[0].items[0].improvement.effort = 3;
    instrument.factors[0].items[1].improvement.effort = 2;
    instrument.factors[1].items[0].improvement.effort = 2;
    instrument.factors[1].items[2].improvement.effort = 2;
    let changed: Vec<usize> = path(&instrument, "222 222")
        .expect("there is a path")
        .changes
        .iter()
        .map(|change| change.item)
        .collect();
    assert_eq!(changed, [1, 2, 4]);
}

#[test]
fn a_reversed_item_goes_down() {
    let mut instrument = sample::of(&SCALE, &[&[1], &[1]]);
    instrument.factors[1].items[0].reversed = true;
    let changes = path(&instrument, "4 4").expect("there is a path").changes;
    assert_eq!(changes, [Change { item: 1, from: 4, to: 3 }]);
}

#[test]
fn a_scale_that_cannot_carry_the_next_level_has_no_path() {
    let instrument = sample::of(&[0, 30, 70], &[&[1], &[1]]);
    assert_eq!(path(&instrument, "2 2"), None);
}

/// Every way to move answers up, judged by the evaluation itself.
fn by_brute_force(instrument: &Instrument, answers: &Answers) -> Option<NextLevel> {
    let now = evaluate(instrument, answers, Depth::Full);
    if now.certainty.incomplete {
        return None;
    }
    let level = now.overall.standing?.level;
    let mut ways = vec![answers.clone()];
    for (position, (_, item)) in instrument.items().enumerate() {
        let at = |choice| points(instrument, item, Answer::Choice(choice));
        let Some(from) = points(instrument, item, answers.get(position)) else { continue };
        let higher = (0..8).filter(|choice| at(*choice).is_some_and(|points| points > from));
        let moved: Vec<Answers> = higher
            .flat_map(|choice| {
                ways.iter().map(move |way| {
                    let mut way = way.clone();
                    way.set(position, Answer::Choice(choice));
                    way
                })
            })
            .collect();
        ways.extend(moved);
    }
    let judged = ways.iter().filter_map(|way| {
        let standing = evaluate(instrument, way, Depth::Full).overall.standing?;
        let (steps, keys) = steps(instrument, answers, way);
        (standing.level > level).then_some((steps, -standing.exact, keys, standing.level, way))
    });
    let (_, _, _, level, way) = judged.min_by_key(|(s, e, k, ..)| (*s, *e, k.clone()))?;
    let changed =
        (0..instrument.item_count()).filter_map(|item| match (answers.get(item), way.get(item)) {
            (Answer::Choice(from), Answer::Choice(to)) if from != to => {
                Some(Change { item, from, to })
            }
            _ => None,
        });
    Some(NextLevel { level, changes: changed.collect() })
}

/// How many changes a way takes, and each with what decides between equals, in order.
fn steps(instrument: &Instrument, from: &Answers, to: &Answers) -> (usize, Vec<(u8, u8, usize)>) {
    let mut keys = Vec::new();
    for (position, (_, item)) in instrument.items().enumerate() {
        let start = points(instrument, item, from.get(position));
        let end = points(instrument, item, to.get(position));
        keys.extend(
            (0..8)
                .filter_map(|choice| points(instrument, item, Answer::Choice(choice)))
                .filter(|points| Some(*points) >= start && Some(*points) < end)
                .map(|points| (points, item.improvement.effort, position)),
        );
    }
    keys.sort_unstable();
    (keys.len(), keys)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn no_path_is_shorter((instrument, answers) in sample::any_result()) {
        let found = evaluate(&instrument, &answers, Depth::Full).next_level;
        prop_assert_eq!(found, by_brute_force(&instrument, &answers));
    }
}
