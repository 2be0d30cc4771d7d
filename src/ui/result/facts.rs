use yew::{Html, html};

use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::FactStory;

/// What others found, each with its source.
pub(super) fn draw(view: &View) -> Html {
    let report = view.report;
    if report.facts.is_empty() || report.level.number.is_none() {
        return Html::default();
    }
    let section =
        Section { id: "facts", title: view.text(Key::ResultFactsTitle), summary: "", wide: false };
    section.around(html! {
        <div class="g-facts">
            for story in &report.facts {
                { fact(view, story) }
            }
            if !report.sources.is_empty() {
                <div class="g-sources">
                    <h4>{ view.text(Key::ResultSources) }</h4>
                    <ol>
                        for source in &report.sources {
                            <li>{ source }</li>
                        }
                    </ol>
                </div>
            }
        </div>
    })
}

fn fact(view: &View, fact: &FactStory) -> Html {
    html! {
        <figure class="g-fact">
            <blockquote>
                <p class="g-fact-n">{ &fact.figure }</p>
                <p>{ &fact.text }</p>
            </blockquote>
            <figcaption>{ view.fill(Key::ResultSource, &[("cited", &fact.cited)]) }</figcaption>
        </figure>
    }
}
