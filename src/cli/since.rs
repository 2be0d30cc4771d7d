use std::collections::BTreeSet;

use super::paragraph::{paragraph, section};
use crate::instrument::{Changes, Instrument};
use crate::report::compose_changes;

/// What became of a check since the version that a result was made with, for a terminal; nothing
/// when that is today's.
pub(super) fn since(instrument: &Instrument, then: u32, changes: &Changes) -> String {
    if then == instrument.version {
        return String::new();
    }
    let story = compose_changes(instrument, then, changes);
    let mut text = paragraph(&story.title, 0) + &paragraph(&story.text, 0);
    for list in &story.changes {
        let items = list.items.iter().map(|item| paragraph(&item.to_string(), 2));
        text += &section(&list.title, items);
    }
    text
}

/// What became of the check since each of the versions that results were made with.
#[derive(Default)]
pub(super) struct Versions(BTreeSet<String>);

impl Versions {
    /// Adds what [`since`] says of one more result.
    pub fn note(&mut self, since: String) {
        if !since.is_empty() {
            self.0.insert(since);
        }
    }

    /// Says it on standard error, once a version.
    pub fn tell(&self) {
        let stories: Vec<&str> = self.0.iter().map(String::as_str).collect();
        eprint!("{}", stories.join("\n"));
    }
}
