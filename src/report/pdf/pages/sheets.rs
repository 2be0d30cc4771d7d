use super::{BETWEEN, LEAD_WIDTH, margin, opening};
use crate::i18n::Key;
use crate::report::SheetStory;
use crate::report::pdf::book::{BELOW_RULE, Book};
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Tag};
use crate::report::pdf::grid::{FULL, LEFT, MAIN, MAIN_LEFT, SIDE};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, LEAD, SMALL};
use crate::report::pdf::table::{Cell, Column, Name, TIGHT, Table, left};
use crate::report::pdf::text::Text;

/// Width of what is asked beside what was filled in.
const ASKED: f32 = 44.0;
/// Room for the line over the name of a sheet and below the name.
const BELOW_NAME: f32 = BELOW_RULE + 1.0;

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
        let heading = Text::heading(2, HEAD, &sheet.title);
        if sheet.rows.len() == 1 {
            let table = upright(kit, sheet).strip(book.join());
            book.section(Section {
                space: BETWEEN,
                ruled: true,
                side: margin(kit, &heading, &sheet.about),
                again: book.again(&sheet.title),
                over: None,
                strips: vec![table],
            });
        } else {
            wide(book, sheet, &heading);
        }
    }
}

/// A sheet of several rows: over both columns, under its name.
fn wide(book: &mut Book, sheet: &SheetStory, heading: &Text) {
    let kit = book.kit;
    let mut name = kit.set(heading, SIDE);
    name = name.over(kit.set(&Text::new(SMALL, &sheet.about), MAIN).at(MAIN_LEFT - LEFT, 0.4));
    let name = Frame { height: name.height + BELOW_NAME, ..name.at(0.0, BELOW_RULE) };
    let mut name = Strip::new([name]).with_next();
    name.x = LEFT;
    let mut table = across(kit, sheet).strip(book.join());
    table.x = LEFT;
    let again = book.again(&sheet.title);
    let over = Frame { height: again.height + BELOW_NAME, ..again.at(LEFT, BELOW_RULE) };
    book.section(Section {
        space: BETWEEN,
        ruled: true,
        over: Some(over.tagged(Tag::Artifact)),
        strips: vec![name, table],
        ..Section::default()
    });
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
    let columns: Vec<Column> = sheet.columns.iter().map(|_| left(FULL / count)).collect();
    let mut table = Table::new(kit, &sheet.title, TIGHT, &columns);
    table.head(sheet.columns.iter().map(|name| Name::Shown(name.clone())));
    for row in &sheet.rows {
        if row.iter().any(|text| !text.is_empty()) {
            table.row(row.iter().map(|text| Cell::from(Text::new(BODY, text).given())));
        }
    }
    table
}
