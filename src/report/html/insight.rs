use super::markup::Markup;
use super::{Head, Source, cell, chapter, part, table};
use crate::i18n::{Key, uncapitalised};

/// The shortest path, what stands out and what is quickly won.
pub fn insight(s: Source, html: &mut Markup) {
    let report = s.report;
    let top = report.level.number.map(usize::from) == Some(report.level.rungs.len());
    if top && report.patterns.is_empty() && report.quick_wins.is_empty() {
        return;
    }
    chapter(html, s.label(Key::PdfInsight), &report.titles.insight, |html| {
        if !top {
            path(s, html);
        }
        if !report.patterns.is_empty() {
            part(html, s.label(Key::PdfInsight), s.label(Key::PdfPatternsText), |html| {
                for pattern in &report.patterns {
                    html.element("div", &[("class", "pattern")], |html| {
                        html.classed("p", "small", &pattern.tag);
                        html.line("h4", &pattern.title);
                        html.line("p", &pattern.text);
                        html.classed("p", "small", &pattern.scores.join(", "));
                    });
                }
            });
        }
        if !report.quick_wins.is_empty() {
            part(html, s.label(Key::PdfWins), s.label(Key::PdfWinsText), |html| wins(s, html));
        }
    });
}

fn path(s: Source, html: &mut Markup) {
    let path = &s.report.path;
    let found = !path.changes.is_empty();
    let about = if found { Key::PdfPathText } else { Key::PdfPathNoneText };
    part(html, &path.title, s.label(about), |html| {
        html.line("p", &path.summary);
        if found {
            html.element("ul", &[], |html| {
                for change in &path.changes {
                    html.element("li", &[], |html| {
                        html.text(&format!("{} {} ", change.number, change.statement));
                        let from = s
                            .texts
                            .fill(Key::PdfMoveFrom, &[("choice", &uncapitalised(&change.from.1))]);
                        html.text(&format!("({from} {}", s.label(Key::PdfMoveTo)));
                        html.line("b", &uncapitalised(&change.to.1));
                        html.text(")");
                        html.classed("p", "small", &change.look);
                    });
                }
            });
        }
        html.line("p", &path.effect);
    });
}

fn wins(s: Source, html: &mut Markup) {
    let columns = [
        Head::Said(s.label(Key::PdfNumber)),
        Head::Text(s.label(Key::PdfAction)),
        Head::Text(s.label(Key::PdfWho)),
        Head::Figures(s.label(Key::PdfGain)),
    ];
    table(html, s.label(Key::PdfWins), &columns, |html| {
        for action in &s.report.quick_wins {
            html.element("tr", &[("class", "stack")], |html| {
                cell(html, "", &action.number);
                html.element("td", &[], |html| {
                    html.line("b", &action.action);
                    html.line("p", &action.how);
                });
                cell(html, "", &action.owner);
                cell(html, "n", &action.gain);
            });
        }
    });
}
