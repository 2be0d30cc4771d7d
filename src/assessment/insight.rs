use std::cmp::Reverse;

use super::sheet::FactorSheet;
use super::{FactorResult, FactorStatus, Fraction, Gain};

/// An improvement is worth doing for an item with so many points or fewer.
pub(super) const WEAK: u8 = 50;
const MOST_QUICK_WINS: usize = 5;
const POLES: usize = 2;
/// Level from which a factor is a strength.
const STRONG: u8 = 4;
/// Factors that differ by less lie close together.
const APART: i128 = 10;

/// Every gain above zero, the largest first; in instrument order where equal.
/// `(Wf / ΣWf of reported) · (wi / Σw of answered items in f) · (100 − p)`.
pub(super) fn gains(sheets: &[FactorSheet], factors: &[FactorResult], reported: bool) -> Vec<Gain> {
    if !reported {
        return Vec::new();
    }
    let scored = || sheets.iter().zip(factors).filter(|(_, f)| f.status == FactorStatus::Reported);
    let weight: i128 = scored().map(|(sheet, _)| i128::from(sheet.weight)).sum();
    let mut gains: Vec<Gain> = scored()
        .flat_map(|(sheet, _)| {
            let scored_weight = sheet.scored_weight();
            sheet.items.iter().filter_map(move |item| {
                let short = 100 - i128::from(item.points?);
                let share = i128::from(sheet.weight) * item.weight() * short;
                let points = Fraction::new(share, weight * scored_weight);
                (short > 0).then_some(Gain { item: item.position, points })
            })
        })
        .collect();
    gains.sort_by_key(|gain| Reverse(gain.points));
    gains
}

/// Little effort, at most 50 points, the largest gains.
pub(super) fn quick_wins(sheets: &[FactorSheet], gains: &[Gain]) -> Vec<Gain> {
    let easy = |gain: &&Gain| {
        sheets.iter().flat_map(|sheet| &sheet.items).any(|item| {
            item.position == gain.item
                && item.item.improvement.effort == 1
                && item.points.is_some_and(|points| points <= WEAK)
        })
    };
    gains.iter().filter(easy).take(MOST_QUICK_WINS).cloned().collect()
}

/// The weakest and the strongest reported factors.
pub(super) struct Poles {
    pub focus: Vec<usize>,
    pub strengths: Vec<usize>,
    pub close_together: bool,
}

pub(super) fn poles(factors: &[FactorResult]) -> Poles {
    let mut by_score: Vec<(usize, Fraction, u8)> = factors
        .iter()
        .enumerate()
        .filter_map(|(position, factor)| Some((position, factor.exact?, factor.level?)))
        .collect();
    by_score.sort_by_key(|(_, exact, _)| *exact);
    let close_together = match (by_score.first(), by_score.last()) {
        (Some((_, low, _)), Some((_, high, _))) => *high - *low < APART.into(),
        _ => false,
    };
    let focus: Vec<usize> = by_score.iter().take(POLES).map(|(position, ..)| *position).collect();
    by_score.sort_by_key(|(_, exact, _)| Reverse(*exact));
    let strengths = by_score
        .iter()
        .filter(|(position, _, level)| *level >= STRONG && !focus.contains(position))
        .take(POLES)
        .map(|(position, ..)| *position)
        .collect();
    Poles { focus, strengths, close_together }
}
