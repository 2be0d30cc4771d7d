//! What a questionnaire is, and reading and checking one.

mod model;
mod when;

#[cfg(feature = "authoring")]
pub mod definition;

pub use model::{
    Choice, Condition, Fact, Factor, Improvement, Instrument, Item, Level, Look, Minutes, Owner,
    Pattern, Severity, Source, Step, Verdict,
};
pub use when::{AtLeast, Comparison, Lead, When};
