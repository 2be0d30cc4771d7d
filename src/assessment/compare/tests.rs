use super::super::sample;
use super::{Comparison, Depth, Fraction, Headway, Response, Trend, compare};
use crate::instrument::{Changes, Instrument};

fn full(instrument: &Instrument, answers: &str) -> Response {
    Response::today(sample::answers(instrument, answers), Depth::Full)
}

fn compared(instrument: &Instrument, before: &str, after: &str) -> Comparison {
    compare(instrument, &full(instrument, before), &full(instrument, after))
}

fn trends(comparison: &Comparison) -> String {
    let sign = |trend: Option<Trend>| match trend {
        Some(Trend::Up) => '+',
        Some(Trend::Down) => '-',
        Some(Trend::Same) => '=',
        None => '?',
    };
    let parts = comparison.factors.iter().chain([&comparison.overall]);
    parts.map(|movement| sign(movement.trend)).collect()
}

#[test]
fn a_change_counts_when_it_is_larger_than_one_choice_makes() {
    let even = sample::of(&[0, 25, 50, 75, 100], &[&[1, 1, 1, 1], &[1, 1]]);
    let weights = sample::of(&[0, 25, 50, 75, 100], &[&[3, 1, 1], &[1]]);
    let steps = sample::of(&[0, 10, 100], &[&[1, 1], &[1]]);
    let mut reversed = sample::of(&[0, 10, 100], &[&[1, 1], &[1]]);
    reversed.factors[0].items[0].reversed = true;
    // Per factor, then the whole.
    let cases = [
        (&even, "2222 22", "2222 22", "==="),
        (&even, "2222 22", "2223 22", "==="),
        (&even, "2222 22", "2233 22", "+=="),
        (&even, "2222 22", "2224 22", "+=="),
        (&even, "2222 22", "2200 11", "---"),
        (&even, "2222 22", "2313 22", "==="),
        (&even, "2222 22", "0000 44", "-+="),
        (&even, "2222 22", "3333 23", "+=+"),
        // One choice fewer: the step is a third rather than a quarter.
        (&even, "2222 22", "223n 22", "==="),
        (&even, "2222 22", "233n 22", "+=+"),
        (&even, "2222 22", "???? 22", "?=?"),
        (&even, "2222 22", "nnnn 24", "?++"),
        // The heavy item makes 15, each light one 5; all four move less than the heavy one does.
        (&weights, "222 2", "322 2", "==="),
        (&weights, "222 2", "233 2", "==="),
        (&weights, "222 2", "244 2", "+=="),
        (&weights, "222 2", "323 2", "+=="),
        // A step of 10 or of 90: what one choice makes depends on where the answers are.
        (&steps, "00 1", "10 1", "==="),
        (&steps, "00 1", "11 1", "+=="),
        (&steps, "11 1", "21 1", "==="),
        (&steps, "01 1", "12 1", "+=="),
        (&steps, "02 1", "11 1", "==="),
        (&steps, "20 1", "00 1", "-=="),
        (&reversed, "20 1", "11 1", "+=="),
        (&reversed, "11 1", "01 1", "==="),
        (&reversed, "21 1", "01 1", "+=="),
        (&reversed, "00 1", "20 1", "-=="),
    ];
    for (instrument, before, after, expected) in cases {
        let comparison = compared(instrument, before, after);
        assert_eq!(trends(&comparison), expected, "{before} → {after}: {comparison:?}");
    }
}

#[test]
fn scores_are_exact_and_their_change_is_what_is_shown() {
    let instrument = sample::of(&[0, 25, 50, 75, 100], &[&[1, 1, 1], &[1]]);
    let comparison = compared(&instrument, "332 1", "442 1");
    let [plan, _] = &comparison.factors[..] else { panic!("two factors") };
    let (before, after) = (plan.before.expect("reported"), plan.after.expect("reported"));
    assert_eq!(plan.change, Some(Fraction::new(50, 3)));
    assert_eq!((before.score, after.score, plan.shown()), (67, 83, Some(16)));
    assert_eq!((before.level, after.level), (4, 5));
    let overall = comparison.overall;
    assert_eq!(overall.change, Some(Fraction::new(25, 3)));
    assert_eq!(overall.before.zip(overall.after).map(|(a, b)| (a.level, b.level)), Some((3, 3)));
}

