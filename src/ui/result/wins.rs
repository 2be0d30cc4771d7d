use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::Action;
use crate::ui::pen::Pen;

/// What to begin with: little work, much gain. Nothing when there is no such thing.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    if view.report.quick_wins.is_empty() {
        return;
    }
    let section = Section {
        id: "wins",
        title: view.text(Key::ResultWinsTitle),
        summary: view.text(Key::ResultWinsSub),
        wide: true,
    };
    section.around(pen, |pen| {
        pen.within("ol.g-wins", |pen| {
            for (position, action) in view.report.quick_wins.iter().enumerate() {
                win(pen, view, position + 1, action);
            }
        });
    });
}

fn win(pen: &mut Pen, view: &View, number: usize, action: &Action) {
    let lines = [
        (Key::ResultWho, &action.owner),
        (Key::ResultReadyIn, &action.term),
        (Key::ResultGain, &action.gain),
        (Key::ReportEvidence, &action.evidence),
    ];
    pen.within("li.g-win", |pen| {
        pen.put("span.g-win-n aria-hidden=true", &number.to_string());
        pen.put("h4", &action.action);
        pen.put("p", &action.how);
        pen.within("dl", |pen| {
            for (label, value) in lines {
                if !value.is_empty() {
                    pen.pair(view.text(label), value);
                }
            }
        });
    });
}
