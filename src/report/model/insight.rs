//! What stands out, and the way up.

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
