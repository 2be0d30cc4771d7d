//! The texts of `locales/`: those of the scripts, where the wasm is not or not yet, and those that
//! the widget loads.

use anyhow::{Context as _, Result};
use gereed::i18n::{KEYS, Locale};
use serde_json::{Map, Value};

use crate::files;

/// Tables that the widget does not use: the element brings its own, the PDF maker has all.
const NOT_OF_THE_WIDGET: [&str; 6] = ["cli", "compare", "element", "form", "pdf", "since"];

/// Per language the table `[element]` of `locales/`, and what is said when nothing is kept; the
/// original language first.
pub fn element_texts() -> Result<Value> {
    let mut element = per_language(|table| table.get("element"))?;
    let unwanted = texts("device", "unwanted")?;
    for language in Locale::ALL.map(Locale::tag) {
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
    for language in Locale::ALL {
        let table = table(language)?;
        let picked = pick(&table).context("locales/ lacks a text of the element")?;
        found.insert(language.tag().into(), serde_json::to_value(picked)?);
    }
    Ok(Value::Object(found))
}

/// Per language what the widget loads: a list in the order of [`KEYS`], with nothing in the place
/// of what it does not use.
pub fn widget_texts() -> Result<Vec<(Locale, String)>> {
    Locale::ALL
        .into_iter()
        .map(|language| {
            let table = table(language)?;
            let texts: Vec<&str> = KEYS.iter().map(|key| text(&table, key)).collect();
            Ok((language, serde_json::to_string(&texts)?))
        })
        .collect()
}

fn table(language: Locale) -> Result<toml::Table> {
    let path = files::root().join("locales").join(language.tag()).with_extension("toml");
    let text = files::read_text(&path)?;
    text.parse().with_context(|| format!("cannot read {}", path.display()))
}

fn text<'a>(table: &'a toml::Table, key: &str) -> &'a str {
    let Some((name, text)) = key.split_once('.') else { return "" };
    if NOT_OF_THE_WIDGET.contains(&name) {
        return "";
    }
    table.get(name).and_then(|table| table.get(text)?.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use gereed::i18n::KEYS;

    use super::{NOT_OF_THE_WIDGET, widget_texts};
    use crate::files;

    /// Code beside the widget's that is only in the PDF maker and the command line.
    const NOT_IN_THE_WIDGET: [&str; 3] = ["changes.rs", "comparison.rs", "titles.rs"];

    #[test]
    fn only_what_is_not_of_the_widget_is_empty() {
        for (_, list) in widget_texts().expect("the texts are read") {
            let texts: Vec<String> = serde_json::from_str(&list).expect("a list of texts");
            assert_eq!(texts.len(), KEYS.len());
            for (key, text) in KEYS.iter().zip(&texts) {
                let left_out =
                    NOT_OF_THE_WIDGET.iter().any(|table| key.split('.').next() == Some(table));
                assert_eq!(text.is_empty(), left_out, "{key}");
            }
        }
    }

    #[test]
    fn the_widget_uses_no_text_that_it_does_not_load() {
        let source = files::root().join("src");
        let parts =
            ["assessment", "browser", "embed", "instrument", "lead", "report/compose", "ui"];
        let mut folders: Vec<PathBuf> = parts.iter().map(|part| source.join(part)).collect();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("it is a folder") {
                let path = entry.expect("it can be listed").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let code = files::read_text(&path).expect("it can be read");
                    let name = path.file_name().and_then(|name| name.to_str());
                    if name.is_some_and(|name| NOT_IN_THE_WIDGET.contains(&name)) {
                        continue;
                    }
                    for table in NOT_OF_THE_WIDGET {
                        let key = format!("Key::{}{}", table[..1].to_uppercase(), &table[1..]);
                        assert!(!code.contains(&key), "{} uses {key}", path.display());
                    }
                }
            }
        }
    }
}
