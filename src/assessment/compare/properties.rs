use proptest::prelude::*;

use super::super::sample;
use super::{Answer, Answers, Comparison, Depth, Response, Trend, compare};
use crate::instrument::{Changes, Instrument};

/// Two results of one instrument, at any depth, the first perhaps of an earlier version.
fn two_results() -> impl Strategy<Value = (Instrument, Response, Response)> {
    let answers = prop::collection::vec(0u8..9, 6);
    let depth = || prop::sample::select(vec![Depth::Full, Depth::Full, Depth::Quick]);
    let added = prop::collection::vec(any::<bool>(), 6);
    (sample::any_result(), answers, depth(), depth(), added).prop_map(
        |((instrument, before), after, then, now, added)| {
            let last = sample::last_choice(&instrument);
            let mut changed = Answers::none(&instrument);
            for (item, answer) in after.into_iter().enumerate() {
                changed.set(
                    item,
                    match answer {
                        6 => Answer::DontKnow,
                        7 => Answer::NotApplicable,
                        8 => before.get(item),
                        choice => Answer::Choice(choice.min(last)),
                    },
                );
            }
            let ids = instrument.items().map(|(_, item)| item.id.clone()).zip(added);
            let added = ids.filter(|(_, new)| *new).map(|(id, _)| id).skip(3).collect();
            let changes = Changes { added, ..Changes::default() };
            let before = Response { changes, ..Response::today(before, then) };
            (instrument, before, Response::today(changed, now))
        },
    )
}

fn opposite(trend: Trend) -> Trend {
    match trend {
        Trend::Up => Trend::Down,
        Trend::Down => Trend::Up,
        Trend::Same => Trend::Same,
    }
}

fn trends(comparison: &Comparison) -> Vec<Option<Trend>> {
    let parts = comparison.factors.iter().chain([&comparison.overall]);
    parts.map(|movement| movement.trend).collect()
}

proptest! {
    #[test]
    fn exchanging_the_results_turns_everything_round((instrument, a, b) in two_results()) {
        let there = compare(&instrument, &a, &b);
        let back = compare(&instrument, &b, &a);
        let opposites: Vec<_> = trends(&back).into_iter().map(|t| t.map(opposite)).collect();
        prop_assert_eq!(trends(&there), opposites);
        for (one, other) in there.factors.iter().zip(&back.factors) {
            prop_assert_eq!((one.before, one.after), (other.after, other.before));
            prop_assert_eq!(one.change, other.change.map(|change| -change));
            prop_assert_eq!(one.shown(), other.shown().map(|change| -change));
        }
        prop_assert_eq!(there.items, back.items);
        prop_assert_eq!(there.items_new, back.items_gone);
        prop_assert_eq!(there.items_gone, back.items_new);
    }

    #[test]
    fn a_result_is_the_same_as_itself((instrument, a, _) in two_results()) {
        let comparison = compare(&instrument, &a, &a);
        for movement in comparison.factors.iter().chain([&comparison.overall]) {
            prop_assert_eq!(movement.before, movement.after);
            prop_assert_eq!(movement.trend, movement.before.map(|_| Trend::Same));
        }
        prop_assert!(comparison.items_new.is_empty() && comparison.items_gone.is_empty());
    }

    #[test]
    fn one_choice_on_one_item_changes_nothing(
        (instrument, a, _) in two_results(),
        item in 0usize..6,
        up in any::<bool>(),
    ) {
        let Answer::Choice(choice) = a.answers.get(item) else { return Ok(()) };
        let last = sample::last_choice(&instrument);
        let moved = if up { (choice + 1).min(last) } else { choice.saturating_sub(1) };
        let mut b = a.clone();
        b.answers.set(item, Answer::Choice(moved));
        let comparison = compare(&instrument, &a, &b);
        for trend in trends(&comparison).into_iter().flatten() {
            prop_assert_eq!(trend, Trend::Same);
        }
    }

    #[test]
    fn every_item_is_compared_or_listed((instrument, a, b) in two_results()) {
        let comparison = compare(&instrument, &a, &b);
        let lists = [&comparison.items, &comparison.items_new, &comparison.items_gone];
        for (position, (_, item)) in instrument.items().enumerate() {
            let listed = lists.iter().filter(|list| list.contains(&position)).count();
            prop_assert_eq!(listed, usize::from(a.asked(item) || b.asked(item)));
        }
    }

    #[test]
    fn a_change_that_counts_goes_the_way_of_the_score((instrument, a, b) in two_results()) {
        let comparison = compare(&instrument, &a, &b);
        for movement in comparison.factors.iter().chain([&comparison.overall]) {
            match (movement.trend, movement.before.zip(movement.after)) {
                (Some(Trend::Up), Some((before, after))) => prop_assert!(after.exact > before.exact),
                (Some(Trend::Down), Some((before, after))) => {
                    prop_assert!(after.exact < before.exact);
                }
                (trend, points) => prop_assert_eq!(trend.is_some(), points.is_some()),
            }
        }
    }
}
