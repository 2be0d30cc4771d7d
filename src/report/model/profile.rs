//! The scores beside each other.

use crate::assessment::FactorStatus;

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
    /// It has the lowest score, where the scores differ enough to speak of weak.
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
