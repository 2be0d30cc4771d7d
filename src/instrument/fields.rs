use std::cell::RefCell;
use std::ops::RangeInclusive;

use super::error::Flaw;
use crate::ById;
use crate::i18n::Locale;
use crate::json::{Object, Value};

/// The most characters of one text.
const MAX_TEXT: usize = 1000;

/// The most characters of one id.
const MAX_ID: usize = 64;

/// The most elements of one list; more than any list in an instrument may have.
const MAX_LIST: usize = 200;

/// The most flaws that are noted; who wrote something else entirely need not know more.
const MAX_FLAWS: usize = 1000;

/// One pass over a document. A flaw is noted with its place and a neutral value takes its place, so
/// that one pass finds them all.
pub(super) struct Reading {
    flaws: RefCell<Vec<Flaw>>,
    languages: Languages,
}

/// How texts are written.
enum Languages {
    /// Each text is a string.
    One,
    /// Each text is a table with a string per language; one of them is read.
    #[cfg_attr(not(feature = "authoring"), expect(dead_code, reason = "only authors write these"))]
    Many { read: Locale, declared: Vec<Locale> },
}

/// The fields of one table.
pub(super) struct Table<'a> {
    reading: &'a Reading,
    place: String,
    fields: &'a Object,
    used: RefCell<Vec<&'static str>>,
}

impl Reading {
    /// Of an instrument in one language.
    pub fn compiled() -> Self {
        Self { flaws: RefCell::default(), languages: Languages::One }
    }

    /// Of a definition with several languages, of which one is read.
    #[cfg(feature = "authoring")]
    pub fn definition(read: Locale, declared: Vec<Locale>) -> Self {
        Self { flaws: RefCell::default(), languages: Languages::Many { read, declared } }
    }

    /// The language that is read from a definition.
    pub fn locale(&self) -> Option<Locale> {
        match self.languages {
            Languages::One => None,
            Languages::Many { read, .. } => Some(read),
        }
    }

    /// The table at the root of a document.
    pub fn root<T>(&self, fields: &Object, read: fn(&Table) -> T) -> T {
        let table = Table::new(self, String::new(), fields);
        let value = read(&table);
        table.close();
        value
    }

    /// What was found, in the order of the document's form.
    pub fn into_flaws(self) -> Vec<Flaw> {
        self.flaws.into_inner()
    }

    fn note(&self, place: String, message: String) {
        let mut flaws = self.flaws.borrow_mut();
        if flaws.len() < MAX_FLAWS {
            flaws.push(Flaw { place, message });
        }
    }
}

impl<'a> Table<'a> {
    fn new(reading: &'a Reading, place: String, fields: &'a Object) -> Self {
        Self { reading, place, fields, used: RefCell::default() }
    }

    /// What kind of document this is part of.
    pub fn reading(&self) -> &Reading {
        self.reading
    }

    /// All of the table is read. In a definition a field that nobody asked for is a flaw; a compiled
    /// instrument may hold more than this version knows.
    fn close(&self) {
        if let Languages::Many { .. } = self.reading.languages {
            for (name, _) in self.fields.iter() {
                if !self.used.borrow().contains(&name) {
                    self.flaw(name, "is no field here; is it misspelt?");
                }
            }
        }
    }

    /// Notes a flaw of one field.
    pub fn flaw(&self, name: &str, message: impl Into<String>) {
        self.reading.note(under(&self.place, name), message.into());
    }

    /// Notes a flaw of the table as a whole.
    pub fn flaw_here(&self, message: impl Into<String>) {
        self.reading.note(self.place.clone(), message.into());
    }

    /// The value of a field, if it is there.
    pub fn get(&self, name: &'static str) -> Option<&'a Value> {
        self.used.borrow_mut().push(name);
        self.fields.get(name)
    }

    fn required(&self, name: &'static str) -> Option<&'a Value> {
        let value = self.get(name);
        if value.is_none() {
            self.flaw(name, "is missing");
        }
        value
    }

    /// A name in lower case that other parts refer to.
    pub fn id(&self, name: &'static str) -> String {
        let Some(value) = self.required(name) else { return String::new() };
        let id = value.as_str().unwrap_or_default();
        let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || id.len() > MAX_ID || !id.bytes().all(letters) {
            self.flaw(name, "must be an id: up to 64 of a to z, 0 to 9 and -");
        }
        id.to_owned()
    }

    /// A list of ids; absent is empty.
    pub fn ids(&self, name: &'static str) -> Vec<String> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let ids = value
            .as_list()
            .filter(|list| list.len() <= MAX_LIST)
            .and_then(|list| list.iter().map(|id| id.as_str().map(str::to_owned)).collect());
        ids.unwrap_or_else(|| {
            self.flaw(name, "must be a list of ids");
            Vec::new()
        })
    }

    /// A table of ids by their old id; absent is empty.
    pub fn renames(&self, name: &'static str) -> ById<String> {
        let Some(value) = self.get(name) else { return ById::default() };
        let renamed = |(old, new): (&str, &Value)| Some((old.to_owned(), new.as_str()?.to_owned()));
        let table = value.as_object().filter(|table| table.len() <= MAX_LIST);
        let ids = table.and_then(|table| table.iter().map(renamed).collect());
        ids.unwrap_or_else(|| {
            self.flaw(name, "must be a table with a new id for each old one");
            ById::default()
        })
    }

    /// A whole number in a range.
    pub fn whole(&self, name: &'static str, range: RangeInclusive<u32>) -> u32 {
        self.required(name).map_or(0, |value| self.in_range(name, value, range))
    }

    /// A whole number in a range, below 256.
    pub fn small(&self, name: &'static str, range: RangeInclusive<u8>) -> u8 {
        let range = u32::from(*range.start())..=u32::from(*range.end());
        u8::try_from(self.whole(name, range)).unwrap_or_default()
    }

    /// A weight, 1 to 10; absent is 1.
    pub fn weight(&self) -> u8 {
        let weight = self.get("weight").map_or(1, |value| self.in_range("weight", value, 1..=10));
        u8::try_from(weight).unwrap_or(1)
    }

    fn in_range(&self, name: &str, value: &Value, range: RangeInclusive<u32>) -> u32 {
        let number = value.as_u64().and_then(|n| u32::try_from(n).ok());
        number.filter(|n| range.contains(n)).unwrap_or_else(|| {
            let (from, to) = (range.start(), range.end());
            self.flaw(
                name,
                format!("must be a whole number from {from} to {to}, not {}", value.compact()),
            );
            0
        })
    }

    /// Yes or no; absent is no.
    pub fn flag(&self, name: &'static str) -> bool {
        let Some(value) = self.get(name) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.flaw(name, "must be true or false");
            false
        })
    }

