use super::markup::Markup;
use super::radar;
use super::{Head, Source, cell, chapter, table};
use crate::i18n::Key;
use crate::report::{Pole, ProfileRow};

/// The scores as a figure and as a table.
pub fn profile(s: Source, html: &mut Markup) {
    let profile = &s.report.profile;
    chapter(html, s.label(Key::PdfProfile), &s.report.titles.profile, |html| {
        radar::figure(s, html, &profile.spokes(), &[], &profile.alternative);
        html.line("p", &profile.remark);
        poles(html, s.label(Key::PdfStrengths), &profile.strengths);
        poles(html, s.label(Key::PdfFocus), &profile.focus);
        let columns = [
            Head::Said(s.label(Key::PdfNumber)),
            Head::Text(s.label(Key::PdfFactor)),
            Head::Figures(s.label(Key::PdfScore)),
            Head::Text(s.label(Key::PdfLevel)),
        ];
        table(html, &profile.summary, &columns, |html| {
            for row in &profile.rows {
                self::row(html, row);
            }
        });
    });
}

fn poles(html: &mut Markup, head: &str, poles: &[Pole]) {
    if !poles.is_empty() {
        html.line("h3", head);
        html.element("ul", &[], |html| {
            for pole in poles {
                html.line("li", &format!("{}: {}", pole.name, pole.text));
            }
        });
    }
}

fn row(html: &mut Markup, row: &ProfileRow) {
    let class: &[_] = if row.focus { &[("class", "focus")] } else { &[] };
    html.element("tr", class, |html| {
        cell(html, "", &row.number.to_string());
        html.element("th", &[("scope", "row")], |html| {
            html.text(&row.name);
            html.classed("p", "small", &row.title);
        });
        html.element("td", &[("class", "n")], |html| {
            html.text(&row.score_text);
            let score = row.score.unwrap_or(0).to_string();
            html.raw("<svg class=\"bar\" viewBox=\"0 0 100 4\" aria-hidden=\"true\">");
            html.raw(&format!(
                "<path class=\"track\" d=\"M0 0h100v4H0z\"/><path d=\"M0 0h{score}v4H0z\"/></svg>"
            ));
        });
        cell(html, "", &row.level_text);
    });
}
