use super::super::{Depth, Evaluation, FactorStatus, Fraction, Gain, Standing, sample};
use super::evaluate;
use crate::instrument::Instrument;

const SCALE: [u8; 5] = [0, 25, 50, 75, 100];

fn full(instrument: &Instrument, answers: &str) -> Evaluation {
    evaluate(instrument, &sample::answers(instrument, answers), Depth::Full)
}

fn standing(evaluation: &Evaluation) -> &Standing {
    evaluation.overall.standing.as_ref().expect("the whole is reported")
}

fn fraction(n: i128, d: i128) -> Fraction {
    Fraction::new(n, d)
}

#[test]
fn a_factor_is_the_weighted_mean_of_its_choices() {
    use FactorStatus::{Insufficient, NotApplicable, Reported};
    let mut instrument = sample::of(&SCALE, &[&[2, 1, 1, 1], &[1]]);
    instrument.factors[0].items[1].reversed = true;
    // Answers, status, exact score, coverage, floor, answers still missing.
    let cases = [
        ("4444", Reported, Some((75 + 5, 1)), (1, 1), (80, 1), 0),
        ("4044", Reported, Some((100, 1)), (1, 1), (100, 1), 0),
        ("1230", Reported, Some((35, 1)), (1, 1), (35, 1), 0),
        ("12--", Reported, Some((100, 3)), (3, 5), (100, 3), 0),
        ("1???", Insufficient, None, (2, 5), (10, 1), 1),
        ("-2-4", Insufficient, None, (2, 5), (30, 1), 1),
        ("-2--", Insufficient, None, (1, 5), (10, 1), 1),
        ("--n-", Insufficient, None, (0, 1), (0, 1), 2),
        ("n2nn", Reported, Some((50, 1)), (1, 1), (50, 1), 0),
        ("n2?n", Insufficient, None, (1, 2), (25, 1), 1),
        ("nnnn", NotApplicable, None, (0, 1), (0, 0), 0),
    ];
    for (answers, status, exact, coverage, floor, missing) in cases {
        let factor = &full(&instrument, &format!("{answers} 2")).factors[0];
        assert_eq!(factor.status, status, "{answers}");
        assert_eq!(factor.exact, exact.map(|(n, d)| fraction(n, d)), "{answers}");
        assert_eq!(factor.coverage, fraction(coverage.0, coverage.1), "{answers}");
        let floor = (floor.1 != 0).then(|| fraction(floor.0, floor.1));
        assert_eq!(factor.floor, floor, "{answers}");
        assert_eq!(factor.missing, missing, "{answers}");
    }
}

#[test]
fn the_quick_check_knows_the_core_items_alone() {
    let mut instrument = sample::of(&SCALE, &[&[1, 1, 1], &[1, 1, 1]]);
    for (factor, item) in [(0, 0), (0, 2), (1, 0), (1, 1)] {
        instrument.factors[factor].items[item].core = true;
    }
    let answers = sample::answers(&instrument, "301 2-4");
    let evaluation = evaluate(&instrument, &answers, Depth::Quick);
    let scores: Vec<_> = evaluation.factors.iter().map(|factor| factor.exact).collect();
    assert_eq!(scores, [Some(fraction(50, 1)), Some(fraction(50, 1))]);
    assert_eq!(evaluation.factors[1].coverage, fraction(1, 2));
    assert_eq!((evaluation.overall.asked, evaluation.overall.scored), (4, 3));
    assert!(evaluation.certainty.quick);
    assert_eq!(evaluation.next_level, None);
    assert_eq!(
        evaluate(&instrument, &answers, Depth::Full).factors[1].exact,
        Some(fraction(75, 1))
    );
}

#[test]
fn the_whole_is_the_weighted_mean_of_exact_scores() {
    let mut instrument = sample::of(&SCALE, &[&[1, 1, 1], &[1, 1], &[1]]);
    instrument.factors[1].weight = 2;
    let evaluation = full(&instrument, "122 34 0");
    // (125/3 + 2 · 175/2 + 0) / 4
    assert_eq!(standing(&evaluation).exact, fraction(650, 12));
    let shown: Vec<_> = evaluation.factors.iter().map(|factor| factor.score).collect();
    assert_eq!(shown, [Some(42), Some(88), Some(0)]);
}

#[test]
fn the_whole_is_reported_from_seventy_percent_of_the_weight() {
    // Weights of the factors, answers, answers missing (0: reported).
    let cases = [
        ([5, 2, 3], "44 44 ??", 0),
        ([4, 2, 4], "44 44 ??", 2),
        ([4, 3, 3], "44 -- ??", 2),
        ([1, 1, 1], "4- -- ??", 5),
        ([4, 2, 4], "44 nn ??", 2),
        ([4, 2, 1], "44 nn ??", 0),
        ([1, 8, 1], "?? -- 44", 2),
        ([1, 1, 1], "nn nn nn", 0),
        ([1, 1, 1], "-- -- --", 6),
    ];
    for (weights, answers, missing) in cases {
        let mut instrument = sample::of(&SCALE, &[&[1, 1], &[1, 1], &[1, 1]]);
        for (factor, weight) in instrument.factors.iter_mut().zip(weights) {
            factor.weight = weight;
        }
        let evaluation = full(&instrument, answers);
        assert_eq!(evaluation.overall.missing, missing, "{weights:?} {answers}");
        let nothing = evaluation.overall.applicable == 0;
        let reported = evaluation.overall.standing.is_some();
        assert_eq!(reported, missing == 0 && !nothing, "{weights:?} {answers}");
    }
}

