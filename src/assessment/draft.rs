use super::{Answer, Depth, Millis, Stamped};
use crate::ById;
use crate::i18n::Moment;
use crate::instrument::Instrument;

/// Where a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// The statements of the factor at a position.
    Factor(usize),
    /// What the answers come to.
    Result,
}

impl Default for Screen {
    fn default() -> Self {
        Self::Factor(0)
    }
}

/// What has become of a draft since an earlier moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It gives the same result.
    Same,
    /// It gives another one: an answer changed, or a result was opened or left again.
    Other,
    /// Someone started over: what is there now may be another person's.
    Afresh,
}

/// What a person has given so far: all that is kept on the device.
///
/// Two drafts of one instrument merge value by value, the later one holding, so two windows never
/// overwrite each other. Starting over begins a new generation, and a higher generation replaces a
/// lower one whole: a window that was left open cannot bring old answers back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// How many times was started over.
    pub generation: u64,
    /// One per item, in instrument order.
    pub answers: Vec<Stamped<Answer>>,
    /// One per factor, in instrument order; empty where there is none.
    pub notes: Vec<Stamped<String>>,
    /// How much is asked, if the person chose.
    pub depth: Stamped<Option<Depth>>,
    /// Where the person was last.
    pub place: Stamped<Screen>,
    /// The person's organisation, if given.
    pub organisation: Stamped<String>,
    /// A role or function, if given.
    pub filled_in_by: Stamped<String>,
    /// What she made of the result herself, by name: see [`Work`](super::Work).
    pub work: ById<Stamped<String>>,
    /// Whether the notes go into the PDF.
    pub include_notes: Stamped<bool>,
    /// When the result was first seen with these answers.
    pub completed_at: Stamped<Option<Moment>>,
    /// The text of the result file that this was opened from; never set when it was not.
    pub file: Stamped<String>,
    /// What stood here before a result file was opened.
    pub aside: Option<Box<Draft>>,
}

impl Draft {
    /// Nothing given yet.
    #[must_use]
    pub fn new(instrument: &Instrument, generation: u64) -> Self {
        Self {
            generation,
            answers: vec![Stamped::default(); instrument.item_count()],
            notes: vec![Stamped::default(); instrument.factors.len()],
            ..Self::default()
        }
    }

    /// Takes over what the other side has later: commutative, associative and idempotent.
    pub fn merge(&mut self, other: &Self) {
        if other.generation != self.generation {
            if other.generation > self.generation {
                self.clone_from(other);
            }
            return;
        }
        for (mine, theirs) in self.answers.iter_mut().zip(&other.answers) {
            mine.merge(theirs);
        }
        for (mine, theirs) in self.notes.iter_mut().zip(&other.notes) {
            mine.merge(theirs);
        }
        for (name, theirs) in other.work.iter() {
            let mut merged = self.work.get(name).cloned().unwrap_or_default();
            merged.merge(theirs);
            self.work.insert(name.clone(), merged);
        }
        self.depth.merge(&other.depth);
        self.place.merge(&other.place);
        self.organisation.merge(&other.organisation);
        self.filled_in_by.merge(&other.filled_in_by);
        self.include_notes.merge(&other.include_notes);
        self.completed_at.merge(&other.completed_at);
        self.file.merge(&other.file);
        match (&mut self.aside, &other.aside) {
            (Some(mine), Some(theirs)) => mine.merge(theirs),
            (mine @ None, Some(theirs)) => *mine = Some(theirs.clone()),
            (_, None) => {}
        }
    }

