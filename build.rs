//! Turns `locales/*.toml` into the enum `Key` and one table of texts per language.
//! Beside them come the places where the words of our texts may be broken, for the report.
//! A text that one language has and another lacks stops the build.
#![allow(clippy::panic, clippy::expect_used, reason = "a build that cannot go on must stop")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "build/hyphenation.rs"]
mod hyphenation;
#[path = "build/tables.rs"]
mod tables;

const LANGUAGES: [&str; 2] = ["nl", "en"];

fn main() {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=instruments");
    let tables: Vec<BTreeMap<String, String>> = LANGUAGES.iter().map(|l| read(l)).collect();
    let keys: Vec<&String> = tables[0].keys().collect();
    for (language, table) in LANGUAGES.iter().zip(&tables) {
        for key in &keys {
            assert!(table.contains_key(*key), "locales/{language}.toml lacks {key}");
        }
        for key in table.keys() {
            assert!(tables[0].contains_key(key), "locales/{}.toml lacks {key}", LANGUAGES[0]);
        }
        for (key, text) in table {
            assert_eq!(
                placeholders(text),
                placeholders(&tables[0][key]),
                "locales/{language}.toml: {key} has other placeholders"
            );
        }
    }

    let mut code = String::from(
        "/// A text of the interface or the report.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Key {\n",
    );
    for (key, text) in &tables[0] {
        let _ = writeln!(code, "    /// {}\n    {},", text.replace('\n', " "), variant(key));
    }
    code.push_str("}\n\n");
    let _ = writeln!(
        code,
        "/// Every key, as written in the files of texts.\npub const KEYS: [&str; {}] = {keys:?};\n",
        keys.len()
    );
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    fs::write(out.join("keys.rs"), code).expect("OUT_DIR can be written");

    let mut code = String::new();
    let report_only = env::var_os("CARGO_FEATURE_REPORT_WASM").is_some();
    for (language, table) in LANGUAGES.iter().zip(&tables) {
        let kept = |(key, text): (&String, &String)| {
            if report_only && !of_the_report(key) { String::new() } else { text.clone() }
        };
        let texts: Vec<String> = table.iter().map(kept).collect();
        let _ = writeln!(
            code,
            "static {}: [&str; {}] = {texts:?};",
            language.to_uppercase(),
            keys.len()
        );
    }
    fs::write(out.join("texts.rs"), code).expect("OUT_DIR can be written");
    for (language, table) in LANGUAGES.iter().zip(&tables) {
        let ours = table.iter().filter(|(key, _)| of_the_report(key));
        let words = hyphenation::words(language, ours.map(|(_, text)| text.as_str()));
        fs::write(out.join(format!("hyphens.{language}.txt")), words)
            .expect("OUT_DIR can be written");
    }
}

fn of_the_report(key: &str) -> bool {
    let table = key.split('.').next().unwrap_or_default();
    !tables::NOT_OF_THE_REPORT.contains(&table)
}

fn read(language: &str) -> BTreeMap<String, String> {
    let path = format!("locales/{language}.toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let table: toml::Table = text.parse().unwrap_or_else(|e| panic!("{path}: {e}"));
    let mut flat = BTreeMap::new();
    flatten("", &table, &mut flat);
    flat
}

fn flatten(prefix: &str, table: &toml::Table, flat: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            toml::Value::Table(inner) => flatten(&key, inner, flat),
            toml::Value::String(text) => drop(flat.insert(key, text.clone())),
            other => panic!("{key}: a text, not {other}"),
        }
    }
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn variant(key: &str) -> String {
    key.split(['.', '_'])
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}
