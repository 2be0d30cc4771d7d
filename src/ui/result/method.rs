use super::view::View;
use crate::i18n::Key;
use crate::report::SumRow;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;

/// How the result was computed, with its own numbers.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let report = view.report;
    let title = |pen: &mut Pen| pen.put_text("span", Key::ResultHowTitle);
    pen.within(
        "section class='g-sec g-how' part=section aria-labelledby=g-h-how data-part=how",
        |pen| {
            pen.within("h3 id=g-h-how", |pen| view.opener(pen, Panel::Method, title));
            view.panel(pen, Panel::Method, |pen| {
                pen.within("dl.g-calc", |pen| {
                    for line in &report.calculation {
                        pen.pair(&line.title, &line.text);
                    }
                });
                sum(pen, &report.level.sum);
            });
        },
    );
}

fn sum(pen: &mut Pen, rows: &[SumRow]) {
    if rows.is_empty() {
        return;
    }
    pen.within("table class='g-table g-sum'", |pen| {
        pen.put_text("caption", Key::ResultSumTitle);
        let columns = [Key::ResultSumColumn, Key::ResultColumnScore, Key::ResultColumnLevel];
        pen.columns(&columns);
        pen.within("tbody", |pen| {
            for row in rows {
                pen.within("tr", |pen| {
                    pen.flag("data-result", row.result);
                    pen.put("th scope=row", &row.text);
                    pen.put("td", &row.score);
                    pen.put("td", &row.level);
                });
            }
        });
    });
}
