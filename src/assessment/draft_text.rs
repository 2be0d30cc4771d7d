use std::fmt;

use super::{Answer, Depth, Draft, LAST_MILLIS, Screen, Stamped};
use crate::i18n::Moment;
use crate::instrument::Instrument;
use crate::json::{Object, Value};

const FORMAT: &str = "gereed/draft";
const FORMAT_VERSION: u64 = 1;

/// The largest text that is read as a draft, in bytes.
pub const LARGEST_DRAFT: usize = 512 * 1024;

/// Why a text is not a draft of this instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// Larger than [`LARGEST_DRAFT`]; its size in bytes.
    TooLarge(usize),
    /// Not JSON, or not whole.
    Broken,
    /// A newer Gereed wrote it; the version of the form.
    Newer(u64),
    /// It belongs to another instrument; its id.
    OtherInstrument(String),
    /// It belongs to another version of this instrument.
    OtherVersion(u64),
    /// Something in it cannot be; the name of the field.
    Invalid(String),
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => write!(f, "{bytes} bytes, more than {LARGEST_DRAFT}"),
            Self::Broken => f.write_str("not a whole JSON document"),
            Self::Newer(version) => write!(f, "written in form {version}, newer than this program"),
            Self::OtherInstrument(id) => write!(f, "belongs to the check {id:?}"),
            Self::OtherVersion(version) => write!(f, "belongs to version {version} of this check"),
            Self::Invalid(field) => write!(f, "{field}: not a value that can be there"),
        }
    }
}

impl Draft {
    /// As it is kept: JSON, `gereed/draft` version 1.
    #[must_use]
    pub fn to_text(&self, instrument: &Instrument) -> String {
        let of = Object::new().with("id", &instrument.id).with("version", instrument.version);
        let mut document = Object::new()
            .with("format", FORMAT)
            .with("format_version", FORMAT_VERSION)
            .with("instrument", of);
        document.append(self.fields(instrument));
        document.compact()
    }

    /// Reads what [`Draft::to_text`] writes.
    ///
    /// # Errors
    /// When it is not that, or not for this instrument in this version.
    pub fn from_text(text: &str, instrument: &Instrument) -> Result<Self, DraftError> {
        if text.len() > LARGEST_DRAFT {
            return Err(DraftError::TooLarge(text.len()));
        }
        let value = Value::parse(text).map_err(|_| DraftError::Broken)?;
        if value["format"].as_str() != Some(FORMAT) {
            return Err(invalid("format"));
        }
        match value["format_version"].as_u64() {
            Some(FORMAT_VERSION) => {}
            Some(version) if version > FORMAT_VERSION => return Err(DraftError::Newer(version)),
            _ => return Err(invalid("format_version")),
        }
        let id = value["instrument"]["id"].as_str().ok_or_else(|| invalid("instrument"))?;
        if id != instrument.id {
            return Err(DraftError::OtherInstrument(id.to_owned()));
        }
        match value["instrument"]["version"].as_u64() {
            Some(version) if version == u64::from(instrument.version) => {}
            Some(version) => return Err(DraftError::OtherVersion(version)),
            None => return Err(invalid("instrument")),
        }
        Self::from_fields(&value, instrument)
    }

    fn fields(&self, instrument: &Instrument) -> Object {
        let mut fields = Object::new();
        put(&mut fields, "generation", Some(self.generation.into()));
        let mut answers = Object::new();
        for ((_, item), answer) in instrument.items().zip(&self.answers) {
            put(&mut answers, &item.id, stamp(answer, answer_value(answer.value)));
        }
        put(&mut fields, "answers", (!answers.is_empty()).then_some(Value::Object(answers)));
        let mut notes = Object::new();
        for (factor, note) in instrument.factors.iter().zip(&self.notes) {
            put(&mut notes, &factor.id, stamp(note, note.value.as_str().into()));
        }
        put(&mut fields, "notes", (!notes.is_empty()).then_some(Value::Object(notes)));
        let mut work = Object::new();
        for (name, text) in self.work.iter() {
            put(&mut work, name, stamp(text, text.value.as_str().into()));
        }
        put(&mut fields, "work", (!work.is_empty()).then_some(Value::Object(work)));
        let depth = self.depth.value.map_or(Value::Null, |depth| depth.name().into());
        put(&mut fields, "depth", stamp(&self.depth, depth));
        let place = match self.place.value {
            Screen::Factor(factor) => factor.into(),
            Screen::Result => "result".into(),
        };
        put(&mut fields, "place", stamp(&self.place, place));
        for (name, text) in [
            ("organisation", &self.organisation),
            ("filled_in_by", &self.filled_in_by),
            ("file", &self.file),
        ] {
            put(&mut fields, name, stamp(text, text.value.as_str().into()));
        }
        let include = self.include_notes.value.into();
        put(&mut fields, "include_notes", stamp(&self.include_notes, include));
        let completed = self.completed_at.value.as_ref().map(Moment::as_str);
        put(&mut fields, "completed_at", stamp(&self.completed_at, completed.into()));
        let aside = self.aside.as_ref().map(|aside| Value::Object(aside.fields(instrument)));
        put(&mut fields, "aside", aside);
        fields
    }

