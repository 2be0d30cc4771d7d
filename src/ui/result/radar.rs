use crate::report::{Axis, Point, ProfileRow, Radar, Report, Side};
use crate::ui::pen::Pen;

const CENTRE: Point = Point { x: 190.0, y: 168.0 };
const RADIUS: f64 = 126.0;
const NAME_GAP: f64 = 11.4;
const NUMBER_GAP: f64 = 16.4;
const LINE: f64 = 16.0;

const DRAWING: &str = "svg.g-radar part=radar viewBox='-16 0 412 324' role=img \
    aria-labelledby=g-radar-title focusable=false";

/// The profile as a radar chart; none when too few factors have a score.
pub(super) fn of(report: &Report) -> Option<Radar> {
    let scores: Vec<Option<u8>> = report.profile.rows.iter().map(|row| row.score).collect();
    let bounds: Vec<u8> = report.level.rungs.iter().map(|rung| rung.at).collect();
    Radar::new(&scores, &bounds, CENTRE, RADIUS)
}

/// Draws the chart.
pub(super) fn draw(pen: &mut Pen, report: &Report, radar: &Radar) {
    let rows = &report.profile.rows;
    pen.within("figure.g-fig", |pen| {
        pen.within(DRAWING, |pen| {
            pen.put("title id=g-radar-title", &report.profile.alternative);
            for ring in &radar.rings {
                pen.within("polygon.g-ring", |pen| pen.set("points", &points(ring)));
            }
            for axis in &radar.axes {
                spoke(pen, axis);
            }
            for run in &radar.shape {
                pen.open(match radar.closed {
                    true => "polygon.g-shape",
                    false => "polyline.g-shape data-broken=''",
                });
                pen.set("points", &points(run));
                pen.close();
            }
            for (axis, row) in radar.axes.iter().zip(rows) {
                value(pen, axis, row);
            }
            for (position, row) in rows.iter().enumerate() {
                name(pen, radar, position, row);
            }
        });
    });
}

fn spoke(pen: &mut Pen, axis: &Axis) {
    pen.within("line.g-axis", |pen| {
        pen.flag("data-open", axis.value.is_none());
        pen.set("x1", &short(CENTRE.x));
        pen.set("y1", &short(CENTRE.y));
        pen.set("x2", &short(axis.tip.x));
        pen.set("y2", &short(axis.tip.y));
    });
}

fn value(pen: &mut Pen, axis: &Axis, row: &ProfileRow) {
    let Some(at) = axis.value else { return };
    pen.within("circle.g-point", |pen| {
        pen.set("cx", &short(at.x));
        pen.set("cy", &short(at.y));
        pen.set("r", if row.weakest { "6" } else { "4" });
        pen.flag("data-weak", row.weakest);
    });
}

/// The name with its score where the drawing is large, its number where it is small.
fn name(pen: &mut Pen, radar: &Radar, position: usize, row: &ProfileRow) {
    let Some(axis) = radar.axes.get(position) else { return };
    let at = radar.beyond(position, NAME_GAP);
    let (anchor, lift) = match axis.side {
        Side::Above => ("middle", -LINE - 2.0),
        Side::Right => ("start", -4.0),
        Side::BelowRight => ("start", 10.0),
        Side::Below => ("middle", 12.0),
        Side::BelowLeft => ("end", 10.0),
        Side::Left => ("end", -4.0),
    };
    let number = radar.beyond(position, NUMBER_GAP);
    pen.within("text.g-radar-name", |pen| {
        pen.set("x", &short(at.x));
        pen.set("y", &short(at.y + lift));
        pen.set("text-anchor", anchor);
        pen.flag("data-weak", row.weakest);
        pen.write(&row.name);
        pen.within("tspan.g-radar-score", |pen| {
            pen.set("x", &short(at.x));
            pen.set("dy", &short(LINE));
            pen.write(&row.score_text);
        });
    });
    pen.within("text.g-radar-num text-anchor=middle", |pen| {
        pen.set("x", &short(number.x));
        pen.set("y", &short(number.y + 5.5));
        pen.flag("data-weak", row.weakest);
        pen.number(row.number);
    });
}

fn points(points: &[Point]) -> String {
    let mut text = String::new();
    for point in points {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&short(point.x));
        text.push(',');
        text.push_str(&short(point.y));
    }
    text
}

/// A length with at most one decimal.
#[inline(never)]
fn short(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a place in a drawing of some hundreds")]
    let tenths = (length * 10.0).round_ties_even() as i32;
    let mut text = (tenths / 10).to_string();
    if tenths % 10 != 0 {
        text.push('.');
        text.push_str(&(tenths % 10).abs().to_string());
    }
    text
}
