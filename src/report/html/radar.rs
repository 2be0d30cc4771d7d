use std::fmt::Write as _;

use super::Source;
use super::markup::Markup;
use crate::report::{Point, Radar, Side, Spoke};

/// Size of the drawing, and of the chart in it.
const WIDTH: u32 = 520;
const HEIGHT: u32 = 380;
const CENTRE: Point = Point { x: 260.0, y: 195.0 };
const RADIUS: f64 = 145.0;

/// Scores as a radar chart, over those of an earlier time in dashes; nothing with too few scores.
pub fn figure(
    s: Source,
    html: &mut Markup,
    spokes: &[Spoke],
    earlier: &[Option<u8>],
    alternative: &str,
) {
    let bounds: Vec<u8> = s.report.level.rungs.iter().map(|rung| rung.at).collect();
    let values: Vec<Option<u8>> = spokes.iter().map(|spoke| spoke.score).collect();
    let Some(radar) = Radar::new(&values, &bounds, CENTRE, RADIUS) else { return };
    let then = Radar::new(earlier, &bounds, CENTRE, RADIUS);
    let drawing = drawing(&radar, then.as_ref(), spokes);
    let size = format!("0 0 {WIDTH} {HEIGHT}");
    let attributes = [
        ("class", "radar"),
        ("viewBox", size.as_str()),
        ("role", "img"),
        ("aria-label", alternative),
    ];
    html.element("svg", &attributes, |html| {
        html.raw(&drawing);
        for (i, (axis, spoke)) in radar.axes.iter().zip(spokes).enumerate() {
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
                html.text(&format!("{} {}", spoke.name, spoke.text));
            });
        }
    });
}

/// Everything but the names.
fn drawing(radar: &Radar, then: Option<&Radar>, spokes: &[Spoke]) -> String {
    let mut drawing = String::new();
    for ring in &radar.rings {
        let _ = write!(drawing, "<path class=\"ring\" d=\"{}z\"/>", path(ring));
    }
    for axis in &radar.axes {
        let class = if axis.value.is_some() { "ring" } else { "ring open" };
        let _ = write!(drawing, "<path class=\"{class}\" d=\"{}\"/>", path(&[CENTRE, axis.tip]));
    }
    outline(&mut drawing, radar, ["shape", "line"]);
    if let Some(then) = then {
        outline(&mut drawing, then, ["then", "then"]);
    }
    for (axis, spoke) in radar.axes.iter().zip(spokes) {
        if let Some(Point { x, y }) = axis.value {
            let class = if spoke.focus { "dot focus" } else { "dot" };
            let _ =
                write!(drawing, "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\"/>");
        }
    }
    drawing
}

/// The line through the scores; its class when it is closed, and when it is broken.
fn outline(drawing: &mut String, radar: &Radar, [closed, broken]: [&str; 2]) {
    for shape in &radar.shape {
        let (class, end) = if radar.closed { (closed, "z") } else { (broken, "") };
        let _ = write!(drawing, "<path class=\"{class}\" d=\"{}{end}\"/>", path(shape));
    }
}

fn path(points: &[Point]) -> String {
    let mut path = String::new();
    for (i, Point { x, y }) in points.iter().enumerate() {
        let _ = write!(path, "{}{x:.1} {y:.1}", if i == 0 { 'M' } else { 'L' });
    }
    path
}
