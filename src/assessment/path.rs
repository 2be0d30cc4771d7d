use super::level::rank;
use super::score::{FactorScore, Tally, points};
use super::{Answer, Answers, Change, Depth, FactorStatus, NextLevel};
use crate::instrument::{Instrument, Item};

/// The fewest changes, each of one answer to its next higher points, after which the overall level
/// is higher. None at the highest level, while a factor has too few answers, and when the answers
/// given cannot carry it.
///
/// Of several ways with the fewest changes, the one with the highest overall score; of those, the
/// one whose changes start from lower points, then take less effort, then come first.
///
/// Exact for any scale: within a factor the most that each number of changes can add is built up
/// item by item, then over the factors likewise. A factor takes at least the changes that lift it
/// to the level below the wanted one.
pub(super) fn next_level(
    instrument: &Instrument,
    answers: &Answers,
    tallies: &[Tally],
    scores: &[FactorScore],
) -> Option<NextLevel> {
    if scores.iter().any(|score| score.status == FactorStatus::Insufficient) {
        return None;
    }
    let now = rank(instrument, scores)?;
    let wanted = instrument.levels.get(usize::from(now.level))?;
    let below = instrument.levels.get(usize::from(now.level) - 1)?;
    let ladders = ladders(instrument, answers);
    let ladders: Vec<&Ladder> = ladders.iter().collect();
    let applicable = || {
        let factors = instrument.factors.iter().zip(tallies).enumerate();
        factors.filter(|(_, (_, tally))| tally.scored_weight > 0)
    };
    let scale: i128 = applicable().map(|(_, (_, tally))| tally.scored_weight).product();
    let (mut total, mut weight) = (0, 0);
    let mut shares = Vec::new();
    for (f, (factor, tally)) in applicable() {
        let unit = i128::from(factor.weight) * (scale / tally.scored_weight);
        total += unit * tally.points;
        weight += i128::from(factor.weight);
        let own: Vec<&Ladder> = ladders.iter().copied().filter(|l| l.factor == f).collect();
        let lack = i128::from(below.at) * tally.scored_weight - tally.points;
        let climbs = climbs_of(&own);
        let least = climbs.iter().position(|climb| climb.added >= lack)?;
        shares.push(Share { climbs, least, unit });
    }
    let lack = i128::from(wanted.at) * weight * scale - total;
    let climb = fewest(&shares, lack, &ladders)?;
    Some(NextLevel {
        level: reached(instrument, tallies, &ladders, &climb)?,
        changes: changes(&ladders, &climb),
    })
}

/// What one factor can do.
struct Share {
    /// For each number of changes, the one that adds most to its weighted points.
    climbs: Vec<Climb>,
    /// The changes that it needs itself.
    least: usize,
    /// What one weighted point adds to the whole.
    unit: i128,
}

/// The climb with the fewest changes that adds what is lacking. Most paths are short, so that few
/// changes are tried before many.
fn fewest(shares: &[Share], lack: i128, ladders: &[&Ladder]) -> Option<Climb> {
    let all: usize = shares.iter().map(|share| share.climbs.len() - 1).sum();
    let mut most = 4;
    loop {
        let mut best = vec![Some(Climb::default())];
        for share in shares {
            best = combined(&best, share, most, ladders);
        }
        let found = best.into_iter().flatten().find(|climb| climb.added >= lack);
        if found.is_some() || most >= all {
            return found;
        }
        most *= 2;
    }
}

/// One answer and the higher ones above it.
struct Ladder {
    factor: usize,
    item: usize,
    effort: u8,
    weight: i128,
    /// Points and choice, from the answer given upwards.
    rungs: Vec<(u8, u8)>,
}

impl Ladder {
    /// Points at a number of steps up; those of the top beyond it.
    fn points(&self, step: u8) -> u8 {
        self.rungs.get(usize::from(step)).or(self.rungs.last()).map_or(0, |(points, _)| *points)
    }

    /// Weighted points that so many steps up add.
    fn added(&self, step: u8) -> i128 {
        self.weight * i128::from(self.points(step) - self.points(0))
    }

    /// Of equal gains the step with the lowest of this comes first.
    fn order(&self, step: u8) -> (u8, u8, usize) {
        (self.points(step), self.effort, self.item)
    }
}

/// A number of steps up each of the first of some ladders.
#[derive(Clone, Debug, Default)]
struct Climb {
    added: i128,
    steps: Vec<u8>,
}

