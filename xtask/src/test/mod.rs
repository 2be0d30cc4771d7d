//! `cargo xtask test`: everything that must hold before a change is merged.

mod edited;
mod export;
mod licences;
mod packages;
mod pages;
mod pdf;
mod sizes;
mod spelling;
mod suite;
mod wordpress;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::{distribution, prepare, process};

/// What to test.
#[derive(clap::Args)]
pub struct Options {
    /// Only these steps, by name
    #[arg(value_name = "STEP", value_parser = names())]
    steps: Vec<String>,
}

/// What a step finds: how many tests passed and failed.
#[derive(Clone, Copy, Default)]
pub struct Count {
    passed: usize,
    failed: usize,
}

impl Count {
    const PASSED: Self = Self { passed: 1, failed: 0 };
    const FAILED: Self = Self { passed: 0, failed: 1 };
}

struct Step {
    name: &'static str,
    run: fn() -> Result<Count>,
}

const STEPS: [Step; 14] = [
    Step { name: "format", run: format },
    Step { name: "lints", run: lints },
    Step { name: "licences", run: licences::check },
    Step { name: "spelling", run: spelling::check },
    Step { name: "native", run: suite::native },
    Step { name: "export", run: export::check },
    Step { name: "dist", run: dist },
    Step { name: "sizes", run: sizes::check },
    Step { name: "browser", run: suite::browser },
    Step { name: "packages", run: packages::check },
    Step { name: "wordpress", run: wordpress::check },
    Step { name: "pages", run: pages::check },
    Step { name: "pdf", run: pdf::check },
    Step { name: "edited", run: edited::check },
];

fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs every step, also after one that failed, and ends with how many tests passed and failed.
///
/// # Errors
/// When something failed.
pub fn run(options: &Options) -> Result<()> {
    prepare::programs()?;
    let mut total = Count::default();
    let mut failed = Vec::new();
    for step in &STEPS {
        if !options.steps.is_empty() && !options.steps.iter().any(|name| name == step.name) {
            continue;
        }
        println!("── {}", step.name);
        let start = Instant::now();
        let count = (step.run)().unwrap_or_else(|error| {
            println!("{error:#}");
            Count::FAILED
        });
        println!("   {} s", start.elapsed().as_secs());
        total.passed += count.passed;
        total.failed += count.failed;
        if count.failed > 0 {
            failed.push(step.name);
        }
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if !failed.is_empty() {
        bail!("these steps failed: {}", failed.join(", "));
    }
    Ok(())
}

fn format() -> Result<Count> {
    process::run(process::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Count::PASSED)
}

/// The native code with its tests, and the two programs for the browser.
fn lints() -> Result<Count> {
    prepare::wasm_target()?;
    let wasm = ["--no-default-features", "--target", prepare::WASM];
    let widget = ["--lib", "--bin", "widget", "--bin", "yew-host", "--features", "widget"];
    let report = ["--lib", "--bin", "report", "--features", "report-wasm"];
    let native = ["--workspace", "--all-targets"];
    for arguments in [&native[..], &[&wasm[..], &widget].concat(), &[&wasm[..], &report].concat()] {
        process::run(
            process::cargo()
                .args(["clippy", "--quiet"])
                .args(arguments)
                .args(["--", "--deny", "warnings"]),
        )?;
    }
    Ok(Count::PASSED)
}

fn dist() -> Result<Count> {
    distribution::release(true)?;
    Ok(Count::PASSED)
}
