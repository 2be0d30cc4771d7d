use super::super::sheet::{ItemSheet, neighbour, points, sheets};
use super::super::{Answer, Answers, Depth, FactorStatus, Fraction, score};
use crate::instrument::Instrument;

/// The items of a factor that can rise.
pub(super) struct Ladder {
    /// Σ w·p now.
    pub points: i128,
    /// Σ w of the items with a choice.
    pub weight: i128,
    /// The factor's share of the overall score.
    pub share: Fraction,
    pub items: Vec<Rising>,
}

/// An item with a choice, and what it can rise to.
pub(super) struct Rising {
    pub position: usize,
    pub weight: i128,
    pub effort: u8,
    reversed: bool,
    /// Points now and after each change, rising.
    pub points: Vec<i128>,
}

impl Ladder {
    /// One per applicable factor; none when one of them is not reported.
    pub fn of(instrument: &Instrument, answers: &Answers, depth: Depth) -> Option<Vec<Self>> {
        let sheets = sheets(instrument, answers, depth);
        let mut ladders = Vec::with_capacity(sheets.len());
        let mut total = 0;
        for sheet in &sheets {
            match score::status(sheet, depth) {
                FactorStatus::NotApplicable => continue,
                FactorStatus::Insufficient => return None,
                FactorStatus::Reported => {}
            }
            total += i128::from(sheet.weight);
            ladders.push(Self {
                points: sheet.weighted_points(),
                weight: sheet.scored_weight(),
                share: i128::from(sheet.weight).into(),
                items: sheet.items.iter().filter_map(|item| Rising::of(instrument, item)).collect(),
            });
        }
        for ladder in &mut ladders {
            ladder.share /= total;
        }
        Some(ladders)
    }

    /// Overall points for one weighted point of this factor.
    pub fn rate(&self) -> Fraction {
        self.share / self.weight
    }

    /// What this factor adds to the overall score now.
    pub fn overall(&self) -> Fraction {
        self.rate() * self.points
    }
}

impl Rising {
    fn of(instrument: &Instrument, sheet: &ItemSheet) -> Option<Self> {
        let Answer::Choice(mut choice) = sheet.answer else { return None };
        let mut rungs = vec![i128::from(sheet.points?)];
        while let Some(next) = neighbour(instrument, sheet.item, choice, true) {
            rungs.push(points(instrument, sheet.item, next)?.into());
            choice = next;
        }
        Some(Self {
            position: sheet.position,
            weight: sheet.weight(),
            effort: sheet.item.improvement.effort,
            reversed: sheet.item.reversed,
            points: rungs,
        })
    }

    /// Every change adds as much as the next.
    pub fn is_even(&self) -> bool {
        self.points.windows(3).all(|p| p[1] - p[0] == p[2] - p[1])
    }

    /// How many changes are possible.
    pub fn rungs(&self) -> usize {
        self.points.len() - 1
    }

    /// The choice after so many changes.
    pub fn choice_after(&self, from: u8, rungs: usize) -> u8 {
        let rungs = u8::try_from(rungs).unwrap_or(u8::MAX);
        if self.reversed { from.saturating_sub(rungs) } else { from.saturating_add(rungs) }
    }
}
