//! Journeys of people through the released files, in a real browser.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on ends here")]

mod accessible;
mod resume;
mod site;
mod whole;
