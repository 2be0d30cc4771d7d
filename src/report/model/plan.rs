//! What to do, by whom and when.

use crate::assessment::ActionState;
use crate::i18n::Date;

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Position of its item.
    pub item: usize,
    /// Number of the item, such as `4.2`.
    pub number: String,
    /// A short imperative.
    pub action: String,
    /// How to begin.
    pub how: String,
    /// What one can see when it is done.
    pub evidence: String,
    /// Who does it.
    pub owner: String,
    /// What became of it, as the person says.
    pub state: ActionState,
    /// `gedaan`, `overgeslagen`, or empty.
    pub state_text: String,
    /// The day by which it is done.
    pub due: Date,
    /// The person chose that day.
    pub own_day: bool,
    /// The term in which that day falls: 30, 60 or 90.
    pub days: u8,
    /// `binnen 30 dagen`; `uiterlijk 12 jan 2027` where the person chose the day.
    pub term: String,
    /// `21 dec 2026`.
    pub before: String,
    /// `tot +3 punten`; empty when there is no gain to speak of.
    pub gain: String,
    /// Whole points of gain, rounded; 0 for less than half a point.
    pub gain_points: u8,
    /// From one of the focus factors.
    pub focus: bool,
}

/// The steps of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// `De eerste 90 dagen, vanaf 21 november 2026`.
    pub summary: String,
    /// The three terms: days, `30 dagen`, `uiterlijk 21 dec 2026`.
    pub terms: Vec<Term>,
    /// In order.
    pub steps: Vec<PlanStep>,
}

/// A term of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// 30, 60 or 90.
    pub days: u8,
    /// `Binnen 30 dagen`.
    pub title: String,
    /// `uiterlijk 21 dec 2026`.
    pub before: String,
}

/// A step of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep {
    /// From 1.
    pub number: usize,
    /// A short imperative.
    pub name: String,
    /// At most three.
    pub actions: Vec<Action>,
    /// Said in place of the actions where none is left to do: what to keep, that too little is
    /// known, or that all are left out.
    pub keep: String,
}

/// A work sheet with what the person filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetStory {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// What it asks.
    pub columns: Vec<String>,
    /// Up to the last with something in it; each as long as the columns.
    pub rows: Vec<Vec<String>>,
}
