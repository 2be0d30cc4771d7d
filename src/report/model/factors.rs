//! Each factor with its statements.

use super::FactStory;
use crate::assessment::{Answer, FactorStatus};

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
