use super::{Answer, Answers, Depth, FactorStatus, Fraction};
use crate::instrument::{Factor, Instrument, Item};

/// The points of an answer, 0 to 100, after reversal; none unless it is a choice on the scale.
#[must_use]
pub fn points(instrument: &Instrument, item: &Item, answer: Answer) -> Option<u8> {
    let Answer::Choice(choice) = answer else { return None };
    let value = instrument.choices.get(usize::from(choice))?.value;
    Some(if item.reversed { 100u8.saturating_sub(value) } else { value })
}

/// Sums over the items of one factor that are asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// Σ weight · points over the items with a choice.
    pub points: i128,
    /// Σ weight over the items with a choice.
    pub scored_weight: i128,
    /// Σ weight over the items that are not `not_applicable`.
    pub applicable_weight: i128,
    /// Weights of the items that are unanswered or don't know.
    open_weights: Vec<u8>,
    /// Items asked.
    pub asked: usize,
    /// Of those, the ones that are not `not_applicable`.
    pub applicable: usize,
    /// Of those, the ones with a choice.
    pub scored: usize,
    /// Items answered with don't know.
    pub dont_know: usize,
}

/// What the overall score and level are made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct FactorScore {
    /// Whether it can be spoken of.
    pub status: FactorStatus,
    /// Exact score; none unless reported.
    pub exact: Option<Fraction>,
    /// The least it can be; none when not applicable.
    pub floor: Option<Fraction>,
}

impl Tally {
    /// The sums of a factor, of which the first item is at a position.
    pub fn of(
        instrument: &Instrument,
        factor: &Factor,
        first: usize,
        answers: &Answers,
        depth: Depth,
    ) -> Self {
        let mut tally = Self::default();
        for (position, item) in (first..).zip(&factor.items) {
            if depth.asks(item) {
                tally.add(instrument, item, answers.get(position));
            }
        }
        tally
    }

    fn add(&mut self, instrument: &Instrument, item: &Item, answer: Answer) {
        self.asked += 1;
        if answer == Answer::NotApplicable {
            return;
        }
        let weight = i128::from(item.weight);
        self.applicable += 1;
        self.applicable_weight += weight;
        if let Some(points) = points(instrument, item, answer) {
            self.scored += 1;
            self.scored_weight += weight;
            self.points += weight * i128::from(points);
        } else {
            self.open_weights.push(item.weight);
            self.dont_know += usize::from(answer == Answer::DontKnow);
        }
    }

    /// Weight of the items with a choice over that of the applicable ones.
    pub fn coverage(&self) -> Fraction {
        ratio(self.scored_weight, self.applicable_weight).unwrap_or_default()
    }

    /// How many more answers it takes to be reported: the heaviest first.
    pub fn missing(&self, depth: Depth) -> usize {
        let mut open = self.open_weights.clone();
        let mut scored = self.scored_weight;
        let mut missing = 0;
        while !enough(scored, self.applicable_weight, depth)
            && let Some(heaviest) = (0..open.len()).max_by_key(|&n| open[n])
        {
            scored += i128::from(open.swap_remove(heaviest));
            missing += 1;
        }
        missing
    }

    /// What these sums come to.
    pub fn score(&self, depth: Depth) -> FactorScore {
        self.score_with(self.points, depth)
    }

    /// What they come to with other weighted points.
    pub fn score_with(&self, points: i128, depth: Depth) -> FactorScore {
        if self.applicable_weight == 0 {
            return FactorScore { status: FactorStatus::NotApplicable, exact: None, floor: None };
        }
        if enough(self.scored_weight, self.applicable_weight, depth) {
            let exact = ratio(points, self.scored_weight);
            return FactorScore { status: FactorStatus::Reported, exact, floor: exact };
        }
        let floor = ratio(points, self.applicable_weight);
        FactorScore { status: FactorStatus::Insufficient, exact: None, floor }
    }
}

