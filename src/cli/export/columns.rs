use super::glance::Glance;
use crate::assessment::{Answer, FactorResult, Overall};
use crate::instrument::Instrument;

/// The names of the columns, in order.
pub(super) struct Columns {
    pub names: Vec<String>,
    /// With names and notes.
    pub identity: bool,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Nothing,
    Number(u32),
    Text(&'a str),
}

/// A result that was scored.
pub(super) struct Scored<'a> {
    pub glance: &'a Glance<'a>,
    pub factors: &'a [FactorResult],
    pub overall: &'a Overall,
}

impl Columns {
    /// Of every result of a check.
    pub fn new(instrument: &Instrument, identity: bool) -> Self {
        let fixed = ["instrument", "version", "depth", "locale", "completed_at", "role"];
        let overall = ["score", "level", "verdict", "held_by"];
        let mut names: Vec<String> = fixed.into_iter().chain(overall).map(str::to_owned).collect();
        for factor in &instrument.factors {
            let id = plain(&factor.id);
            names.extend([format!("factor_{id}_score"), format!("factor_{id}_level")]);
        }
        names.extend(instrument.items().map(|(_, item)| format!("item_{}", plain(&item.id))));
        if identity {
            names.extend(["organisation".to_owned(), "filled_in_by".to_owned()]);
            let notes = instrument.factors.iter().map(|f| format!("note_{}", plain(&f.id)));
            names.extend(notes);
        }
        Self { names, identity }
    }

    /// What stands in each column for a result.
    pub fn cells<'a>(&self, instrument: &'a Instrument, scored: &Scored<'a>) -> Vec<Cell<'a>> {
        let glance = scored.glance;
        let standing = scored.overall.standing.as_ref();
        let verdict = standing.and_then(|standing| instrument.verdicts.get(standing.verdict?));
        let held_by = standing.and_then(|standing| instrument.factors.get(standing.held_by?));
        let mut cells = Vec::with_capacity(self.names.len());
        cells.extend([
            Cell::Text(&instrument.id),
            Cell::Number(glance.version),
            Cell::Text(glance.depth.name()),
            Cell::Text(glance.locale.tag()),
            Cell::Text(glance.completed_at),
            text(glance.role),
            number(standing.map(|standing| standing.score)),
            number(standing.map(|standing| standing.level)),
            text(verdict.map(|verdict| verdict.id.as_str())),
            text(held_by.map(|factor| factor.id.as_str())),
        ]);
        cells.extend(scored.factors.iter().flat_map(|f| [number(f.score), number(f.level)]));
        cells.extend((0..instrument.item_count()).map(|item| answer(glance.answers.get(item))));
        if self.identity {
            cells.extend([text(glance.organisation), text(glance.filled_in_by)]);
            let note = |id: &str| {
                let notes = glance.notes.iter();
                notes.rev().find(|(other, _)| *other == id).map(|(_, note)| *note)
            };
            cells.extend(instrument.factors.iter().map(|factor| text(note(&factor.id))));
        }
        cells
    }
}

fn plain(id: &str) -> String {
    id.replace('-', "_")
}

fn text(text: Option<&str>) -> Cell<'_> {
    text.map_or(Cell::Nothing, Cell::Text)
}

fn number(number: Option<u8>) -> Cell<'static> {
    number.map_or(Cell::Nothing, |number| Cell::Number(number.into()))
}

fn answer(answer: Answer) -> Cell<'static> {
    const CHOICES: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
    match answer {
        Answer::Unanswered => Cell::Nothing,
        Answer::NotApplicable => Cell::Text("na"),
        Answer::DontKnow => Cell::Text("dk"),
        Answer::Choice(choice) => text(CHOICES.get(usize::from(choice)).copied()),
    }
}
