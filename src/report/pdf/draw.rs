//! Shapes and the marks made of them.

use super::frame::{Outline, Point, Shape, Stroke};
use super::grid::THIN;
use super::style::Ink;

/// A filled rectangle.
pub fn bar(x: f32, y: f32, width: f32, height: f32, ink: Ink) -> Shape {
    Shape { outline: corners(x, y, width, height), fill: Some(ink), stroke: None }
}

/// An empty rectangle; the line lies within it.
pub fn outline(x: f32, y: f32, width: f32, height: f32, ink: Ink, line: f32) -> Shape {
    let half = line / 2.0;
    let outline = corners(x + half, y + half, width - line, height - line);
    Shape { outline, fill: None, stroke: pen(ink, line) }
}

/// A line through points.
pub fn line(points: impl Into<Vec<Point>>, ink: Ink, width: f32) -> Shape {
    let outline = Outline::Lines(points.into(), false);
    Shape { outline, fill: None, stroke: pen(ink, width) }
}

/// A level line whose upper side is at `y`.
pub fn rule(x: f32, y: f32, width: f32, ink: Ink, thickness: f32) -> Shape {
    bar(x, y, width, thickness, ink)
}

/// A filled circle.
pub fn disc(x: f32, y: f32, radius: f32, ink: Ink) -> Shape {
    Shape { outline: Outline::Circle(Point(x, y), radius), fill: Some(ink), stroke: None }
}

/// A circle with another edge.
pub fn ring(x: f32, y: f32, radius: f32, fill: Option<Ink>, ink: Ink, line: f32) -> Shape {
    Shape { outline: Outline::Circle(Point(x, y), radius), fill, stroke: pen(ink, line) }
}

/// A filled polygon.
pub fn area(points: Vec<Point>, ink: Ink) -> Shape {
    Shape { outline: Outline::Lines(points, true), fill: Some(ink), stroke: None }
}

/// The edge of a polygon.
pub fn edge(points: Vec<Point>, ink: Ink, width: f32) -> Shape {
    Shape { outline: Outline::Lines(points, true), fill: None, stroke: pen(ink, width) }
}

/// Lines at 45° over a rectangle, `pitch` apart, cut at its sides.
pub fn hatch(x: f32, y: f32, width: f32, height: f32, pitch: f32, ink: Ink) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut along = pitch;
    while along < width + height {
        let from = Point(x + (along - height).max(0.0), y + along.min(height));
        let to = Point(x + along.min(width), y + (along - width).max(0.0));
        shapes.push(line([from, to], ink, THIN));
        along += pitch;
    }
    shapes
}

/// Width of the mark that shows a place on an answer scale.
pub const SCALE: f32 = 17.0;

/// A place on an answer scale of `choices` positions, centred on `y`.
pub fn scale(mark: ScaleMark, choices: u8, y: f32, ink: Ink) -> Vec<Shape> {
    let place = |choice: u8| {
        let steps = f32::from(choices.max(2) - 1);
        1.5 + f32::from(choice.min(choices.saturating_sub(1))) * 14.0 / steps.max(4.0)
    };
    let track = line([Point(0.6, y), Point(16.4, y)], Ink::Line, THIN);
    let dots = (0..choices).map(|choice| disc(place(choice), y, 0.5, Ink::Mid));
    let at = |choice: u8, radius: f32| disc(place(choice), y, radius, ink);
    match mark {
        ScaleMark::None => vec![track],
        ScaleMark::Open => {
            (0..choices).map(|c| ring(place(c), y, 0.5, None, Ink::Mid, 0.2)).collect()
        }
        ScaleMark::At(choice) => {
            std::iter::once(track).chain(dots).chain([at(choice, 1.5)]).collect()
        }
        ScaleMark::Move(from, to) => {
            let (start, end) = (place(from), place(to));
            let reach = if end > start { 1.3 } else { -1.3 };
            let arrow = line([Point(start + reach, y), Point(end, y)], ink, 0.35);
            let open = ring(start, y, 1.3, Some(Ink::Paper), ink, 0.35);
            std::iter::once(track).chain(dots).chain([arrow, open, at(to, 1.5)]).collect()
        }
    }
}

/// What stands on an answer scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleMark {
    /// The bare line: the statement does not apply.
    None,
    /// Open dots: not known.
    Open,
    /// The answer.
    At(u8),
    /// From one answer to another.
    Move(u8, u8),
}

/// Side of the square that a tick or a disc stands in.
pub const MARK: f32 = 3.6;

/// In place.
pub fn tick(y: f32) -> Vec<Shape> {
    let points = [Point(0.4, y + 1.9), Point(1.4, y + 3.0), Point(3.3, y + 0.6)];
    vec![line(points, Ink::Dark, 0.5)]
}

/// Not in place.
pub fn barred(y: f32) -> Vec<Shape> {
    let middle = y + MARK / 2.0;
    let minus = line([Point(0.95, middle), Point(2.65, middle)], Ink::Paper, 0.5);
    vec![disc(MARK / 2.0, middle, MARK / 2.0, Ink::Accent), minus]
}

/// Not known.
pub fn open(y: f32) -> Vec<Shape> {
    vec![ring(MARK / 2.0, y + MARK / 2.0, MARK / 2.0 - 0.175, None, Ink::Dark, 0.35)]
}

fn corners(x: f32, y: f32, width: f32, height: f32) -> Outline {
    let (right, bottom) = (x + width, y + height);
    Outline::Lines(vec![Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)], true)
}

fn pen(ink: Ink, width: f32) -> Option<Stroke> {
    Some(Stroke { ink, width, dashed: false })
}
