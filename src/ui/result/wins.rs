use yew::{Html, html};

use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::Action;

/// What to begin with: little work, much gain. Nothing when there is no such thing.
pub(super) fn draw(view: &View) -> Html {
    if view.report.quick_wins.is_empty() {
        return Html::default();
    }
    let section = Section {
        id: "wins",
        title: view.text(Key::ResultWinsTitle),
        summary: view.text(Key::ResultWinsSub),
        wide: true,
    };
    section.around(html! {
        <ol class="g-wins">
            for (position, action) in view.report.quick_wins.iter().enumerate() {
                { win(view, position + 1, action) }
            }
        </ol>
    })
}

fn win(view: &View, number: usize, action: &Action) -> Html {
    html! {
        <li class="g-win">
            <span class="g-win-n" aria-hidden="true">{ number }</span>
            <h4>{ &action.action }</h4>
            <p>{ &action.how }</p>
            <dl>
                { line(view, Key::ResultWho, &action.owner) }
                { line(view, Key::ResultReadyIn, &action.term) }
                { line(view, Key::ResultGain, &action.gain) }
                { line(view, Key::ResultEvidence, &action.evidence) }
            </dl>
        </li>
    }
}

fn line(view: &View, label: Key, value: &str) -> Html {
    if value.is_empty() {
        return Html::default();
    }
    html! { <div><dt>{ view.text(label) }</dt><dd>{ value }</dd></div> }
}