#[test]
fn only_what_both_asked_is_compared() {
    let instrument = sample::instrument();
    let mut before = full(&instrument, "111 111 111");
    let after = full(&instrument, "222 222 444");
    before.changes = Changes {
        renamed: vec![("old".into(), "a1".into())],
        removed: vec![("x".into(), "y".into())],
        added: vec!["a3".into(), "c2".into(), "c3".into()],
    };
    let comparison = compare(&instrument, &before, &after);
    assert_eq!(comparison.items, [0, 1, 3, 4, 5, 6]);
    assert_eq!(comparison.items_new, [2, 7, 8]);
    assert_eq!(comparison.items_gone, [] as [usize; 0]);
    assert_eq!(comparison.items_removed, ["y"]);
    let scores: Vec<_> = comparison.factors.iter().map(|m| m.after.map(|p| p.score)).collect();
    assert_eq!(scores, [Some(50), Some(50), Some(100)]);
    let back = compare(&instrument, &after, &before);
    assert_eq!((back.items_gone, back.items_new), (vec![2, 7, 8], vec![]));
    assert_eq!(back.items_removed, ["y"]);
}

#[test]
fn a_quick_result_is_compared_on_the_core() {
    let instrument = sample::instrument();
    let quick = Response { depth: Depth::Quick, ..full(&instrument, "133 333 133") };
    let comparison = compare(&instrument, &quick, &full(&instrument, "300 000 300"));
    assert_eq!((comparison.depth, &comparison.items[..]), (Depth::Quick, &[0, 6][..]));
    assert_eq!(trends(&comparison), "+?++");
    assert_eq!(comparison.items_new, [1, 2, 3, 4, 5, 7, 8]);
    assert_eq!(compare(&instrument, &quick, &quick).items_new, [] as [usize; 0]);
}

#[test]
fn an_action_of_the_earlier_plan_is_done_above_50() {
    let mut instrument = sample::of(&[0, 25, 50, 75, 100], &[&[1; 3], &[1; 3]]);
    for (step, item) in [3, 1, 2, 1, 2, 2]
        .into_iter()
        .zip(instrument.factors.iter_mut().flat_map(|factor| &mut factor.items))
    {
        item.improvement.step = step;
    }
    let plan = |after: &str| {
        let planned = compared(&instrument, "012 103", after).plan;
        planned.into_iter().map(|p| (p.step, p.item, p.progress)).collect::<Vec<_>>()
    };
    use Headway::{Begun, Done, Open, Unknown};
    let expected = |progress: [Headway; 5]| {
        let places = [(1, 1), (1, 3), (2, 2), (2, 4), (3, 0)];
        places
            .into_iter()
            .zip(progress)
            .map(|((step, item), p)| (step, item, p))
            .collect::<Vec<_>>()
    };
    let mut found = plan("324 130");
    found.sort_by_key(|(step, item, _)| (*step, *item));
    assert_eq!(found, expected([Begun, Open, Done, Done, Done]));
    let mut found = plan("-?n 210");
    found.sort_by_key(|(step, item, _)| (*step, *item));
    assert_eq!(found, expected([Unknown, Begun, Unknown, Begun, Unknown]));
}

#[test]
fn an_action_that_is_left_out_is_not_counted() {
    let instrument = sample::of(&[0, 25, 50, 75, 100], &[&[1, 1, 1], &[1, 1, 1]]);
    let after = full(&instrument, "000 000");
    let planned = |before: &Response| {
        let plan = compare(&instrument, before, &after).plan;
        plan.into_iter().map(|planned| planned.item).collect::<Vec<_>>()
    };
    let mut before = full(&instrument, "000 000");
    let all = planned(&before);
    before.skipped = vec![all[1]];
    let kept: Vec<usize> = all.iter().copied().filter(|item| *item != all[1]).collect();
    assert_eq!(planned(&before), kept);
    // Done all the same.
    before.done = vec![all[1]];
    assert_eq!(planned(&before), all);
}
