/// A rule on a result, as data. What it means is in `assessment::verdict`.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// True when all are true, false when one is false, else unknown.
    All {
        /// The parts.
        all: Vec<When>,
    },
    /// True when one is true, false when all are false, else unknown.
    Any {
        /// The parts.
        any: Vec<When>,
    },
    /// The opposite; unknown stays unknown.
    Not {
        /// The part.
        not: Box<When>,
    },
    /// The score of one factor minus that of another is at least `by`.
    Lead {
        /// Both factors and the difference.
        lead: Lead,
    },
    /// At least so many conditions are met.
    ConditionsMet {
        /// How many.
        conditions_met: AtLeast,
    },
    /// The score of a factor, exact.
    Factor {
        /// Its id.
        factor: String,
        /// The comparison.
        is: Comparison,
    },
    /// The points of an item.
    Item {
        /// Its id.
        item: String,
        /// The comparison.
        is: Comparison,
    },
    /// The overall score, exact.
    Overall {
        /// The comparison.
        overall: Comparison,
    },
}

/// See [`When::Lead`].
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// Id of the factor that leads.
    pub factor: String,
    /// Id of the factor that lags.
    pub over: String,
    /// The least difference in points.
    pub by: u8,
}

/// See [`When::ConditionsMet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtLeast {
    /// The least number.
    pub at_least: u8,
}

/// A comparison of an exact score with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// The score is this or more.
    AtLeast(u8),
    /// The score is less.
    Below(u8),
}
