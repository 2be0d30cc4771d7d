use super::{Contact, ContactField, Problem};
use crate::assessment::Millis;

/// Something that a person may allow; each by itself, and nothing at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// That her result goes along.
    Result,
    /// That her answers and notes go along.
    Answers,
    /// That she is kept informed.
    News,
}

/// Why a person is to look at her form once more. Each is said to her, and none stops her for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Something was filled in that people do not see. It was emptied: sending once more is enough.
    Trap,
    /// It was sent faster than a person can fill it in.
    TooFast,
    /// Many were sent from this device in the last hour.
    TooMany,
    /// Another result came on the page: what she allowed of the last one is allowed no longer.
    OtherResult,
}

/// No person fills in the form in less, in milliseconds.
const FASTEST: Millis = 2_000;

/// So many can be sent from one device in an hour.
const MOST_IN_AN_HOUR: usize = 5;

/// The form as a person is filling it in. Nothing of it is kept on the device until she sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The id that the lead will have.
    pub id: String,
    /// Who she is.
    pub contact: Contact,
    /// What stands in the field that people do not see.
    pub trap: String,
    chosen: [bool; 3],
    touched: [bool; 5],
    shown: [Option<Problem>; 5],
    opened: Millis,
}

impl Form {
    /// An empty form, opened at this moment.
    #[must_use]
    pub fn new(id: String, opened: Millis) -> Self {
        Self { id, opened, ..Self::default() }
    }

    /// Whether she allows something.
    #[must_use]
    pub fn allows(&self, choice: Choice) -> bool {
        self.chosen[choice as usize]
    }

    /// Allows something, or no longer.
    pub fn allow(&mut self, choice: Choice, allowed: bool) {
        self.chosen[choice as usize] = allowed;
    }

    /// Allows nothing of a result any more, since another one is on the page: that is hers to allow
    /// again. True when anything was allowed.
    pub fn withdraw(&mut self) -> bool {
        let [result, answers, _] = self.chosen;
        (self.chosen[0], self.chosen[1]) = (false, false);
        result || answers
    }

