//! From answers to what they mean: scores, level, verdict, insight, plan. Everything is exact.

mod answers;
mod evaluation;

pub use answers::{Answer, Answers, Depth};
pub use evaluation::{
    Certainty, Change, Evaluation, FactorResult, FactorStatus, Gain, NextLevel, Overall, Standing,
};

/// An exact score or share. Denominators stay far below what an `i128` holds: an instrument has at
/// most 12 factors of at most 12 items with weights of at most 10.
pub type Fraction = num_rational::Ratio<i128>;
