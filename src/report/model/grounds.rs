//! How sure it is, how it was computed, and where to go next.

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
