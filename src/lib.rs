//! Gereed: a self-assessment that runs where the person is.
//!
//! The modules stand in the order in which an answer travels:
//! [`instrument`] → [`assessment`] → [`report`] → the page ([`ui`]), a PDF, a print or a [`lead`].
//! Arrows go one way. Everything above `ui` is plain Rust: no browser, no clock, no randomness;
//! time, ids and fonts are arguments. `browser` and `embed` alone know `web_sys`.

pub mod assessment;
mod by_id;
pub mod i18n;
pub mod instrument;
pub mod json;
pub mod lead;
pub mod report;

#[cfg(feature = "widget")]
pub mod browser;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "widget")]
pub mod embed;
#[cfg(feature = "widget")]
pub mod ui;

pub use by_id::ById;
