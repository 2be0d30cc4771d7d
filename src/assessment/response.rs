use super::{Answers, Depth};
use crate::instrument::{Changes, Item};

/// What a person answered, ready to be compared: today's answers, or a result file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// By position in the instrument of today.
    pub answers: Answers,
    /// How much was asked.
    pub depth: Depth,
    /// What became of the items since: what [`ResultFile::migrate`](super::ResultFile::migrate)
    /// told, and nothing for an answer of today.
    pub changes: Changes,
    /// Positions of the items whose action the person has ticked off.
    pub done: Vec<usize>,
    /// Positions of the items whose action the person leaves out.
    pub skipped: Vec<usize>,
}

impl Response {
    /// Answers to the instrument as it is today.
    #[must_use]
    pub fn today(answers: Answers, depth: Depth) -> Self {
        let changes = Changes::default();
        Self { answers, depth, changes, done: Vec::new(), skipped: Vec::new() }
    }

    /// Whether an item was asked: it was there, and part of the depth.
    #[must_use]
    pub fn asked(&self, item: &Item) -> bool {
        self.depth.asks(item) && self.changes.had(&item.id)
    }

    /// Whether an item had another id.
    #[must_use]
    pub fn renamed(&self, item: &Item) -> bool {
        self.changes.renamed.iter().any(|(_, now)| *now == item.id)
    }
}
