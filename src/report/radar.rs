use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// A place in a drawing; x grows to the right, y downwards, in the drawing's own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A radar chart as points: the first axis points up, the others follow clockwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    centre: Point,
    radius: f64,
    /// One closed polygon for the upper end of every level, the outermost (100) first.
    pub rings: Vec<Vec<Point>>,
    /// One per value.
    pub axes: Vec<Axis>,
    /// The values joined: one closed polygon when all are known, else an open line for each run of
    /// neighbours that are. A value without known neighbours is in no line.
    pub shape: Vec<Vec<Point>>,
    /// Every value is known, so that [`Self::shape`] is one closed polygon.
    pub closed: bool,
}

/// One axis of a radar chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Its outer end.
    pub tip: Point,
    /// Where its value lies; none when there is no value.
    pub value: Option<Point>,
    /// On which side of the chart its name stands.
    pub side: Side,
}

/// On which side of a radar chart the name of an axis stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Centred over the tip.
    Above,
    /// To the right, level with the tip.
    Right,
    /// To the right, below the tip.
    BelowRight,
    /// Centred under the tip.
    Below,
    /// To the left, below the tip.
    BelowLeft,
    /// To the left, level with the tip.
    Left,
}

impl Radar {
    /// The fewest known values that a radar chart can show.
    pub const FEWEST: usize = 3;

    /// A chart of values from 0 to 100. `bounds` are the lower bounds of the levels, lowest first.
    ///
    /// None when fewer than [`Self::FEWEST`] values are known: then a table says it better.
    #[must_use]
    pub fn new(values: &[Option<u8>], bounds: &[u8], centre: Point, radius: f64) -> Option<Self> {
        if values.iter().flatten().count() < Self::FEWEST {
            return None;
        }
        let count = values.len();
        let at = |axis: usize, score: u8| {
            polar(centre, direction(axis, count), radius * f64::from(score.min(100)) / 100.0)
        };
        let ring = |score: u8| (0..count).map(|axis| at(axis, score)).collect();
        let inner = bounds.iter().rev().copied().filter(|bound| (1..100).contains(bound));
        let rings = std::iter::once(100).chain(inner).map(ring).collect();
        let axes: Vec<Axis> = values
            .iter()
            .enumerate()
            .map(|(axis, value)| Axis {
                tip: at(axis, 100),
                value: value.map(|score| at(axis, score)),
                side: side(direction(axis, count)),
            })
            .collect();
        let shape = runs(&axes.iter().map(|axis| axis.value).collect::<Vec<_>>());
        let closed = axes.iter().all(|axis| axis.value.is_some());
        Some(Self { centre, radius, rings, axes, shape, closed })
    }

    /// A place so far outside the tip of an axis, for its name.
    #[must_use]
    pub fn beyond(&self, axis: usize, gap: f64) -> Point {
        polar(self.centre, direction(axis, self.axes.len()), self.radius + gap)
    }
}

/// Known neighbours together, going round: a run may cross from the last axis to the first.
fn runs(values: &[Option<Point>]) -> Vec<Vec<Point>> {
    let count = values.len();
    let Some(gap) = values.iter().position(Option::is_none) else {
        return vec![values.iter().flatten().copied().collect()];
    };
    let from_gap: Vec<Option<Point>> =
        values.iter().cycle().skip(gap).take(count).copied().collect();
    from_gap
        .split(Option::is_none)
        .map(|run| run.iter().flatten().copied().collect::<Vec<_>>())
        .filter(|run| run.len() > 1)
        .collect()
}

/// The unit vector of an axis.
fn direction(axis: usize, count: usize) -> Point {
    #[expect(clippy::cast_precision_loss, reason = "an instrument has at most 12 factors")]
    let angle = TAU * axis as f64 / count as f64;
    let angle = if angle > PI { angle - TAU } else { angle };
    Point { x: sine(angle), y: -sine(FRAC_PI_2 - angle.abs()) }
}

/// The sine of at most half a turn, by its series: exact far beyond what a drawing shows, and a
/// fraction of a function that takes any angle.
fn sine(angle: f64) -> f64 {
    let (mut term, mut sum) = (angle, angle);
    for n in 1..=12 {
        term *= -angle * angle / f64::from(2 * n * (2 * n + 1));
        sum += term;
    }
    sum
}

