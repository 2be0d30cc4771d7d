use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::{Answer, Depth, FORMAT, FORMAT_VERSION, Locale, Moment, ResultFile};
use crate::ById;

impl ResultFile {
    /// The file: the same result gives the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let document = Document {
            format: FORMAT,
            format_version: FORMAT_VERSION,
            instrument: InstrumentOf {
                id: &self.instrument,
                version: self.version,
                unknown: &self.unknown_of_instrument,
            },
            depth: self.depth,
            locale: self.locale,
            completed_at: &self.completed_at,
            role: self.role.as_deref(),
            organisation: self.organisation.as_deref(),
            filled_in_by: self.filled_in_by.as_deref(),
            notes: &self.notes,
            answers: AnswersOf(&self.answers),
            unknown: &self.unknown,
        };
        let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The order in which the fields are written.
#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    format_version: u64,
    instrument: InstrumentOf<'a>,
    depth: Depth,
    locale: Locale,
    completed_at: &'a Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    filled_in_by: Option<&'a str>,
    #[serde(skip_serializing_if = "ById::is_empty")]
    notes: &'a ById<String>,
    answers: AnswersOf<'a>,
    #[serde(flatten)]
    unknown: &'a Map<String, Value>,
}

#[derive(Serialize)]
struct InstrumentOf<'a> {
    id: &'a str,
    version: u32,
    #[serde(flatten)]
    unknown: &'a Map<String, Value>,
}

/// An answer as it is written.
pub(super) fn written(answer: Answer) -> Value {
    serde_json::to_value(Given(answer)).unwrap_or_default()
}

/// The answers that were given.
struct AnswersOf<'a>(&'a ById<Answer>);

impl Serialize for AnswersOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let given = self.0.iter().filter(|(_, answer)| **answer != Answer::Unanswered);
        serializer.collect_map(given.map(|(id, answer)| (id, Given(*answer))))
    }
}

/// An answer that was given.
struct Given(Answer);

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::Choice(choice) => serializer.serialize_u8(choice),
            Answer::NotApplicable => serializer.serialize_str("na"),
            Answer::DontKnow => serializer.serialize_str("dk"),
            Answer::Unanswered => serializer.serialize_unit(),
        }
    }
}