    fn from_fields(value: &Value, instrument: &Instrument) -> Result<Self, DraftError> {
        let generation = value["generation"].as_u64().filter(|generation| *generation < u64::MAX);
        let mut draft = Self::new(instrument, generation.ok_or_else(|| invalid("generation"))?);
        for (id, entry) in object(value, "answers")? {
            let place = instrument.item_position(id).and_then(|at| draft.answers.get_mut(at));
            let choices = instrument.choices.len();
            let answer = stamped(entry, |value| read_answer(value, choices));
            match (place, answer) {
                (Some(place), Some(answer)) => *place = answer,
                _ => return Err(invalid(&format!("answers.{id}"))),
            }
        }
        for (id, entry) in object(value, "notes")? {
            let place = instrument.factor_position(id).and_then(|at| draft.notes.get_mut(at));
            match (place, stamped(entry, read_text)) {
                (Some(place), Some(note)) => *place = note,
                _ => return Err(invalid(&format!("notes.{id}"))),
            }
        }
        for (name, entry) in object(value, "work")? {
            let text = stamped(entry, read_text);
            let text = text.ok_or_else(|| invalid(&format!("work.{name}")))?;
            draft.work.insert(name.to_owned(), text);
        }
        let factors = instrument.factors.len();
        draft.depth = field(value, "depth", read_depth)?;
        draft.place = field(value, "place", |value| read_place(value, factors))?;
        draft.organisation = field(value, "organisation", read_text)?;
        draft.filled_in_by = field(value, "filled_in_by", read_text)?;
        draft.include_notes = field(value, "include_notes", Value::as_bool)?;
        draft.completed_at = field(value, "completed_at", read_moment)?;
        draft.file = field(value, "file", read_text)?;
        draft.aside = match &value["aside"] {
            Value::Null => None,
            aside => Some(Box::new(Self::from_fields(aside, instrument)?)),
        };
        Ok(draft)
    }
}

fn invalid(field: &str) -> DraftError {
    DraftError::Invalid(field.to_owned())
}

fn put(fields: &mut Object, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        fields.push(name.to_owned(), value);
    }
}

/// `[value, at]`, or none for what was never set.
fn stamp<T>(stamped: &Stamped<T>, value: Value) -> Option<Value> {
    (stamped.at > 0).then(|| Value::List(vec![value, stamped.at.into()]))
}

fn stamped<T: Ord + Clone>(
    entry: &Value,
    read: impl FnOnce(&Value) -> Option<T>,
) -> Option<Stamped<T>> {
    let [value, at] = entry.as_list()? else { return None };
    let at = at.as_u64().filter(|at| (1..=LAST_MILLIS).contains(at))?;
    Some(Stamped::new(read(value)?, at))
}

fn field<T: Ord + Clone + Default>(
    value: &Value,
    name: &str,
    read: impl FnOnce(&Value) -> Option<T>,
) -> Result<Stamped<T>, DraftError> {
    match &value[name] {
        Value::Null => Ok(Stamped::default()),
        entry => stamped(entry, read).ok_or_else(|| invalid(name)),
    }
}

fn object<'a>(
    value: &'a Value,
    name: &str,
) -> Result<impl Iterator<Item = (&'a str, &'a Value)>, DraftError> {
    match &value[name] {
        Value::Null => Ok(None.into_iter().flat_map(Object::iter)),
        Value::Object(fields) => Ok(Some(fields).into_iter().flat_map(Object::iter)),
        _ => Err(invalid(name)),
    }
}

fn answer_value(answer: Answer) -> Value {
    match answer {
        Answer::Unanswered => Value::Null,
        Answer::NotApplicable => "na".into(),
        Answer::DontKnow => "dk".into(),
        Answer::Choice(choice) => choice.into(),
    }
}

fn read_answer(value: &Value, choices: usize) -> Option<Answer> {
    match value {
        Value::Null => Some(Answer::Unanswered),
        Value::Text(text) if text == "na" => Some(Answer::NotApplicable),
        Value::Text(text) if text == "dk" => Some(Answer::DontKnow),
        _ => {
            let choice = u8::try_from(value.as_u64()?).ok()?;
            (usize::from(choice) < choices).then_some(Answer::Choice(choice))
        }
    }
}

fn read_depth(value: &Value) -> Option<Option<Depth>> {
    match value.as_str() {
        Some("full") => Some(Some(Depth::Full)),
        Some("quick") => Some(Some(Depth::Quick)),
        Some(_) => None,
        None => value.is_null().then_some(None),
    }
}

fn read_place(value: &Value, factors: usize) -> Option<Screen> {
    if value.as_str() == Some("result") {
        return Some(Screen::Result);
    }
    let factor = usize::try_from(value.as_u64()?).ok()?;
    (factor < factors).then_some(Screen::Factor(factor))
}

fn read_text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn read_moment(value: &Value) -> Option<Option<Moment>> {
    match value {
        Value::Null => Some(None),
        _ => Moment::parse(value.as_str()?).map(Some),
    }
}

#[cfg(test)]
#[path = "draft_text_tests.rs"]
mod tests;
