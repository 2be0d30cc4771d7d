use std::env;

use crate::i18n::{Key, Locale, Messages};

/// The texts of the program itself: in the language that was asked for, or else in that of the
/// terminal, or else in English.
pub(super) fn messages(asked: Option<Locale>) -> Messages {
    let terminal = || {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        spoken(
            &names
                .into_iter()
                .find_map(|name| env::var(name).ok().filter(|tag| !tag.is_empty()))?,
        )
    };
    Messages::new(asked.or_else(terminal).unwrap_or(Locale::En))
}

/// The language of a POSIX locale such as `nl_NL.UTF-8`; none for one that Gereed does not speak.
fn spoken(locale: &str) -> Option<Locale> {
    Locale::from_tag(locale.split(['.', '@']).next()?)
}

/// A text of the program with what stands in it, not yet in a language.
#[derive(Debug, PartialEq)]
pub(super) struct Words {
    key: Key,
    values: Vec<(&'static str, String)>,
}

impl Words {
    /// A text as it is.
    pub fn new(key: Key) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The same with a value in the place of its name.
    pub fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// In a language.
    pub fn said(&self, messages: Messages) -> String {
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        messages.fill(self.key, &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_speaks_dutch_or_english() {
        for (locale, expected) in [
            ("nl_NL.UTF-8", Some(Locale::Nl)),
            ("nl_BE@euro", Some(Locale::Nl)),
            ("nl", Some(Locale::Nl)),
            ("en_GB.UTF-8", Some(Locale::En)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("fr_FR.UTF-8", None),
        ] {
            assert_eq!(spoken(locale), expected, "{locale}");
        }
    }
}
