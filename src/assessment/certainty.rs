use super::level::whole;
use super::sheet::{neighbour, sheets};
use super::{Answer, Answers, Certainty, Depth, FactorResult, FactorStatus};
use crate::instrument::Instrument;

/// From so many equal choices on, a person may not have read.
const UNIFORM: usize = 10;

pub(super) fn certainty(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
    factors: &[FactorResult],
    level: Option<u8>,
) -> Certainty {
    let range = level.map(|level| range(instrument, answers, depth, level));
    Certainty {
        borderline: level.zip(range).is_some_and(|(level, range)| range != (level, level)),
        range,
        blind_spots: blind_spots(factors),
        uniform: uniform(instrument, answers, depth),
        incomplete: level.is_none()
            || factors.iter().any(|factor| factor.status == FactorStatus::Insufficient),
        quick: depth == Depth::Quick,
    }
}

/// The lowest and the highest level that one answer changed by one choice gives.
fn range(instrument: &Instrument, answers: &Answers, depth: Depth, level: u8) -> (u8, u8) {
    let (mut low, mut high) = (level, level);
    let mut changed = answers.clone();
    for (position, (_, item)) in instrument.items().enumerate() {
        let Answer::Choice(choice) = answers.get(position) else { continue };
        if !depth.asks(item) {
            continue;
        }
        for higher in [false, true] {
            let Some(next) = neighbour(instrument, item, choice, higher) else { continue };
            changed.set(position, Answer::Choice(next));
            if let Some(whole) = whole(instrument, &sheets(instrument, &changed, depth), depth) {
                low = low.min(whole.level);
                high = high.max(whole.level);
            }
        }
        changed.set(position, Answer::Choice(choice));
    }
    (low, high)
}

/// The factors with a don't-know, when at least 20 % of all applicable items have one.
fn blind_spots(factors: &[FactorResult]) -> Vec<usize> {
    let dont_know: usize = factors.iter().map(|factor| factor.dont_know).sum();
    let applicable: usize = factors.iter().map(|factor| factor.applicable).sum();
    if dont_know == 0 || dont_know * 5 < applicable {
        return Vec::new();
    }
    (0..factors.len()).filter(|&factor| factors[factor].dont_know > 0).collect()
}

fn uniform(instrument: &Instrument, answers: &Answers, depth: Depth) -> bool {
    let mut choices =
        instrument.items().enumerate().filter(|(_, (_, item))| depth.asks(item)).filter_map(
            |(position, _)| match answers.get(position) {
                Answer::Choice(choice) => Some(choice),
                _ => None,
            },
        );
    let Some(first) = choices.next() else { return false };
    let mut count = 1;
    for choice in choices {
        if choice != first {
            return false;
        }
        count += 1;
    }
    count >= UNIFORM
}
