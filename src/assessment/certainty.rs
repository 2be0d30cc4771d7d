use super::level::{Rank, rank};
use super::score::{FactorScore, Tally, points};
use super::{Answer, Answers, Certainty, Depth, FactorStatus};
use crate::instrument::Instrument;

/// The fewest choices of which it is telling that all are the same.
const UNIFORM: usize = 10;

/// How sure a result is.
pub(super) fn certainty(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
    tallies: &[Tally],
    scores: &[FactorScore],
) -> Certainty {
    let standing = rank(instrument, scores);
    let levels = standing.map(|rank| levels(instrument, answers, depth, tallies, rank));
    Certainty {
        borderline: levels.is_some_and(|(lowest, highest)| lowest != highest),
        range: levels,
        blind_spots: blind_spots(tallies),
        uniform: uniform(instrument, answers, depth),
        incomplete: standing.is_none()
            || scores.iter().any(|score| score.status == FactorStatus::Insufficient),
        quick: depth == Depth::Quick,
    }
}

/// The lowest and the highest level that one answer, changed by one choice, gives.
fn levels(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
    tallies: &[Tally],
    now: Rank,
) -> (u8, u8) {
    let (mut lowest, mut highest) = (now.level, now.level);
    let mut scores: Vec<FactorScore> = tallies.iter().map(|tally| tally.score(depth)).collect();
    for (position, (factor, item)) in instrument.items().enumerate() {
        let Answer::Choice(choice) = answers.get(position) else { continue };
        let Some(now) = points(instrument, item, Answer::Choice(choice)) else { continue };
        let Some(tally) = tallies.get(factor).filter(|_| depth.asks(item)) else { continue };
        for next in [choice.checked_sub(1), choice.checked_add(1)].into_iter().flatten() {
            let Some(then) = points(instrument, item, Answer::Choice(next)) else { continue };
            let change = i128::from(item.weight) * (i128::from(then) - i128::from(now));
            let changed = tally.score_with(tally.points + change, depth);
            let before = std::mem::replace(&mut scores[factor], changed);
            if let Some(rank) = rank(instrument, &scores) {
                lowest = lowest.min(rank.level);
                highest = highest.max(rank.level);
            }
            scores[factor] = before;
        }
    }
    (lowest, highest)
}

/// Every factor with a don't-know, when at least 20 % of the applicable items have one.
fn blind_spots(tallies: &[Tally]) -> Vec<usize> {
    let unknown: usize = tallies.iter().map(|tally| tally.dont_know).sum();
    let applicable: usize = tallies.iter().map(|tally| tally.applicable).sum();
    if 5 * unknown < applicable {
        return Vec::new();
    }
    let factors = tallies.iter().enumerate();
    factors.filter(|(_, tally)| tally.dont_know > 0).map(|(factor, _)| factor).collect()
}

fn uniform(instrument: &Instrument, answers: &Answers, depth: Depth) -> bool {
    let asked = instrument.items().enumerate().filter(|(_, (_, item))| depth.asks(item));
    let mut choices = asked.filter_map(|(position, _)| match answers.get(position) {
        Answer::Choice(choice) => Some(choice),
        _ => None,
    });
    let Some(first) = choices.next() else { return false };
    let mut count = 1;
    choices.inspect(|_| count += 1).all(|choice| choice == first) && count >= UNIFORM
}
