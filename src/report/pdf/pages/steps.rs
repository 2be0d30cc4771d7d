use crate::assessment::ActionState;
use crate::i18n::Key;
use crate::report::Action;
use crate::report::pdf::book::Book;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::Frame;
use crate::report::pdf::grid::{FULL, LEFT, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{HEAD, Ink, ROW};
use crate::report::pdf::table::{Cell, Look, Name, TIGHT, Table, left};
use crate::report::pdf::text::Text;

/// Width of the columns of the number, the action and how to begin.
const NUMBER: f32 = 9.0;
const ACTION: f32 = 44.0;
const HOW: f32 = 80.0;

/// How to carry out the actions of the plan, and what one can see when they are done; left out when
/// there are none.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let actions: Vec<&Action> = kit
        .report
        .plan
        .steps
        .iter()
        .flat_map(|step| &step.actions)
        .filter(|action| action.state == ActionState::Open)
        .filter(|action| !action.how.is_empty() || !action.evidence.is_empty())
        .collect();
    if actions.is_empty() {
        return;
    }
    let title = kit.texts.text(Key::ReportSteps);
    book.open(Key::PdfAppendix);
    book.bookmark(1, title);
    let mut heading = kit.set(&Text::heading(1, HEAD, title), FULL);
    heading.add(Frame::space(2.0));
    let mut heading = Strip::new([heading]).with_next();
    heading.x = LEFT;
    let mut table = table(kit, &actions).strip(book.join());
    table.x = LEFT;
    book.section(Section { strips: vec![heading, table], ..Section::default() });
}

fn table<'a>(kit: &'a Kit<'a>, actions: &[&Action]) -> Table<'a> {
    let look = Look { above: 0.7, below: 0.8, top: Some((Ink::Dark, THIN)), head: 0.0, ..TIGHT };
    let columns = [left(NUMBER), left(ACTION), left(HOW), left(FULL - NUMBER - ACTION - HOW)];
    let mut table = Table::new(kit, kit.label(Key::ReportSteps), look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Shown(kit.label(Key::PdfAction)),
        Name::Shown(kit.label(Key::PdfHow)),
        Name::Shown(kit.label(Key::ReportEvidence)),
    ]);
    for action in actions {
        table.row([
            Text::new(ROW.ink(Ink::Soft), &action.number).into(),
            Cell::from(Text::new(ROW.bold_if(action.focus), &action.action)).names_row(),
            Text::new(ROW, &action.how).into(),
            Text::new(ROW, &action.evidence).into(),
        ]);
    }
    table
}
