use super::own::field;
use super::screen::Screen;
use super::section::Section;
use super::view::View;
use crate::assessment::{Cell, Sheet};
use crate::i18n::Key;
use crate::report::SheetStory;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;

const LINE: &str = "textarea rows=2 maxlength=300";
const AREA: &str = "textarea rows=3 maxlength=2000";

/// The work sheets of the first steps, each behind its name.
pub(super) fn draw(pen: &mut Pen, view: &View, screen: &Screen) {
    if view.report.level.number.is_none() {
        return;
    }
    let section = Section {
        id: "sheets",
        title: view.text(Key::WorksheetTitle),
        summary: view.text(Key::WorksheetSub),
        wide: true,
    };
    section.around(pen, |pen| {
        for (place, sheet) in Sheet::ALL.into_iter().enumerate() {
            let (title, about) = sheet.words();
            let panel = Panel::Sheet(place);
            pen.within("h4", |pen| view.opener(pen, panel, |pen| pen.text(title)));
            view.panel(pen, panel, |pen| {
                if view.is_open(panel) {
                    pen.put_text("p.g-meta", about);
                    rows(pen, view, screen, sheet);
                }
            });
        }
    });
}

/// The rows with something in them and one more to fill in.
fn rows(pen: &mut Pen, view: &View, screen: &Screen, sheet: Sheet) {
    let filled = screen.work.rows(screen.instrument, sheet).len();
    for row in 1..=(filled + 1).min(sheet.most_rows()) {
        pen.within("fieldset.g-sheet", |pen| {
            let legend = match sheet.most_rows() {
                1 => view.text(sheet.words().0).to_owned(),
                _ => {
                    let row = view.fill(Key::WorksheetRow, &[("n", &row.to_string())]);
                    [view.text(sheet.words().0), ": ", &row].concat()
                }
            };
            pen.put("legend", &legend);
            for (column, (_, asked)) in sheet.columns().iter().enumerate() {
                let cell = Cell::Sheet(sheet, row, column);
                let input = if sheet == Sheet::Vision { AREA } else { LINE };
                field(pen, *asked, input, screen.work.text(screen.instrument, cell), cell);
            }
        });
    }
}

/// The work sheets with something in them, on paper.
pub(super) fn paper(pen: &mut Pen, sheets: &[SheetStory]) {
    for sheet in sheets {
        pen.within("section.g-sec", |pen| {
            pen.within("div.g-sec-head", |pen| pen.put("h3", &sheet.title));
            pen.within("dl", |pen| {
                for row in &sheet.rows {
                    for (asked, text) in sheet.columns.iter().zip(row) {
                        if !text.is_empty() {
                            pen.pair(asked, text);
                        }
                    }
                }
            });
        });
    }
}
