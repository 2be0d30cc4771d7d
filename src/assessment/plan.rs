use super::insight::WEAK;
use super::score::points;
use super::{Answers, Depth, Gain};
use crate::instrument::Instrument;

/// The most improvements in one step.
const STEP: usize = 3;

/// Per step the items that are weak: those of the factors in focus first, then by gain, then in
/// instrument order; at most three a step.
pub(super) fn plan(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
    focus: &[usize],
    gains: &[Gain],
) -> Vec<Vec<usize>> {
    let by_gain = |position: usize| gains.iter().position(|gain| gain.item == position);
    let mut steps = vec![Vec::new(); instrument.steps.len()];
    for (step, chosen) in (1u8..).zip(&mut steps) {
        for _ in 0..STEP {
            let items = instrument.items().enumerate().filter(|(position, (_, item))| {
                let points = points(instrument, item, answers.get(*position));
                let weak = points.is_some_and(|points| points <= WEAK);
                item.improvement.step == step
                    && depth.asks(item)
                    && weak
                    && !chosen.contains(position)
            });
            let first = items.min_by_key(|(position, (factor, _))| {
                let rank = by_gain(*position).unwrap_or(usize::MAX);
                (!focus.contains(factor), rank, *position)
            });
            chosen.extend(first.map(|(position, _)| position));
        }
    }
    steps
}
