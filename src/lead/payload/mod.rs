//! What is sent, byte for byte, in each format; and the same in words.

mod form;
mod hubspot;
mod json;
#[cfg(test)]
mod tests;
mod webhook;

use super::{Field, Format, Owner, Place};

/// What is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// As the receiver gets it.
    pub body: String,
    /// In words, to copy or to mail.
    pub words: String,
}

/// Puts the fields of a lead into the form that the receiver takes.
#[must_use]
pub fn message(fields: &[Field], owner: &Owner, place: &Place) -> Message {
    let body = match owner.format {
        Format::StandardWebhook => webhook::body(fields),
        Format::Form => form::body(fields),
        Format::HubSpot => hubspot::body(fields, place),
    };
    Message { body, words: readable(fields, &[]) }
}

/// The fields as a person reads them: a line for each, but for those of some groups.
#[must_use]
pub fn readable(fields: &[Field], without: &[&str]) -> String {
    let mut words = String::new();
    for field in fields.iter().filter(|field| !without.contains(&field.group)) {
        words.push_str(&field.label);
        words.push_str(if field.label.ends_with('?') { " " } else { ": " });
        words.push_str(field.shown.as_ref().unwrap_or(&field.value));
        words.push('\n');
    }
    words
}

/// The value of a field; empty when it is not there.
fn value<'a>(fields: &'a [Field], group: &str, name: &str) -> &'a str {
    let mut found = fields.iter().filter(|field| field.group == group && field.name == name);
    found.next().map_or("", |field| &field.value)
}
