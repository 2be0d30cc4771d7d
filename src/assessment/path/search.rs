use std::cmp::Reverse;

use super::super::Fraction;
use super::Goal;
use super::ladder::{Ladder, Rising};

/// The fewest changes where steps are unequal: for every number of changes the most that a factor
/// can gain, then the best division of changes over the factors. Exact, since both are additive.
///
/// Ties: lower points first, then lower effort, then instrument order.
pub(super) fn fewest<'a>(ladders: &'a [Ladder], goal: &Goal) -> Option<Vec<(&'a Rising, usize)>> {
    let now: Fraction = ladders.iter().map(Ladder::overall).sum();
    let mut best: Vec<Option<Choice>> = vec![Some(Choice::none())];
    for ladder in ladders {
        let within: Vec<Option<Choice>> = within(ladder)
            .into_iter()
            .map(|choice| choice.filter(|choice| choice.reaches(ladder, goal)))
            .collect();
        best = combine(&best, &within);
    }
    let choice = best.into_iter().flatten().find(|choice| now + choice.adds >= goal.overall)?;
    let items: Vec<&Rising> = ladders.iter().flat_map(|ladder| &ladder.items).collect();
    Some(
        choice
            .raised
            .into_iter()
            .filter_map(|(position, rungs)| {
                let item = items.iter().find(|item| item.position == position)?;
                Some((*item, rungs))
            })
            .collect(),
    )
}

/// A set of changes.
#[derive(Clone)]
struct Choice {
    /// Overall points.
    adds: Fraction,
    /// Points from which the answers rise, summed over the changes.
    from: i128,
    effort: u32,
    /// Position of each item and its number of changes.
    raised: Vec<(usize, usize)>,
}

impl Choice {
    fn none() -> Self {
        Self { adds: Fraction::from_integer(0), from: 0, effort: 0, raised: Vec::new() }
    }

    fn with(&self, other: &Self) -> Self {
        Self {
            adds: self.adds + other.adds,
            from: self.from + other.from,
            effort: self.effort + other.effort,
            raised: self.raised.iter().chain(&other.raised).copied().collect(),
        }
    }

    fn order(&self) -> (Reverse<Fraction>, i128, u32) {
        (Reverse(self.adds), self.from, self.effort)
    }

    fn reaches(&self, ladder: &Ladder, goal: &Goal) -> bool {
        (ladder.overall() + self.adds) / ladder.share >= goal.factor
    }
}

/// For every number of changes the best within a factor.
fn within(ladder: &Ladder) -> Vec<Option<Choice>> {
    let mut best = vec![Some(Choice::none())];
    for item in &ladder.items {
        let options: Vec<Option<Choice>> = (0..=item.rungs())
            .map(|rungs| {
                let adds = item.weight * (item.points[rungs] - item.points[0]);
                Some(Choice {
                    adds: ladder.rate() * adds,
                    from: item.points[..rungs].iter().sum(),
                    effort: u32::from(item.effort) * u32::try_from(rungs).unwrap_or(u32::MAX),
                    raised: if rungs == 0 { Vec::new() } else { vec![(item.position, rungs)] },
                })
            })
            .collect();
        best = combine(&best, &options);
    }
    best
}

/// For every number of changes the best of both together; the first found where equal, which gives
/// more changes to the earlier.
fn combine(left: &[Option<Choice>], right: &[Option<Choice>]) -> Vec<Option<Choice>> {
    let mut best: Vec<Option<Choice>> = vec![None; left.len() + right.len() - 1];
    for (l, left) in left.iter().enumerate().rev() {
        for (r, right) in right.iter().enumerate() {
            let (Some(left), Some(right)) = (left, right) else { continue };
            let both = left.with(right);
            let place = &mut best[l + r];
            if place.as_ref().is_none_or(|known| both.order() < known.order()) {
                *place = Some(both);
            }
        }
    }
    best
}