    /// Whether there is nothing in it that a person gave.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(|answer| answer.value == Answer::Unanswered)
            && self.notes.iter().all(|note| note.value.is_empty())
            && self.work.iter().all(|(_, text)| text.value.is_empty())
            && self.organisation.value.is_empty()
            && self.filled_in_by.value.is_empty()
            && self.aside.is_none()
    }

    /// When an answer or the depth was last set; 0 when never.
    #[must_use]
    pub fn answered_at(&self) -> Millis {
        let answers = self.answers.iter().map(|answer| answer.at);
        answers.chain([self.depth.at]).max().unwrap_or(0)
    }

    /// What has become of it since it was `before`, in whichever window that was done. Where that
    /// cannot be told, someone started over.
    #[must_use]
    pub fn turn_since(&self, before: &Self) -> Turn {
        let again = self.generation != before.generation;
        if again && (self.is_blank() || self.file.at.max(before.file.at) == 0) {
            Turn::Afresh
        } else if again || self.answers != before.answers || self.depth != before.depth {
            Turn::Other
        } else {
            Turn::Same
        }
    }

    /// Whether this is a result file as it was opened, nothing changed since.
    #[must_use]
    pub fn is_as_opened(&self) -> bool {
        let notes = self.notes.iter().map(|note| note.at);
        let work = self.work.iter().map(|(_, text)| text.at);
        let names = [self.organisation.at, self.filled_in_by.at, self.answered_at()];
        self.file.at > 0 && notes.chain(work).chain(names).all(|at| at <= self.file.at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Answer, Depth, Draft, Screen, Stamped};
    use crate::i18n::Moment;

    fn stamped<T: std::fmt::Debug>(
        value: impl Strategy<Value = T>,
    ) -> impl Strategy<Value = Stamped<T>> {
        (value, 0..4u64).prop_map(|(value, at)| Stamped { value, at })
    }

    fn answer() -> impl Strategy<Value = Answer> {
        prop_oneof![
            Just(Answer::Unanswered),
            Just(Answer::NotApplicable),
            Just(Answer::DontKnow),
            (0..5u8).prop_map(Answer::Choice)
        ]
    }

    fn layer() -> impl Strategy<Value = Draft> {
        let screen = prop_oneof![(0..3usize).prop_map(Screen::Factor), Just(Screen::Result)];
        let depth = prop::option::of(prop_oneof![Just(Depth::Full), Just(Depth::Quick)]);
        let moment = (1..4u8).prop_map(|day| Moment::parse(&format!("2026-11-0{day}T09:00:00Z")));
        (
            0..3u64,
            vec(stamped(answer()), 4),
            vec(stamped("[ab]{0,2}"), 2),
            (stamped(depth), stamped(screen), stamped(any::<bool>()), stamped(moment)),
            (stamped("[ab]?"), stamped("[ab]?")),
            stamped("[ab]?"),
            vec(("[ab]", stamped("[ab]?")), 0..3),
        )
            .prop_map(|(generation, answers, notes, four, names, file, work)| Draft {
                generation,
                answers,
                notes,
                depth: four.0,
                place: four.1,
                include_notes: four.2,
                completed_at: four.3,
                organisation: names.0,
                filled_in_by: names.1,
                file,
                work: work.into_iter().collect(),
                aside: None,
            })
    }

    fn draft() -> impl Strategy<Value = Draft> {
        (layer(), prop::option::of(layer()))
            .prop_map(|(draft, aside)| Draft { aside: aside.map(Box::new), ..draft })
    }

    fn merged(a: &Draft, b: &Draft) -> Draft {
        let mut merged = a.clone();
        merged.merge(b);
        merged
    }

    proptest! {
        #[test]
        fn merging_is_commutative(a in draft(), b in draft()) {
            prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        }

        #[test]
        fn merging_is_associative(a in draft(), b in draft(), c in draft()) {
            prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        }

        #[test]
        fn merging_is_idempotent(a in draft(), b in draft()) {
            prop_assert_eq!(merged(&a, &a), a.clone());
            let ab = merged(&a, &b);
            prop_assert_eq!(merged(&ab, &b), ab);
        }
    }

    #[test]
    fn a_higher_generation_replaces_a_lower_one_whole() {
        let old = Draft {
            generation: 1,
            answers: vec![Stamped::new(Answer::Choice(4), 900)],
            ..Draft::default()
        };
        let cleared =
            Draft { generation: 2, answers: vec![Stamped::default()], ..Draft::default() };
        assert_eq!(merged(&old, &cleared), cleared);
        assert_eq!(merged(&cleared, &old), cleared);
    }
}
