//! The texts that scripts show where the wasm is not, or not yet.

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Per language the table `[element]` of `locales/`, and what is said when nothing is kept; the
/// original language first.
pub fn element_texts() -> Result<Value> {
    let mut element = per_language(|table| table.get("element"))?;
    let unwanted = texts("device", "unwanted")?;
    for language in LANGUAGES {
        element[language]["unwanted"] = unwanted[language].clone();
    }
    Ok(element)
}

/// Per language one text of a table of `locales/`.
pub fn texts(table: &str, name: &str) -> Result<Value> {
    per_language(|texts| texts.get(table)?.get(name))
}

fn per_language(pick: impl Fn(&toml::Table) -> Option<&toml::Value>) -> Result<Value> {
    let mut found = Map::new();
    for language in LANGUAGES {
        let path = files::root().join("locales").join(language).with_extension("toml");
        let table: toml::Table = files::read_text(&path)?
            .parse()
            .with_context(|| format!("cannot read {}", path.display()))?;
        let picked = pick(&table)
            .with_context(|| format!("{} lacks a text of the element", path.display()))?;
        found.insert(language.into(), serde_json::to_value(picked)?);
    }
    Ok(Value::Object(found))
}
