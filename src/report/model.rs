use crate::assessment::{Answer, Depth, FactorStatus};
use crate::i18n::{Date, Locale};

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
    /// The three things for the director: quick wins, then the plan's first.
    pub first: Vec<Action>,
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
    pub titles: Titles,
    /// What one can do with the file, and where to go next.
    pub further: Vec<Further>,
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

/// The scores beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// `Score 0 tot 100, gemiddeld 62`.
    pub summary: String,
    /// The figure in words, with its numbers.
    pub alternative: String,
    /// One per factor, not applicable ones included.
    pub rows: Vec<ProfileRow>,
    /// At most two; empty when the factors lie close together.
    pub strengths: Vec<Pole>,
    /// At most two; empty when the factors lie close together.
    pub focus: Vec<Pole>,
    /// Said in place of strengths, or of both, when there are none.
    pub remark: String,
}

/// One factor in the profile.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileRow {
    /// From 1.
    pub number: usize,
    /// One word.
    pub name: String,
    /// A few words.
    pub title: String,
    /// Whether it has a score.
    pub status: FactorStatus,
    /// 0 to 100, when reported.
    pub score: Option<u8>,
    /// `75` or `–`.
    pub score_text: String,
    /// From 1, when reported.
    pub level: Option<u8>,
    /// Name of the level, or `nog 2 antwoorden nodig`, or `n.v.t.`
    pub level_text: String,
    /// One of the focus factors.
    pub focus: bool,
    /// The weakest factor.
    pub weakest: bool,
}

/// A factor that is strong or in focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Pole {
    /// Its title.
    pub title: String,
    /// Its short name.
    pub name: String,
    /// `80, lerend`.
    pub text: String,
    /// `80`.
    pub score: String,
}

/// A pattern that fired.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternStory {
    /// Something to look out for.
    pub warning: bool,
    /// `Let op` or `Kans`.
    pub tag: String,
    /// The finding.
    pub title: String,
    /// With the scores filled in.
    pub text: String,
    /// The factors it speaks of with their scores, such as `Praktijk 90`.
    pub scores: Vec<String>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
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
    /// 30, 60 or 90.
    pub days: u8,
    /// `binnen 30 dagen`.
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

/// The shortest path to the next level.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// `Kortste weg naar verankerd`.
    pub title: String,
    /// `Twee antwoorden één stap omhoog`, or why there is no path.
    pub summary: String,
    /// Empty when there is no path.
    pub changes: Vec<PathChange>,
    /// What changes by it: `Inzicht gaat dan van 30 naar 40 …`
    pub effect: String,
}

/// An answer that goes up.
#[derive(Clone, Debug, PartialEq)]
pub struct PathChange {
    /// Number of the item.
    pub number: String,
    /// Its statement.
    pub statement: String,
    /// Choice now, its position and label.
    pub from: (u8, String),
    /// Choice then.
    pub to: (u8, String),
    /// Positions on the scale.
    pub choices: u8,
    /// What the choice to reach looks like, where the instrument says so; else empty.
    pub look: String,
}

/// The steps of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// `De eerste 90 dagen, vanaf 21 november 2026`.
    pub summary: String,
    /// The three terms: days, `30 dagen`, `vóór 21 dec 2026`.
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
    /// `vóór 21 dec 2026`.
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
    /// What to keep; said when there are no actions.
    pub keep: String,
}

/// A factor with its statements.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorStory {
    /// From 1.
    pub number: usize,
    /// `Factor 4`.
    pub label: String,
    /// One word.
    pub name: String,
    /// A few words.
    pub title: String,
    /// Why it matters, and what this score means for this factor.
    pub text: String,
    /// Whether it has a score.
    pub status: FactorStatus,
    /// When reported.
    pub score: Option<u8>,
    /// `31` or `–`.
    pub score_text: String,
    /// `Niveau 2: ontluikend`, or what is missing.
    pub level_text: String,
    /// `4 van 5 beantwoord`.
    pub answered: String,
    /// `Sterk`, `Focus` or empty.
    pub tag: String,
    /// In focus.
    pub focus: bool,
    /// `(75 + 25 + 25 + 0) ÷ 4 = 31`; empty when not reported.
    pub formula: String,
    /// The statements that were asked.
    pub items: Vec<ItemStory>,
    /// The person's note, when it may be shown.
    pub note: Option<String>,
    /// A fact that belongs here.
    pub fact: Option<FactStory>,
}

/// A statement with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemStory {
    /// Such as `4.2`.
    pub number: String,
    /// The statement.
    pub statement: String,
    /// What was answered.
    pub answer: Answer,
    /// `grotendeels`, `weet ik niet`, `n.v.t.`, `open`.
    pub answer_text: String,
    /// After reversal: `75` or `–`.
    pub points: String,
    /// Positions on the scale.
    pub choices: u8,
}

/// How sure a result is.
#[derive(Clone, Debug, PartialEq)]
pub struct CertaintyStory {
    /// One sentence.
    pub summary: String,
    /// The checks, in a fixed order.
    pub checks: Vec<Check>,
    /// That it is one person's picture, and what to do about it.
    pub remark: String,
}

/// One check of how sure a result is.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Nothing to worry about.
    pub good: bool,
    /// `Niet op de grens`.
    pub title: String,
    /// The reason, with numbers.
    pub text: String,
}

/// A line of how it was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct CalculationLine {
    /// `Stelling`, `Factor`, a factor's name, `Totaal`, `Niveau`.
    pub title: String,
    /// The rule, or the sum with this result's numbers.
    pub text: String,
}

/// What others found.
#[derive(Clone, Debug, PartialEq)]
pub struct FactStory {
    /// Number of its source in [`Report::sources`], from 1.
    pub number: usize,
    /// `55%`.
    pub figure: String,
    /// Reads on from the figure.
    pub text: String,
    /// `AWVN, 2024`.
    pub cited: String,
}

/// A finding for each page of the PDF.
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

/// Where to go next.
#[derive(Clone, Debug, PartialEq)]
pub struct Further {
    /// What it is.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Its label and address, if it is a link.
    pub link: Option<(String, String)>,
    /// Speaks of the result file that a PDF carries: holds for nothing else.
    pub of_file: bool,
}
