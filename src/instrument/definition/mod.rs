//! Reading definitions: an instrument in TOML, with every text in all its languages side by side.

mod advice;
mod builtin;
mod placeholders;
mod problem;
mod tree;
mod words;

pub use builtin::{Builtin, builtin, builtins};
pub use problem::{Kind, Problem};

use super::error::{Flaw, InstrumentError};
use super::fields::Reading;
use super::json::{self, MAX_BYTES};
use super::{Instrument, read};
use crate::i18n::Locale;
use crate::json::{Object, Value};

/// A checked questionnaire in all its languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    instruments: Vec<Instrument>,
}

impl Definition {
    /// Reads and checks a definition.
    ///
    /// # Errors
    /// Every error in it, in the order of the text.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let tree = tree::Tree::parse(text)?;
        let (instruments, flaws) = compile(&tree.to_json());
        if flaws.is_empty() {
            Ok(Self { instruments })
        } else {
            Err(tree.problems(Kind::Error, flaws))
        }
    }

    /// Every problem of a definition: first the errors, then what good survey practice would have
    /// otherwise; each in the order of the text.
    #[must_use]
    pub fn lint(text: &str) -> Vec<Problem> {
        let tree = match tree::Tree::parse(text) {
            Ok(tree) => tree,
            Err(problems) => return problems,
        };
        let (instruments, flaws) = compile(&tree.to_json());
        let mut problems = tree.problems(Kind::Error, flaws);
        let advice = instruments.iter().flat_map(advice::advise).collect();
        problems.extend(tree.problems(Kind::Warning, advice));
        problems
    }

    /// The instrument in each language; the first is the original.
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The instrument in one language, if it has that.
    #[must_use]
    pub fn instrument(&self, locale: Locale) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.locale == locale)
    }

    /// The instrument in the language in which it was written.
    #[must_use]
    pub fn original(&self) -> Option<&Instrument> {
        self.instruments.first()
    }
}

/// The instrument in each language, with everything that does not hold in them.
fn compile(fields: &Object) -> (Vec<Instrument>, Vec<Flaw>) {
    if let Err(error) = json::check_form(fields) {
        let place = match error {
            InstrumentError::NewerFormat { .. } => "format_version",
            _ => "format",
        };
        return (Vec::new(), vec![Flaw { place: place.to_owned(), message: error.to_string() }]);
    }
    let languages = match languages(fields) {
        Ok(languages) => languages,
        Err(flaw) => return (Vec::new(), vec![flaw]),
    };
    let mut flaws = Vec::new();
    let mut instruments = Vec::new();
    for &locale in &languages {
        let reading = Reading::definition(locale, languages.clone());
        let instrument = read::instrument(&reading, fields);
        flaws.extend(json::flaws_of(&instrument, reading));
        flaws.extend(placeholders::check(&instrument));
        instruments.push(instrument);
    }
    (instruments, flaws)
}

/// The languages that a definition declares, the original first.
fn languages(fields: &Object) -> Result<Vec<Locale>, Flaw> {
    let flaw = |place: String, message: &str| Flaw { place, message: message.to_owned() };
    let declared = fields.get("languages").and_then(Value::as_list).filter(|list| !list.is_empty());
    let declared = declared.ok_or_else(|| {
        flaw("languages".to_owned(), "must be a list of languages, the original first")
    })?;
    let mut languages = Vec::new();
    for (n, tag) in declared.iter().enumerate() {
        let place = format!("languages[{n}]");
        match Locale::ALL.into_iter().find(|locale| tag.as_str() == Some(locale.tag())) {
            Some(locale) if languages.contains(&locale) => {
                return Err(flaw(place, "is listed twice"));
            }
            Some(locale) => languages.push(locale),
            None => return Err(flaw(place, "must be a language that Gereed speaks: nl or en")),
        }
    }
    Ok(languages)
}
