//! Where the long words of our texts may be broken: found here, since the patterns for it are larger
//! than the report's own code.

use std::collections::BTreeSet;
use std::fs;

use hypher::Lang;

/// Shorter words are never broken.
const SHORTEST: usize = 8;
/// Fewest letters before a hyphen and after it.
const STUB: usize = 3;

/// Every long word of the texts of a language and of the built-in checks, in lower case with a hyphen
/// where it may be broken, in order and with spaces between them.
pub fn words<'t>(language: &str, texts: impl Iterator<Item = &'t str>) -> String {
    let lang = if language == "nl" { Lang::Dutch } else { Lang::English };
    let mut found = BTreeSet::new();
    texts.for_each(|text| collect(text, &mut found));
    for entry in fs::read_dir("instruments").expect("the checks are there") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|kind| kind == "toml") {
            let text = fs::read_to_string(&path).expect("a check can be read");
            let table: toml::Table = text.parse().expect("a check is TOML");
            walk(&toml::Value::Table(table), language, &mut found);
        }
    }
    let broken = found.iter().filter_map(|word| broken(word, lang));
    broken.collect::<Vec<String>>().join(" ")
}

/// The texts under the name of a language.
fn walk(value: &toml::Value, language: &str, found: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) => {
            for (name, inner) in table {
                match inner {
                    toml::Value::String(text) if name == language => collect(text, found),
                    inner => walk(inner, language, found),
                }
            }
        }
        toml::Value::Array(parts) => parts.iter().for_each(|part| walk(part, language, found)),
        _ => {}
    }
}

fn collect(text: &str, found: &mut BTreeSet<String>) {
    let inside = |c: char| c.is_alphabetic() || c == '\u{ad}';
    let words = text.split(|c| !inside(c)).filter(|word| !word.contains('\u{ad}'));
    found.extend(words.filter(|w| w.chars().count() >= SHORTEST).map(str::to_lowercase));
}

/// The word with its hyphens; none when it has none.
fn broken(word: &str, lang: Lang) -> Option<String> {
    let letters = word.chars().count();
    let mut parts = String::new();
    let (mut before, mut hyphens) = (0, 0);
    for syllable in hypher::hyphenate(word, lang) {
        if before >= STUB && letters - before >= STUB {
            parts.push('-');
            hyphens += 1;
        }
        parts.push_str(syllable);
        before += syllable.chars().count();
    }
    (hyphens > 0).then_some(parts)
}
