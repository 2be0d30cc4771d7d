//! `cargo xtask size`: what the bytes of a module are spent on.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::files;
use crate::wasm::{self, Program};

/// How many of each are listed.
const LONGEST: usize = 40;

/// How many crates and modules the documentation lists.
const IN_DOCS: usize = 24;

/// Around the table in the documentation.
const START: &str = "<!-- sizes: written by `cargo xtask size --docs` -->\n";
const END: &str = "<!-- end of the sizes -->";

/// Which module.
#[derive(clap::Args)]
pub struct Options {
    /// The PDF maker instead of the widget
    #[arg(long)]
    report: bool,
    /// Also write the table of the widget into docs/size.md
    #[arg(long, conflicts_with = "report")]
    docs: bool,
}

/// Lists the sections, the crates and modules, and the functions that take most bytes, uncompressed.
///
/// # Errors
/// When the module cannot be built or read.
pub fn run(options: &Options) -> Result<()> {
    let program = if options.report { wasm::REPORT } else { wasm::WIDGET };
    let Sections { code, data, functions } = sections(program)?;
    let mut places = BTreeMap::<String, usize>::new();
    for (name, bytes) in &functions {
        *places.entry(place(name)).or_default() += bytes;
    }
    let places = sorted(places.into_iter().collect());
    println!("code {code}\ndata {data}");
    list("crates and modules", &places);
    list("functions", &sorted(functions));
    if options.docs {
        let page = files::root().join("docs/size.md");
        let text = files::read_text(&page)?;
        let (before, rest) = text.split_once(START).context("docs/size.md has no place")?;
        let (_, after) = rest.split_once(END).context("docs/size.md does not end its table")?;
        let table = table(&places, code, data);
        files::write(page, [before, START, &table, END, after].concat())?;
    }
    Ok(())
}

/// The largest first.
fn sorted(mut entries: Vec<(String, usize)>) -> Vec<(String, usize)> {
    entries.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    entries
}

fn list(title: &str, entries: &[(String, usize)]) {
    println!("\n{title}");
    for (name, bytes) in entries.iter().take(LONGEST) {
        println!("{bytes:>8}  {}", name.chars().take(140).collect::<String>());
    }
    let others: usize = entries.iter().skip(LONGEST).map(|(_, bytes)| bytes).sum();
    println!("{others:>8}  {} others", entries.len().saturating_sub(LONGEST));
}

/// The largest crates and modules with their share of all code.
fn table(places: &[(String, usize)], code: usize, data: usize) -> String {
    let mut table = String::from("| crate or module | bytes | of the code |\n|---|---|---|\n");
    let mut others = code;
    let mut row = |name: &str, bytes: usize| {
        let share = bytes as f64 * 100.0 / code as f64;
        let _ = writeln!(table, "| {name} | {bytes} | {share:.1} % |");
    };
    for (name, bytes) in places.iter().take(IN_DOCS) {
        row(&format!("`{name}`"), *bytes);
        others -= bytes;
    }
    row("all others", others);
    row("**code**", code);
    let _ = writeln!(table, "| texts and other data | {data} | |");
    table
}

/// What a module is made of.
struct Sections {
    code: usize,
    data: usize,
    /// Every function that is left, with the bytes of its code.
    functions: Vec<(String, usize)>,
}

fn sections(program: Program) -> Result<Sections> {
    let bytes = wasm::with_names(program)?;
    let (mut imported, mut code, mut data) = (0, 0, 0);
    let mut sizes = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload.context("the module cannot be read")? {
            Payload::ImportSection(section) => imported = section.count() as usize,
            Payload::CodeSectionStart { size, .. } => code = size as usize,
            Payload::DataSection(section) => data = section.range().len(),
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
    Ok(Sections { code, data, functions: all.into_iter().zip(sizes).collect() })
}

/// Where a function belongs: its crate, and for our own the modules below it.
fn place(name: &str) -> String {
    let name = without_hashes(name);
    let path = name.trim_start_matches(['<', '&', '(']).trim_start_matches("mut ");
    let end = path.find([' ', '<', '>', ',', '(']).unwrap_or(path.len());
    let parts: Vec<&str> = path[..end].split("::").collect();
    let depth = if parts.first() == Some(&"gereed") { 4 } else { 2 };
    parts[..parts.len().saturating_sub(1).clamp(1, depth)].join("::")
}

/// A name without the hash that tells crates of one name apart: `core[1f2e]::str`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, after)) if hash.chars().all(|c| c.is_ascii_hexdigit()) => rest = after,
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::{place, table};

    #[test]
    fn the_table_adds_up() {
        let places = [("yew::dom_bundle".to_owned(), 60), ("gereed::ui".to_owned(), 30)];
        let table = table(&places, 100, 7);
        for row in ["`yew::dom_bundle` | 60 | 60.0 %", "all others | 10 | 10.0 %", "**code** | 100"]
        {
            assert!(table.contains(row), "{table}");
        }
    }

    #[test]
    fn functions_belong_to_a_module() {
        for (name, expected) in [
            ("gereed::assessment::evaluate::evaluate", "gereed::assessment::evaluate"),
            ("<gereed::ui::check::Check as yew::Component>::view", "gereed::ui::check"),
            ("<&mut serde_json::de::Deserializer<R> as X>::y", "serde_json::de"),
            ("core::slice::sort::stable::drift::sort", "core::slice"),
            ("core[c5930c85a12de822]::str::pattern::find", "core::str"),
            ("<[u8] as core::slice::Ext>::len", "[u8]"),
            ("mount", "mount"),
        ] {
            assert_eq!(place(name), expected);
        }
    }
}
