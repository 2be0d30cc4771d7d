//! The level, why it is not higher, and what must be in place.

/// The level and why it is not higher.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelStory {
    /// The level, from 1; none when not reported.
    pub number: Option<u8>,
    /// `Niveau 3 van 5: gericht`, `Minstens niveau 2 van 5: ontluikend`, or what is missing.
    pub title: String,
    /// What an organisation at this level looks like.
    pub meaning: String,
    /// `62 van 100 punten`; empty when not reported.
    pub score_text: String,
    /// Overall score for display.
    pub score: Option<u8>,
    /// All levels, lowest first.
    pub rungs: Vec<Rung>,
    /// `Waarom niet hoger?`; empty when there is nothing to explain.
    pub why_title: String,
    /// What holds the level, or what the next level asks.
    pub why: String,
    /// The level as a sum: total, weakest plus one, the lowest of both. Empty when not reported.
    pub sum: Vec<SumRow>,
}

/// A level on the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// From 1.
    pub number: u8,
    /// Lower bound of the score, 0 to 100.
    pub at: u8,
    /// In lower case.
    pub name: String,
    /// `40–59`.
    pub range: String,
    /// Where the organisation is with regard to it.
    pub state: RungState,
    /// `jullie niveau`, `score 62`; empty for most.
    pub note: String,
}

/// Where an organisation is with regard to a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RungState {
    /// Reached and passed.
    Below,
    /// The level.
    Now,
    /// Reached by score, but held down by the weakest factor.
    Held,
    /// Not reached.
    Above,
}

/// One row of the sum that gives the level.
#[derive(Clone, Debug, PartialEq)]
pub struct SumRow {
    /// What is counted.
    pub text: String,
    /// `62`, or empty.
    pub score: String,
    /// `4`, or `2 + 1 = 3`.
    pub level: String,
    /// The outcome.
    pub result: bool,
}

/// What must be in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Conditions {
    /// `3 van de 5 voorwaarden`.
    pub summary: String,
    /// In instrument order.
    pub rows: Vec<ConditionRow>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionRow {
    /// What it is about.
    pub name: String,
    /// Met, not met, or unknown.
    pub met: Option<bool>,
    /// `vervuld`, `nog niet`, `nog onbekend`.
    pub word: String,
    /// What there is, or what to do.
    pub text: String,
    /// `Inzicht: 30, nodig is 40`; empty for rules on more than one score.
    pub note: String,
    /// The score the condition looks at, for display.
    pub score: Option<String>,
    /// What it has to be.
    pub needed: Option<String>,
}
