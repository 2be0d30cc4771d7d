use super::{Answer, FORMAT, FORMAT_VERSION, ResultFile};
use crate::json::{Object, Value};

impl ResultFile {
    /// The file: the same result gives the same bytes.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut instrument =
            Object::new().with("id", &self.instrument).with("version", self.version);
        instrument.append(self.unknown_of_instrument.clone());
        let mut notes = Object::new();
        for (id, note) in self.notes.iter() {
            notes.push(id.clone(), note.into());
        }
        let mut work = Object::new();
        for (name, text) in self.work.iter() {
            work.push(name.clone(), text.into());
        }
        let mut answers = Object::new();
        for (id, answer) in self.answers.iter() {
            if *answer != Answer::Unanswered {
                answers.push(id.clone(), written(*answer));
            }
        }
        let mut document = Object::new()
            .with("format", FORMAT)
            .with("format_version", FORMAT_VERSION)
            .with("instrument", instrument)
            .with("depth", self.depth.name())
            .with("locale", self.locale.tag())
            .with("completed_at", self.completed_at.as_str())
            .with_some("role", self.role.as_ref())
            .with_some("organisation", self.organisation.as_ref())
            .with_some("filled_in_by", self.filled_in_by.as_ref())
            .with_some("notes", (!notes.is_empty()).then_some(notes))
            .with_some("work", (!work.is_empty()).then_some(work))
            .with("answers", answers);
        document.append(self.unknown.clone());
        Value::Object(document).pretty()
    }
}

/// An answer as it is written.
pub(super) fn written(answer: Answer) -> Value {
    match answer {
        Answer::Choice(choice) => choice.into(),
        Answer::NotApplicable => "na".into(),
        Answer::DontKnow => "dk".into(),
        Answer::Unanswered => Value::Null,
    }
}
