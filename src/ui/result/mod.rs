//! The result screen and its form on paper: one file a section, in the order of the page.

mod certainty;
mod conditions;
mod contact;
mod details;
mod drawn;
mod earlier;
#[cfg(all(test, feature = "authoring", feature = "pdf"))]
mod everywhere_tests;
mod factors;
mod facts;
mod finish;
mod hero;
mod ladder;
mod marks;
mod method;
mod open;
mod opener;
mod own;
mod paper;
mod path;
mod patterns;
mod pdf;
mod plan;
mod profile;
mod radar;
mod screen;
mod section;
mod sheets;
mod state;
mod table;
mod talk;
mod view;
mod wins;

pub use paper::paper;
pub use screen::{Screen, screen};
pub use state::{Details, Earlier, PdfState};
pub use talk::Talk;
