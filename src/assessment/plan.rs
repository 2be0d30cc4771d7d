use super::insight::WEAK;
use super::score::points;
use super::{Answers, Depth, Fraction, Gain};
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
    let gain = |item: usize| {
        gains.iter().find(|gain| gain.item == item).map_or_else(Fraction::default, |g| g.points)
    };
    let mut steps: Vec<Vec<(bool, Fraction, usize)>> = vec![Vec::new(); instrument.steps.len()];
    for (position, (factor, item)) in instrument.items().enumerate() {
        let points = points(instrument, item, answers.get(position));
        let weak = depth.asks(item) && points.is_some_and(|points| points <= WEAK);
        let step = usize::from(item.improvement.step).checked_sub(1);
        let step = step.and_then(|step| steps.get_mut(step)).filter(|_| weak);
        if let Some(step) = step {
            step.push((!focus.contains(&factor), -gain(position), position));
        }
    }
    let first = |mut step: Vec<(bool, Fraction, usize)>| {
        step.sort_unstable();
        step.into_iter().take(STEP).map(|(_, _, item)| item).collect()
    };
    steps.into_iter().map(first).collect()
}
