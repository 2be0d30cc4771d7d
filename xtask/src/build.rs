//! `cargo xtask build`: the files to host.

use anyhow::Result;

use crate::distribution;

/// How to build.
#[derive(Clone, Copy, clap::Args)]
pub struct Options {
    /// Quick to build, large, and with checks that a release leaves out
    #[arg(long)]
    dev: bool,
}

/// Makes `dist/`.
///
/// # Errors
/// When a part cannot be built, or the machine lacks something; says what and how to get it.
pub fn run(options: &Options) -> Result<()> {
    if options.dev { distribution::quick() } else { distribution::release(false) }
}
