//! Journeys through sites of others that have the check in them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on ends here"
)]

mod npm;
mod wordpress;
