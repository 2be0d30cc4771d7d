use proptest::prelude::*;

use super::{Answer, Answers, Depth, Fraction, evaluate, points, sample};

fn depths() -> impl Strategy<Value = Depth> {
    prop::sample::select(vec![Depth::Full, Depth::Quick])
}

proptest! {
    #[test]
    fn the_score_that_is_shown_has_the_level_of_the_exact_one(
        (instrument, answers) in sample::any_result(),
        depth in depths(),
    ) {
        let evaluation = evaluate(&instrument, &answers, depth);
        let level = |score: u8| instrument.levels.iter().filter(|l| l.at <= score).count();
        for factor in &evaluation.factors {
            prop_assert_eq!(factor.score.map(level), factor.level.map(usize::from));
            prop_assert!(factor.floor <= factor.exact || factor.exact.is_none());
        }
        if let Some(standing) = &evaluation.overall.standing {
            prop_assert_eq!(level(standing.score), usize::from(standing.by_score));
            prop_assert!(standing.level <= standing.by_score);
            prop_assert_eq!(standing.held_by.is_some(), standing.level < standing.by_score);
            prop_assert!(standing.exact >= Fraction::from(0) && standing.exact <= Fraction::from(100));
        }
    }

    #[test]
    fn a_gain_is_what_the_whole_rises_by((instrument, answers) in sample::any_result()) {
        let top = sample::last_choice(&instrument);
        let evaluation = evaluate(&instrument, &answers, Depth::Full);
        let mut gaining = 0;
        for (position, (_, item)) in instrument.items().enumerate() {
            let best = if item.reversed { 0 } else { top };
            if points(&instrument, item, Answer::Choice(best)) != Some(100) {
                continue;
            }
            let gain = evaluation.gains.iter().find(|gain| gain.item == position);
            let Answer::Choice(_) = answers.get(position) else {
                prop_assert_eq!(gain, None);
                continue;
            };
            let mut better = answers.clone();
            better.set(position, Answer::Choice(best));
            let better = evaluate(&instrument, &better, Depth::Full).overall.standing;
            let rise = match (&evaluation.overall.standing, better) {
                (Some(now), Some(then)) => then.exact - now.exact,
                _ => Fraction::from(0),
            };
            gaining += usize::from(gain.is_some());
            prop_assert_eq!(gain.map_or(Fraction::from(0), |gain| gain.points), rise);
        }
        prop_assert!(gaining <= evaluation.gains.len());
        let falling = evaluation.gains.windows(2).all(|two| {
            (two[1].points, two[0].item) < (two[0].points, two[1].item)
        });
        prop_assert!(falling);
    }

    #[test]
    fn borderline_is_one_answer_away_from_another_level(
        (instrument, answers) in sample::any_result(),
        depth in depths(),
    ) {
        let level = |answers: &Answers| {
            evaluate(&instrument, answers, depth).overall.standing.map(|standing| standing.level)
        };
        let mut levels: Vec<u8> = level(&answers).into_iter().collect();
        for (position, (_, item)) in instrument.items().enumerate() {
            let Answer::Choice(choice) = answers.get(position) else { continue };
            if !depth.asks(item) {
                continue;
            }
            for next in [i16::from(choice) - 1, i16::from(choice) + 1] {
                let Ok(next) = u8::try_from(next) else { continue };
                if usize::from(next) < instrument.choices.len() {
                    let mut changed = answers.clone();
                    changed.set(position, Answer::Choice(next));
                    levels.extend(level(&changed));
                }
            }
        }
        let range = levels.iter().min().copied().zip(levels.iter().max().copied());
        let certainty = evaluate(&instrument, &answers, depth).certainty;
        prop_assert_eq!(certainty.range, range);
        prop_assert_eq!(certainty.borderline, range.is_some_and(|(low, high)| low < high));
    }

    #[test]
    fn a_better_answer_never_lowers_the_score_or_the_level(
        (instrument, answers) in sample::any_result(),
        item in 0usize..6,
        by in 1u8..4,
    ) {
        let Some(asked) = instrument.item(item) else { return Ok(()) };
        let Answer::Choice(choice) = answers.get(item) else { return Ok(()) };
        let last = sample::last_choice(&instrument);
        let better =
            if asked.reversed { choice.saturating_sub(by) } else { (choice + by).min(last) };
        let mut then = answers.clone();
        then.set(item, Answer::Choice(better));
        let before = evaluate(&instrument, &answers, Depth::Full).overall.standing;
        let after = evaluate(&instrument, &then, Depth::Full).overall.standing;
        match (before, after) {
            (Some(before), Some(after)) => {
                prop_assert!(after.exact >= before.exact && after.level >= before.level);
            }
            (before, after) => prop_assert_eq!(before, after),
        }
    }

    #[test]
    fn answers_that_are_not_asked_count_for_nothing(
        (instrument, answers) in sample::any_result(),
        other in 0u8..2,
    ) {
        let mut changed = answers.clone();
        for (position, (_, item)) in instrument.items().enumerate() {
            if !item.core {
                changed.set(position, Answer::Choice(other));
            }
        }
        let quick = |answers| evaluate(&instrument, answers, Depth::Quick);
        prop_assert_eq!(quick(&answers), quick(&changed));
    }
}
