use std::path::Path;

use super::{Failure, files};
use crate::i18n::{Locale, composed};
use crate::instrument::definition::{Definition, builtin};
use crate::instrument::{Instrument, MAX_BYTES};

/// A check in the languages that there are of it, the original first; at least one.
pub(super) struct Check {
    name: String,
    instruments: Vec<Instrument>,
}

impl Check {
    /// A built-in check by its id, or one from a file: a definition, or what is compiled from it.
    pub fn load(name: &str) -> Result<Self, Failure> {
        if let Some(check) = Self::built_in(name) {
            return check;
        }
        if name != "-" && !Path::new(name).exists() {
            return Err(Failure::NoCheck { name: name.to_owned() });
        }
        let text = files::read_text(name, MAX_BYTES)?;
        let text = composed(&text);
        let name = files::name(name);
        if !text.trim_start().starts_with('{') {
            return Self::definition(&name, &text);
        }
        match Instrument::from_json(&text) {
            Ok(instrument) => Ok(Self { name, instruments: vec![instrument] }),
            Err(error) => Err(Failure::Compiled { path: name, error }),
        }
    }

    /// The built-in check of a result that stands in a file.
    pub fn of(id: &str, path: &str) -> Result<Self, Failure> {
        let unknown = || Failure::UnknownCheck { path: path.to_owned(), check: id.to_owned() };
        Self::built_in(id).ok_or_else(unknown)?
    }

    /// A built-in check, if there is one with this id.
    pub fn built_in(id: &str) -> Option<Result<Self, Failure>> {
        builtin(id).map(|builtin| Self::definition(id, builtin.source))
    }

    fn definition(name: &str, text: &str) -> Result<Self, Failure> {
        match Definition::parse(text) {
            Ok(definition) => {
                Ok(Self { name: name.to_owned(), instruments: definition.instruments().to_vec() })
            }
            Err(problems) => Err(Failure::Definition { path: name.to_owned(), problems }),
        }
    }

    /// Every language.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The check in the language that was asked for, or else in its own.
    pub fn in_language(&self, asked: Option<Locale>) -> Result<&Instrument, Failure> {
        let found = match asked {
            Some(locale) => self.instruments.iter().find(|i| i.locale == locale),
            None => self.instruments.first(),
        };
        found.ok_or_else(|| Failure::NoLanguage {
            check: self.name.clone(),
            locale: asked.unwrap_or_default(),
        })
    }

    /// The check in a language, or in its own where it has no texts in that.
    pub fn preferably_in(&self, locale: Locale) -> Result<&Instrument, Failure> {
        self.in_language(Some(locale)).or_else(|_| self.in_language(None))
    }
}