#[test]
fn the_weakest_factor_holds_the_level_down() {
    let instrument = sample::of(&SCALE, &[&[1], &[1], &[1, 1], &[1]]);
    // Answers, level, level by score, held by, weakest, reads "at least".
    let cases = [
        ("4 4 44 4", 5, 5, None, 0, false),
        ("4 4 44 0", 2, 4, Some(3), 3, false),
        ("4 0 44 0", 2, 3, Some(1), 1, false),
        ("4 2 33 2", 4, 4, None, 1, false),
        ("4 4 42 3", 5, 5, None, 2, false),
        ("4 4 ?2 4", 3, 5, Some(2), 2, true),
        ("4 4 n2 4", 4, 5, Some(2), 2, false),
        ("4 1 -- 4", 2, 4, Some(2), 2, true),
        ("n 4 44 4", 5, 5, None, 1, false),
        ("0 0 00 0", 1, 1, None, 0, false),
    ];
    for (answers, level, by_score, held_by, weakest, at_least) in cases {
        let evaluation = full(&instrument, answers);
        let found = standing(&evaluation);
        assert_eq!(
            (found.level, found.by_score, found.held_by, found.weakest, found.at_least),
            (level, by_score, held_by, weakest, at_least),
            "{answers}"
        );
    }
}

#[test]
fn strengths_and_focus_are_apart() {
    let instrument = sample::of(&SCALE, &[&[1], &[1], &[1], &[1], &[1]]);
    // Answers, strengths, focus, close together.
    let cases: [(&str, &[usize], &[usize], bool); 8] = [
        ("4 3 2 1 0", &[0, 1], &[4, 3], false),
        ("0 1 4 4 4", &[2, 3], &[0, 1], false),
        ("2 2 2 2 2", &[], &[0, 1], true),
        ("2 2 2 2 1", &[], &[4, 0], false),
        ("4 4 4 4 3", &[1, 2], &[4, 0], false),
        ("4 - - - 0", &[], &[4, 0], false),
        ("4 - - - -", &[], &[0], false),
        ("- - - - -", &[], &[], false),
    ];
    for (answers, strengths, focus, close) in cases {
        let evaluation = full(&instrument, answers);
        assert_eq!(evaluation.strengths, strengths, "{answers}");
        assert_eq!(evaluation.focus, focus, "{answers}");
        assert_eq!(evaluation.close_together, close, "{answers}");
    }
}

#[test]
fn scores_within_ten_points_lie_close_together() {
    let instrument = sample::of(&[0, 41, 50, 51, 100], &[&[1], &[1], &[1]]);
    assert!(full(&instrument, "1 2 2").close_together);
    assert!(!full(&instrument, "1 2 3").close_together);
}

#[test]
fn quick_wins_are_easy_and_weak_with_the_largest_gain_first() {
    let mut instrument = sample::of(&SCALE, &[&[1, 3, 1, 1], &[1, 1, 1, 1]]);
    instrument.factors[0].items[0].improvement.effort = 2;
    let evaluation = full(&instrument, "0021 0322");
    let gain = |item, n, d| Gain { item, points: fraction(n, d) };
    let wins = [
        gain(1, 3 * 100, 12),
        gain(4, 100, 8),
        gain(2, 50, 12),
        gain(3, 75, 12),
        gain(6, 50, 8),
        gain(7, 50, 8),
    ];
    let by_gain = [&wins[0], &wins[1], &wins[3], &wins[4], &wins[5]];
    assert_eq!(evaluation.quick_wins.iter().collect::<Vec<_>>(), by_gain);
    assert_eq!(evaluation.gains.len(), 8);
}

#[test]
fn the_plan_begins_with_the_focus() {
    let mut instrument = sample::of(&SCALE, &[&[1, 1, 1], &[1, 1, 1], &[1], &[1]]);
    for (item, step) in [(0, 2), (1, 2), (2, 3)] {
        instrument.factors[0].items[item].improvement.step = step;
        instrument.factors[1].items[item].improvement.step = step;
    }
    // Factor b and c are the weakest; a step holds three at most.
    let evaluation = full(&instrument, "122 110 1 4");
    assert_eq!(evaluation.focus, [1, 2]);
    assert_eq!(evaluation.plan, [vec![6], vec![3, 4, 0], vec![5, 2], vec![], vec![]]);
}

#[test]
fn signs_of_doubt() {
    let instrument = sample::of(&SCALE, &[&[1; 6], &[1; 6]]);
    // Answers, factors with blind spots, uniform, incomplete.
    let cases: [(&str, &[usize], bool, bool); 8] = [
        ("222222 222222", &[], true, false),
        ("222222 2222--", &[], true, false),
        ("222222 222---", &[], false, true),
        ("222222 222221", &[], false, false),
        ("22222? 2222?2", &[], true, false),
        ("22222? 222??2", &[0, 1], false, false),
        ("nnn22? 122211", &[], false, false),
        ("nnnnnn nnnnnn", &[], false, true),
    ];
    for (answers, blind_spots, uniform, incomplete) in cases {
        let certainty = full(&instrument, answers).certainty;
        assert_eq!(certainty.blind_spots, blind_spots, "{answers}");
        assert_eq!(certainty.uniform, uniform, "{answers}");
        assert_eq!(certainty.incomplete, incomplete, "{answers}");
    }
}
