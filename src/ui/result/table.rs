use super::view::View;
use crate::i18n::Key;
use crate::report::ProfileRow;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;

/// Every factor with its score and level. Its name opens how the score came about.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    pen.within("table.g-table part=table", |pen| {
        pen.put_text("caption.g-vh", Key::ResultProfileTable);
        pen.columns(&[Key::ResultColumnFactor, Key::ResultColumnScore, Key::ResultColumnLevel]);
        pen.within("tbody", |pen| {
            for (position, row) in view.report.profile.rows.iter().enumerate() {
                factor(pen, view, position, row);
            }
        });
    });
}

fn factor(pen: &mut Pen, view: &View, position: usize, row: &ProfileRow) {
    pen.within("tr", |pen| {
        pen.flag("data-weak", row.weakest);
        pen.within("th scope=row", |pen| {
            pen.within("span.g-row-name", |pen| {
                pen.put("span.g-row-n aria-hidden=true", &row.number.to_string());
                let hint = view.text(Key::ResultRowOpen);
                view.link_to(pen, Panel::Factor(position), &row.title, hint);
            });
            bar(pen, row);
        });
        pen.put("td", &row.score_text);
        pen.within("td", |pen| {
            pen.flag("data-open", row.level.is_none());
            pen.write(&row.level_text);
        });
    });
}

fn bar(pen: &mut Pen, row: &ProfileRow) {
    let width = row.score.unwrap_or(0).to_string() + "%";
    pen.within("svg.g-bar aria-hidden=true focusable=false", |pen| {
        if let Some(level) = row.level {
            pen.set_number("data-level", level.into());
        }
        pen.within("rect height=100%", |pen| pen.set("width", &width));
    });
}
