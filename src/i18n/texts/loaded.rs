//! The texts of the languages that the page asked for, so that it loads no others.

use std::sync::OnceLock;

use super::{KEYS, Key, Locale};
use crate::json::Value;

static NL: OnceLock<Vec<Value>> = OnceLock::new();
static EN: OnceLock<Vec<Value>> = OnceLock::new();

fn table(locale: Locale) -> &'static OnceLock<Vec<Value>> {
    match locale {
        Locale::Nl => &NL,
        Locale::En => &EN,
    }
}

/// Takes in the texts of a language: a JSON list in the order of [`KEYS`]. False when it is not
/// that, or of another version.
#[must_use]
pub fn load(locale: Locale, texts: &str) -> bool {
    match Value::parse(texts) {
        Ok(Value::List(texts)) if texts.len() == KEYS.len() => {
            let _ = table(locale).set(texts);
            true
        }
        _ => false,
    }
}

/// A text in a language, or in the other when only that was loaded.
pub fn text(locale: Locale, key: Key) -> &'static str {
    let loaded = [locale, Locale::Nl, Locale::En].into_iter().find_map(|l| table(l).get());
    loaded.and_then(|texts| texts.get(key as usize)?.as_str()).unwrap_or_default()
}
