use super::{Depth, Fraction};

/// Two results of one instrument beside each other: `scoring.md`, computed.
///
/// Scores and levels are over the items that both asked, so that they differ by the answers alone.
/// Where that is not every item, a level here may be another than that of the result by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What both asked: the core when one of them was quick.
    pub depth: Depth,
    /// Positions of the items that both asked.
    pub items: Vec<usize>,
    /// The whole.
    pub overall: Movement,
    /// One per factor.
    pub factors: Vec<Movement>,
    /// What became of the actions in the plan of the earlier result, in its order, without those
    /// that the person left out.
    pub plan: Vec<Planned>,
    /// Positions of the items that only the later result asked.
    pub items_new: Vec<usize>,
    /// Positions of the items that only the earlier result asked.
    pub items_gone: Vec<usize>,
    /// Positions of the items that had another id in one of the results.
    pub items_renamed: Vec<usize>,
    /// Ids of the items that one of the results had and the instrument has no more: the last that
    /// they had.
    pub items_removed: Vec<String>,
}

/// A score then and now.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Movement {
    /// None where it is not reported.
    pub before: Option<Point>,
    /// None where it is not reported.
    pub after: Option<Point>,
    /// After less before, exact; none unless both are reported.
    pub change: Option<Fraction>,
    /// Whether that counts; none unless both are reported.
    pub trend: Option<Trend>,
}

/// Where a score stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Exact score.
    pub exact: Fraction,
    /// Score for display, 0 to 100.
    pub score: u8,
    /// Level from 1.
    pub level: u8,
}

/// Whether a change counts: it does when it is larger than one choice on one item would make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Higher.
    Up,
    /// Lower.
    Down,
    /// Not different enough to tell.
    Same,
}

/// What became of an action that was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Position of the item that it improves.
    pub item: usize,
    /// The step of the plan, from 1.
    pub step: usize,
    /// How far it came.
    pub progress: Headway,
}

/// How far an action came, by the points of its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headway {
    /// Ticked off by the person, or above 50, which no plan would hold any more.
    Done,
    /// Higher, but not above 50.
    Begun,
    /// Not higher.
    Open,
    /// The later result has no choice for it.
    Unknown,
}

impl Movement {
    /// The change between the scores as they are shown; none unless both are reported.
    #[must_use]
    pub fn shown(&self) -> Option<i16> {
        Some(i16::from(self.after?.score) - i16::from(self.before?.score))
    }
}