/// A factor is reported from a coverage of 60 %, at depth quick 50 %.
fn enough(scored: i128, applicable: i128, depth: Depth) -> bool {
    match depth {
        Depth::Full => 5 * scored >= 3 * applicable,
        Depth::Quick => 2 * scored >= applicable,
    }
}

/// Most fractions are of small numbers, which are brought to lowest terms in a tenth of the time.
fn ratio(part: i128, whole: i128) -> Option<Fraction> {
    if let (Ok(part), Ok(whole @ 1..)) = (u64::try_from(part), u64::try_from(whole)) {
        let (mut divisor, mut rest) = (whole, part);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        return Some(Fraction::new_raw((part / divisor).into(), (whole / divisor).into()));
    }
    (whole != 0).then(|| Fraction::new(part, whole))
}

/// A sum and a score as many times as it weighs.
fn plus(sum: Fraction, exact: Fraction, weight: i128) -> Fraction {
    let parts = [*sum.numer(), *sum.denom(), *exact.numer(), *exact.denom()];
    if parts.iter().all(|part| u32::try_from(*part).is_ok()) {
        let [part, whole, more, of] = parts;
        let small = ratio(part * of + more * weight * whole, whole * of);
        return small.unwrap_or_default();
    }
    sum + exact * weight
}

/// A sum divided by a weight, which is not 0.
fn over(sum: Fraction, weight: i128) -> Fraction {
    let quotient = sum.denom().checked_mul(weight).and_then(|whole| ratio(*sum.numer(), whole));
    quotient.unwrap_or_else(|| sum / weight)
}

/// Whether a score reaches a bound of whole points.
pub(super) fn reaches(exact: Fraction, bound: u8) -> bool {
    if let (Ok(part), Ok(whole)) = (u32::try_from(*exact.numer()), u32::try_from(*exact.denom())) {
        return u64::from(part) >= u64::from(whole) * u64::from(bound);
    }
    match exact.denom().checked_mul(i128::from(bound)) {
        Some(least) => *exact.numer() >= least,
        None => exact >= Fraction::from(i128::from(bound)),
    }
}

/// The weighted mean of the reported factors; none below 70 % of the weight of the applicable ones.
pub(super) fn overall(instrument: &Instrument, scores: &[FactorScore]) -> Option<Fraction> {
    let mut sum = Fraction::default();
    let (mut reported, mut applicable) = (0, 0);
    for (factor, score) in instrument.factors.iter().zip(scores) {
        let weight = i128::from(factor.weight);
        if score.status != FactorStatus::NotApplicable {
            applicable += weight;
        }
        if let Some(exact) = score.exact {
            reported += weight;
            sum = plus(sum, exact, weight);
        }
    }
    (reported > 0 && 10 * reported >= 7 * applicable).then(|| over(sum, reported))
}

/// How many more answers it takes until the whole is reported: the fewest that lift factors of
/// enough weight. 0 when it is reported, and when nothing is applicable.
pub(super) fn overall_missing(instrument: &Instrument, tallies: &[Tally], depth: Depth) -> usize {
    let mut weight_in_reach = vec![Some(0)];
    let mut applicable = 0;
    for (factor, tally) in instrument.factors.iter().zip(tallies) {
        if tally.applicable_weight == 0 {
            continue;
        }
        let weight = usize::from(factor.weight);
        applicable += weight;
        let missing = tally.missing(depth);
        weight_in_reach.resize(applicable + 1, None);
        for total in (weight..=applicable).rev() {
            let with = weight_in_reach[total - weight].map(|fewest: usize| fewest + missing);
            let without = weight_in_reach[total];
            weight_in_reach[total] = [with, without].into_iter().flatten().min();
        }
    }
    let enough = weight_in_reach.iter().enumerate().filter(|(w, _)| 10 * w >= 7 * applicable);
    enough.filter_map(|(_, fewest)| *fewest).min().unwrap_or(0)
}
