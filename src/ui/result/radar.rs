use std::fmt::Write as _;

use yew::{Html, html};

use crate::report::{Axis, Point, ProfileRow, Radar, Report, Side};

const CENTRE: Point = Point { x: 190.0, y: 168.0 };
const RADIUS: f64 = 126.0;
const NAME_GAP: f64 = 11.4;
const NUMBER_GAP: f64 = 16.4;
const LINE: f64 = 16.0;

/// The profile as a drawing; none when too few factors have a score.
pub(super) fn draw(report: &Report) -> Option<Html> {
    let rows = &report.profile.rows;
    let scores: Vec<Option<u8>> = rows.iter().map(|row| row.score).collect();
    let bounds: Vec<u8> = report.level.rungs.iter().map(|rung| rung.at).collect();
    let radar = Radar::new(&scores, &bounds, CENTRE, RADIUS)?;
    Some(html! {
        <figure class="g-fig">
            <svg class="g-radar" part="radar" viewBox="-16 0 412 324" role="img" aria-labelledby="g-radar-title" focusable="false">
                <title id="g-radar-title">{ &report.profile.alternative }</title>
                for ring in &radar.rings {
                    <polygon class="g-ring" points={points(ring)} />
                }
                for axis in &radar.axes {
                    { spoke(axis) }
                }
                for run in &radar.shape {
                    if radar.closed {
                        <polygon class="g-shape" points={points(run)} />
                    } else {
                        <polyline class="g-shape" data-broken="" points={points(run)} />
                    }
                }
                for (axis, row) in radar.axes.iter().zip(rows) {
                    { value(axis, row) }
                }
                for (position, row) in rows.iter().enumerate() {
                    { name(&radar, position, row) }
                }
            </svg>
        </figure>
    })
}

fn spoke(axis: &Axis) -> Html {
    html! {
        <line class="g-axis" data-open={axis.value.is_none().then_some("")}
            x1={short(CENTRE.x)} y1={short(CENTRE.y)} x2={short(axis.tip.x)} y2={short(axis.tip.y)} />
    }
}

fn value(axis: &Axis, row: &ProfileRow) -> Html {
    let Some(at) = axis.value else { return Html::default() };
    html! {
        <circle class="g-point" cx={short(at.x)} cy={short(at.y)} r={if row.weakest { "6" } else { "4" }}
            data-weak={row.weakest.then_some("")} />
    }
}

/// The name with its score where the drawing is large, its number where it is small.
fn name(radar: &Radar, position: usize, row: &ProfileRow) -> Html {
    let Some(axis) = radar.axes.get(position) else { return Html::default() };
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
    let weak = row.weakest.then_some("");
    html! {
        <>
            <text class="g-radar-name" x={short(at.x)} y={short(at.y + lift)} text-anchor={anchor} data-weak={weak}>
                { &row.name }
                <tspan class="g-radar-score" x={short(at.x)} dy={short(LINE)}>{ &row.score_text }</tspan>
            </text>
            <text class="g-radar-num" x={short(number.x)} y={short(number.y + 5.5)} text-anchor="middle" data-weak={weak}>
                { row.number }
            </text>
        </>
    }
}

fn points(points: &[Point]) -> String {
    let mut text = String::new();
    for point in points {
        let gap = if text.is_empty() { "" } else { " " };
        let _ = write!(text, "{gap}{},{}", short(point.x), short(point.y));
    }
    text
}

/// A length with at most one decimal.
fn short(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(ToOwned::to_owned).unwrap_or(text)
}
