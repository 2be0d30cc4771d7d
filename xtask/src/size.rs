//! `cargo xtask size`: what the bytes of a module are spent on.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::wasm::{self, Program};

/// How many of each are listed.
const LONGEST: usize = 40;

/// Which module.
#[derive(clap::Args)]
pub struct Options {
    /// The PDF maker instead of the widget
    #[arg(long)]
    report: bool,
}

/// Lists the sections, the crates and modules, and the functions that take most bytes, uncompressed.
///
/// # Errors
/// When the module cannot be built or read.
pub fn run(options: &Options) -> Result<()> {
    let program = if options.report { wasm::REPORT } else { wasm::WIDGET };
    let functions = functions(program)?;
    let mut places = BTreeMap::<String, usize>::new();
    for (name, bytes) in &functions {
        *places.entry(place(name)).or_default() += bytes;
    }
    list("crates and modules", places.into_iter().collect());
    list("functions", functions);
    Ok(())
}

fn list(title: &str, mut entries: Vec<(String, usize)>) {
    entries.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    println!("\n{title}");
    for (name, bytes) in entries.iter().take(LONGEST) {
        println!("{bytes:>8}  {}", name.chars().take(140).collect::<String>());
    }
}

/// Every function that is left in a module, with the bytes of its code; prints the sections.
fn functions(program: Program) -> Result<Vec<(String, usize)>> {
    let bytes = wasm::with_names(program)?;
    let mut imported = 0;
    let mut sizes = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload.context("the module cannot be read")? {
            Payload::ImportSection(section) => imported = section.count() as usize,
            Payload::CodeSectionStart { size, .. } => println!("code {size}"),
            Payload::DataSection(section) => println!("data {}", section.range().len()),
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { continue };
                for part in parts {
                    let Name::Function(functions) = part? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(
                            function.index as usize,
                            format!("{:#}", demangle(function.name)),
                        );
                    }
                }
            }
            _ => {}
        }
    }
    let name = |position: usize| names.remove(&(imported + position)).unwrap_or_default();
    let all = (0..sizes.len()).map(name).collect::<Vec<_>>();
    Ok(all.into_iter().zip(sizes).collect())
}

/// Where a function belongs: its crate, and for our own the modules below it.
fn place(name: &str) -> String {
    let path = name.trim_start_matches(['<', '&', '(']).trim_start_matches("mut ");
    let end = path.find([' ', '<', '>', ',', '(']).unwrap_or(path.len());
    let parts: Vec<&str> = path[..end].split("::").collect();
    let depth = if parts.first() == Some(&"gereed") { 4 } else { 2 };
    parts[..parts.len().saturating_sub(1).clamp(1, depth)].join("::")
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn functions_belong_to_a_module() {
        for (name, expected) in [
            ("gereed::assessment::evaluate::evaluate", "gereed::assessment::evaluate"),
            ("<gereed::ui::check::Check as yew::Component>::view", "gereed::ui::check"),
            ("<&mut serde_json::de::Deserializer<R> as X>::y", "serde_json::de"),
            ("core::slice::sort::stable::drift::sort", "core::slice"),
            ("mount", "mount"),
        ] {
            assert_eq!(place(name), expected);
        }
    }
}
