use yew::{Html, html};

use super::panels::Panel;
use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::PathChange;
use crate::ui::icon::Icon;

/// A path this long is shown whole; of a longer one the rest waits to be opened.
const AT_ONCE: usize = 6;

/// The fewest answers that have to rise for the next level, or why there is no such path. Nothing
/// at the highest level.
pub(super) fn draw(view: &View) -> Html {
    let (path, level) = (&view.report.path, &view.report.level);
    let highest = level.rungs.last().map(|rung| rung.number);
    if level.number.is_none() || level.number == highest {
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
                { steps(view, &path.changes) }
                <p class="g-meta">{ &path.effect }</p>
            </div>
        }
    })
}

fn steps(view: &View, changes: &[PathChange]) -> Html {
    let list = |changes: &[PathChange]| {
        html! {
            <ol class="g-path">
                for change in changes {
                    { step(view, change) }
                }
            </ol>
        }
    };
    if changes.len() <= AT_ONCE {
        return list(changes);
    }
    let (first, rest) = changes.split_at(AT_ONCE);
    let more = view.fill(Key::ResultPathMore, &[("n", &rest.len().to_string())]);
    html! {
        <>
            { list(first) }
            { view.opener_of_rest(Panel::Path, more) }
            { view.panel(Panel::Path, list(rest)) }
        </>
    }
}

fn step(view: &View, change: &PathChange) -> Html {
    html! {
        <li>
            <div class="g-path-q">
                <p><span class="g-row-n">{ &change.number }</span>{ " " }{ &change.statement }</p>
                if !change.look.is_empty() {
                    <p class="g-meta"><strong>{ &change.to.1 }</strong>{ ": " }{ &change.look }</p>
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