fn polar(centre: Point, direction: Point, distance: f64) -> Point {
    Point { x: centre.x + direction.x * distance, y: centre.y + direction.y * distance }
}

fn side(direction: Point) -> Side {
    const UPRIGHT: f64 = 0.2;
    const LOW: f64 = 0.6;
    match (direction.x, direction.y) {
        (x, y) if x.abs() < UPRIGHT && y < 0.0 => Side::Above,
        (x, _) if x.abs() < UPRIGHT => Side::Below,
        (x, y) if x > 0.0 && y > LOW => Side::BelowRight,
        (x, _) if x > 0.0 => Side::Right,
        (_, y) if y > LOW => Side::BelowLeft,
        _ => Side::Left,
    }
}

#[cfg(test)]
mod tests {
    use std::f64::consts::{FRAC_PI_2, PI};

    use super::{Point, Radar, Side, sine};

    const CENTRE: Point = Point { x: 190.0, y: 168.0 };
    const BOUNDS: [u8; 5] = [0, 20, 40, 60, 80];

    fn radar(values: &[Option<u8>]) -> Option<Radar> {
        Radar::new(values, &BOUNDS, CENTRE, 126.0)
    }

    fn rounded(points: &[Point]) -> Vec<String> {
        points.iter().map(|p| format!("{:.1},{:.1}", p.x, p.y)).collect()
    }

    #[test]
    fn a_sine_is_exact_over_a_whole_turn() {
        for step in -1000..=1000 {
            let angle = PI * f64::from(step) / 1000.0;
            assert!((sine(angle) - angle.sin()).abs() < 1e-12, "{angle}");
        }
        assert!((sine(FRAC_PI_2) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn points_are_those_of_the_drawing() {
        let values = [75, 60, 70, 30, 80, 63, 56].map(Some);
        let radar = radar(&values).expect("seven values");
        let polygon =
            "190.0,73.5 249.1,120.9 276.0,187.6 206.4,202.1 146.3,258.8 112.6,185.7 134.8,124.0";
        assert_eq!(radar.shape.len(), 1);
        assert!(radar.closed);
        assert_eq!(rounded(&radar.shape[0]).join(" "), polygon);
        let outermost =
            "190.0,42.0 288.5,89.4 312.8,196.0 244.7,281.5 135.3,281.5 67.2,196.0 91.5,89.4";
        assert_eq!(rounded(&radar.rings[0]).join(" "), outermost);
        assert_eq!(radar.rings.len(), 5);
        assert_eq!(rounded(&[radar.rings[4][0]]), ["190.0,142.8"]);
        let sides: Vec<Side> = radar.axes.iter().map(|axis| axis.side).collect();
        let expected = [
            Side::Above,
            Side::Right,
            Side::Right,
            Side::BelowRight,
            Side::BelowLeft,
            Side::Left,
            Side::Left,
        ];
        assert_eq!(sides, expected);
        assert_eq!(rounded(&[radar.beyond(0, 10.0)]), ["190.0,32.0"]);
    }

    #[test]
    fn the_line_is_broken_where_a_value_is_unknown() {
        let lengths = |values: &[Option<u8>]| -> Vec<usize> {
            radar(values).expect("enough").shape.iter().map(Vec::len).collect()
        };
        let (some, none) = (Some(50), None);
        assert_eq!(lengths(&[some, some, none, some, some, some]), [5], "over the first axis");
        assert_eq!(lengths(&[none, some, some, none, some, some]), [2, 2]);
        assert_eq!(lengths(&[some, none, some, none, some, none]), [0; 0], "no neighbours");
        assert!(!radar(&[some, none, some, some]).expect("enough").closed);
    }

    #[test]
    fn too_few_values_give_no_chart() {
        assert_eq!(radar(&[]), None);
        assert_eq!(radar(&[Some(1), Some(2), None, None]), None);
    }

    #[test]
    fn names_go_round_the_chart() {
        let sides = |count: usize| -> Vec<Side> {
            let radar = radar(&vec![Some(1); count]).expect("enough");
            radar.axes.iter().map(|axis| axis.side).collect()
        };
        assert_eq!(sides(4), [Side::Above, Side::Right, Side::Below, Side::Left]);
        assert_eq!(sides(3), [Side::Above, Side::Right, Side::Left]);
    }
}
