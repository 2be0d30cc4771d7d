use super::markup::Markup;
use super::{Head, Source, cell, chapter, part, table};
use crate::i18n::Key;
use crate::report::FactorStory;

/// Every factor with its statements, note and fact.
pub fn factors(s: Source, html: &mut Markup) {
    let title = s.label(Key::PdfFactors);
    chapter(html, "", title, |html| {
        for story in &s.report.factors {
            let about = [&story.score_text, &story.level_text, &story.answered, &story.tag];
            let about: Vec<&str> =
                about.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            let head = format!("{}. {}", story.number, story.name);
            part(html, &head, &about.join(", "), |html| factor(s, html, story));
        }
    });
}

fn factor(s: Source, html: &mut Markup, story: &FactorStory) {
    html.line("h4", &story.title);
    html.line("p", &story.text);
    let columns = [
        Head::Said(s.label(Key::PdfNumber)),
        Head::Text(s.label(Key::PdfStatement)),
        Head::Text(s.label(Key::PdfScale)),
        Head::Figures(s.label(Key::PdfPoints)),
    ];
    table(html, &story.title, &columns, |html| {
        for item in &story.items {
            html.element("tr", &[("class", "stack")], |html| {
                cell(html, "", &item.number);
                cell(html, "", &item.statement);
                cell(html, "word", &item.answer_text);
                cell(html, "n", &item.points);
            });
        }
    });
    html.classed("p", "small", &story.formula);
    if let Some(note) = &story.note {
        html.classed("p", "small label", s.label(Key::PdfNote));
        html.classed("p", "note", note);
    }
    if let Some(fact) = &story.fact {
        html.classed("p", "small label", s.label(Key::PdfFact));
        html.element("p", &[], |html| {
            html.line("b", &fact.figure);
            html.text(&format!(" {}", fact.text));
        });
        html.classed("p", "small", &format!("{} [{}]", fact.cited, fact.number));
    }
}
