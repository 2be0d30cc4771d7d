use super::sheet::FactorSheet;
use super::{Depth, FactorStatus, Fraction, score};
use crate::instrument::Instrument;

/// The level of a score, from 1: the highest whose bound it reaches.
pub(super) fn level_of(instrument: &Instrument, exact: Fraction) -> u8 {
    (1u8..)
        .zip(&instrument.levels)
        .take_while(|(_, level)| exact >= i128::from(level.at).into())
        .last()
        .map_or(1, |(number, _)| number)
}

/// What the level of the whole is made of.
pub(super) struct Whole {
    pub exact: Fraction,
    pub level: u8,
    pub by_score: u8,
    /// The applicable factor with the lowest floor, the earlier at equal floors.
    pub weakest: usize,
    pub held: bool,
    /// The weakest factor is insufficient and holds the level down.
    pub at_least: bool,
}

/// The whole, or none when the reported factors weigh less than 70 % of the applicable ones.
pub(super) fn whole(
    instrument: &Instrument,
    sheets: &[FactorSheet],
    depth: Depth,
) -> Option<Whole> {
    let mut applicable = 0;
    let mut reported = 0;
    let mut sum = Fraction::from_integer(0);
    let mut weakest: Option<(usize, Fraction, FactorStatus)> = None;
    for (position, sheet) in sheets.iter().enumerate() {
        let status = score::status(sheet, depth);
        let Some(floor) = score::floor(sheet, status) else { continue };
        let weight = i128::from(sheet.weight);
        applicable += weight;
        if status == FactorStatus::Reported {
            reported += weight;
            sum += floor * weight;
        }
        if weakest.is_none_or(|(_, lowest, _)| floor < lowest) {
            weakest = Some((position, floor, status));
        }
    }
    let (weakest, floor, status) = weakest?;
    if reported * 10 < applicable * 7 {
        return None;
    }
    let exact = sum / reported;
    let by_score = level_of(instrument, exact);
    let by_weakest = level_of(instrument, floor).saturating_add(1);
    let held = by_weakest < by_score;
    Some(Whole {
        exact,
        level: by_score.min(by_weakest),
        by_score,
        weakest,
        held,
        at_least: held && status == FactorStatus::Insufficient,
    })
}
