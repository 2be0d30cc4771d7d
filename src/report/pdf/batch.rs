//! Shapes of one look are drawn at once.
//!
//! Each thing that is drawn has a state of its own in the file (place, colour, pen), which takes more
//! bytes and more time than a dot or a line itself.

use super::frame::{Edges, Outline, Shape, Stroke};
use super::style::Ink;

/// How a shape is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// Filled.
    Area(Ink),
    /// Its outline alone.
    Line(Stroke),
    /// Filled, with its outline over that.
    Edged(Ink, Stroke),
    /// A filled circle of a radius.
    Dot(Ink, f32),
}

/// Shapes of one look that may be drawn at once.
#[derive(Debug)]
pub struct Batch<'a> {
    /// How they are drawn.
    pub look: Look,
    /// What is drawn.
    pub outlines: Vec<&'a Outline>,
    places: Vec<Edges>,
    around: Edges,
}

/// Puts lines and dots together that look alike, if the picture stays the same: a shape comes
/// earlier only when it touches nothing that it then lies under.
///
/// Areas stay by themselves, since viewers put the sides of a lone rectangle on whole pixels.
pub fn batches<'a>(shapes: impl IntoIterator<Item = &'a Shape>) -> Vec<Batch<'a>> {
    let mut batches: Vec<Batch> = Vec::new();
    for shape in shapes {
        let (Some(look), Some(place)) = (Look::of(shape), place(shape)) else { continue };
        let mut over = batches.iter_mut().rev();
        let met = over.find(|batch| batch.look == look || batch.touches(&place));
        match met.filter(|batch| batch.look == look && look.joins()) {
            Some(batch) => batch.add(&shape.outline, place),
            None => batches.push(Batch {
                look,
                outlines: vec![&shape.outline],
                places: vec![place],
                around: place,
            }),
        }
    }
    batches
}

impl Look {
    fn of(shape: &Shape) -> Option<Self> {
        match (shape.fill, shape.stroke, &shape.outline) {
            (Some(ink), None, Outline::Circle(_, radius)) => Some(Self::Dot(ink, *radius)),
            (Some(ink), None, _) => Some(Self::Area(ink)),
            (None, Some(stroke), _) => Some(Self::Line(stroke)),
            (Some(ink), Some(stroke), _) => Some(Self::Edged(ink, stroke)),
            (None, None, _) => None,
        }
    }

    fn joins(self) -> bool {
        matches!(self, Self::Line(_) | Self::Dot(..))
    }
}

impl<'a> Batch<'a> {
    fn add(&mut self, outline: &'a Outline, place: Edges) {
        self.outlines.push(outline);
        self.places.push(place);
        self.around = self.around.with(place);
    }

    fn touches(&self, place: &Edges) -> bool {
        self.around.touches(place) && self.places.iter().any(|other| other.touches(place))
    }
}

/// What a shape covers, its pen included.
fn place(shape: &Shape) -> Option<Edges> {
    let pen = shape.stroke.map_or(0.0, |stroke| stroke.width / 2.0);
    let Edges { left, top, right, bottom } = shape.outline.edges()?;
    Some(Edges { left: left - pen, top: top - pen, right: right + pen, bottom: bottom + pen })
}

#[cfg(test)]
mod tests {
    use super::super::draw::{bar, disc, line, ring};
    use super::super::frame::{Point, Shape};
    use super::super::style::Ink;
    use super::{Look, batches};

    fn counts(shapes: &[Shape]) -> Vec<usize> {
        batches(shapes).iter().map(|batch| batch.outlines.len()).collect()
    }

    #[test]
    fn what_looks_alike_is_drawn_at_once_over_others_that_it_does_not_touch() {
        let row = |y: f32| {
            let track = line([Point(0.0, y), Point(9.0, y)], Ink::Line, 0.2);
            [track, disc(1.0, y, 0.5, Ink::Mid), disc(5.0, y, 0.5, Ink::Mid)]
        };
        let rows: Vec<Shape> = (0..4u8).flat_map(|i| row(f32::from(i) * 5.0)).collect();
        assert_eq!(counts(&rows), [4, 8], "lines first, then the dots on them");
    }

    #[test]
    fn what_lies_over_another_stays_over_it() {
        let dark = disc(2.0, 0.0, 1.0, Ink::Dark);
        let light = disc(2.5, 0.0, 1.0, Ink::Mid);
        assert_eq!(counts(&[dark.clone(), light.clone(), dark.clone()]), [1, 1, 1]);
        let aside = disc(9.0, 0.0, 1.0, Ink::Dark);
        assert_eq!(counts(&[dark, light, aside]), [2, 1]);
    }

    #[test]
    fn areas_are_drawn_by_themselves() {
        let bars = [0.0, 3.0].map(|x| bar(x, 0.0, 2.0, 2.0, Ink::Mid));
        assert_eq!(counts(&bars), [1, 1]);
        let rings = [0.0, 3.0].map(|x| ring(x, 0.0, 1.0, Some(Ink::Paper), Ink::Dark, 0.4));
        assert_eq!(counts(&rings), [1, 1]);
        assert!(matches!(batches(&rings)[0].look, Look::Edged(Ink::Paper, _)));
    }
}
