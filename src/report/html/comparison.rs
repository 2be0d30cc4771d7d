use super::markup::Markup;
use super::radar;
use super::{Head, Source, cell, chapter, part, table};
use crate::i18n::Key;
use crate::report::ComparisonStory;

/// What changed since an earlier result; nothing when there is none to compare with.
pub fn comparison(s: Source, html: &mut Markup) {
    let Some(story) = &s.report.comparison else { return };
    chapter(html, s.label(Key::ReportThenAndNow), &story.title, |html| {
        html.classed("p", "lead", &format!("{}. {}", story.from_to, story.basis));
        if let Some([then, now]) = &story.levels {
            html.line("p", &format!("{}: {then} → {now}", s.label(Key::CompareLevel)));
        }
        figure(s, html, story);
        scores(s, html, story);
        html.classed("p", "small", &story.rule);
        if !story.plan.is_empty() {
            let about = format!("{}. {}", story.plan_summary, s.label(Key::ComparePlanRule));
            part(html, s.label(Key::ComparePlan), &about, |html| plan(s, html, story));
        }
        for list in &story.changes {
            part(html, &list.title, s.label(Key::CompareQuestionsText), |html| {
                html.element("ul", &[], |html| {
                    for item in &list.items {
                        html.line("li", &item.to_string());
                    }
                });
            });
        }
    });
}

fn figure(s: Source, html: &mut Markup, story: &ComparisonStory) {
    radar::figure(s, html, &story.spokes(), &story.earlier(), &story.alternative);
    let [then, now] = &story.days;
    let text = s.texts.fill(Key::CompareRadarText, &[("before", then), ("after", now)]);
    html.classed("p", "small", &text);
}

fn scores(s: Source, html: &mut Markup, story: &ComparisonStory) {
    let columns = [
        Head::Text(s.label(Key::PdfFactor)),
        Head::Figures(s.label(Key::CompareThen)),
        Head::Figures(s.label(Key::CompareNow)),
        Head::Figures(s.label(Key::CompareChange)),
        Head::Text(s.label(Key::PdfState)),
    ];
    table(html, &story.from_to, &columns, |html| {
        for shift in story.factors.iter().chain([&story.overall]) {
            let class: &[_] = if shift.counts() { &[("class", "focus")] } else { &[] };
            html.element("tr", class, |html| {
                html.element("th", &[("scope", "row")], |html| html.text(&shift.name));
                cell(html, "n", &shift.before_text);
                cell(html, "n", &shift.after_text);
                cell(html, "n", &shift.change);
                cell(html, "word", &shift.word);
            });
        }
    });
}

fn plan(s: Source, html: &mut Markup, story: &ComparisonStory) {
    let columns = [
        Head::Said(s.label(Key::PdfNumber)),
        Head::Text(s.label(Key::PdfAction)),
        Head::Text(s.label(Key::PdfState)),
    ];
    table(html, s.label(Key::ComparePlan), &columns, |html| {
        for planned in &story.plan {
            html.element("tr", &[], |html| {
                cell(html, "", &planned.number);
                cell(html, "", &planned.action);
                cell(html, "word", &planned.word);
            });
        }
    });
}
