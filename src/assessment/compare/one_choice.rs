use super::{Answer, Answers, FactorResult, Fraction, points};
use crate::instrument::{Instrument, Item};

/// Which way an answer goes, by its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// To the next higher.
    Up,
    /// To the next lower.
    Down,
}

/// How far the scores of a result move at most when one answer goes one choice in a direction.
pub(super) struct Reach {
    /// Per factor up and down.
    factors: Vec<[Fraction; 2]>,
    overall: [Fraction; 2],
}

impl Reach {
    /// Of a result that was scored at full depth, or of which what is not asked is not applicable.
    pub fn of(instrument: &Instrument, answers: &Answers, results: &[FactorResult]) -> Self {
        let reach = |f| [Direction::Up, Direction::Down].map(|d| factor(instrument, answers, f, d));
        let factors: Vec<[Fraction; 2]> = (0..instrument.factors.len()).map(reach).collect();
        let reported = instrument.factors.iter().zip(&factors).zip(results);
        let reported: Vec<(i128, &[Fraction; 2])> = reported
            .filter(|(_, result)| result.exact.is_some())
            .map(|((factor, reach), _)| (i128::from(factor.weight), reach))
            .collect();
        let weight: i128 = reported.iter().map(|(weight, _)| weight).sum();
        let overall = [0, 1].map(|direction| {
            let shares = reported.iter().map(|(own, reach)| reach[direction] * own / weight);
            shares.max().unwrap_or_default()
        });
        Self { factors, overall }
    }

    /// For a factor.
    pub fn factor(&self, factor: usize, direction: Direction) -> Fraction {
        self.factors.get(factor).map_or_else(Fraction::default, |reach| reach[direction as usize])
    }

    /// For the whole.
    pub fn overall(&self, direction: Direction) -> Fraction {
        self.overall[direction as usize]
    }
}

fn factor(
    instrument: &Instrument,
    answers: &Answers,
    factor: usize,
    direction: Direction,
) -> Fraction {
    let items = instrument.items().enumerate().filter(|(_, (of, _))| *of == factor);
    let (mut weight, mut most) = (0, 0);
    for (position, (_, item)) in items {
        if let Some(step) = step(instrument, item, answers.get(position), direction) {
            weight += i128::from(item.weight);
            most = most.max(i128::from(item.weight) * i128::from(step));
        }
    }
    if weight == 0 { Fraction::default() } else { Fraction::new(most, weight) }
}

/// By how many points one choice moves an answer; 0 at the end of the scale, none without a choice.
fn step(instrument: &Instrument, item: &Item, answer: Answer, direction: Direction) -> Option<u8> {
    let Answer::Choice(choice) = answer else { return None };
    let now = points(instrument, item, answer)?;
    let next = if (direction == Direction::Up) == item.reversed {
        choice.checked_sub(1)
    } else {
        choice.checked_add(1)
    };
    let then = next.and_then(|next| points(instrument, item, Answer::Choice(next)));
    Some(then.map_or(0, |then| now.abs_diff(then)))
}
