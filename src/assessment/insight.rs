use super::level::level_of;
use super::score::{FactorScore, Tally, points};
use super::{Answers, Depth, Fraction, Gain};
use crate::instrument::{Instrument, Item};

/// The most points at which something is still to be done about an item.
pub(super) const WEAK: u8 = 50;

/// Factors within fewer points than this lie close together.
const SPREAD: i128 = 10;

/// A factor is a strength from this level.
const STRONG: u8 = 4;

/// Gain of every item with one, by gain descending, then instrument order.
pub(super) fn gains(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
    tallies: &[Tally],
    scores: &[FactorScore],
) -> Vec<Gain> {
    let reported = |f: usize| scores.get(f).is_some_and(|score| score.exact.is_some());
    let factors = instrument.factors.iter().enumerate();
    let weight: i128 =
        factors.filter(|(f, _)| reported(*f)).map(|(_, factor)| i128::from(factor.weight)).sum();
    let gain = |item: usize, f: usize, i: &Item| {
        let points = points(instrument, i, answers.get(item))?;
        let rise = i128::from(100 - points.min(100));
        if !depth.asks(i) || !reported(f) || rise == 0 {
            return None;
        }
        let own = i128::from(instrument.factors.get(f)?.weight) * i128::from(i.weight);
        let points = Fraction::new(own * rise, weight * tallies.get(f)?.scored_weight);
        Some(Gain { item, points })
    };
    let mut gains: Vec<Gain> = Vec::new();
    for (n, (f, item)) in instrument.items().enumerate() {
        if let Some(gain) = gain(n, f, item) {
            let place = gains.partition_point(|larger| larger.points >= gain.points);
            gains.insert(place, gain);
        }
    }
    gains
}

/// The gains of what takes little effort and is weak; at most five.
pub(super) fn quick_wins(instrument: &Instrument, answers: &Answers, gains: &[Gain]) -> Vec<Gain> {
    let easy = |gain: &&Gain| {
        instrument.item(gain.item).is_some_and(|item| {
            let points = points(instrument, item, answers.get(gain.item));
            item.improvement.effort == 1 && points.is_some_and(|points| points <= WEAK)
        })
    };
    gains.iter().filter(easy).take(5).cloned().collect()
}

/// The strongest and the weakest of the reported factors.
pub(super) struct Contrast {
    /// At most two, the strongest first.
    pub strengths: Vec<usize>,
    /// At most two, the weakest first.
    pub focus: Vec<usize>,
    /// They differ too little to speak of strong and weak.
    pub close_together: bool,
}

/// Which factors stand out.
pub(super) fn contrast(instrument: &Instrument, scores: &[FactorScore]) -> Contrast {
    let factors = scores.iter().enumerate();
    let reported: Vec<(usize, Fraction)> =
        factors.filter_map(|(f, score)| Some((f, score.exact?))).collect();
    let mut focus = Vec::new();
    for _ in 0..2 {
        let others = reported.iter().filter(|(f, _)| !focus.contains(f));
        focus.extend(others.min_by_key(|(_, exact)| *exact).map(|(f, _)| *f));
    }
    let exact = || reported.iter().map(|(_, exact)| *exact);
    let spread = exact().max().unwrap_or_default() - exact().min().unwrap_or_default();
    let close_together = reported.len() > 1 && spread < Fraction::from(SPREAD);
    let mut strengths = Vec::new();
    for _ in 0..2 {
        let others = reported.iter().filter(|(f, exact)| {
            let strong = !close_together && level_of(instrument, *exact) >= STRONG;
            strong && !focus.contains(f) && !strengths.contains(f)
        });
        strengths.extend(others.rev().max_by_key(|(_, exact)| *exact).map(|(f, _)| *f));
    }
    Contrast { strengths, focus, close_together }
}
