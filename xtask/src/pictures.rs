//! `cargo xtask pictures`: the pictures of the README.

use anyhow::Result;

use crate::{distribution, prepare, process};

/// Makes `docs/pictures/` from the released files.
///
/// # Errors
/// When a part cannot be built or shown, or the machine lacks something; says what and how to get
/// it.
pub fn run() -> Result<()> {
    prepare::programs()?;
    distribution::release(true)?;
    let program = ["run", "--quiet", "--package", "browser-tests", "--bin", "pictures"];
    process::run(process::cargo().args(program))
}
