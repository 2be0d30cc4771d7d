use super::{Answer, Answers, Depth};
use crate::instrument::{Instrument, Item};

/// The asked items of one factor with what was answered: what every score is computed from.
pub(super) struct FactorSheet<'a> {
    pub weight: u8,
    pub items: Vec<ItemSheet<'a>>,
}

/// One asked item.
pub(super) struct ItemSheet<'a> {
    pub position: usize,
    pub item: &'a Item,
    pub answer: Answer,
    /// Of the choice, after reversal.
    pub points: Option<u8>,
}

/// The asked items of every factor. A choice that is not on the scale counts as unanswered.
pub(super) fn sheets<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    depth: Depth,
) -> Vec<FactorSheet<'a>> {
    let mut position = 0;
    instrument
        .factors
        .iter()
        .map(|factor| {
            let mut items = Vec::with_capacity(factor.items.len());
            for item in &factor.items {
                if depth.asks(item) {
                    let (answer, points) = answered(instrument, item, answers.get(position));
                    items.push(ItemSheet { position, item, answer, points });
                }
                position += 1;
            }
            FactorSheet { weight: factor.weight, items }
        })
        .collect()
}

fn answered(instrument: &Instrument, item: &Item, answer: Answer) -> (Answer, Option<u8>) {
    match answer {
        Answer::Choice(choice) => match points(instrument, item, choice) {
            Some(points) => (answer, Some(points)),
            None => (Answer::Unanswered, None),
        },
        other => (other, None),
    }
}

/// The points that a choice gives an item, after reversal.
pub(super) fn points(instrument: &Instrument, item: &Item, choice: u8) -> Option<u8> {
    let value = instrument.choices.get(usize::from(choice))?.value;
    Some(if item.reversed { 100u8.saturating_sub(value) } else { value })
}

/// The neighbouring choice with more points, or with fewer; none at the end of the scale.
pub(super) fn neighbour(
    instrument: &Instrument,
    item: &Item,
    choice: u8,
    higher: bool,
) -> Option<u8> {
    let next =
        if higher == item.reversed { choice.checked_sub(1)? } else { choice.checked_add(1)? };
    (usize::from(next) < instrument.choices.len()).then_some(next)
}

impl FactorSheet<'_> {
    /// Items that are not `not_applicable`.
    pub fn applicable(&self) -> impl Iterator<Item = &ItemSheet<'_>> {
        self.items.iter().filter(|item| item.answer != Answer::NotApplicable)
    }

    /// Σ w over items with a choice.
    pub fn scored_weight(&self) -> i128 {
        self.items.iter().filter(|item| item.points.is_some()).map(ItemSheet::weight).sum()
    }

    /// Σ w over applicable items.
    pub fn applicable_weight(&self) -> i128 {
        self.applicable().map(ItemSheet::weight).sum()
    }

    /// Σ w·p over items with a choice.
    pub fn weighted_points(&self) -> i128 {
        self.items.iter().filter_map(|item| Some(item.weight() * i128::from(item.points?))).sum()
    }
}

impl ItemSheet<'_> {
    pub fn weight(&self) -> i128 {
        self.item.weight.into()
    }

    /// The person could still answer it.
    pub fn is_open(&self) -> bool {
        matches!(self.answer, Answer::Unanswered | Answer::DontKnow)
    }
}
