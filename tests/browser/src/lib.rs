//! What the journeys are written with: a browser, a page with the check on it, a person's actions.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on ends here")]

mod browser;
mod driver;

pub use browser::{Browser, Options, Theme};
pub use driver::Element;
