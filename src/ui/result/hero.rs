use yew::{Html, NodeRef, html};

use super::panels::Panel;
use super::view::{Medium, View};
use super::{PdfState, contact, ladder, open, pdf};
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
            if level.number.is_none() {
                { open::draw(view) }
            } else if !matches!(view.medium, Medium::Paper) {
                <div class="g-hero-acts">
                    <div class="g-cta">
                        { pdf::button(view, state) }
                        { contact::link(view) }
                    </div>
                    { pdf::news(view, state, false) }
                </div>
            }
        </header>
    }
}

fn outcome(view: &View) -> String {
    let identity = &view.report.identity;
    match &identity.organisation {
        Some(name) => view
            .fill(Key::ResultOutcomeOf, &[("organisation", name), ("date", &identity.date_text)]),
        None => view.fill(Key::ResultOutcome, &[("date", &identity.date_text)]),
    }
}
