//! The tests that cargo runs.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::Count;
use crate::{prepare, process, wasm};

/// How many journeys may have a second try. More is never a browser's mood.
const SECOND_TRIES: usize = 2;

/// Everything that needs no browser.
pub fn native() -> Result<Count> {
    Ok(cargo_test(&["--workspace", "--exclude", "browser-tests"])?.count)
}

/// Journeys through what is in `dist/`. Three browsers and their drivers on a busy machine fail
/// now and then by themselves: a journey or two that failed are tried once more, alone, and the
/// run says so.
pub fn browser() -> Result<Count> {
    prepare::node_modules()?;
    prepare::recipes()?;
    prepare::geckodriver()?;
    wasm::yew_host()?;
    let journeys = ["--package", "browser-tests", "--test", "browser"];
    let first = cargo_test(&journeys)?;
    if first.failed.is_empty() || first.failed.len() > SECOND_TRIES {
        return Ok(first.count);
    }
    println!("tried once more: {}", first.failed.join(", "));
    let failed = first.failed.iter().map(String::as_str);
    let alone = ["--", "--exact", "--test-threads=1"].into_iter().chain(failed);
    let second = cargo_test(&journeys.into_iter().chain(alone).collect::<Vec<_>>())?.count;
    Ok(Count { passed: first.count.passed + second.passed, failed: second.failed })
}

/// Journeys through a site of someone else's that has us in it, by the name of their module.
pub fn site(module: &str) -> Result<Count> {
    Ok(cargo_test(&["--package", "browser-tests", "--test", "sites", "--", module])?.count)
}

/// What cargo said of some tests.
#[derive(Default)]
struct Outcome {
    count: Count,
    /// The names of those that failed.
    failed: Vec<String>,
}

/// Shows what cargo says, and counts.
fn cargo_test(arguments: &[&str]) -> Result<Outcome> {
    let mut command: Command = process::cargo();
    command.args(["test", "--quiet", "--no-fail-fast"]).args(arguments);
    let mut cargo = command.stdout(Stdio::piped()).spawn().context("cannot start cargo test")?;
    let (mut count, mut failed, mut listing) = (Count::default(), Vec::new(), false);
    if let Some(output) = cargo.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.context("cannot read what cargo test says")?;
            if let Some(counted) = summary(&line) {
                count.passed += counted.passed;
                count.failed += counted.failed;
            }
            let name = line.strip_prefix("    ").filter(|_| listing);
            failed.extend(name.map(str::to_owned));
            listing = name.is_some() || line == "failures:";
            if says_something(&line) {
                println!("{line}");
            }
        }
    }
    let status = cargo.wait().context("cargo test did not end")?;
    if !status.success() && count.failed == 0 {
        // It did not build.
        count.failed = 1;
    }
    Ok(Outcome { count, failed })
}

/// Not the lines of programs that hold no tests.
fn says_something(line: &str) -> bool {
    let empty = ["running 0 tests", "test result: ok. 0 passed"];
    !line.is_empty() && !empty.iter().any(|start| line.starts_with(start))
}

/// The numbers of a line such as `test result: ok. 12 passed; 0 failed; …`.
fn summary(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |name: &str| {
        counts.split("; ").find_map(|part| part.strip_suffix(name)?.trim().parse::<usize>().ok())
    };
    Some(Count { passed: number(" passed")?, failed: number(" failed")? })
}

#[cfg(test)]
mod tests {
    use super::summary;

    #[test]
    fn the_last_line_of_a_program_is_counted() {
        let counts = |line: &str| summary(line).map(|count| (count.passed, count.failed));
        let rest = "0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(counts(&format!("test result: ok. 12 passed; 0 failed; {rest}")), Some((12, 0)));
        assert_eq!(
            counts(&format!("test result: FAILED. 3 passed; 2 failed; {rest}")),
            Some((3, 2))
        );
        assert_eq!(counts("running 3 tests"), None);
        assert_eq!(counts("test result: about tests"), None);
    }
}
