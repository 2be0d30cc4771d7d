use std::fmt::Write as _;

use super::markup::Markup;
use super::{Source, cell, chapter, table};
use crate::i18n::Key;
use crate::report::{Point, Pole, ProfileRow, Radar, Side};

/// Size of the drawing, and of the chart in it.
const WIDTH: u32 = 520;
const HEIGHT: u32 = 380;
const CENTRE: Point = Point { x: 260.0, y: 195.0 };
const RADIUS: f64 = 145.0;

/// The scores as a figure and as a table.
pub fn profile(s: Source, html: &mut Markup) {
    let profile = &s.report.profile;
    chapter(html, s.label(Key::PdfProfile), &s.report.titles.profile, |html| {
        let values: Vec<Option<u8>> = profile.rows.iter().map(|row| row.score).collect();
        let bounds: Vec<u8> = s.report.level.rungs.iter().map(|rung| rung.at).collect();
        if let Some(radar) = Radar::new(&values, &bounds, CENTRE, RADIUS) {
            figure(s, html, &radar);
        }
        html.line("p", &profile.remark);
        poles(html, s.label(Key::PdfStrengths), &profile.strengths);
        poles(html, s.label(Key::PdfFocus), &profile.focus);
        let columns = [
            (s.label(Key::PdfNumber), false),
            (s.label(Key::PdfFactor), false),
            (s.label(Key::PdfScore), true),
            (s.label(Key::PdfLevel), false),
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

fn figure(s: Source, html: &mut Markup, radar: &Radar) {
    let mut drawing = String::new();
    for ring in &radar.rings {
        let _ = write!(drawing, "<path class=\"ring\" d=\"{}z\"/>", path(ring));
    }
    for axis in &radar.axes {
        let class = if axis.value.is_some() { "ring" } else { "ring open" };
        let _ = write!(drawing, "<path class=\"{class}\" d=\"{}\"/>", path(&[CENTRE, axis.tip]));
    }
    for shape in &radar.shape {
        let (class, end) = if radar.closed { ("shape", "z") } else { ("line", "") };
        let _ = write!(drawing, "<path class=\"{class}\" d=\"{}{end}\"/>", path(shape));
    }
    for (axis, row) in radar.axes.iter().zip(&s.report.profile.rows) {
        if let Some(Point { x, y }) = axis.value {
            let class = if row.focus { "dot focus" } else { "dot" };
            let _ =
                write!(drawing, "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>");
        }
    }
    let size = format!("0 0 {WIDTH} {HEIGHT}");
    let attributes = [
        ("class", "radar"),
        ("viewBox", size.as_str()),
        ("role", "img"),
        ("aria-label", s.report.profile.alternative.as_str()),
    ];
    html.element("svg", &attributes, |html| {
        html.raw(&drawing);
        for (i, (axis, row)) in radar.axes.iter().zip(&s.report.profile.rows).enumerate() {
            let Point { x, y } = radar.beyond(i, 12.0);
            let (anchor, drop) = match axis.side {
                Side::Above => ("middle", 0.0),
                Side::Below => ("middle", 12.0),
                Side::Right => ("start", 4.0),
                Side::BelowRight => ("start", 10.0),
                Side::Left => ("end", 4.0),
                Side::BelowLeft => ("end", 10.0),
            };
            let (x, y) = (format!("{x:.1}"), format!("{:.1}", y + drop));
            let place = [("x", x.as_str()), ("y", &y), ("text-anchor", anchor)];
            html.element("text", &place, |html| {
                html.text(&format!("{} {}", row.name, row.score_text));
            });
        }
    });
}

fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (i, Point { x, y }) in points.iter().enumerate() {
        let _ = write!(path, "{}{x:.1} {y:.1}", if i == 0 { 'M' } else { 'L' });
    }
    path
}
