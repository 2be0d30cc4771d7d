use std::rc::Rc;

use super::{
    Answer, Answers, Cell, Depth, Draft, Evaluation, LONGEST_CELL, Millis, Screen, Work, evaluate,
};
use crate::i18n::Moment;
use crate::instrument::Instrument;

/// A person at work on a check: the draft, and where in it she is.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    instrument: Rc<Instrument>,
    draft: Draft,
    preset: Depth,
    screen: Screen,
}

/// Something that happens to a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Answers the item at a position.
    Answer(usize, Answer),
    /// Notes something with the factor at a position.
    Note(usize, String),
    /// Chooses how much is asked.
    Depth(Depth),
    /// Goes to a factor's statements.
    Go(usize),
    /// Goes to the next factor; stays at the last.
    Next,
    /// Goes to the factor before; stays at the first. From the result: to the last factor.
    Back,
    /// Goes to the result, at this moment with its local offset.
    Finish(Moment),
    /// Fills in a cell of the plan or of a work sheet; a text that is too long changes nothing.
    Work(Cell, String),
    /// Names the person's organisation.
    Organisation(String),
    /// Names a role or function.
    FilledInBy(String),
    /// Whether the notes go into the PDF.
    IncludeNotes(bool),
    /// Forgets everything: a clean start, also for the next person.
    Reset,
    /// Takes over what another window has later.
    Merge(Box<Draft>),
    /// Takes up what was kept on the device, at the place where the person was.
    Resume(Box<Draft>),
    /// Shows a result that was read with [`Draft::from_file`]; the present answers are put aside, not
    /// lost.
    Open(Box<Draft>),
    /// Takes up what was put aside when a result was opened.
    Return,
    /// The same check in another language; another check changes nothing.
    Speak(Rc<Instrument>),
    /// How much is asked as long as the person has not chosen.
    Preset(Depth),
}

impl Session {
    /// At the first statement, nothing answered.
    #[must_use]
    pub fn new(instrument: Rc<Instrument>, preset: Depth) -> Self {
        let draft = Draft::new(&instrument, 0);
        let mut session = Self { instrument, draft, preset, screen: Screen::default() };
        session.screen = session.nearest(Screen::default());
        session
    }

    /// The check.
    #[must_use]
    pub fn instrument(&self) -> &Rc<Instrument> {
        &self.instrument
    }

    /// What is kept on the device.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Where the person is.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// How much is asked; everything where the check has no core.
    #[must_use]
    pub fn depth(&self) -> Depth {
        let depth = self.draft.depth.value.unwrap_or(self.preset);
        let asks_something = self.instrument.items().any(|(_, item)| depth.asks(item));
        if asks_something { depth } else { Depth::Full }
    }

    /// What is answered to an item.
    #[must_use]
    pub fn answer(&self, item: usize) -> Answer {
        self.draft.answers.get(item).map(|answer| answer.value).unwrap_or_default()
    }

