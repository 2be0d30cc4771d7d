use super::{Answer, Session};

/// How far a person is: a statement is handled by a choice, a don't know or a not applicable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Statements asked at this depth.
    pub asked: usize,
    /// Of those, the ones that are handled.
    pub handled: usize,
}

impl Progress {
    /// Statements that are still open.
    #[must_use]
    pub fn open(self) -> usize {
        self.asked - self.handled
    }
}

impl Session {
    /// How far the person is in the factor at a position.
    #[must_use]
    pub fn progress_in(&self, factor: usize) -> Progress {
        let mut progress = Progress::default();
        for item in self.asked_items(factor) {
            progress.asked += 1;
            progress.handled += usize::from(self.answer(item) != Answer::Unanswered);
        }
        progress
    }

    /// How far the person is in the whole.
    #[must_use]
    pub fn progress(&self) -> Progress {
        (0..self.instrument().factors.len()).map(|factor| self.progress_in(factor)).fold(
            Progress::default(),
            |sum, next| Progress {
                asked: sum.asked + next.asked,
                handled: sum.handled + next.handled,
            },
        )
    }

    /// Positions of a factor's items that are asked at this depth, in order.
    pub fn asked_items(&self, factor: usize) -> impl Iterator<Item = usize> {
        let depth = self.depth();
        let items = self.instrument().items().enumerate();
        items
            .filter(move |(_, (of, item))| *of == factor && depth.asks(item))
            .map(|(position, _)| position)
    }
}
