use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::PatternStory;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;

/// What stands out; nothing when nothing does.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    if view.report.patterns.is_empty() {
        return;
    }
    let section = Section {
        id: "patterns",
        title: view.text(Key::ResultPatternsTitle),
        summary: view.text(Key::ResultPatternsSub),
        wide: false,
    };
    section.around(pen, |pen| {
        pen.within("ul.g-pats", |pen| {
            for pattern in &view.report.patterns {
                story(pen, pattern);
            }
        });
    });
}

fn story(pen: &mut Pen, pattern: &PatternStory) {
    let (kind, icon) =
        if pattern.warning { ("warning", Icon::Alert) } else { ("insight", Icon::Bulb) };
    pen.within("li.g-pat", |pen| {
        pen.set("data-kind", kind);
        pen.icon(icon);
        pen.within("div", |pen| {
            pen.within("h4", |pen| {
                pen.put("span.g-tag", &pattern.tag);
                pen.space();
                pen.write(&pattern.title);
            });
            pen.put("p", &pattern.text);
        });
    });
}
