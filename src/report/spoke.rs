//! What stands at the ends of a radar chart's axes, the same in every drawing of it.

use super::{ComparisonStory, Profile, Shift};
use crate::assessment::Trend;

/// An axis with what stands at its end.
pub struct Spoke<'a> {
    /// The name of the factor.
    pub name: &'a str,
    /// 0 to 100, where it is known.
    pub score: Option<u8>,
    /// The score as it is shown.
    pub text: &'a str,
    /// Something to look at first.
    pub focus: bool,
    /// Its name is in bold.
    pub bold: bool,
}

impl Profile {
    /// One per factor; bold are the strengths too.
    #[must_use]
    pub fn spokes(&self) -> Vec<Spoke<'_>> {
        let strong = |name: &str| self.strengths.iter().any(|pole| pole.name == name);
        self.rows
            .iter()
            .map(|row| Spoke {
                name: &row.name,
                score: row.score,
                text: &row.score_text,
                focus: row.focus,
                bold: row.focus || strong(&row.name),
            })
            .collect()
    }
}

impl ComparisonStory {
    /// One per factor, with the later score.
    #[must_use]
    pub fn spokes(&self) -> Vec<Spoke<'_>> {
        self.factors
            .iter()
            .map(|shift| Spoke {
                name: &shift.name,
                score: shift.after,
                text: &shift.after_text,
                focus: shift.counts(),
                bold: shift.counts(),
            })
            .collect()
    }

    /// The earlier score of each factor.
    #[must_use]
    pub fn earlier(&self) -> Vec<Option<u8>> {
        self.factors.iter().map(|shift| shift.before).collect()
    }
}

impl Shift {
    /// Whether it is called higher or lower.
    #[must_use]
    pub fn counts(&self) -> bool {
        matches!(self.trend, Some(Trend::Up | Trend::Down))
    }
}
