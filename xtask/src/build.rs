//! `cargo xtask build`: the files to host.

use anyhow::Result;

use crate::hosted;

/// How to build.
#[derive(Clone, Copy, clap::Args)]
pub struct Options {
    /// Quick to build, large, and with checks that a release leaves out
    #[arg(long)]
    pub dev: bool,
}

/// Makes `dist/`.
pub fn run(options: &Options) -> Result<()> {
    hosted::make(options.dev)
}
