use crate::instrument::{Instrument, Item};

/// What a person said about one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Unanswered,
    /// The item does not exist in this organisation.
    NotApplicable,
    /// The person cannot say.
    DontKnow,
    /// A position on the answer scale, from 0.
    Choice(u8),
}

/// How much of the instrument is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// Every item.
    #[default]
    Full,
    /// The core items alone.
    Quick,
}

impl Depth {
    /// `full` or `quick`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Quick => "quick",
        }
    }

    /// Whether an item is asked.
    #[must_use]
    pub fn asks(self, item: &Item) -> bool {
        self == Self::Full || item.core
    }
}

/// One answer for each item of an instrument, in instrument order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    by_item: Vec<Answer>,
}

impl Answers {
    /// Nothing answered.
    #[must_use]
    pub fn none(instrument: &Instrument) -> Self {
        Self { by_item: vec![Answer::Unanswered; instrument.item_count()] }
    }

    /// The answer to the item at a position.
    #[must_use]
    pub fn get(&self, item: usize) -> Answer {
        self.by_item.get(item).copied().unwrap_or_default()
    }

    /// Answers the item at a position; a position beyond the instrument changes nothing.
    pub fn set(&mut self, item: usize, answer: Answer) {
        if let Some(place) = self.by_item.get_mut(item) {
            *place = answer;
        }
    }
}
