use super::section::Section;
use super::view::View;
use super::{marks, open};
use crate::assessment::Depth;
use crate::i18n::Key;
use crate::report::Check;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// How sure this is, check by check, and how to be surer.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let certainty = &view.report.certainty;
    if certainty.checks.is_empty() || view.report.level.number.is_none() {
        return;
    }
    let section = Section {
        id: "certainty",
        title: view.text(Key::ResultCertaintyTitle),
        summary: &certainty.summary,
        wide: false,
    };
    section.around(pen, |pen| {
        pen.within("div", |pen| {
            pen.within("ul.g-checks", |pen| {
                for row in &certainty.checks {
                    check(pen, row);
                }
            });
            pen.put_any("p class='g-meta g-one'", &certainty.remark);
            open::draw(pen, view);
            full(pen, view);
        });
    });
}

fn check(pen: &mut Pen, check: &Check) {
    pen.within("li.g-cond", |pen| {
        pen.set("data-met", if check.good { "yes" } else { "no" });
        marks::condition(pen, Some(check.good));
        pen.within("div", |pen| {
            pen.within("p", |pen| {
                pen.within("span.g-vh", |pen| {
                    pen.text(if check.good { Key::ResultCheckGood } else { Key::ResultCheckBad });
                    pen.space();
                });
                pen.put("strong", &check.title);
            });
            pen.put("p.g-cond-note", &check.text);
        });
    });
}

/// After the short check: the offer to answer the rest as well.
fn full(pen: &mut Pen, view: &View) {
    if view.report.depth == Depth::Full || view.on_paper() {
        return;
    }
    pen.within("div.g-more-certain", |pen| {
        pen.put_text("h4", Key::ResultQuickTitle);
        pen.put_text("p", Key::ResultQuickText);
        pen.button(Key::ResultQuickGo, Wish::Full);
    });
}
