use yew::{Html, html};

use super::section::Section;
use super::view::View;
use super::{ResultEvent, marks, open};
use crate::assessment::Depth;
use crate::i18n::Key;
use crate::report::Check;

/// How sure this is, check by check, and how to be surer.
pub(super) fn draw(view: &View) -> Html {
    let certainty = &view.report.certainty;
    if certainty.checks.is_empty() || view.report.level.number.is_none() {
        return Html::default();
    }
    let section = Section {
        id: "certainty",
        title: view.text(Key::ResultCertaintyTitle),
        summary: &certainty.summary,
        wide: false,
    };
    section.around(html! {
        <div>
            <ul class="g-checks">
                for row in &certainty.checks {
                    { check(view, row) }
                }
            </ul>
            if !certainty.remark.is_empty() {
                <p class="g-meta g-one">{ &certainty.remark }</p>
            }
            { open::draw(view) }
            { full(view) }
        </div>
    })
}

fn check(view: &View, check: &Check) -> Html {
    let word = if check.good { Key::ResultCheckGood } else { Key::ResultCheckBad };
    html! {
        <li class="g-cond" data-met={if check.good { "yes" } else { "no" }}>
            { marks::condition(Some(check.good)) }
            <div>
                <p><span class="g-vh">{ view.text(word) }{ " " }</span><strong>{ &check.title }</strong></p>
                <p class="g-cond-note">{ &check.text }</p>
            </div>
        </li>
    }
}

/// After the short check: the offer to answer the rest as well.
fn full(view: &View) -> Html {
    if view.report.depth == Depth::Full {
        return Html::default();
    }
    view.asks(ResultEvent::GoOnToFull).map_or_else(Html::default, |onclick| {
        html! {
            <div class="g-more-certain">
                <h4>{ view.text(Key::ResultQuickTitle) }</h4>
                <p>{ view.text(Key::ResultQuickText) }</p>
                <button type="button" class="g-btn" part="button" {onclick}>{ view.text(Key::ResultQuickGo) }</button>
            </div>
        }
    })
}
