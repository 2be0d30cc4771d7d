//! Reads the results that look as they mostly do, straight into what a row needs. Of any other it
//! says nothing: then the whole reader has its turn, which also finds what is wrong.

use std::cell::Cell;

use super::glance::Glance;
use super::scan::Reader;
use crate::assessment::{Answer, Answers, Depth};
use crate::i18n::{Locale, Moment};
use crate::instrument::Instrument;

/// How deep a field may go that is not needed.
const DEEPEST: usize = 8;

/// A quick reader of the results of one version of a check.
pub(super) struct Quick<'i> {
    instrument: &'i Instrument,
    /// Ids with their positions, in the order in which a result file has them.
    items: Vec<(&'i str, usize)>,
    /// Also names and notes.
    identity: bool,
}

impl<'i> Quick<'i> {
    /// Of a check; with names and notes, if those are wanted.
    pub fn new(instrument: &'i Instrument, identity: bool) -> Self {
        let items = instrument.items().enumerate();
        let mut items: Vec<(&str, usize)> =
            items.map(|(position, (_, item))| (item.id.as_str(), position)).collect();
        items.sort_unstable();
        Self { instrument, items, identity }
    }

    /// What a row needs of a result; none when it is in any way unusual.
    pub fn read<'a>(&self, result: &'a [u8]) -> Option<Glance<'a>> {
        let mut reader = Reader::new(std::str::from_utf8(result).ok()?);
        let mut glance = Glance {
            version: self.instrument.version,
            depth: Depth::Full,
            locale: Locale::Nl,
            completed_at: "",
            role: None,
            organisation: None,
            filled_in_by: None,
            notes: Vec::new(),
            answers: Answers::none(self.instrument),
        };
        let mut seen = Seen::default();
        reader.object(|reader, field| {
            match field {
                "format" => (reader.string()? == "gereed/result").then_some(())?,
                "format_version" => (reader.number()? == 1).then_some(())?,
                "instrument" => self.instrument(reader)?,
                "depth" => {
                    glance.depth = match reader.string()? {
                        "full" => Depth::Full,
                        "quick" => Depth::Quick,
                        _ => return None,
                    }
                }
                "locale" => glance.locale = Locale::from_tag(reader.string()?)?,
                "completed_at" => {
                    glance.completed_at = reader.string()?;
                    Moment::parse(glance.completed_at)?;
                }
                "role" => glance.role = Some(reader.given()?),
                "organisation" if self.identity => glance.organisation = Some(reader.given()?),
                "filled_in_by" if self.identity => glance.filled_in_by = Some(reader.given()?),
                "notes" if self.identity => glance.notes = reader.texts()?,
                "organisation" | "filled_in_by" => reader.pass_text()?,
                "notes" | "work" => reader.object(|reader, _| reader.pass_text())?,
                "answers" => self.answers(reader, &mut glance.answers)?,
                _ => reader.skip(DEEPEST)?,
            }
            seen.add(field)
        })?;
        (reader.ends() && seen.all()).then_some(glance)
    }

    /// Only this version: any other has to be migrated.
    fn instrument(&self, reader: &mut Reader) -> Option<()> {
        let (mut id, mut version) = (false, false);
        reader.object(|reader, field| {
            match field {
                "id" if !id => id = reader.string()? == self.instrument.id,
                "version" if !version => {
                    version = reader.number()? == self.instrument.version;
                }
                _ => return None,
            }
            Some(())
        })?;
        (id && version).then_some(())
    }

    fn answers(&self, reader: &mut Reader, answers: &mut Answers) -> Option<()> {
        let next = Cell::new(0);
        let name = |reader: &mut Reader| self.place(reader, next.get());
        reader.fields(name, |reader, place| {
            next.set(place + 1);
            let (_, position) = *self.items.get(place)?;
            let answer = match reader.peek()? {
                b'"' => match reader.string()? {
                    "na" => Answer::NotApplicable,
                    "dk" => Answer::DontKnow,
                    _ => return None,
                },
                _ => {
                    let choice = u8::try_from(reader.number()?).ok()?;
                    (usize::from(choice) < self.instrument.choices.len()).then_some(())?;
                    Answer::Choice(choice)
                }
            };
            // Of two answers to one item the last counts: that is for the whole reader.
            (answers.get(position) == Answer::Unanswered).then(|| answers.set(position, answer))
        })
    }

    /// Where the item is that is named here: mostly where it is expected.
    fn place(&self, reader: &mut Reader, expected: usize) -> Option<usize> {
        if self.items.get(expected).is_some_and(|(item, _)| reader.pass_name(item)) {
            return Some(expected);
        }
        let id = reader.name()?;
        self.items.binary_search_by(|(item, _)| (*item).cmp(id)).ok()
    }
}

/// Which fields were there.
#[derive(Default)]
struct Seen(u16);

