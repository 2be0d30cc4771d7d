use super::{Migration, When};
use crate::i18n::Locale;

/// A checked questionnaire in one language: what the widget and the report load.
///
/// Positions are stable within a version: items are numbered through all factors in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// Always `gereed/instrument`.
    pub format: String,
    /// Version of this form, 1.
    pub format_version: u32,
    /// Name that result files refer to; never changes.
    pub id: String,
    /// Rises when items or scoring change.
    pub version: u32,
    /// The language of every text below.
    pub locale: Locale,
    /// The question that the check answers.
    pub title: String,
    /// One or two sentences for a page around the check.
    pub intro: String,
    /// How long it takes.
    pub minutes: Minutes,
    /// The answer scale, lowest first.
    pub choices: Vec<Choice>,
    /// The levels, lowest first.
    pub levels: Vec<Level>,
    /// Who does the improvements.
    pub owners: Vec<Owner>,
    /// The steps of the plan, in order.
    pub steps: Vec<Step>,
    /// What the facts are taken from.
    pub sources: Vec<Source>,
    /// What others found.
    pub facts: Vec<Fact>,
    /// The factors with their items.
    pub factors: Vec<Factor>,
    /// What must be in place.
    pub conditions: Vec<Condition>,
    /// First match wins; the last has no `when`.
    pub verdicts: Vec<Verdict>,
    /// What stands out in combinations.
    pub patterns: Vec<Pattern>,
    /// How results of earlier versions are read, the earliest first; the last leads to this version.
    pub migrations: Vec<Migration>,
}

/// Minutes that a person needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// For the whole check.
    pub full: u32,
    /// For the core items alone.
    pub quick: u32,
}

/// One answer on the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Points, 0 to 100, rising over the scale.
    pub value: u8,
    /// May hold soft hyphens.
    pub label: String,
}

/// A level of maturity.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Lower bound of the score, 0 to 100; the first level's is 0.
    pub at: u8,
    /// In lower case, for use in a sentence.
    pub name: String,
    /// What an organisation at this level looks like.
    pub meaning: String,
}

/// Who does an improvement.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// Referred to by improvements.
    pub id: String,
    /// As written in the plan.
    pub name: String,
}

/// A step of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// A short imperative.
    pub name: String,
    /// Said when nothing needs to be done in this step.
    pub keep: String,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Referred to by facts.
    pub id: String,
    /// The full reference.
    pub text: String,
}

/// What others found.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Referred to by factors.
    pub id: String,
    /// The figure by itself, such as `55%`.
    pub figure: String,
    /// Reads on from the figure.
    pub text: String,
    /// Id of the source.
    pub source: String,
    /// The short citation, such as `AWVN, 2024`.
    pub cited: String,
}

/// A success factor: a scale of items.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Referred to by rules and result files.
    pub id: String,
    /// Weight in the overall score, 1 to 10.
    pub weight: u8,
    /// One word.
    pub name: String,
    /// A few words.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What goes wrong where it is weak.
    pub gap: String,
    /// Ids of the facts that belong here.
    pub facts: Vec<String>,
    /// What it looks like at each level, lowest first.
    pub meanings: Vec<String>,
    /// Its statements.
    pub items: Vec<Item>,
}

/// One statement to answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Referred to by rules and result files.
    pub id: String,
    /// Part of the quick check.
    pub core: bool,
    /// Weight within its factor, 1 to 10.
    pub weight: u8,
    /// A high choice is unfavourable: points are 100 minus the choice's value.
    pub reversed: bool,
    /// One observable thing.
    pub statement: String,
    /// What some of the choices look like.
    pub looks: Vec<Look>,
    /// What to do about it.
    pub improvement: Improvement,
}

/// What a choice looks like for one item.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Position on the scale.
    pub choice: u8,
    /// One sentence.
    pub text: String,
}

/// What to do when an item is weak.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Improvement {
    /// A short imperative.
    pub action: String,
    /// How to begin.
    pub how: String,
    /// What one can see when it is done.
    pub evidence: String,
    /// 1 (little) to 3 (much).
    pub effort: u8,
    /// Days: 30, 60 or 90.
    pub horizon: u8,
    /// Id of an owner.
    pub owner: String,
    /// Step of the plan, counted from 1.
    pub step: u8,
}

/// Something that must be in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Key in the output.
    pub id: String,
    /// Met when this is true.
    pub when: When,
    /// What there is when it is met.
    pub name: String,
    /// Said when met.
    pub met: String,
    /// Said when not met.
    pub unmet: String,
}

/// The answer to the question of the check.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Value in the output.
    pub id: String,
    /// Absent in the last.
    pub when: Option<When>,
    /// The finding.
    pub title: String,
    /// The finding where one factor is the weakest: `{weakest}` is its name.
    pub title_weakest: Option<String>,
    /// What it means and what comes first; `{met}` is how many conditions are met.
    pub lead: String,
}

/// What stands out in a combination of scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// Value in the output.
    pub id: String,
    /// Something to look out for, or a chance.
    pub severity: Severity,
    /// Fires when this is true.
    pub when: When,
    /// The finding.
    pub title: String,
    /// `{factor-id}` stands for that factor's score.
    pub text: String,
}

/// How a pattern is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// A chance.
    Insight,
    /// Something to look out for.
    Warning,
}

impl Instrument {
    /// Every item with the position of its factor, in instrument order.
    pub fn items(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.factors
            .iter()
            .enumerate()
            .flat_map(|(factor, f)| f.items.iter().map(move |item| (factor, item)))
    }

    /// How many items there are.
    #[must_use]
    pub fn item_count(&self) -> usize {
        self.factors.iter().map(|factor| factor.items.len()).sum()
    }

    /// The item at a position.
    #[must_use]
    pub fn item(&self, position: usize) -> Option<&Item> {
        self.items().nth(position).map(|(_, item)| item)
    }

    /// The positions of a factor's items; none for a factor beyond the instrument.
    #[must_use]
    pub fn items_of(&self, factor: usize) -> std::ops::Range<usize> {
        let before = self.factors.iter().take(factor).map(|f| f.items.len()).sum();
        before..before + self.factors.get(factor).map_or(0, |f| f.items.len())
    }

    /// The position of the item with this id.
    #[must_use]
    pub fn item_position(&self, id: &str) -> Option<usize> {
        self.items().position(|(_, item)| item.id == id)
    }

    /// The position of the factor with this id.
    #[must_use]
    pub fn factor_position(&self, id: &str) -> Option<usize> {
        self.factors.iter().position(|factor| factor.id == id)
    }

    /// The number of an item as people see it: factor and place, such as `4.2`.
    #[must_use]
    pub fn item_number(&self, position: usize) -> String {
        let mut rest = position;
        for (factor, f) in self.factors.iter().enumerate() {
            if rest < f.items.len() {
                return format!("{}.{}", factor + 1, rest + 1);
            }
            rest -= f.items.len();
        }
        String::new()
    }

    /// The name of an owner; its id where the definition has none (the linter reports that).
    #[must_use]
    pub fn owner_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.owners.iter().find(|owner| owner.id == id).map_or(id, |owner| &owner.name)
    }
}
