//! The texts for people, read by a spelling checker.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result};
use toml::Value;

use super::Count;
use crate::files;

/// A language, its dictionary, and its page.
const LANGUAGES: [(&str, &str, &str); 2] = [("nl", "nl", "index.html"), ("en", "en_GB", "en.html")];

/// A text and where it stands.
type Text = (String, String);

/// Reads all texts of all languages; the words that we use beside the dictionary's are in
/// `instruments/words.*.txt`.
pub fn check() -> Result<Count> {
    let mut count = Count::default();
    for (language, dictionary, page) in LANGUAGES {
        let own = files::root().join("instruments").join(format!("words.{language}.txt"));
        let texts = texts(language, page)?;
        let unknown = unknown_words(&texts, dictionary, &files::read_text(&own)?)?;
        for (word, place) in &unknown {
            println!("{word} ({place})");
        }
        if unknown.is_empty() {
            count.passed += 1;
        } else {
            println!("correct these, or add the right ones to {}", own.display());
            count.failed += 1;
        }
    }
    Ok(count)
}

fn texts(language: &str, page: &str) -> Result<Vec<Text>> {
    let root = files::root();
    let mut texts = Vec::new();
    let locale = root.join("locales").join(language).with_extension("toml");
    collect(&read(&locale)?, "", &format!("locales/{language}.toml"), &mut texts);
    for path in files::with_extension(&root.join("instruments"), "toml")? {
        collect(&read(&path)?, language, &path.display().to_string(), &mut texts);
    }
    texts.push((page.into(), without_tags(&files::read_text(root.join(page))?)));
    Ok(texts)
}

fn read(path: &Path) -> Result<Value> {
    let table: toml::Table = files::read_text(path)?
        .parse()
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Value::Table(table))
}

/// The texts in a value that stand under the name of a language; under any name when that is empty.
fn collect(value: &Value, language: &str, place: &str, texts: &mut Vec<Text>) {
    match value {
        Value::Table(table) => {
            for (name, inner) in table {
                match inner {
                    Value::String(text) if language.is_empty() || name == language => {
                        texts.push((format!("{place}: {name}"), without_placeholders(text)));
                    }
                    Value::String(_) => {}
                    _ => collect(inner, language, &format!("{place}: {name}"), texts),
                }
            }
        }
        Value::Array(elements) => {
            for (position, inner) in elements.iter().enumerate() {
                collect(inner, language, &format!("{place}[{position}]"), texts);
            }
        }
        _ => {}
    }
}

/// The words that neither the dictionary nor our own list knows, with the first place of each.
fn unknown_words(texts: &[Text], dictionary: &str, own: &str) -> Result<Vec<Text>> {
    let mut places = BTreeMap::new();
    for (place, text) in texts {
        for word in words(text) {
            places.entry(word).or_insert(place);
        }
    }
    let candidates: BTreeSet<&str> =
        places.keys().flat_map(|word| word.split('-').chain([word.as_str()])).collect();
    let refused = refused(&candidates, dictionary)?;
    let own: BTreeSet<&str> = own.lines().collect();
    let known = |word: &str| own.contains(word) || !refused.contains(word);
    let unknown = places.iter().filter(|(word, _)| !known(word) && !word.split('-').all(known));
    Ok(unknown.map(|(word, place)| (word.clone(), (*place).clone())).collect())
}

/// The words that a dictionary does not have.
fn refused(words: &BTreeSet<&str>, dictionary: &str) -> Result<BTreeSet<String>> {
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start hunspell")?;
    let lines: String = words.iter().flat_map(|word| [word, "\n"]).collect();
    let mut input = hunspell.stdin.take().context("hunspell takes no input")?;
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = hunspell.wait_with_output().context("hunspell did not end")?;
    writer
        .join()
        .ok()
        .context("hunspell was not written to")?
        .context("hunspell stopped reading")?;
    Ok(std::str::from_utf8(&output.stdout)?.lines().map(str::to_owned).collect())
}

/// The words of a text; those with a hyphen, an apostrophe or an ampersand inside stay whole. A name
/// with an underscore is no word.
fn words(text: &str) -> impl Iterator<Item = String> {
    let inside = |c: char| c.is_alphabetic() || ['-', '\'', '’', '&', '_'].contains(&c);
    text.split(move |c| !inside(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()).replace('’', "'"))
        .filter(|word| !word.is_empty() && !word.contains('_'))
}

/// A text as it is read aloud: without the names in braces and without soft hyphens.
fn without_placeholders(text: &str) -> String {
    without(text, '{', '}').replace('\u{ad}', "")
}

/// The words of a page.
fn without_tags(html: &str) -> String {
    without(html, '<', '>').replace("&amp;", "&")
}

fn without(text: &str, open: char, close: char) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        kept.push(' ');
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::{collect, without_placeholders, without_tags, words};

    #[test]
    fn only_words_are_read() {
        assert_eq!(without_placeholders("{n} van {total} vra\u{ad}gen"), "  van   vragen");
        assert_eq!(without_tags("<p class=\"a\">R&amp;D</p>"), " R&D ");
    }

    #[test]
    fn words_stay_whole() {
        let found: Vec<String> =
            words("‘Zo’s L&D-adviseur’, +1; mbo-4 - foto’s at_most.").collect();
        assert_eq!(found, ["Zo's", "L&D-adviseur", "mbo", "foto's"]);
    }

    #[test]
    fn texts_are_found_by_language_at_any_depth() {
        let value = "a = { nl = 'een', en = 'one' }\nb = [{ c = { nl = 'twee' } }]\nid = 'x'";
        let mut texts = Vec::new();
        let table = toml::Value::Table(value.parse().unwrap());
        collect(&table, "nl", "f", &mut texts);
        let expected = [("f: a: nl", "een"), ("f: b[0]: c: nl", "twee")];
        assert_eq!(texts, expected.map(|(place, text)| (place.to_owned(), text.to_owned())));
    }
}
