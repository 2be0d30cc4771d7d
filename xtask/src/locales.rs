//! The texts that the element shows before its wasm is there.

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;

/// Per language the table `[element]` of `locales/`, the original language first.
pub fn element_texts() -> Result<Value> {
    let mut texts = Map::new();
    for language in ["nl", "en"] {
        let path = files::root().join("locales").join(language).with_extension("toml");
        let table: toml::Table = files::read_text(&path)?
            .parse()
            .with_context(|| format!("cannot read {}", path.display()))?;
        let element = table
            .get("element")
            .with_context(|| format!("{} has no table [element]", path.display()))?;
        texts.insert(language.into(), serde_json::to_value(element)?);
    }
    Ok(Value::Object(texts))
}