    /// Every answer, also to items that are not asked at this depth.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::none(&self.instrument);
        for (item, answer) in self.draft.answers.iter().enumerate() {
            answers.set(item, answer.value);
        }
        answers
    }

    /// What the answers come to.
    #[must_use]
    pub fn evaluation(&self) -> Evaluation {
        evaluate(&self.instrument, &self.answers(), self.depth())
    }

    /// The note with a factor; empty where there is none.
    #[must_use]
    pub fn note(&self, factor: usize) -> &str {
        self.draft.notes.get(factor).map_or("", |note| &note.value)
    }

    /// What she made of the result herself.
    #[must_use]
    pub fn work(&self) -> Work {
        let texts = self.draft.work.iter().filter(|(_, text)| !text.value.is_empty());
        Work::new(texts.map(|(name, text)| (name.clone(), text.value.clone())).collect())
    }

    /// Positions of the factors that have something to ask, in order.
    pub fn asked_factors(&self) -> impl DoubleEndedIterator<Item = usize> {
        let depth = self.depth();
        let factors = self.instrument.factors.iter().enumerate();
        factors.filter(move |(_, f)| f.items.iter().any(|item| depth.asks(item))).map(|(at, _)| at)
    }

    /// The session after something happened; the same one when nothing changed.
    #[must_use]
    pub fn apply(self: &Rc<Self>, action: Action, at: Millis) -> Rc<Self> {
        let mut next = Self::clone(self);
        if next.change(action, at) { Rc::new(next) } else { Rc::clone(self) }
    }

    fn change(&mut self, action: Action, at: Millis) -> bool {
        match action {
            Action::Answer(item, answer) => {
                let known = match answer {
                    Answer::Choice(choice) => usize::from(choice) < self.instrument.choices.len(),
                    _ => true,
                };
                let place = self.draft.answers.get_mut(item).filter(|_| known);
                place.is_some_and(|place| place.set(answer, at))
            }
            Action::Note(factor, text) => {
                let place = self.draft.notes.get_mut(factor);
                place.is_some_and(|place| place.set(text, at))
            }
            Action::Depth(depth) => {
                let changed = self.draft.depth.set(Some(depth), at);
                changed && self.stay()
            }
            Action::Go(factor) => self.go(Screen::Factor(factor), at),
            Action::Next => match self.screen {
                Screen::Factor(now) => {
                    let next = self.asked_factors().find(|factor| *factor > now);
                    next.is_some_and(|factor| self.go(Screen::Factor(factor), at))
                }
                Screen::Result => false,
            },
            Action::Back => {
                let end = match self.screen {
                    Screen::Factor(now) => now,
                    Screen::Result => usize::MAX,
                };
                let before = self.asked_factors().rfind(|factor| *factor < end);
                before.is_some_and(|factor| self.go(Screen::Factor(factor), at))
            }
            Action::Finish(moment) => self.finish(moment, at),
            Action::Work(cell, text) => {
                let name = cell.name(&self.instrument);
                let mut kept = self.draft.work.get(&name).cloned().unwrap_or_default();
                let fits = text.chars().count() <= LONGEST_CELL;
                let changed = fits && kept.set(text, at);
                if changed {
                    self.draft.work.insert(name, kept);
                }
                changed
            }
            Action::Organisation(text) => self.draft.organisation.set(text, at),
            Action::FilledInBy(text) => self.draft.filled_in_by.set(text, at),
            Action::IncludeNotes(include) => self.draft.include_notes.set(include, at),
            Action::Reset => {
                let generation = self.draft.generation.saturating_add(1);
                self.draft = Draft::new(&self.instrument, generation);
                self.screen = self.nearest(Screen::default());
                true
            }
            Action::Merge(draft) => self.merge(&draft),
            Action::Resume(draft) => {
                let changed = self.merge(&draft);
                self.screen = self.nearest(self.draft.place.value);
                changed
            }
            Action::Open(draft) => self.open(*draft, at),
            Action::Return => {
                let Some(aside) = self.draft.aside.take() else { return false };
                let generation = self.draft.generation.saturating_add(1);
                self.draft = Draft { generation, ..*aside };
                self.screen = self.nearest(self.draft.place.value);
                true
            }
            Action::Speak(instrument) => {
                let same = instrument.id == self.instrument.id
                    && instrument.version == self.instrument.version
                    && instrument != self.instrument;
                if same {
                    self.instrument = instrument;
                }
                same
            }
            Action::Preset(depth) => {
                let changed = depth != self.preset;
                self.preset = depth;
                changed && self.stay()
            }
        }
    }

    fn go(&mut self, screen: Screen, at: Millis) -> bool {
        let screen = self.nearest(screen);
        let moved = self.screen != screen;
        self.screen = screen;
        self.draft.place.set(screen, at) || moved
    }

    fn finish(&mut self, moment: Moment, at: Millis) -> bool {
        let completed = &self.draft.completed_at;
        let unchanged = completed.value.is_some() && self.draft.answered_at() <= completed.at;
        if !unchanged {
            let at = at.max(self.draft.answered_at());
            self.draft.completed_at.set(None, at);
            self.draft.completed_at.set(Some(moment), at);
        }
        self.go(Screen::Result, at) || !unchanged
    }

    fn merge(&mut self, draft: &Draft) -> bool {
        let mut merged = self.draft.clone();
        merged.merge(draft);
        if merged == self.draft {
            return false;
        }
        let restarted = merged.generation != self.draft.generation;
        self.draft = merged;
        if restarted {
            self.screen = self.draft.place.value;
        }
        self.stay()
    }

    fn open(&mut self, draft: Draft, at: Millis) -> bool {
        let now = std::mem::take(&mut self.draft);
        let generation = now.generation.saturating_add(1);
        let aside =
            if now.is_as_opened() || now.is_blank() { now.aside } else { Some(Box::new(now)) };
        self.draft = Draft { generation, aside, ..draft };
        self.go(Screen::Result, at);
        true
    }

    /// Keeps the screen on something that is asked; always true, for use at the end of a change.
    fn stay(&mut self) -> bool {
        self.screen = self.nearest(self.screen);
        true
    }

    fn nearest(&self, screen: Screen) -> Screen {
        match screen {
            Screen::Factor(wanted) => {
                let factor = self
                    .asked_factors()
                    .find(|factor| *factor >= wanted)
                    .or_else(|| self.asked_factors().next_back());
                Screen::Factor(factor.unwrap_or(0))
            }
            Screen::Result if self.draft.completed_at.value.is_none() => {
                self.nearest(Screen::Factor(usize::MAX))
            }
            Screen::Result => Screen::Result,
        }
    }
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
