use yew::{Html, html};

use super::ResultEvent;
use super::view::View;
use crate::assessment::FactorStatus;
use crate::i18n::Key;
use crate::report::FactorStory;

/// Where answers are missing, with the way to each; nothing when none are.
pub(super) fn draw(view: &View) -> Html {
    let open: Vec<(usize, &FactorStory)> = view
        .report
        .factors
        .iter()
        .enumerate()
        .filter(|(_, factor)| factor.status == FactorStatus::Insufficient)
        .collect();
    if open.is_empty() {
        return Html::default();
    }
    html! {
        <div class="g-open-factors">
            <h3>{ view.text(Key::ResultOpenTitle) }</h3>
            <ul>
                for (position, factor) in open {
                    <li>
                        <span><strong>{ &factor.title }</strong><span class="g-meta">{ &factor.level_text }</span></span>
                        { go(view, position, factor) }
                    </li>
                }
            </ul>
        </div>
    }
}

fn go(view: &View, position: usize, factor: &FactorStory) -> Html {
    view.asks(ResultEvent::EditFactor(position)).map_or_else(Html::default, |onclick| {
        html! {
            <button type="button" class="g-btn" part="button" {onclick}>
                { view.fill(Key::ResultOpenGo, &[("factor", &factor.name)]) }
            </button>
        }
    })
}
