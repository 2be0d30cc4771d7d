use crate::ById;
use crate::i18n::{Date, Key};
use crate::instrument::Instrument;

/// The longest text of one cell, in characters.
pub const LONGEST_CELL: usize = 2000;

/// What a person makes of the result herself: the plan made her own, and the work sheets.
///
/// Texts by name, such as `plan.direction-skills.owner` or `inventory.2.goal`; what is empty is
/// absent. This is how a result file keeps it, in the field `work`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    texts: ById<String>,
}

/// A place for a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Who does the action of the item at a position.
    Owner(usize),
    /// By which day it is done, such as `2027-01-15`.
    Due(usize),
    /// `done` or `skip`.
    State(usize),
    /// A work sheet, the row from 1, and the place of the column.
    Sheet(Sheet, usize, usize),
}

/// What became of an action, as the person says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionState {
    /// Still to do.
    #[default]
    Open,
    /// Done.
    Done,
    /// Left out on purpose.
    Skipped,
}

/// A work sheet of the first steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What is learned now.
    Inventory,
    /// The shared vision, in a few questions: one row, read downwards.
    Vision,
    /// From strategic goal to learning goal to measure.
    Goals,
}

impl Work {
    /// From texts by name.
    #[must_use]
    pub fn new(texts: ById<String>) -> Self {
        Self { texts }
    }

    /// The text in a cell; empty when there is none.
    #[must_use]
    pub fn text(&self, instrument: &Instrument, cell: Cell) -> &str {
        self.texts.get(&cell.name(instrument)).map_or("", |text| text.trim())
    }

    /// The day by which an action is done, if the person gave one.
    #[must_use]
    pub fn due(&self, instrument: &Instrument, item: usize) -> Option<Date> {
        Date::parse(self.text(instrument, Cell::Due(item)))
    }

    /// What became of an action.
    #[must_use]
    pub fn state(&self, instrument: &Instrument, item: usize) -> ActionState {
        match self.text(instrument, Cell::State(item)) {
            "done" => ActionState::Done,
            "skip" => ActionState::Skipped,
            _ => ActionState::Open,
        }
    }

    /// Positions of the items whose action is in a state.
    #[must_use]
    pub fn actions(&self, instrument: &Instrument, state: ActionState) -> Vec<usize> {
        let items = 0..instrument.item_count();
        items.filter(|item| self.state(instrument, *item) == state).collect()
    }

    /// The rows of a sheet up to the last with a text.
    #[must_use]
    pub fn rows(&self, instrument: &Instrument, sheet: Sheet) -> Vec<Vec<&str>> {
        let row = |row: usize| -> Vec<&str> {
            let columns = 0..sheet.columns().len();
            columns.map(|c| self.text(instrument, Cell::Sheet(sheet, row, c))).collect()
        };
        let mut rows: Vec<Vec<&str>> = (1..=sheet.most_rows()).map(row).collect();
        while rows.last().is_some_and(|row| row.iter().all(|text| text.is_empty())) {
            rows.pop();
        }
        rows
    }
}

impl Cell {
    /// Its name in a result file.
    #[must_use]
    pub fn name(self, instrument: &Instrument) -> String {
        let (item, part) = match self {
            Self::Owner(item) => (item, ".owner"),
            Self::Due(item) => (item, ".due"),
            Self::State(item) => (item, ".state"),
            Self::Sheet(sheet, row, column) => {
                let column = sheet.columns().get(column).map_or("", |(name, _)| name);
                return [sheet.name(), ".", &row.to_string(), ".", column].concat();
            }
        };
        ["plan.", instrument.item(item).map_or("", |item| &item.id), part].concat()
    }
}

impl Sheet {
    /// In the order of the steps.
    pub const ALL: [Self; 3] = [Self::Inventory, Self::Vision, Self::Goals];

    /// What it asks, in order: the name in a result file and the text.
    #[must_use]
    pub fn columns(self) -> &'static [(&'static str, Key)] {
        match self {
            Self::Inventory => &[
                ("activity", Key::WorksheetActivity),
                ("started_by", Key::WorksheetStartedBy),
                ("goal", Key::WorksheetGoal),
                ("outcome", Key::WorksheetOutcome),
            ],
            Self::Vision => &[
                ("reach", Key::WorksheetReach),
                ("fit", Key::WorksheetFit),
                ("role", Key::WorksheetRole),
                ("sentence", Key::WorksheetSentence),
            ],
            Self::Goals => &[
                ("strategic", Key::WorksheetStrategic),
                ("learning", Key::WorksheetLearning),
                ("measure", Key::WorksheetMeasure),
            ],
        }
    }

    /// What it is called, and what it is for.
    #[must_use]
    pub fn words(self) -> (Key, Key) {
        match self {
            Self::Inventory => (Key::WorksheetInventory, Key::WorksheetInventoryAbout),
            Self::Vision => (Key::WorksheetVision, Key::WorksheetVisionAbout),
            Self::Goals => (Key::WorksheetGoals, Key::WorksheetGoalsAbout),
        }
    }

    /// The most rows that it has.
    #[must_use]
    pub fn most_rows(self) -> usize {
        if self == Self::Vision { 1 } else { 12 }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Inventory => "inventory",
            Self::Vision => "vision",
            Self::Goals => "goals",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::{ActionState, Cell, Sheet, Work};

    fn work(texts: &[(&str, &str)]) -> Work {
        let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Work::new(texts.collect())
    }

    #[test]
    fn cells_have_names_that_a_person_can_read() {
        let instrument = sample::instrument();
        for (cell, name) in [
            (Cell::Owner(0), "plan.a1.owner"),
            (Cell::Due(1), "plan.a2.due"),
            (Cell::State(0), "plan.a1.state"),
            (Cell::Sheet(Sheet::Inventory, 2, 1), "inventory.2.started_by"),
            (Cell::Sheet(Sheet::Vision, 1, 3), "vision.1.sentence"),
            (Cell::Sheet(Sheet::Goals, 12, 2), "goals.12.measure"),
        ] {
            assert_eq!(cell.name(&instrument), name);
        }
    }

    #[test]
    fn what_cannot_be_read_is_as_if_not_given() {
        let instrument = sample::instrument();
        let work = work(&[
            ("plan.a1.due", "2027-02-30"),
            ("plan.a1.state", "perhaps"),
            ("plan.a2.due", " 2027-02-28 "),
            ("plan.a2.state", "skip"),
            ("plan.gone.state", "done"),
        ]);
        assert_eq!(
            (work.due(&instrument, 0), work.state(&instrument, 0)),
            (None, ActionState::Open)
        );
        let due = work.due(&instrument, 1).map(|day| day.to_string());
        assert_eq!(due.as_deref(), Some("2027-02-28"));
        assert_eq!(work.state(&instrument, 1), ActionState::Skipped);
        assert_eq!(work.actions(&instrument, ActionState::Done), [0; 0]);
    }

    #[test]
    fn a_sheet_ends_with_its_last_text() {
        let instrument = sample::instrument();
        let work = work(&[("goals.2.learning", "Luisteren"), ("goals.5.measure", " ")]);
        let rows = work.rows(&instrument, Sheet::Goals);
        assert_eq!(rows, [["", "", ""], ["", "Luisteren", ""]]);
        assert!(work.rows(&instrument, Sheet::Inventory).is_empty());
    }
}
