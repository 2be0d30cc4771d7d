//! Letters and shapes onto a page, with krilla; what they mean is said elsewhere.

use krilla::color::rgb;
use krilla::geom;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

use super::batch::{Batch, Look, batches};
use super::colour::{Palette, Rgb};
use super::face::{Faces, Glyph};
use super::frame::{Edges, Node, Outline, Point, Run, Shape, Stroke};
use super::logo::Logo;
use super::style::{Ink, Style};

/// Points in a millimetre.
pub const POINTS: f32 = 72.0 / 25.4;

/// A length in points, to a hundredth: a printer's dot is four times as large.
pub fn points(millimetres: f32) -> f32 {
    (millimetres * POINTS * 100.0).round() / 100.0
}

/// What draws on a page.
pub struct Painter<'a, 'b> {
    /// The page.
    pub surface: &'a mut Surface<'b>,
    /// The brand's colours.
    pub palette: Palette,
    /// The fonts.
    pub faces: &'a Faces,
    /// The owner's logo.
    pub logo: Option<&'a Logo>,
}

/// A character and where it stands, in millimetres.
struct Placed {
    c: char,
    glyph: Glyph,
    x: f32,
    y: f32,
    width: f32,
}

impl Painter<'_, '_> {
    /// Draws nodes: first the shapes, then what stands on them.
    pub fn draw(&mut self, nodes: &[Node]) {
        let mut shapes = Vec::new();
        collect(nodes, &mut shapes);
        self.shapes(&shapes);
        self.rest(nodes);
    }

    /// Draws all but the shapes.
    fn rest(&mut self, nodes: &[Node]) {
        for alike in nodes.chunk_by(are_alike) {
            match alike {
                [Node::Run(run), ..] => self.runs(run.style, alike.iter().filter_map(as_run)),
                [Node::Logo(edges), ..] => self.logo(*edges),
                [Node::Group(group), ..] => self.rest(&group.children),
                [Node::Shape(_) | Node::Mark(..), ..] | [] => {}
            }
        }
    }

    /// Letters of one style, in one line or several.
    fn runs<'r>(&mut self, style: Style, runs: impl Iterator<Item = &'r Run>) {
        let mut placed = Vec::new();
        for run in runs {
            let mut x = run.x;
            for (c, glyph, width) in self.faces.shape(&run.text, &style) {
                let c = if c == '\u{a0}' { ' ' } else { c };
                placed.push(Placed { c, glyph, x, y: run.y, width });
                x += width;
            }
        }
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(self.fill(style.ink)));
        for part in placed.chunk_by(|a, b| a.glyph.more == b.glyph.more) {
            self.letters(style, part);
        }
    }

    /// Letters of one font. The last of a line leads to the first of the next.
    fn letters(&mut self, style: Style, letters: &[Placed]) {
        let Some(first) = letters.first() else { return };
        let em = style.em();
        let mut text = String::with_capacity(letters.len());
        let mut glyphs = Vec::with_capacity(letters.len());
        let after = letters.iter().skip(1).map(Some).chain([None]);
        for (letter, next) in letters.iter().zip(after) {
            let from = text.len();
            text.push(letter.c);
            let lower = |next: &&Placed| next.y > letter.y;
            let advance = next.filter(lower).map_or(letter.width, |next| next.x - letter.x);
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(letter.glyph.id),
                advance / em,
                0.0,
                (first.y - letter.y) / em,
                0.0,
                from..text.len(),
                None,
            ));
        }
        let font = self.faces.font(&style, first.glyph).clone();
        let start = geom::Point::from_xy(points(first.x), points(first.y));
        self.surface.draw_glyphs(start, &glyphs, font, &text, style.size, false);
    }

    /// Draws shapes, those that come later over the others.
    pub fn shapes(&mut self, shapes: &[&Shape]) {
        for Batch { look, outlines, .. } in batches(shapes.iter().copied()) {
            let mut builder = geom::PathBuilder::new();
            for outline in outlines {
                match (look, outline) {
                    (Look::Dot(..), Outline::Circle(centre, _)) => touch(&mut builder, *centre),
                    (_, Outline::Circle(centre, radius)) => circle(&mut builder, *centre, *radius),
                    (_, Outline::Lines(corners, closed)) => lines(&mut builder, corners, *closed),
                }
            }
            let Some(path) = builder.finish() else { continue };
            let (fill, pen) = match look {
                Look::Area(ink) => (Some(self.fill(ink)), None),
                Look::Line(stroke) => (None, Some(self.pen(stroke))),
                Look::Edged(ink, stroke) => (Some(self.fill(ink)), Some(self.pen(stroke))),
                Look::Dot(ink, radius) => {
                    let pen = self.pen(Stroke { ink, width: 2.0 * radius, dashed: false });
                    (None, Some(Pen { line_cap: LineCap::Round, ..pen }))
                }
            };
            self.surface.set_fill(fill);
            self.surface.set_stroke(pen);
            self.surface.draw_path(&path);
        }
    }

    fn logo(&mut self, edges: Edges) {
        let (width, height) = (edges.right - edges.left, edges.bottom - edges.top);
        for layer in self.logo.map(Logo::layers).unwrap_or_default() {
            let mut builder = geom::PathBuilder::new();
            for [x, y, wide, high] in layer.areas {
                let (left, top) = (edges.left + x * width, edges.top + y * height);
                let (right, bottom) = (left + wide * width, top + high * height);
                let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
                lines(&mut builder, &corners.map(|(x, y)| Point(x, y)), true);
            }
            if let Some(path) = builder.finish() {
                self.surface.set_stroke(None);
                self.surface.set_fill(Some(filled(layer.colour)));
                self.surface.draw_path(&path);
            }
        }
    }

    fn fill(&self, ink: Ink) -> Fill {
        filled(self.palette.rgb(ink))
    }

    fn pen(&self, stroke: Stroke) -> Pen {
        let Rgb(r, g, b) = self.palette.rgb(stroke.ink);
        let dash = stroke.dashed.then(|| StrokeDash { array: vec![3.0, 2.0], offset: 0.0 });
        Pen {
            paint: rgb::Color::new(r, g, b).into(),
            width: points(stroke.width),
            line_join: LineJoin::Round,
            dash,
            ..Pen::default()
        }
    }
}

