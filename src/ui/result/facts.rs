use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::FactStory;
use crate::ui::pen::Pen;

/// What others found, each with its source.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let report = view.report;
    if report.facts.is_empty() || report.level.number.is_none() {
        return;
    }
    let section =
        Section { id: "facts", title: view.text(Key::ResultFactsTitle), summary: "", wide: false };
    section.around(pen, |pen| {
        pen.within("div.g-facts", |pen| {
            for story in &report.facts {
                fact(pen, view, story);
            }
            if !report.sources.is_empty() {
                pen.within("div.g-sources", |pen| {
                    pen.put_text("h4", Key::ResultSources);
                    pen.within("ol", |pen| {
                        for source in &report.sources {
                            pen.put("li", source);
                        }
                    });
                });
            }
        });
    });
}

fn fact(pen: &mut Pen, view: &View, fact: &FactStory) {
    pen.within("figure.g-fact", |pen| {
        pen.within("blockquote", |pen| {
            pen.put("p.g-fact-n", &fact.figure);
            pen.put("p", &fact.text);
        });
        pen.put("figcaption", &view.fill(Key::ResultSource, &[("cited", &fact.cited)]));
    });
}
