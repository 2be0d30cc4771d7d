//! Journeys of people through the released files, in a real browser.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on ends here"
)]

mod accessible;
mod bad_files;
mod bad_pages;
mod bad_storage;
mod changes;
mod compare;
mod element;
mod engines;
mod first_screen;
mod frame;
mod golden;
mod hostile;
mod interface;
mod keyboard;
mod leads;
mod letters;
mod look;
mod nginx;
mod older;
mod own_work;
mod owner;
mod paper;
mod pictures;
mod privacy;
mod resume;
mod single;
mod speed;
mod spoken;
mod steps;
mod whole;
mod yew_host;
