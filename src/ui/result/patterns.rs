use yew::{Html, html};

use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::PatternStory;
use crate::ui::icon::Icon;

/// What stands out; nothing when nothing does.
pub(super) fn draw(view: &View) -> Html {
    if view.report.patterns.is_empty() {
        return Html::default();
    }
    let section = Section {
        id: "patterns",
        title: view.text(Key::ResultPatternsTitle),
        summary: view.text(Key::ResultPatternsSub),
        wide: false,
    };
    section.around(html! {
        <ul class="g-pats">
            for pattern in &view.report.patterns {
                { story(pattern) }
            }
        </ul>
    })
}

fn story(pattern: &PatternStory) -> Html {
    let (kind, icon) =
        if pattern.warning { ("warning", Icon::Alert) } else { ("insight", Icon::Bulb) };
    html! {
        <li class="g-pat" data-kind={kind}>
            { icon.draw() }
            <div>
                <h4><span class="g-tag">{ &pattern.tag }</span>{ " " }{ &pattern.title }</h4>
                <p>{ &pattern.text }</p>
            </div>
        </li>
    }
}
