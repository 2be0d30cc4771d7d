use super::score::{FactorScore, overall, reaches};
use super::{FactorStatus, Fraction};
use crate::instrument::Instrument;

/// The overall score with its level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rank {
    /// Exact overall score.
    pub exact: Fraction,
    /// The level, from 1.
    pub level: u8,
    /// What the score alone would give, from 1.
    pub by_score: u8,
    /// The applicable factor with the lowest floor, the earlier at equal floors.
    pub weakest: usize,
    /// Whether too few answers are known of that factor.
    pub weakest_open: bool,
}

/// The highest level of which the score reaches the bound, from 1.
pub(super) fn level_of(instrument: &Instrument, score: Fraction) -> u8 {
    let reached = instrument.levels.iter().filter(|level| reaches(score, level.at));
    u8::try_from(reached.count()).unwrap_or(u8::MAX).max(1)
}

/// The overall level: the lower of the level of the overall score and the level of the lowest floor
/// plus one, since the factors work only together. None when the whole is not reported.
pub(super) fn rank(instrument: &Instrument, scores: &[FactorScore]) -> Option<Rank> {
    let exact = overall(instrument, scores)?;
    let floors = scores.iter().enumerate().filter_map(|(f, score)| Some((score.floor?, f)));
    let (floor, weakest) = floors.min()?;
    let by_score = level_of(instrument, exact);
    Some(Rank {
        exact,
        level: by_score.min(level_of(instrument, floor) + 1),
        by_score,
        weakest,
        weakest_open: scores[weakest].status == FactorStatus::Insufficient,
    })
}
