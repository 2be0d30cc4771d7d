//! What a questionnaire is, and reading and checking one.

mod check;
mod error;
mod fields;
mod json;
mod migration;
mod migration_check;
mod model;
mod read;
mod when;
mod write;

#[cfg(feature = "authoring")]
pub mod definition;

pub use error::{Flaw, InstrumentError};
pub use json::MAX_BYTES;
pub use migration::{Changes, Migration};
pub use model::{
    Choice, Condition, Fact, Factor, Improvement, Instrument, Item, Level, Look, Minutes, Owner,
    Pattern, Severity, Source, Step, Verdict,
};
pub use when::{AtLeast, Comparison, Lead, When};
