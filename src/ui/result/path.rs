use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::PathChange;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;

/// A path this long is shown whole; of a longer one the rest waits to be opened.
const AT_ONCE: usize = 6;

/// The fewest answers that have to rise for the next level, or why there is no such path. Nothing
/// at the highest level.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let (path, level) = (&view.report.path, &view.report.level);
    let highest = level.rungs.last().map(|rung| rung.number);
    if level.number.is_none() || level.number == highest {
        return;
    }
    let without = path.changes.is_empty();
    let section = Section {
        id: "path",
        title: &path.title,
        summary: if without { "" } else { &path.summary },
        wide: false,
    };
    section.around(pen, |pen| {
        if without {
            return pen.put("p", &path.summary);
        }
        pen.within("div", |pen| {
            steps(pen, view, &path.changes);
            pen.put("p.g-meta", &path.effect);
        });
    });
}

fn steps(pen: &mut Pen, view: &View, changes: &[PathChange]) {
    let Some((first, rest)) =
        changes.split_at_checked(AT_ONCE).filter(|(_, rest)| !rest.is_empty())
    else {
        return list(pen, changes);
    };
    list(pen, first);
    if !view.on_paper() {
        let more = view.fill(Key::ResultPathMore, &[("n", &rest.len().to_string())]);
        view.opener(pen, Panel::Path, |pen| pen.put("span", &more));
    }
    view.panel(pen, Panel::Path, |pen| list(pen, rest));
}

fn list(pen: &mut Pen, changes: &[PathChange]) {
    pen.within("ol.g-path", |pen| {
        for change in changes {
            step(pen, change);
        }
    });
}

fn step(pen: &mut Pen, change: &PathChange) {
    pen.within("li", |pen| {
        pen.within("div.g-path-q", |pen| {
            pen.within("p", |pen| {
                pen.put("span.g-row-n", &change.number);
                pen.space();
                pen.write(&change.statement);
            });
            if !change.look.is_empty() {
                pen.within("p.g-meta", |pen| {
                    pen.put("strong", &change.to.1);
                    pen.write(": ");
                    pen.write(&change.look);
                });
            }
        });
        pen.within("p.g-move", |pen| {
            pen.put("span", &change.from.1);
            pen.icon(Icon::Right);
            pen.put_text("span.g-vh", Key::ResultPathBecomes);
            pen.put("strong", &change.to.1);
        });
    });
}
