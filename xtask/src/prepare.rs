//! What a command needs from the machine: installed where we can, else named with the way to get it.

use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The compiler's target for browsers.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can make wasm.
pub fn wasm_target() -> Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let installed = std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(WASM);
    if installed.is_dir() {
        return Ok(());
    }
    process::run(Command::new("rustup").args(["target", "add", WASM])).with_context(|| {
        format!(
            "the Rust target {WASM} is missing; install rustup, or add the target by your own way"
        )
    })
}
