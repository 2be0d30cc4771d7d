use crate::report::pdf::draw;
use crate::report::pdf::frame::{Frame, Point, Shape, Tag};
use crate::report::pdf::grid::{MAIN, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, Ink, RING, Style};
use crate::report::pdf::text::Text;
use crate::report::{self, Radar, Spoke};

/// Centre of the chart in the main column, and its top.
const CENTRE: f32 = 66.0;
const ABOVE: f32 = 9.0;
/// Room below the lowest name.
const BELOW: f32 = 9.0;
/// From the tip of an axis to its name.
const NAME: f64 = 3.4;
/// A longer name is set in two lines.
const ONE_LINE: f32 = 30.0;

/// The profile as a radar chart, in the main column; none with too few scores.
pub fn figure(kit: &Kit) -> Option<Frame> {
    let profile = &kit.report.profile;
    chart(kit, &profile.spokes(), &[], &profile.alternative, kit.grid.radar)
}

/// Scores as a radar chart of a radius, over those of an earlier time in dashes.
pub fn chart(
    kit: &Kit,
    spokes: &[Spoke],
    earlier: &[Option<u8>],
    alternative: &str,
    radius: f32,
) -> Option<Frame> {
    let values: Vec<Option<u8>> = spokes.iter().map(|spoke| spoke.score).collect();
    let bounds: Vec<u8> = kit.report.level.rungs.iter().map(|rung| rung.at).collect();
    let centre = Point(CENTRE, ABOVE + radius);
    let at = report::Point { x: centre.0.into(), y: centre.1.into() };
    let radar = Radar::new(&values, &bounds, at, radius.into())?;

    let mut shapes = Vec::new();
    if let ([shape], true) = (radar.shape.as_slice(), radar.closed) {
        shapes.push(draw::area(points(shape), Ink::Wash));
    }
    for (i, ring) in radar.rings.iter().enumerate() {
        let ink = if i == 0 { Ink::Mid } else { Ink::Line };
        shapes.push(draw::edge(points(ring), ink, THIN));
    }
    for axis in &radar.axes {
        let line = draw::line([centre, point(axis.tip)], Ink::Line, THIN);
        shapes.push(if axis.value.is_some() { line } else { line.dashed() });
    }
    if let Some(then) = Radar::new(earlier, &bounds, at, radius.into()) {
        shapes.extend(outline(&then, Ink::Dark, 0.35).map(Shape::dashed));
    }
    shapes.extend(outline(&radar, Ink::Accent, 0.55));
    for (axis, spoke) in radar.axes.iter().zip(spokes) {
        let Some(Point(x, y)) = axis.value.map(point) else { continue };
        let (size, fill) = if spoke.focus { (1.7, Ink::Accent) } else { (1.1, Ink::Paper) };
        shapes.push(draw::ring(x, y, size, Some(fill), Ink::Accent, 0.4));
    }

    let height = ABOVE + 2.0 * radius + BELOW;
    let mut frame = Frame::drawing(height, shapes);
    for (i, spoke) in spokes.iter().enumerate() {
        let anchor = point(radar.beyond(i, NAME));
        frame.nodes.extend(name(kit, spoke, anchor, centre).nodes);
    }
    frame.nodes.extend(ring_numbers(kit, &bounds, centre, radius).nodes);
    Some(frame.tagged(Tag::Figure(alternative.to_owned())))
}

/// The line through the scores, broken where one is not known.
fn outline(radar: &Radar, ink: Ink, width: f32) -> impl Iterator<Item = Shape> {
    radar.shape.iter().map(move |shape| match radar.closed {
        true => draw::edge(points(shape), ink, width),
        false => draw::line(points(shape), ink, width),
    })
}

/// Name and score outside the chart, on the side where the axis ends.
fn name(kit: &Kit, spoke: &Spoke, anchor: Point, centre: Point) -> Frame {
    let ink = if spoke.focus { Ink::Accent } else { Ink::Dark };
    let style = BODY.bold_if(spoke.bold).ink(ink);
    let text = format!("{}\u{a0}{}", spoke.name, spoke.text);
    let limit = if kit.faces.width(&text, &style) > ONE_LINE { ONE_LINE } else { MAIN };
    let text = if limit < MAIN { text.replace('\u{a0}', " ") } else { text };
    let text = Text::new(style, text).bare();
    let lines = text.lines(kit.faces, limit);
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);

    let (across, down) = (anchor.0 - centre.0, anchor.1 - centre.1);
    let distance = libm::hypotf(across, down).max(1.0);
    let (across, down) = (across / distance, down / distance);
    let (left, aligned) = if across.abs() < 0.2 {
        (anchor.0 - width / 2.0, text)
    } else if across > 0.0 {
        (anchor.0, text)
    } else {
        (anchor.0 - width, text.right())
    };
    let left = left.min(MAIN - width);
    let rise = 0.9 + down * if down < 0.0 { 1.5 } else { 2.3 };
    let more = kit.set(&aligned, width + 0.1).height - style.leading;
    let above = if down < -0.9 {
        more
    } else if down > 0.9 {
        0.0
    } else {
        more / 2.0
    };
    kit.set(&aligned, width + 0.1).at(left, anchor.1 + rise - style.baseline() - above)
}

/// The number of each level, in its band on the first axis.
fn ring_numbers(kit: &Kit, bounds: &[u8], centre: Point, radius: f32) -> Frame {
    let mut frame = Frame::default();
    let upper = bounds.iter().copied().skip(1).chain([100]);
    for (i, (low, high)) in bounds.iter().zip(upper).enumerate() {
        let middle = (f32::from(*low) + f32::from(high)) / 200.0 * radius;
        let number = Text::new(RING, (i + 1).to_string()).bare().right();
        let set = set_at(kit, &number, &RING, centre.0 - 1.0, centre.1 - middle + 0.9);
        frame.nodes.extend(set.nodes);
    }
    frame
}

/// A text that ends at x, on the baseline y.
fn set_at(kit: &Kit, text: &Text, style: &Style, x: f32, y: f32) -> Frame {
    let room = 10.0;
    kit.set(text, room).at(x - room, y - style.baseline())
}

fn points(places: &[report::Point]) -> Vec<Point> {
    places.iter().copied().map(point).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a place on paper")]
fn point(place: report::Point) -> Point {
    Point(place.x as f32, place.y as f32)
}
