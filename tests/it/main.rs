//! Everything that is tested from outside the library, in one program.
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod any_check;
mod brand;
mod calendar;
mod cli;
mod cli_compare;
mod cli_compare_folders;
mod cli_export;
mod cli_language;
mod cli_many;
mod compared;
mod definition;
mod form;
mod golden;
mod instrument;
mod migrations;
mod own_work;
mod pdf;
mod relay;
#[cfg(feature = "widget")]
mod result;
mod support;
mod texts;
