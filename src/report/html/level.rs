use super::markup::Markup;
use super::{Head, Source, cell, chapter, part, row_head, table};
use crate::i18n::Key;
use crate::report::Rung;

/// The level and why it is not higher, what to do first, and what must be in place.
pub fn director(s: Source, html: &mut Markup) {
    chapter(html, s.label(Key::PdfDirector), &s.report.titles.director, |html| {
        level(s, html);
        if s.report.first().next().is_some() {
            part(html, s.label(Key::ReportFirst), s.label(Key::ReportFirstText), |html| {
                first(s, html);
            });
        }
        if !s.report.conditions.rows.is_empty() {
            let summary = &s.report.conditions.summary;
            part(html, s.label(Key::PdfConditions), summary, |html| conditions(s, html));
        }
    });
}

fn level(s: Source, html: &mut Markup) {
    let level = &s.report.level;
    part(html, &level.title, &level.score_text, |html| {
        html.classed("p", "lead", &level.meaning);
        html.element("ol", &[("class", "ladder")], |html| {
            for rung in &level.rungs {
                self::rung(html, rung);
            }
        });
        html.line("h4", &level.why_title);
        html.line("p", &level.why);
        if !level.sum.is_empty() {
            let columns = [
                Head::Text(s.label(Key::PdfPart)),
                Head::Figures(s.label(Key::PdfScore)),
                Head::Figures(s.label(Key::PdfLevel)),
            ];
            table(html, &level.why_title, &columns, |html| {
                for row in &level.sum {
                    let class: &[_] = if row.result { &[("class", "result")] } else { &[] };
                    html.element("tr", class, |html| {
                        row_head(html, &row.text);
                        cell(html, "n", &row.score);
                        cell(html, "n", &row.level);
                    });
                }
            });
        }
    });
}

fn rung(html: &mut Markup, rung: &Rung) {
    let state = format!("{:?}", rung.state).to_lowercase();
    html.element("li", &[("class", &state)], |html| {
        html.line("b", &rung.name);
        html.text(" ");
        html.line("span", &rung.range);
        html.text(" ");
        html.line("i", &rung.note);
    });
}

fn first(s: Source, html: &mut Markup) {
    html.element("ol", &[("class", "actions")], |html| {
        for action in s.report.first() {
            html.element("li", &[], |html| {
                html.line("h4", &action.action);
                html.line("p", &action.how);
                let before = s.label(Key::PdfBefore).to_lowercase();
                let who = format!("{}, {before} {}", action.owner, action.before);
                html.classed("p", "small", &who);
            });
        }
    });
}

fn conditions(s: Source, html: &mut Markup) {
    let columns = [
        Head::Text(s.label(Key::PdfCondition)),
        Head::Text(s.label(Key::PdfState)),
        Head::Figures(s.label(Key::PdfScore)),
        Head::Figures(s.label(Key::PdfNeeded)),
    ];
    table(html, s.label(Key::PdfConditions), &columns, |html| {
        for row in &s.report.conditions.rows {
            let class = if row.met == Some(true) { "spread" } else { "spread unmet" };
            html.element("tr", &[("class", class)], |html| {
                html.element("th", &[("scope", "row")], |html| {
                    html.text(&row.name);
                    html.classed("p", "small", &row.text);
                });
                cell(html, "word", &row.word);
                cell(html, "n", row.score.as_deref().unwrap_or_default());
                cell(html, "n", row.needed.as_deref().unwrap_or_default());
            });
        }
    });
}
