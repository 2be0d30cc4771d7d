use super::marks;
use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::{FactorStory, ItemStory};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// Every factor with its statements, answers, points and sum: where each score comes from.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let section = Section {
        id: "factors",
        title: view.text(Key::ResultFactorsTitle),
        summary: view.text(Key::ResultFactorsSub),
        wide: true,
    };
    section.around(pen, |pen| {
        pen.within("div.g-factors", |pen| {
            for (position, story) in view.report.factors.iter().enumerate() {
                factor(pen, view, position, story);
            }
        });
    });
}

fn factor(pen: &mut Pen, view: &View, position: usize, factor: &FactorStory) {
    let words = |pen: &mut Pen| {
        pen.within("span.g-fac-line", |pen| {
            pen.put("span.g-row-n", &factor.number.to_string());
            pen.within("span.g-fac-title", |pen| {
                pen.write(&factor.title);
                pen.put_any("span.g-fac-tag", &factor.tag);
            });
            pen.put("span.g-fac-score", &factor.score_text);
            pen.put("span.g-fac-level", &factor.level_text);
        });
    };
    let panel = Panel::Factor(position);
    pen.within("div.g-fac", |pen| {
        pen.flag("data-focus", factor.focus);
        pen.within("h4", |pen| view.opener(pen, panel, words));
        view.panel(pen, panel, |pen| inside(pen, view, position, factor));
    });
}

fn inside(pen: &mut Pen, view: &View, position: usize, factor: &FactorStory) {
    pen.put("p.g-fac-text", &factor.text);
    statements(pen, factor);
    if !factor.formula.is_empty() {
        pen.within("p.g-formula", |pen| {
            pen.put_text("strong", Key::ResultFormula);
            pen.space();
            pen.write(&factor.formula);
        });
    }
    if let Some(note) = &factor.note {
        pen.within("div.g-fac-note", |pen| {
            pen.put_text("p.g-meta", Key::ResultNote);
            pen.put("p", note);
        });
    }
    if !view.on_paper() {
        pen.within("button.g-btn type=button part=button", |pen| {
            pen.pressed(Wish::Go(position));
            pen.icon(Icon::Pencil);
            pen.within("span", |pen| {
                pen.text(Key::ResultEdit);
                pen.within("span.g-vh", |pen| {
                    pen.space();
                    pen.write(&view.fill(Key::ResultEditOf, &[("factor", &factor.title)]));
                });
            });
        });
    }
}

fn statements(pen: &mut Pen, factor: &FactorStory) {
    pen.within("table class='g-table g-items'", |pen| {
        pen.put("caption.g-vh", &factor.title);
        pen.within("thead", |pen| {
            pen.within("tr", |pen| {
                pen.put_text("th scope=col", Key::ResultColumnItem);
                pen.within("th scope=col", |pen| {
                    pen.within("span.g-answer", |pen| {
                        pen.put_text("span", Key::ResultColumnAnswer);
                        pen.space();
                        pen.put_text("span", Key::ResultColumnPoints);
                    });
                });
            });
        });
        pen.within("tbody", |pen| {
            for item in &factor.items {
                statement(pen, item);
            }
        });
    });
}

fn statement(pen: &mut Pen, item: &ItemStory) {
    pen.within("tr", |pen| {
        pen.within("th scope=row", |pen| {
            pen.within("span.g-row-name", |pen| {
                pen.put("span.g-row-n", &item.number);
                pen.put("span", &item.statement);
            });
        });
        pen.within("td", |pen| {
            pen.within("span.g-answer", |pen| {
                pen.within("span", |pen| {
                    marks::position(pen, item.answer, item.choices);
                    pen.write(&item.answer_text);
                });
                pen.space();
                pen.put("span.g-points", &item.points);
            });
        });
    });
}
