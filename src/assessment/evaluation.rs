use super::certainty::certainty;
use super::display::Thresholds;
use super::level::{Whole, whole};
use super::sheet::sheets;
use super::verdict::Facts;
use super::{Answers, Depth, Fraction, insight, path, plan, score};
use crate::instrument::Instrument;

/// All that follows from the answers, as `scoring.md` defines it.
#[must_use]
pub fn evaluate(instrument: &Instrument, answers: &Answers, depth: Depth) -> Evaluation {
    let sheets = sheets(instrument, answers, depth);
    let factors: Vec<FactorResult> = sheets
        .iter()
        .zip(&instrument.factors)
        .map(|(sheet, factor)| {
            let thresholds = Thresholds::of_factor(instrument, &factor.id);
            score::factor(instrument, sheet, depth, &thresholds)
        })
        .collect();
    let whole = whole(instrument, &sheets, depth);
    let level = whole.as_ref().map(|whole| whole.level);

    let mut facts = Facts {
        instrument,
        sheets: &sheets,
        factors: &factors,
        overall: whole.as_ref().map(|whole| whole.exact),
        conditions: &[],
    };
    let conditions: Vec<Option<bool>> =
        instrument.conditions.iter().map(|condition| facts.judge(&condition.when)).collect();
    facts.conditions = &conditions;
    let verdict = facts.verdict();
    let patterns = facts.firing(instrument.patterns.iter().map(|pattern| &pattern.when));

    let gains = insight::gains(&sheets, &factors, whole.is_some());
    let poles = insight::poles(&factors);
    let certainty = certainty(instrument, answers, depth, &factors, level);
    let next_level = match (depth, level) {
        (Depth::Full, Some(level)) => path::next_level(instrument, answers, depth, level),
        _ => None,
    };
    Evaluation {
        depth,
        overall: Overall {
            missing: score::missing_for_whole(&sheets, &factors),
            asked: factors.iter().map(|factor| factor.asked).sum(),
            applicable: factors.iter().map(|factor| factor.applicable).sum(),
            scored: factors.iter().map(|factor| factor.scored).sum(),
            dont_know: factors.iter().map(|factor| factor.dont_know).sum(),
            standing: whole.map(|whole| Standing::new(instrument, &whole, verdict)),
            conditions,
        },
        patterns,
        quick_wins: insight::quick_wins(&sheets, &gains),
        plan: plan::plan(instrument.steps.len(), &sheets, &poles.focus, &gains),
        strengths: poles.strengths,
        focus: poles.focus,
        close_together: poles.close_together,
        gains,
        next_level,
        certainty,
        factors,
    }
}

impl Standing {
    fn new(instrument: &Instrument, whole: &Whole, verdict: Option<usize>) -> Self {
        Self {
            exact: whole.exact,
            score: Thresholds::of_overall(instrument).shown(whole.exact),
            level: whole.level,
            by_score: whole.by_score,
            held_by: whole.held.then_some(whole.weakest),
            at_least: whole.at_least,
            weakest: whole.weakest,
            verdict,
        }
    }
}

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
    /// The strongest reported factors, at most two.
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
