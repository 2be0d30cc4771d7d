//! The texts of every language, in the program.

use super::{Key, Locale};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// Every text is there already.
#[must_use]
pub fn load(_: Locale, _: &str) -> bool {
    true
}

/// A text in a language.
pub fn text(locale: Locale, key: Key) -> &'static str {
    let table = match locale {
        Locale::Nl => &NL,
        Locale::En => &EN,
    };
    table[key as usize]
}
