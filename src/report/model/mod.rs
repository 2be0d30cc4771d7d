//! Everything that is said about a result: a file a page.

mod comparison;
mod factors;
mod grounds;
mod insight;
mod level;
mod plan;
mod profile;

use crate::assessment::{ActionState, Depth};
use crate::i18n::{Date, Locale};

pub use comparison::{ChangesStory, ComparisonStory, ItemsStory, ListedItem, PlannedStory, Shift};
pub use factors::{FactorStory, ItemStory};
pub use grounds::{CalculationLine, CertaintyStory, Check, FactStory, Further};
pub use insight::{Path, PathChange, PatternStory};
pub use level::{ConditionRow, Conditions, LevelStory, Rung, RungState, SumRow};
pub use plan::{Action, Plan, PlanStep, SheetStory, Term};
pub use profile::{Pole, Profile, ProfileRow};

/// Everything that is said about a result, in one language, ready to be set.
///
/// The page, the print view and the PDF read this and nothing else, so that they cannot differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The language of the texts.
    pub locale: Locale,
    /// The question of the check.
    pub check: String,
    /// How much was asked.
    pub depth: Depth,
    /// Whose result it is and when.
    pub identity: Identity,
    /// The finding as a sentence: the verdict, or what is missing for one.
    pub headline: String,
    /// What the finding means, two or three sentences.
    pub lead: String,
    /// The level and why it is not higher.
    pub level: LevelStory,
    /// What must be in place.
    pub conditions: Conditions,
    /// The scores beside each other.
    pub profile: Profile,
    /// What stands out; empty when nothing does.
    pub patterns: Vec<PatternStory>,
    /// What to begin with; empty when there is nothing.
    pub quick_wins: Vec<Action>,
    /// The shortest path to the next level.
    pub path: Path,
    /// The steps of the plan.
    pub plan: Plan,
    /// Each factor with its statements.
    pub factors: Vec<FactorStory>,
    /// How sure this is.
    pub certainty: CertaintyStory,
    /// How it was computed, with the result's own numbers.
    pub calculation: Vec<CalculationLine>,
    /// Every fact that belongs to this result, without repeats.
    pub facts: Vec<FactStory>,
    /// Full references in the order of [`FactStory::number`].
    pub sources: Vec<String>,
    /// A finding for each page of the PDF.
    #[cfg(feature = "pdf")]
    pub titles: Titles,
    /// The work sheets with something in them.
    pub sheets: Vec<SheetStory>,
    /// What changed since an earlier result, if there is one to compare with.
    pub comparison: Option<ComparisonStory>,
    /// What one can do with the file, and where to go next.
    pub further: Vec<Further>,
}

impl Report {
    /// What to do first, at most three things: open actions of the plan, quick wins before others.
    pub fn first(&self) -> impl Iterator<Item = &Action> {
        let open = || {
            let planned = self.plan.steps.iter().flat_map(|step| &step.actions);
            planned.filter(|action| action.state == ActionState::Open)
        };
        let wins = self.quick_wins.iter();
        let quick = wins.filter_map(move |win| open().find(|action| action.item == win.item));
        let is_quick = |action: &Action| self.quick_wins.iter().any(|win| win.item == action.item);
        quick.chain(open().filter(move |action| !is_quick(action))).take(3)
    }
}

/// Whose result it is and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// The local day on which it was completed.
    pub date: Date,
    /// `21 november 2026`.
    pub date_text: String,
    /// The visitor's organisation, if she gave it.
    pub organisation: Option<String>,
    /// A role or function, if given.
    pub filled_in_by: Option<String>,
    /// `33 van 35 stellingen`.
    pub answered: String,
    /// The bureau that offers the check.
    pub sender: Option<String>,
    /// Where a strategy session is booked; http, https or mailto.
    pub booking_url: Option<String>,
    /// Label and value pairs for the cover: organisation, completed on, by, answers.
    pub rows: Vec<(String, String)>,
}

/// A finding for each page of the PDF.
#[cfg(feature = "pdf")]
#[derive(Clone, Debug, PartialEq)]
pub struct Titles {
    /// For the director.
    pub director: String,
    /// Profile.
    pub profile: String,
    /// What stands out.
    pub insight: String,
    /// Plan.
    pub plan: String,
    /// Grounds.
    pub grounds: String,
}
