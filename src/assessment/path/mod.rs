//! The shortest path to a higher level: the fewest changes, each moving one answer to its next
//! higher points.

mod ladder;
mod search;
mod steps;

use super::level::{level_of, whole};
use super::sheet::sheets;
use super::{Answer, Answers, Change, Depth, Fraction, NextLevel};
use crate::instrument::Instrument;
use ladder::{Ladder, Rising};

/// The path, at depth full when every applicable factor is reported; none at the highest level, or
/// where the answers cannot reach a higher one.
pub(super) fn next_level(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
    level: u8,
) -> Option<NextLevel> {
    let goal = Goal::after(instrument, level)?;
    let ladders = Ladder::of(instrument, answers, depth)?;
    let raised = if ladders.iter().flat_map(|ladder| &ladder.items).all(Rising::is_even) {
        steps::fewest(&ladders, &goal)?
    } else {
        search::fewest(&ladders, &goal)?
    };

    let mut changed = answers.clone();
    let mut changes = Vec::new();
    for (item, rungs) in raised {
        let Answer::Choice(from) = answers.get(item.position) else { continue };
        let to = item.choice_after(from, rungs);
        changed.set(item.position, Answer::Choice(to));
        changes.push(Change { item: item.position, from, to });
    }
    changes.sort_by_key(|change| change.item);
    let level = whole(instrument, &sheets(instrument, &changed, depth), depth)?.level;
    Some(NextLevel { level, changes })
}

/// What the next level asks.
struct Goal {
    /// The least overall score.
    overall: Fraction,
    /// The least score of every factor.
    factor: Fraction,
}

impl Goal {
    fn after(instrument: &Instrument, level: u8) -> Option<Self> {
        let bound = |level: u8| -> Option<Fraction> {
            let level = instrument.levels.get(usize::from(level).checked_sub(1)?)?;
            Some(i128::from(level.at).into())
        };
        let goal = Self { overall: bound(level.checked_add(1)?)?, factor: bound(level)? };
        debug_assert!(level_of(instrument, goal.overall) == level + 1);
        Some(goal)
    }
}