/// Lines of one style, each below the other, are drawn at once.
fn are_alike(a: &Node, b: &Node) -> bool {
    matches!((a, b), (Node::Run(a), Node::Run(b)) if a.style == b.style && a.y < b.y)
}

fn as_run(node: &Node) -> Option<&Run> {
    match node {
        Node::Run(run) => Some(run),
        _ => None,
    }
}

/// Every shape of nodes, in order.
fn collect<'n>(nodes: &'n [Node], shapes: &mut Vec<&'n Shape>) {
    for node in nodes {
        match node {
            Node::Shape(shape) => shapes.push(shape),
            Node::Group(group) => collect(&group.children, shapes),
            Node::Run(_) | Node::Logo(_) | Node::Mark(..) => {}
        }
    }
}

fn filled(Rgb(r, g, b): Rgb) -> Fill {
    let paint = rgb::Color::new(r, g, b).into();
    Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// A dot, as the touch of a round pen: a tenth of the bytes of its outline.
fn touch(builder: &mut geom::PathBuilder, Point(x, y): Point) {
    const SHORTEST: f32 = 0.01;
    let (x, y) = (points(x), points(y));
    builder.move_to(x, y);
    builder.line_to(((x + SHORTEST) * 100.0).round() / 100.0, y);
}

fn lines(builder: &mut geom::PathBuilder, corners: &[Point], closed: bool) {
    for (i, Point(x, y)) in corners.iter().enumerate() {
        let (x, y) = (points(*x), points(*y));
        if i == 0 { builder.move_to(x, y) } else { builder.line_to(x, y) }
    }
    if closed {
        builder.close();
    }
}

/// Four curves.
fn circle(builder: &mut geom::PathBuilder, Point(x, y): Point, r: f32) {
    const BEND: f32 = 0.552_284_8;
    let k = r * BEND;
    let at = |(right, down): (f32, f32)| (points(x + right), points(y + down));
    let (start_x, start_y) = at((r, 0.0));
    builder.move_to(start_x, start_y);
    for curve in [
        [(r, k), (k, r), (0.0, r)],
        [(-k, r), (-r, k), (-r, 0.0)],
        [(-r, -k), (-k, -r), (0.0, -r)],
        [(k, -r), (r, -k), (r, 0.0)],
    ] {
        let [(x1, y1), (x2, y2), (x, y)] = curve.map(at);
        builder.cubic_to(x1, y1, x2, y2, x, y);
    }
    builder.close();
}
