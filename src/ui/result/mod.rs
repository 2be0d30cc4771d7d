//! The result screen and its form on paper: one file a section, in the order of the page.

mod certainty;
mod conditions;
mod contact;
mod details;
mod event;
mod factors;
mod facts;
mod finish;
mod hero;
mod ladder;
mod marks;
mod method;
mod open;
mod panels;
mod paper;
mod path;
mod patterns;
mod pdf;
mod plan;
mod profile;
mod radar;
mod screen;
mod section;
mod start_over;
mod table;
mod view;
mod wins;

pub use event::{Details, PdfState, ResultEvent};
pub use paper::{PaperProps, PaperView};
pub use screen::{ResultProps, ResultView};
