use std::cmp::Reverse;

use super::insight::WEAK;
use super::sheet::{FactorSheet, ItemSheet};
use super::{Fraction, Gain};

const MOST_A_STEP: usize = 3;

/// Per step the improvements of weak items: those of the focus factors first, then by gain, then in
/// instrument order.
pub(super) fn plan(
    steps: usize,
    sheets: &[FactorSheet],
    focus: &[usize],
    gains: &[Gain],
) -> Vec<Vec<usize>> {
    let gain = |item: &ItemSheet| {
        let known = gains.iter().find(|gain| gain.item == item.position);
        known.map_or(Fraction::from_integer(0), |gain| gain.points)
    };
    let mut weak: Vec<(bool, Reverse<Fraction>, &ItemSheet)> = sheets
        .iter()
        .enumerate()
        .flat_map(|(factor, sheet)| sheet.items.iter().map(move |item| (factor, item)))
        .filter(|(_, item)| item.points.is_some_and(|points| points <= WEAK))
        .map(|(factor, item)| (!focus.contains(&factor), Reverse(gain(item)), item))
        .collect();
    weak.sort_by_key(|(elsewhere, gain, _)| (*elsewhere, *gain));

    (1..=steps)
        .map(|step| {
            weak.iter()
                .filter(|(.., item)| usize::from(item.item.improvement.step) == step)
                .take(MOST_A_STEP)
                .map(|(.., item)| item.position)
                .collect()
        })
        .collect()
}
