use yew::{Html, html};

use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::PathChange;
use crate::ui::icon::Icon;

/// The fewest answers that have to rise for the next level, or why there is no such path.
pub(super) fn draw(view: &View) -> Html {
    let path = &view.report.path;
    if view.report.level.number.is_none() || path.title.is_empty() {
        return Html::default();
    }
    let without = path.changes.is_empty();
    let section = Section {
        id: "path",
        title: &path.title,
        summary: if without { "" } else { &path.summary },
        wide: false,
    };
    section.around(if without {
        html! { <p>{ &path.summary }</p> }
    } else {
        html! {
            <div>
                <ol class="g-path">
                    for change in &path.changes {
                        { step(view, change) }
                    }
                </ol>
                <p class="g-meta">{ &path.effect }</p>
            </div>
        }
    })
}

fn step(view: &View, change: &PathChange) -> Html {
    html! {
        <li>
            <div class="g-path-q">
                <p><span class="g-row-n">{ &change.number }</span>{ " " }{ &change.statement }</p>
                if !change.look.is_empty() {
                    <p class="g-meta">{ &change.look }</p>
                }
            </div>
            <p class="g-move">
                <span>{ &change.from.1 }</span>
                { Icon::Right.draw() }
                <span class="g-vh">{ view.text(Key::ResultPathBecomes) }</span>
                <strong>{ &change.to.1 }</strong>
            </p>
        </li>
    }
}