/// The ladders of all answers, in instrument order.
fn ladders(instrument: &Instrument, answers: &Answers) -> Vec<Ladder> {
    let rungs = |item: &Item, position: usize| {
        let now = points(instrument, item, answers.get(position))?;
        let mut rungs: Vec<(u8, u8)> = (0..)
            .take(instrument.choices.len())
            .filter_map(|choice| Some((points(instrument, item, Answer::Choice(choice))?, choice)))
            .filter(|(points, _)| *points >= now)
            .collect();
        if item.reversed {
            rungs.reverse();
        }
        Some(rungs)
    };
    let items = instrument.items().enumerate();
    let ladder = |(position, (factor, item)): (usize, (usize, &Item))| {
        Some(Ladder {
            factor,
            item: position,
            effort: item.improvement.effort,
            weight: item.weight.into(),
            rungs: rungs(item, position)?,
        })
    };
    items.filter_map(ladder).collect()
}

/// For each number of changes in one factor, the climb that adds most to its weighted points.
fn climbs_of(ladders: &[&Ladder]) -> Vec<Climb> {
    let mut best = vec![Some(Climb::default())];
    for ladder in ladders {
        let climb = |step| Climb { added: ladder.added(step), steps: vec![step] };
        let climbs = (0..).take(ladder.rungs.len()).map(climb).collect();
        let share = Share { climbs, least: 0, unit: 1 };
        best = combined(&best, &share, usize::MAX, ladders);
    }
    best.into_iter().flatten().collect()
}

/// For each total number of changes, at most `most`, the best way to go on from `before` with one of
/// the climbs of a share.
fn combined(
    before: &[Option<Climb>],
    share: &Share,
    most: usize,
    ladders: &[&Ladder],
) -> Vec<Option<Climb>> {
    let last = (before.len() + share.climbs.len() - 2).min(most);
    let mut best: Vec<Option<Climb>> = vec![None; last + 1];
    for (n, start) in before.iter().enumerate() {
        let Some(start) = start else { continue };
        let reach = share.climbs.len().min(last + 1 - n);
        for (m, climb) in share.climbs.iter().enumerate().take(reach).skip(share.least) {
            let added = start.added + share.unit * climb.added;
            let steps = || start.steps.iter().chain(&climb.steps).copied();
            let better = best[n + m].as_ref().is_none_or(|other| {
                added > other.added || added == other.added && goes_first(steps(), other, ladders)
            });
            if better {
                best[n + m] = Some(Climb { added, steps: steps().collect() });
            }
        }
    }
    best
}

/// Of two sets of as many changes, the one with the first change that only one of them has.
fn goes_first(steps: impl Iterator<Item = u8>, other: &Climb, ladders: &[&Ladder]) -> bool {
    let pairs = ladders.iter().zip(steps.zip(other.steps.iter().copied()));
    let differing = pairs.filter(|(_, (own, other))| own != other);
    differing
        .min_by_key(|(ladder, (own, other))| ladder.order(*own.min(other)))
        .is_some_and(|(_, (own, other))| own > other)
}

/// The overall level after a climb.
fn reached(
    instrument: &Instrument,
    tallies: &[Tally],
    ladders: &[&Ladder],
    climb: &Climb,
) -> Option<u8> {
    let mut points: Vec<i128> = tallies.iter().map(|tally| tally.points).collect();
    for (ladder, step) in ladders.iter().zip(&climb.steps) {
        *points.get_mut(ladder.factor)? += ladder.added(*step);
    }
    let score = |(tally, points): (&Tally, &i128)| tally.score_with(*points, Depth::Full);
    let scores: Vec<FactorScore> = tallies.iter().zip(&points).map(score).collect();
    rank(instrument, &scores).map(|rank| rank.level)
}

/// The changes of a climb, one entry an item.
fn changes(ladders: &[&Ladder], climb: &Climb) -> Vec<Change> {
    let change = |(ladder, step): (&&Ladder, &u8)| {
        let choice = |step: u8| ladder.rungs.get(usize::from(step)).map(|(_, choice)| *choice);
        let change = Change { item: ladder.item, from: choice(0)?, to: choice(*step)? };
        (*step > 0).then_some(change)
    };
    ladders.iter().zip(&climb.steps).filter_map(change).collect()
}

#[cfg(test)]
#[path = "path_tests.rs"]
mod tests;