impl Seen {
    /// What a result must have, and what it may have.
    const FIELDS: [&'static str; 12] = [
        "format",
        "format_version",
        "instrument",
        "depth",
        "locale",
        "completed_at",
        "answers",
        "role",
        "organisation",
        "filled_in_by",
        "notes",
        "work",
    ];
    const NEEDED: u16 = 0b111_1111;

    /// None when it was there already.
    fn add(&mut self, field: &str) -> Option<()> {
        let Some(place) = Self::FIELDS.iter().position(|known| *known == field) else {
            return Some(());
        };
        let mark = 1 << place;
        let new = self.0 & mark == 0;
        self.0 |= mark;
        new.then_some(())
    }

    fn all(&self) -> bool {
        self.0 & Self::NEEDED == Self::NEEDED
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::glance::Glance;
    use super::Quick;
    use crate::assessment::ResultFile;
    use crate::instrument::Instrument;
    use crate::instrument::definition::{Definition, builtins};

    const RESULT: &str = include_str!("../../../tests/fixtures/results/mixed/result.json");

    fn instrument() -> Option<Instrument> {
        let definition = Definition::parse(builtins().first()?.source).ok()?;
        definition.instruments().first().cloned()
    }

    /// The same by the whole reader.
    fn same(glance: &Glance, text: &str, instrument: &Instrument) -> bool {
        let Ok(file) = ResultFile::open(text.as_bytes()) else { return false };
        let Ok(whole) = Glance::of(&file, file.version, instrument) else { return false };
        let texts = |glance: &Glance| {
            [glance.role, glance.organisation, glance.filled_in_by, Some(glance.completed_at)]
                .map(|text| text.map(str::to_owned))
        };
        let notes = |glance: &Glance| {
            let mut notes: Vec<(String, String)> =
                glance.notes.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
            notes.sort();
            notes
        };
        glance.answers == whole.answers
            && (glance.version, glance.depth, glance.locale)
                == (whole.version, whole.depth, whole.locale)
            && texts(glance) == texts(&whole)
            && notes(glance) == notes(&whole)
    }

    #[test]
    fn a_usual_result_is_read_as_the_whole_reader_does() {
        let instrument = instrument().unwrap_or_else(|| unreachable!());
        let quick = Quick::new(&instrument, true);
        let plain = RESULT.replace("\\n", " ");
        let compact: String = plain.lines().map(str::trim).collect();
        for text in [&plain, &compact] {
            let glance = quick.read(text.as_bytes());
            assert!(glance.is_some_and(|glance| same(&glance, text, &instrument)), "{text}");
        }
        assert!(quick.read(RESULT.as_bytes()).is_none(), "a note with a line end is unusual");
        let answers = Quick::new(&instrument, false).read(RESULT.as_bytes());
        let file = ResultFile::open(RESULT.as_bytes()).ok();
        let whole = file.and_then(|file| file.answers(&instrument).ok());
        assert_eq!(answers.map(|glance| glance.answers), whole);
    }

    #[test]
    fn what_is_unusual_is_left_to_the_whole_reader() {
        let instrument = instrument().unwrap_or_else(|| unreachable!());
        let quick = Quick::new(&instrument, true);
        let result = RESULT.replace("\\n", " ");
        for (old, new) in [
            ("\"version\": 1", "\"version\": 7"),
            ("\"format_version\": 1", "\"format_version\": 1.0"),
            ("De Werf", "De \\u0057erf"),
            ("De Werf", "De \u{85}Werf"),
            ("\"climate-example\": 4", "\"climate-example\": 5"),
            ("\"climate-example\": 4", "\"climate-example\": 4, \"climate-example\": 1"),
            ("\"climate-example\": 4", "\"climate-nothing\": 4"),
            ("\"climate-example\": 4", "\"climate-example\": 04"),
            ("\"depth\"", "\"depth\": \"full\", \"depth\""),
            ("\"depth\"", "\"deep\""),
            ("\"depth\"", "\"x\": -1, \"depth\""),
            ("\"depth\"", "\"x\": [[[[[[[[[1]]]]]]]]], \"depth\""),
            ("{\n", "[{\n"),
        ] {
            assert!(result.contains(old), "{old}");
            assert!(quick.read(result.replacen(old, new, 1).as_bytes()).is_none(), "{new}");
        }
        assert!(quick.read(&result.as_bytes()[..result.len() - 3]).is_none());
        assert!(quick.read([&*result, "x"].concat().as_bytes()).is_none());
    }

    proptest! {
        #[test]
        fn a_damaged_result_is_read_alike_or_left(at in 0..RESULT.len(), sign in any::<u8>()) {
            let instrument = instrument().unwrap_or_else(|| unreachable!());
            let mut bytes = RESULT.replace("\\n", "  ").into_bytes();
            bytes[at] = sign;
            if let Some(glance) = Quick::new(&instrument, true).read(&bytes) {
                let text = String::from_utf8(bytes.clone()).unwrap_or_default();
                prop_assert!(same(&glance, &text, &instrument), "{text}");
            }
        }
    }
}
