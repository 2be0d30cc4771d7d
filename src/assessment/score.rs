use super::display::Thresholds;
use super::level::level_of;
use super::sheet::{FactorSheet, ItemSheet};
use super::{Answer, Depth, FactorResult, FactorStatus, Fraction};
use crate::instrument::Instrument;

/// Share of the applicable weight that must have a choice before a factor is reported.
fn needed_coverage(depth: Depth) -> Fraction {
    match depth {
        Depth::Full => Fraction::new(3, 5),
        Depth::Quick => Fraction::new(1, 2),
    }
}

/// What one factor comes to.
pub(super) fn factor(
    instrument: &Instrument,
    sheet: &FactorSheet,
    depth: Depth,
    thresholds: &Thresholds,
) -> FactorResult {
    let scored_weight = sheet.scored_weight();
    let applicable_weight = sheet.applicable_weight();
    let status = status(sheet, depth);
    let exact = (status == FactorStatus::Reported)
        .then(|| Fraction::new(sheet.weighted_points(), scored_weight));
    FactorResult {
        status,
        exact,
        score: exact.map(|exact| thresholds.shown(exact)),
        level: exact.map(|exact| level_of(instrument, exact)),
        coverage: match applicable_weight {
            0 => Fraction::from_integer(0),
            weight => Fraction::new(scored_weight, weight),
        },
        missing: missing(sheet, depth),
        floor: floor(sheet, status),
        asked: sheet.items.len(),
        applicable: sheet.applicable().count(),
        scored: sheet.items.iter().filter(|item| item.points.is_some()).count(),
        dont_know: sheet.items.iter().filter(|item| item.answer == Answer::DontKnow).count(),
    }
}

pub(super) fn status(sheet: &FactorSheet, depth: Depth) -> FactorStatus {
    let applicable = sheet.applicable_weight();
    if applicable == 0 {
        return FactorStatus::NotApplicable;
    }
    let scored = sheet.scored_weight();
    if scored > 0 && Fraction::new(scored, applicable) >= needed_coverage(depth) {
        FactorStatus::Reported
    } else {
        FactorStatus::Insufficient
    }
}

/// The least the factor can be: its score when reported, else the score with all that is open at 0.
pub(super) fn floor(sheet: &FactorSheet, status: FactorStatus) -> Option<Fraction> {
    match status {
        FactorStatus::NotApplicable => None,
        FactorStatus::Reported => {
            Some(Fraction::new(sheet.weighted_points(), sheet.scored_weight()))
        }
        FactorStatus::Insufficient => {
            Some(Fraction::new(sheet.weighted_points(), sheet.applicable_weight()))
        }
    }
}

/// The fewest answers that bring the coverage to what is needed: the heaviest open items first.
fn missing(sheet: &FactorSheet, depth: Depth) -> usize {
    let needed = Fraction::from_integer(sheet.applicable_weight()) * needed_coverage(depth);
    let mut open: Vec<i128> =
        sheet.items.iter().filter(|item| item.is_open()).map(ItemSheet::weight).collect();
    open.sort_unstable_by(|a, b| b.cmp(a));
    let mut covered = sheet.scored_weight();
    let mut missing = 0;
    for weight in open {
        if Fraction::from_integer(covered) >= needed {
            break;
        }
        covered += weight;
        missing += 1;
    }
    missing
}

/// The fewest answers that make the whole reported: over all sets of insufficient factors that bring
/// the reported weight to 70 % of the applicable, the one that asks least. 0 when it is reported.
pub(super) fn missing_for_whole(sheets: &[FactorSheet], factors: &[FactorResult]) -> usize {
    let weight_of = |wanted: &dyn Fn(FactorStatus) -> bool| -> u32 {
        let both = sheets.iter().zip(factors);
        both.filter(|(_, f)| wanted(f.status)).map(|(sheet, _)| u32::from(sheet.weight)).sum()
    };
    let applicable = weight_of(&|status| status != FactorStatus::NotApplicable);
    let reported = weight_of(&|status| status == FactorStatus::Reported);
    let open: Vec<(u32, usize)> = sheets
        .iter()
        .zip(factors)
        .filter(|(_, factor)| factor.status == FactorStatus::Insufficient)
        .map(|(sheet, factor)| (sheet.weight.into(), factor.missing))
        .collect();
    (0u32..1 << open.len())
        .filter_map(|set| {
            let chosen = || open.iter().enumerate().filter(move |(i, _)| set & (1 << i) != 0);
            let weight: u32 = reported + chosen().map(|(_, (weight, _))| weight).sum::<u32>();
            let missing: usize = chosen().map(|(_, (_, missing))| missing).sum();
            (weight * 10 >= applicable * 7).then_some(missing)
        })
        .min()
        .unwrap_or(0)
}
