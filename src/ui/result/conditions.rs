use super::marks;
use super::section::Section;
use super::view::View;
use crate::i18n::{Key, capitalised};
use crate::report::ConditionRow;
use crate::ui::pen::Pen;

/// What must be in place, and whether it is.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let conditions = &view.report.conditions;
    if conditions.rows.is_empty() || view.report.level.number.is_none() {
        return;
    }
    let section = Section {
        id: "conditions",
        title: view.text(Key::ResultConditionsTitle),
        summary: &conditions.summary,
        wide: false,
    };
    section.around(pen, |pen| {
        pen.within("ul.g-conds", |pen| {
            for row in &conditions.rows {
                condition(pen, row);
            }
        });
    });
}

fn condition(pen: &mut Pen, row: &ConditionRow) {
    let (met, word) = match row.met {
        Some(true) => ("yes", "g-vh"),
        Some(false) => ("no", "g-cond-word"),
        None => ("unknown", "g-cond-word"),
    };
    pen.within("li.g-cond", |pen| {
        pen.set("data-met", met);
        marks::condition(pen, row.met);
        pen.within("div", |pen| {
            pen.put("p", &row.name);
            pen.within("p.g-cond-note", |pen| {
                pen.within("span", |pen| {
                    pen.set("class", word);
                    pen.write(&capitalised(&row.word));
                    pen.write(". ");
                });
                pen.write(&row.text);
            });
            pen.put_any("p class='g-cond-note g-tabular'", &row.note);
        });
    });
}
