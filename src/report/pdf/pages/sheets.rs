use super::{BETWEEN, LEAD_WIDTH, margin, opening};
use crate::i18n::Key;
use crate::report::SheetStory;
use crate::report::pdf::book::Book;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::Frame;
use crate::report::pdf::grid::MAIN;
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, LEAD};
use crate::report::pdf::table::{Cell, Column, Name, TIGHT, Table, left};
use crate::report::pdf::text::Text;

/// Width of what is asked beside what was filled in.
const ASKED: f32 = 44.0;

/// The work sheets with something in them; left out when there are none.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    if kit.report.sheets.is_empty() {
        return;
    }
    book.open(Key::WorksheetTopic);
    let title = kit.texts.text(Key::WorksheetTitle);
    book.bookmark(1, title);
    let lead = kit.set(&Text::new(LEAD, kit.label(Key::WorksheetLead)), LEAD_WIDTH);
    let lead = Strip::new([Frame::space(5.0), lead]).whole();
    book.section(opening(Frame::default(), kit.title(title, MAIN), vec![lead]));
    for sheet in &kit.report.sheets {
        let table = if sheet.rows.len() == 1 { upright(kit, sheet) } else { across(kit, sheet) };
        let table = table.strip(book.join());
        book.section(Section {
            space: BETWEEN,
            ruled: true,
            side: margin(kit, &Text::heading(2, HEAD, &sheet.title), &sheet.about),
            again: book.again(&sheet.title),
            over: None,
            strips: vec![table],
        });
    }
}

/// One row, read downwards: what is asked at the left, what was filled in at the right.
fn upright<'a>(kit: &'a Kit<'a>, sheet: &SheetStory) -> Table<'a> {
    let columns = [left(ASKED), left(MAIN - ASKED)];
    let mut table = Table::new(kit, &sheet.title, TIGHT, &columns);
    table.head([Name::Said(sheet.title.clone()), Name::Said(kit.label(Key::WorksheetGiven))]);
    let given = sheet.rows.first().map(Vec::as_slice).unwrap_or_default();
    for (asked, given) in sheet.columns.iter().zip(given) {
        if !given.is_empty() {
            table.row([
                Cell::from(Text::new(BODY.bold(), asked)).names_row(),
                Text::new(BODY, given).given().into(),
            ]);
        }
    }
    table
}

fn across<'a>(kit: &'a Kit<'a>, sheet: &SheetStory) -> Table<'a> {
    let count = f32::from(u8::try_from(sheet.columns.len()).unwrap_or(u8::MAX).max(1));
    let columns: Vec<Column> = sheet.columns.iter().map(|_| left(MAIN / count)).collect();
    let mut table = Table::new(kit, &sheet.title, TIGHT, &columns);
    table.head(sheet.columns.iter().map(|name| Name::Shown(name.clone())));
    for row in &sheet.rows {
        if row.iter().any(|text| !text.is_empty()) {
            table.row(row.iter().map(|text| Cell::from(Text::new(BODY, text).given())));
        }
    }
    table
}
