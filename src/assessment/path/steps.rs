use std::cmp::Reverse;

use super::super::Fraction;
use super::Goal;
use super::ladder::{Ladder, Rising};

/// The fewest changes where every change of an item adds equally much: within each factor below the
/// goal those that add most, then, while the whole falls short, the one that adds most overall.
///
/// Ties: lower points first, then lower effort, then instrument order.
pub(super) fn fewest<'a>(ladders: &'a [Ladder], goal: &Goal) -> Option<Vec<(&'a Rising, usize)>> {
    let mut climbs: Vec<Climb> = ladders.iter().map(Climb::new).collect();
    for climb in &mut climbs {
        while climb.score() < goal.factor {
            climb.raise(climb.best()?);
        }
    }
    while climbs.iter().map(Climb::overall).sum::<Fraction>() < goal.overall {
        let (climb, _) = climbs
            .iter()
            .enumerate()
            .filter_map(|(position, climb)| Some((position, climb.order(climb.best()?))))
            .min_by_key(|(_, order)| *order)?;
        let best = climbs[climb].best()?;
        climbs[climb].raise(best);
    }
    Some(climbs.into_iter().flat_map(Climb::raised).collect())
}

/// A factor on its way up.
struct Climb<'a> {
    ladder: &'a Ladder,
    points: i128,
    raised: Vec<usize>,
}

/// What is preferred first: most overall points, lower points, lower effort, instrument order.
type Order = (Reverse<Fraction>, i128, u8, usize);

impl<'a> Climb<'a> {
    fn new(ladder: &'a Ladder) -> Self {
        Self { ladder, points: ladder.points, raised: vec![0; ladder.items.len()] }
    }

    fn score(&self) -> Fraction {
        Fraction::new(self.points, self.ladder.weight)
    }

    fn overall(&self) -> Fraction {
        self.ladder.rate() * self.points
    }

    /// The item whose next change comes first.
    fn best(&self) -> Option<usize> {
        (0..self.raised.len())
            .filter(|&item| self.raised[item] < self.ladder.items[item].rungs())
            .min_by_key(|&item| self.order(item))
    }

    fn order(&self, item: usize) -> Order {
        let rising = &self.ladder.items[item];
        let now = rising.points[self.raised[item]];
        let adds = self.ladder.rate() * self.adds(item);
        (Reverse(adds), now, rising.effort, rising.position)
    }

    /// Weighted points that the next change adds.
    fn adds(&self, item: usize) -> i128 {
        let rising = &self.ladder.items[item];
        let rung = self.raised[item];
        rising.weight * (rising.points[rung + 1] - rising.points[rung])
    }

    fn raise(&mut self, item: usize) {
        self.points += self.adds(item);
        self.raised[item] += 1;
    }

    fn raised(self) -> impl Iterator<Item = (&'a Rising, usize)> {
        self.ladder.items.iter().zip(self.raised).filter(|(_, rungs)| *rungs > 0)
    }
}
