use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

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
        if !text.trim_start().starts_with('{') {
            return Self::definition(name, &text);
        }
        match Instrument::from_json(&text) {
            Ok(instrument) => Ok(Self { name: name.to_owned(), instruments: vec![instrument] }),
            Err(error) => Err(Failure::Compiled { path: name.to_owned(), error }),
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
    fn preferably_in(&self, locale: Locale) -> Result<&Instrument, Failure> {
        self.in_language(Some(locale)).or_else(|_| self.in_language(None))
    }

    /// The check in the language that was asked for, or else preferably in that of a result.
    pub fn asked_or(&self, asked: Option<Locale>, locale: Locale) -> Result<&Instrument, Failure> {
        match asked {
            Some(_) => self.in_language(asked),
            None => self.preferably_in(locale),
        }
    }
}

/// The checks of results: the one that was named, or else the built-in ones, each read once.
#[derive(Default)]
pub(super) struct Checks {
    named: Option<Arc<Check>>,
    built_in: Mutex<BTreeMap<String, Arc<Check>>>,
}

impl Checks {
    /// Reads the check that was named, if one was.
    pub fn new(name: Option<&str>) -> Result<Self, Failure> {
        let named = name.map(Check::load).transpose()?.map(Arc::new);
        Ok(Self { named, ..Self::default() })
    }

    /// The check of a result that stands in a file.
    pub fn of(&self, id: &str, path: &str) -> Result<Arc<Check>, Failure> {
        if let Some(named) = &self.named {
            return Ok(Arc::clone(named));
        }
        let mut read = self.built_in.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(check) = read.get(id) {
            return Ok(Arc::clone(check));
        }
        let check = Arc::new(Check::of(id, path)?);
        read.insert(id.to_owned(), Arc::clone(&check));
        Ok(check)
    }
}
