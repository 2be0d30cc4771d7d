use super::{
    Answer, Depth, FORMAT, FORMAT_VERSION, LARGEST_RESULT_FILE, Locale, Moment, ResultFile,
    ResultFileError,
};
use crate::ById;
use crate::json::{Object, Value};

impl ResultFile {
    /// Reads a result file. Whether it fits an instrument is told by [`ResultFile::answers`].
    ///
    /// # Errors
    /// When it is too large, cut off, not a result file, of a later form, or when a field is not
    /// what it must be.
    pub fn parse(text: &str) -> Result<Self, ResultFileError> {
        if text.len() > LARGEST_RESULT_FILE {
            return Err(ResultFileError::TooLarge { bytes: text.len(), most: LARGEST_RESULT_FILE });
        }
        let value = Value::parse(text.trim_start_matches('\u{feff}')).map_err(|at| {
            if at.cut_off {
                ResultFileError::CutOff
            } else {
                ResultFileError::NotJson { line: at.line, column: at.column }
            }
        })?;
        let Value::Object(mut fields) = value else { return Err(ResultFileError::OtherFormat) };
        check_form(&mut fields)?;
        let Some(Value::Object(mut instrument)) = fields.remove("instrument") else {
            return Err(invalid("instrument", None));
        };
        Ok(Self {
            instrument: text_in(&mut instrument, "id")
                .ok()
                .flatten()
                .ok_or_else(|| invalid("instrument.id", None))?,
            version: version(instrument.remove("version").as_ref())?,
            depth: depth(fields.remove("depth").as_ref())?,
            locale: locale(fields.remove("locale").as_ref())?,
            completed_at: moment(fields.remove("completed_at").as_ref())?,
            role: text_in(&mut fields, "role")?,
            organisation: text_in(&mut fields, "organisation")?,
            filled_in_by: text_in(&mut fields, "filled_in_by")?,
            notes: texts(fields.remove("notes"), "notes")?,
            work: texts(fields.remove("work"), "work")?,
            answers: answers(fields.remove("answers"))?,
            unknown: fields,
            unknown_of_instrument: instrument,
        })
    }
}

fn check_form(fields: &mut Object) -> Result<(), ResultFileError> {
    if fields.remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(ResultFileError::OtherFormat);
    }
    let version = fields.remove("format_version");
    match version.as_ref().and_then(Value::as_u64) {
        Some(FORMAT_VERSION) => Ok(()),
        Some(found) if found > FORMAT_VERSION => Err(ResultFileError::NewerFormat { found }),
        _ => Err(invalid("format_version", version.as_ref())),
    }
}

fn version(value: Option<&Value>) -> Result<u32, ResultFileError> {
    let version = value.and_then(Value::as_u64).and_then(|version| u32::try_from(version).ok());
    version.ok_or_else(|| invalid("instrument.version", value))
}

fn depth(value: Option<&Value>) -> Result<Depth, ResultFileError> {
    match value.and_then(Value::as_str) {
        Some("full") => Ok(Depth::Full),
        Some("quick") => Ok(Depth::Quick),
        _ => Err(invalid("depth", value)),
    }
}

fn locale(value: Option<&Value>) -> Result<Locale, ResultFileError> {
    let locale = value.and_then(Value::as_str).and_then(Locale::from_tag);
    locale.ok_or_else(|| invalid("locale", value))
}

fn moment(value: Option<&Value>) -> Result<Moment, ResultFileError> {
    let moment = value.and_then(Value::as_str).and_then(Moment::parse);
    moment.ok_or_else(|| ResultFileError::BadMoment { found: shown(value) })
}

/// A text for people, in which control characters other than line breaks become spaces.
fn text_in(fields: &mut Object, name: &str) -> Result<Option<String>, ResultFileError> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Text(text)) => Ok(Some(clean(&text))),
        value => Err(invalid(name, value.as_ref())),
    }
}

fn clean(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n', " ")
}

fn texts(value: Option<Value>, name: &str) -> Result<ById<String>, ResultFileError> {
    let entries = match value {
        None => Object::new(),
        Some(Value::Object(entries)) => entries,
        value => return Err(invalid(name, value.as_ref())),
    };
    let text = |(id, value): (String, Value)| match value {
        Value::Text(text) => Ok((id, clean(&text))),
        value => Err(invalid(&format!("{name}.{id}"), Some(&value))),
    };
    entries.into_iter().map(text).collect()
}

fn answers(value: Option<Value>) -> Result<ById<Answer>, ResultFileError> {
    let Some(Value::Object(entries)) = value else {
        return Err(invalid("answers", value.as_ref()));
    };
    let answer = |(id, value): (String, Value)| match answer(&value) {
        Some(answer) => Ok((id, answer)),
        None => Err(invalid(&format!("answers.{id}"), Some(&value))),
    };
    entries.into_iter().map(answer).collect()
}

fn answer(value: &Value) -> Option<Answer> {
    match value {
        Value::Text(word) if word == "na" => Some(Answer::NotApplicable),
        Value::Text(word) if word == "dk" => Some(Answer::DontKnow),
        _ => u8::try_from(value.as_u64()?).ok().map(Answer::Choice),
    }
}

pub(super) fn invalid(field: &str, found: Option<&Value>) -> ResultFileError {
    match found {
        None => ResultFileError::Missing { field: field.to_owned() },
        Some(_) => ResultFileError::Invalid { field: field.to_owned(), found: shown(found) },
    }
}

/// A value as it stands in the file, shortened.
fn shown(value: Option<&Value>) -> String {
    let text = value.map(Value::compact).unwrap_or_default();
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
