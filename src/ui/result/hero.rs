use yew::{Html, NodeRef, html};

use super::panels::Panel;
use super::view::{Medium, View};
use super::{PdfState, ResultEvent, contact, ladder, open, pdf};
use crate::assessment::{Depth, FactorStatus};
use crate::i18n::Key;

/// The answer in one glance: verdict, level, and what to do with it.
pub(super) fn draw(view: &View, heading: &NodeRef, state: &PdfState) -> Html {
    let report = view.report;
    let level = &report.level;
    html! {
        <header class="g-hero">
            <div class="g-hero-text">
                <p class="g-meta">{ outcome(view) }<span class="g-dotted">{ &report.identity.answered }</span></p>
                <h2 class="g-verdict" part="verdict" id="g-verdict" tabindex="-1" ref={heading}>{ &report.headline }</h2>
                <p class="g-lead">{ &report.lead }</p>
            </div>
            <div class="g-hero-level">
                <h3 class="g-level-title">{ &level.title }</h3>
                { ladder::draw(&level.rungs) }
                if !level.meaning.is_empty() {
                    <p class="g-meaning">{ &level.meaning }</p>
                }
                if !level.why.is_empty() {
                    <p class="g-held"><strong>{ &level.why_title }</strong>{ " " }{ &level.why }</p>
                }
                if level.number.is_some() && !matches!(view.medium, Medium::Paper) {
                    <p class="g-held">{ view.link_to(Panel::Method, view.text(Key::ResultLevelHow).into(), "") }</p>
                }
            </div>
            { if level.number.is_some() { acts(view, state) } else { back(view) } }
        </header>
    }
}

/// What to do with a result.
fn acts(view: &View, state: &PdfState) -> Html {
    let Medium::Screen { .. } = view.medium else { return Html::default() };
    html! {
        <div class="g-hero-acts">
            <div class="g-cta">
                { pdf::button(view, state) }
                { contact::link(view) }
            </div>
            { pdf::news(view, state, false) }
            if view.report.depth == Depth::Quick {
                <p class="g-held">
                    { view.text(Key::ResultQuickWas) }{ " " }
                    <button type="button" class="g-link" onclick={view.asks(ResultEvent::GoOnToFull)}>
                        { view.text(Key::ResultQuickGo) }
                    </button>
                </p>
            }
        </div>
    }
}

/// What to do without one: to the statements that are open, or to the first.
fn back(view: &View) -> Html {
    if view.report.factors.iter().any(|factor| factor.status == FactorStatus::Insufficient) {
        return open::draw(view);
    }
    view.asks(ResultEvent::EditFactor(0)).map_or_else(Html::default, |onclick| {
        html! {
            <div class="g-cta">
                <button type="button" class="g-btn" part="button" {onclick}>{ view.text(Key::ResultBack) }</button>
            </div>
        }
    })
}

fn outcome(view: &View) -> String {
    let identity = &view.report.identity;
    match &identity.organisation {
        Some(name) => view
            .fill(Key::ResultOutcomeOf, &[("organisation", name), ("date", &identity.date_text)]),
        None => view.fill(Key::ResultOutcome, &[("date", &identity.date_text)]),
    }
}