    /// By which the same form is known again under the id of another lead, when it was sent from
    /// another tab as well. It tells nothing of what was filled in (32 bits of FNV-1a).
    #[must_use]
    pub fn mark(&self, id: &str) -> u32 {
        let mut mark: u32 = 0x811c_9dc5;
        let mut add = |part: &[u8]| {
            for byte in part.iter().chain(&[0]) {
                mark = (mark ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
            }
        };
        add(id.as_bytes());
        add(&self.chosen.map(u8::from));
        for field in ContactField::ALL {
            add(self.contact.get(field).as_bytes());
        }
        mark
    }

    /// The problem to show with a field.
    #[must_use]
    pub fn problem(&self, field: ContactField) -> Option<Problem> {
        self.shown[field as usize]
    }

    /// Something was typed: a problem that is shown goes as soon as it is solved, and none comes.
    pub fn type_in(&mut self, field: ContactField, text: String) {
        self.contact.set(field, text);
        self.touched[field as usize] = true;
        if self.shown[field as usize].is_some() {
            self.shown[field as usize] = self.contact.problem(field);
        }
    }

    /// A field was left: its problem is shown, unless nothing was ever typed in it. Who only comes
    /// by has done nothing wrong yet.
    pub fn leave(&mut self, field: ContactField) {
        if self.touched[field as usize] || !self.contact.typed(field).is_empty() {
            self.shown[field as usize] = self.contact.problem(field);
        }
    }

    /// Shows every problem, and gives the first field that has one.
    pub fn check(&mut self) -> Option<ContactField> {
        for field in ContactField::ALL {
            self.shown[field as usize] = self.contact.problem(field);
        }
        ContactField::ALL.into_iter().find(|field| self.problem(*field).is_some())
    }

    /// Whether to hold it, now that she sends it; `recent` were sent in the last hour.
    pub fn hold(&mut self, recent: usize, now: Millis) -> Option<Hold> {
        if !self.trap.is_empty() {
            self.trap.clear();
            return Some(Hold::Trap);
        }
        let since = now.checked_sub(self.opened);
        if since.is_some_and(|since| since < FASTEST) {
            return Some(Hold::TooFast);
        }
        (recent >= MOST_IN_AN_HOUR).then_some(Hold::TooMany)
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Form, Hold};
    use crate::lead::ContactField::{Email, Name, Organisation};
    use crate::lead::Problem::{Malformed, Missing, TooLong};

    #[test]
    fn nothing_is_allowed_at_first_and_each_by_itself() {
        let mut form = Form::new("a".into(), 0);
        let all = [Choice::Result, Choice::Answers, Choice::News];
        assert_eq!(all.map(|choice| form.allows(choice)), [false; 3]);
        form.allow(Choice::Answers, true);
        assert_eq!(all.map(|choice| form.allows(choice)), [false, true, false]);
    }

    #[test]
    fn a_problem_comes_on_leaving_and_goes_while_typing() {
        let mut form = Form::new("a".into(), 0);
        form.type_in(Email, "anna".into());
        assert_eq!(form.problem(Email), None, "she is still typing");
        form.leave(Email);
        assert_eq!(form.problem(Email), Some(Malformed));
        form.type_in(Email, "anna@oever".into());
        assert_eq!(form.problem(Email), Some(Malformed));
        form.type_in(Email, "anna@oever.nl".into());
        assert_eq!(form.problem(Email), None);
    }

    #[test]
    fn what_was_emptied_is_missed_on_leaving_and_what_was_never_filled_is_not() {
        let mut form = Form::new("a".into(), 0);
        form.leave(Name);
        assert_eq!(form.problem(Name), None, "she only came by");
        form.type_in(Name, "Anna".into());
        form.type_in(Name, String::new());
        assert_eq!(form.problem(Name), None, "she is still typing");
        form.leave(Name);
        assert_eq!(form.problem(Name), Some(Missing));

        form.contact.set(Organisation, "o".repeat(101));
        form.leave(Organisation);
        assert_eq!(form.problem(Organisation), Some(TooLong), "filled in before she came");
    }

    #[test]
    fn what_was_allowed_of_one_result_is_not_allowed_of_another() {
        let mut form = Form::new("a".into(), 0);
        form.allow(Choice::News, true);
        assert!(!form.withdraw(), "nothing of the result was allowed");
        for choice in [Choice::Result, Choice::Answers] {
            form.allow(choice, true);
            assert!(form.withdraw());
            assert!(!form.allows(choice));
        }
        assert!(form.allows(Choice::News), "that is about no result");
    }

    #[test]
    fn sending_shows_every_problem_and_finds_the_first() {
        let mut form = Form::new("a".into(), 0);
        form.type_in(Name, "Anna".into());
        assert_eq!(form.check(), Some(Email));
        assert_eq!(form.problem(Organisation), Some(Missing));
        form.type_in(Email, "anna@oever.nl".into());
        form.type_in(Organisation, "Oever".into());
        assert_eq!(form.check(), None);
    }

    #[test]
    fn the_same_form_is_known_again() {
        let form = |name: &str, news: bool| {
            let mut form = Form::new("a".into(), 0);
            form.type_in(Name, name.into());
            form.allow(Choice::News, news);
            form
        };
        let mark = form("Anna", false).mark("x");
        assert_eq!(form(" Anna ", false).mark("x"), mark);
        for other in [form("Anna", false).mark("y"), form("Anna", true).mark("x")] {
            assert_ne!(other, mark);
        }
        assert_ne!(form("Anne", false).mark("x"), mark);
    }

    #[test]
    fn nothing_holds_a_person_for_good() {
        let mut form = Form::new("a".into(), 1_000);
        form.trap = "http://".into();
        assert_eq!(form.hold(0, 9_000), Some(Hold::Trap));
        assert_eq!(form.hold(0, 9_001), None, "once more is enough");
        assert_eq!(form.hold(0, 2_999), Some(Hold::TooFast));
        assert_eq!(form.hold(0, 3_000), None);
        assert_eq!(form.hold(0, 5), None, "the clock was set back");
        assert_eq!(form.hold(4, 9_000), None);
        assert_eq!(form.hold(5, 9_000), Some(Hold::TooMany));
    }
}
