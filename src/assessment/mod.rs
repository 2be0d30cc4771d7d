//! From answers to what they mean: scores, level, verdict, insight, plan. Everything is exact.
//!
//! [`Session`] is a person at work: a pure reducer over a [`Draft`], which is what the device keeps.

mod answers;
mod certainty;
mod compare;
mod desk;
mod device;
mod display;
mod draft;
mod draft_text;
mod evaluate;
mod evaluation;
mod event;
mod exchange;
mod finding;
mod insight;
mod keeping;
mod level;
mod path;
mod plan;
mod progress;
#[cfg(test)]
mod properties;
mod response;
mod result_file;
#[cfg(test)]
pub(crate) mod sample;
mod score;
mod score_json;
mod session;
mod stamped;
mod verdict;
mod work;

pub use answers::{Answer, Answers, Depth};
pub use compare::{Comparison, Headway, Movement, Planned, Point, Trend, compare, comparison_json};
pub use desk::{Desk, Kept, Notice, Outside, View, Way};
pub use device::{Clock, DraftStore, MemoryStore, StoreError};
pub use draft::{Draft, Screen, Turn};
pub use draft_text::{DraftError, LARGEST_DRAFT};
pub use evaluate::{evaluate, outcome};
pub use evaluation::{
    Certainty, Change, Evaluation, FactorResult, FactorStatus, Gain, NextLevel, Overall, Standing,
};
pub use event::Event;
pub use finding::finding;
pub use keeping::{Found, Unreadable, erase, load, save};
pub use progress::Progress;
pub use response::Response;
pub use result_file::{
    LARGEST_PDF, LARGEST_RESULT_FILE, ResultFile, ResultFileError, carried, size, text_in,
};
pub use score::points;
pub use score_json::score_json;
pub use session::{Action, Session};
pub use stamped::{LAST_MILLIS, Millis, Stamped};
pub use work::{ActionState, Cell, LONGEST_CELL, Sheet, Work};

/// An exact score or share. Denominators stay far below what an `i128` holds: an instrument has at
/// most 12 factors of at most 12 items with weights of at most 10.
pub type Fraction = num_rational::Ratio<i128>;
