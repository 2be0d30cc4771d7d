use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::error::Flaw;
use super::{Kind, MAX_BYTES, Problem};
use crate::json::{Object, Value};

/// A TOML document that knows where each value stands.
pub(super) struct Tree<'a> {
    text: &'a str,
    root: Spanned<DeTable<'a>>,
}

impl<'a> Tree<'a> {
    /// Parses a text. Of errors in its syntax only the first is told: others follow from it.
    pub fn parse(text: &'a str) -> Result<Self, Vec<Problem>> {
        if text.len() > MAX_BYTES {
            let message = format!("{} bytes; a definition is at most {MAX_BYTES}", text.len());
            return Err(vec![problem(text, Kind::Error, 0, String::new(), message)]);
        }
        match DeTable::parse(text) {
            Ok(root) => Ok(Self { text, root }),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let message = error.message().replace('\n', ", ");
                Err(vec![problem(text, Kind::Error, at, String::new(), message)])
            }
        }
    }

    /// The same values without their places.
    pub fn to_json(&self) -> Object {
        table(self.root.get_ref())
    }

    /// Flaws with the place in the text that they are about, each once, in the order of the text.
    pub fn problems(&self, kind: Kind, flaws: Vec<Flaw>) -> Vec<Problem> {
        let mut found: Vec<(usize, Flaw)> =
            flaws.into_iter().map(|flaw| (self.locate(&flaw.place), flaw)).collect();
        found.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.place.cmp(&y.place)));
        found.dedup();
        found
            .into_iter()
            .map(|(at, flaw)| problem(self.text, kind, at, flaw.place, flaw.message))
            .collect()
    }

    /// Where a value stands; for one that is missing, the nearest thing around it.
    fn locate(&self, place: &str) -> usize {
        let mut at = self.root.span();
        let mut here = Here::Table(self.root.get_ref());
        for step in place.split(['.', '[']).filter(|step| !step.is_empty()) {
            let Some((span, next)) = here.step(step.trim_end_matches(']')) else { break };
            (at, here) = (span, next);
        }
        at.start
    }
}

/// A place in the tree that may have more below it.
#[derive(Clone, Copy)]
enum Here<'t, 'a> {
    Table(&'t DeTable<'a>),
    Value(&'t DeValue<'a>),
}

impl<'t, 'a> Here<'t, 'a> {
    fn step(self, step: &str) -> Option<(Range<usize>, Self)> {
        let table = match self {
            Self::Table(table) | Self::Value(DeValue::Table(table)) => table,
            Self::Value(DeValue::Array(list)) => {
                let value = list.get(step.parse::<usize>().ok()?)?;
                return Some((value.span(), Self::Value(value.get_ref())));
            }
            Self::Value(_) => return None,
        };
        let (key, value) = table.iter().find(|(key, _)| key.get_ref() == step)?;
        Some((key.span(), Self::Value(value.get_ref())))
    }
}

fn problem(text: &str, kind: Kind, at: usize, place: String, message: String) -> Problem {
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.matches('\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    Problem { kind, line, column, place, message }
}

fn table(from: &DeTable) -> Object {
    let mut fields = Object::new();
    for (key, found) in from {
        fields.push(key.get_ref().to_string(), value(found.get_ref()));
    }
    fields
}

fn value(from: &DeValue) -> Value {
    match from {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Null, Value::from)
        }
        DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Datetime(moment) => Value::Text(moment.to_string()),
        DeValue::Array(list) => Value::List(list.iter().map(|v| value(v.get_ref())).collect()),
        DeValue::Table(inner) => Value::Object(table(inner)),
    }
}