    /// A text for people.
    pub fn text(&self, name: &'static str) -> String {
        self.required(name).map_or_else(String::new, |v| self.text_of(&under(&self.place, name), v))
    }

    /// A list of texts for people.
    pub fn texts(&self, name: &'static str) -> Vec<String> {
        let place = under(&self.place, name);
        let read = |(n, value)| self.text_of(&format!("{place}[{n}]"), value);
        self.elements(name).iter().enumerate().map(read).collect()
    }

    /// The text of a table that in a definition holds the languages itself, and else the field.
    pub fn text_here(&self, name: &'static str) -> String {
        let Languages::Many { read, declared } = &self.reading.languages else {
            return self.text(name);
        };
        self.used.borrow_mut().extend(declared.iter().map(|locale| locale.tag()));
        self.text_in(&self.place, self.fields, *read)
    }

    fn text_of(&self, place: &str, value: &Value) -> String {
        match (&self.reading.languages, value) {
            (Languages::One, Value::Text(text)) => self.checked(place.to_owned(), text),
            (Languages::One, _) => self.no_text(place.to_owned(), "must be a text"),
            (Languages::Many { read, declared }, Value::Object(texts)) => {
                for (tag, _) in texts.iter() {
                    if !declared.iter().any(|locale| locale.tag() == tag) {
                        self.reading.note(under(place, tag), "is no language of this file".into());
                    }
                }
                self.text_in(place, texts, *read)
            }
            (Languages::Many { .. }, _) => {
                self.no_text(place.to_owned(), "must be a table with a text for each language")
            }
        }
    }

    fn text_in(&self, place: &str, texts: &Object, locale: Locale) -> String {
        let place = under(place, locale.tag());
        match texts.get(locale.tag()) {
            Some(Value::Text(text)) => self.checked(place, text),
            Some(_) => self.no_text(place, "must be a text"),
            None => self.no_text(place, "is missing"),
        }
    }

    fn checked(&self, place: String, text: &str) -> String {
        if text.trim().is_empty() {
            self.reading.note(place, "is empty".into());
        } else if text.chars().any(char::is_control) {
            self.reading.note(place, "must not hold line breaks or control characters".into());
        } else if text.chars().count() > MAX_TEXT {
            self.reading.note(place, format!("must be at most {MAX_TEXT} characters"));
        }
        text.to_owned()
    }

    fn no_text(&self, place: String, message: &str) -> String {
        self.reading.note(place, message.into());
        String::new()
    }

    /// What the tables of a list are read as.
    pub fn list<T>(&self, name: &'static str, read: fn(&Table) -> T) -> Vec<T> {
        let mut values = Vec::new();
        for table in self.tables(name) {
            values.push(read(&table));
            table.close();
        }
        values
    }

    /// What the table in a field is read as; its parts are missing when it is.
    pub fn table<T>(&self, name: &'static str, read: fn(&Table) -> T) -> Option<T> {
        let value = self.required(name)?;
        let table = self.table_of(under(&self.place, name), value)?;
        let value = read(&table);
        table.close();
        Some(value)
    }

    fn tables(&self, name: &'static str) -> Vec<Table<'a>> {
        let place = under(&self.place, name);
        let elements = self.elements(name).iter().enumerate();
        elements.filter_map(|(n, value)| self.table_of(format!("{place}[{n}]"), value)).collect()
    }

    fn elements(&self, name: &'static str) -> &'a [Value] {
        match self.required(name) {
            Some(Value::List(list)) if list.len() <= MAX_LIST => list,
            Some(_) => {
                self.flaw(name, format!("must be a list of at most {MAX_LIST}"));
                &[]
            }
            None => &[],
        }
    }

    fn table_of(&self, place: String, value: &'a Value) -> Option<Table<'a>> {
        if let Value::Object(fields) = value {
            return Some(Table::new(self.reading, place, fields));
        }
        self.reading.note(place, "must be a table".into());
        None
    }
}

fn under(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}
