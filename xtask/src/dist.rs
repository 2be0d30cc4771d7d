//! `cargo xtask dist`: everything that others take away.

use anyhow::Result;

use crate::distribution;

/// Makes `dist/` with the single file.
///
/// # Errors
/// When a part cannot be built, or the machine lacks something; says what and how to get it.
pub fn run() -> Result<()> {
    distribution::release(true)
}
