use super::{Depth, Fraction};

/// All that follows from a set of answers: `scoring.md`, computed.
///
/// Factors, items, conditions, verdicts and patterns are positions in the instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// What was asked.
    pub depth: Depth,
    /// One per factor.
    pub factors: Vec<FactorResult>,
    /// The whole.
    pub overall: Overall,
    /// Positions of the patterns that fire, in instrument order.
    pub patterns: Vec<usize>,
    /// Gain of every item with one above zero, by gain descending, then instrument order.
    pub gains: Vec<Gain>,
    /// Items to begin with, at most five.
    pub quick_wins: Vec<Gain>,
    /// The strongest reported factors, at most two; none when they lie close together.
    pub strengths: Vec<usize>,
    /// The weakest reported factors, at most two; they order the plan.
    pub focus: Vec<usize>,
    /// The highest and the lowest reported factor differ by less than 10: then strengths and focus
    /// are not shown.
    pub close_together: bool,
    /// Items per step of the plan, at most three a step.
    pub plan: Vec<Vec<usize>>,
    /// The fewest changes to a higher level; none where `scoring.md` gives none.
    pub next_level: Option<NextLevel>,
    /// How sure this is.
    pub certainty: Certainty,
}

/// What one factor comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorResult {
    /// Whether it can be spoken of.
    pub status: FactorStatus,
    /// Exact score; none unless reported.
    pub exact: Option<Fraction>,
    /// Score for display, 0 to 100; none unless reported.
    pub score: Option<u8>,
    /// Level from 1; none unless reported.
    pub level: Option<u8>,
    /// Weight of the items with a choice, over that of the applicable ones; zero when not applicable.
    pub coverage: Fraction,
    /// How many more answers it takes to be reported.
    pub missing: usize,
    /// The least it can be: the score with all that is open at 0. None when not applicable.
    pub floor: Option<Fraction>,
    /// Items asked at this depth.
    pub asked: usize,
    /// Of those, the ones that are not `not_applicable`.
    pub applicable: usize,
    /// Of those, the ones with a choice.
    pub scored: usize,
    /// Items answered with don't know.
    pub dont_know: usize,
}

/// Whether a factor can be spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorStatus {
    /// Enough answers.
    Reported,
    /// Not enough answers.
    Insufficient,
    /// Every item is not applicable.
    NotApplicable,
}

/// What the whole comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Overall {
    /// None when too little is answered.
    pub standing: Option<Standing>,
    /// One per condition: met, not met, or unknown.
    pub conditions: Vec<Option<bool>>,
    /// How many more answers it takes until the whole is reported; 0 when it is.
    pub missing: usize,
    /// Items asked at this depth.
    pub asked: usize,
    /// Of those, the ones that are not `not_applicable`.
    pub applicable: usize,
    /// Of those, the ones with a choice.
    pub scored: usize,
    /// Items answered with don't know.
    pub dont_know: usize,
}

/// Where an organisation stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Exact overall score.
    pub exact: Fraction,
    /// Score for display, 0 to 100.
    pub score: u8,
    /// The level, from 1.
    pub level: u8,
    /// What the score alone would give, from 1.
    pub by_score: u8,
    /// The factor that holds the level down, if one does.
    pub held_by: Option<usize>,
    /// The level is held down by a factor with too few answers: it reads "at least".
    pub at_least: bool,
    /// The applicable factor with the lowest floor, the earlier at equal floors.
    pub weakest: usize,
    /// Position of the verdict; none when no verdict matches.
    pub verdict: Option<usize>,
}

/// By how much the overall score rises when an item goes to 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Gain {
    /// The item.
    pub item: usize,
    /// In overall points, above zero.
    pub points: Fraction,
}

/// The shortest path.
#[derive(Clone, Debug, PartialEq)]
pub struct NextLevel {
    /// The level that is reached, from 1.
    pub level: u8,
    /// One entry an item, in instrument order.
    pub changes: Vec<Change>,
}

/// An answer that goes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The item.
    pub item: usize,
    /// Choice now.
    pub from: u8,
    /// Choice then.
    pub to: u8,
}

/// How sure a result is.
#[derive(Clone, Debug, PartialEq)]
pub struct Certainty {
    /// One answer changed by one choice would change the level.
    pub borderline: bool,
    /// The levels that one changed answer gives, lowest and highest; none when not reported.
    pub range: Option<(u8, u8)>,
    /// Factors with a don't-know, when at least 20 % of the applicable items have one.
    pub blind_spots: Vec<usize>,
    /// At least ten choices, all the same.
    pub uniform: bool,
    /// A factor is insufficient, or the whole is not reported.
    pub incomplete: bool,
    /// Answered at depth quick.
    pub quick: bool,
}
