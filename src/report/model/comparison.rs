//! An earlier result beside a later one.

use std::fmt;

use crate::assessment::{Headway, Trend};

/// What is said about the difference between two results of one check.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonStory {
    /// The finding.
    pub title: String,
    /// `Van 21 november 2026 naar 20 november 2027`.
    pub from_to: String,
    /// On which statements it rests.
    pub basis: String,
    /// `21 nov 2026` and `20 nov 2027`: then and now.
    pub days: [String; 2],
    /// The whole; its name is that of the total.
    pub overall: Shift,
    /// `3, gericht` and `4, verankerd`; none unless both are known.
    pub levels: Option<[String; 2]>,
    /// One per factor.
    pub factors: Vec<Shift>,
    /// When two scores are called the same.
    pub rule: String,
    /// The figure in words, with its numbers.
    pub alternative: String,
    /// `Gedaan: 3 van 9`; empty without a plan.
    pub plan_summary: String,
    /// What became of the actions in the plan of then, in its order.
    pub plan: Vec<PlannedStory>,
    /// What was asked once, or otherwise; empty when both asked the same.
    pub changes: Vec<ItemsStory>,
}

/// A score then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// One word.
    pub name: String,
    /// A few words.
    pub title: String,
    /// 0 to 100, where it is reported.
    pub before: Option<u8>,
    /// The same, now.
    pub after: Option<u8>,
    /// `59` or `–`.
    pub before_text: String,
    /// `64` or `–`.
    pub after_text: String,
    /// `+5`, `−18`, `0`; empty where either is not reported.
    pub change: String,
    /// Whether that counts.
    pub trend: Option<Trend>,
    /// `hoger`, `lager`, `gelijk`, `niet te vergelijken`.
    pub word: String,
}

/// What became of an action.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedStory {
    /// Number of the item, such as `4.2`.
    pub number: String,
    /// A short imperative.
    pub action: String,
    /// How far it came.
    pub progress: Headway,
    /// `gedaan`, `begonnen`, `nog open`, `onbekend`.
    pub word: String,
}

/// What is said about a check that has changed since a result was made with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangesStory {
    /// `Gemaakt met versie 1 van de check, dit is versie 2`.
    pub title: String,
    /// What became of the answers.
    pub text: String,
    /// What was renamed, removed or added; empty when no statement was.
    pub changes: Vec<ItemsStory>,
}

/// Statements that the two results do not share as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemsStory {
    /// `Alleen in de latere uitkomst gevraagd`.
    pub title: String,
    /// In the order of the check.
    pub items: Vec<ListedItem>,
}

/// A statement in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedItem {
    /// `2.3`; empty where the check has it no more.
    pub number: String,
    /// What it says; where the check has statements no more, how many.
    pub statement: String,
}

impl fmt::Display for ListedItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.number.is_empty() {
            write!(f, "{} ", self.number)?;
        }
        f.write_str(&self.statement)
    }
}
