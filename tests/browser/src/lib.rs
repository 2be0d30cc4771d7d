//! What the journeys are written with: a browser, a page with the check on it, a person's actions.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on ends here")]

mod browser;
mod check;
mod driver;
mod engine;
mod files;
pub mod judges;
mod nginx;
mod receiver;
mod screen;
mod site;

pub use browser::{Browser, Options, Theme};
pub use check::Check;
pub use driver::Element;
pub use engine::Engine;
pub use files::{dist, keep, made, words_in};
pub use nginx::Nginx;
pub use receiver::{Mood, Received, Receiver};
pub use site::{Site, instrument, varied};
