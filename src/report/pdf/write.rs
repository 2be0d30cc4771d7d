//! From pages to a file: drawing with krilla, and the tree of what everything means.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline as Outlines, OutlineNode};
use krilla::page::{Page as Sheet, PageSettings};
use krilla::paint::{Fill, LineJoin, Stroke as Pen, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::about::About;
use super::book::{Bookmark, Page};
use super::colour::{Palette, Rgb};
use super::face::{Faces, Glyph};
use super::frame::{Edges, Group, Node, Outline, Point, Run, Shape, Stroke, Tag};
use super::grid::Grid;
use super::logo::Logo;
use super::style::Ink;
use super::tree::{Branch, tag_tree};
use super::{PdfError, PdfOptions};

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// Writes the pages as PDF/UA-1 and PDF/A-3a.
pub fn write(
    about: &About,
    options: &PdfOptions,
    grid: &Grid,
    faces: &Faces,
    pages: &[Page],
    bookmarks: &[Bookmark],
) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfError::Write("the standards exclude each other".into()))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(about.metadata(faces));
    if let Some(bytes) = &options.attachment {
        document.embed_file(about.attachment(bytes.clone()));
    }
    let palette = Palette::new(options.accent);
    let mut branches = Vec::new();
    for page in pages {
        let size = PageSettings::from_wh(grid.width * POINTS, grid.height * POINTS)
            .ok_or_else(|| PdfError::Write("no size of paper".into()))?;
        let mut sheet = document.start_page_with(size);
        let mut links = links(&mut sheet, &page.nodes).into_iter();
        let mut surface = sheet.surface();
        let mut painter =
            Painter { surface: &mut surface, palette, faces, logo: options.logo.as_ref() };
        branches.extend(painter.nodes(&page.nodes, &mut links));
        surface.finish();
        sheet.finish();
    }
    document.set_outline(outline(bookmarks));
    document.set_tag_tree(tag_tree(branches, about.locale));
    document.finish().map_err(|error| PdfError::Write(error.to_string()))
}

/// The bookmarks, second level below first.
fn outline(bookmarks: &[Bookmark]) -> Outlines {
    let node = |bookmark: &Bookmark| {
        let place = geom::Point::from_xy(0.0, (bookmark.y - 4.0).max(0.0) * POINTS);
        let destination = XyzDestination::new(bookmark.page, place);
        OutlineNode::new(bookmark.title.clone(), destination)
    };
    let mut outline = Outlines::new();
    for chapter in bookmarks.chunk_by(|_, next| next.level > 1) {
        let Some((first, below)) = chapter.split_first() else { continue };
        let mut parent = node(first);
        for bookmark in below {
            parent.push_child(node(bookmark));
        }
        outline.push_child(parent);
    }
    outline
}

/// Makes every link of a page, in reading order.
fn links(sheet: &mut Sheet<'_>, nodes: &[Node]) -> Vec<Identifier> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        if let Tag::Link(address, label) = &group.tag {
            let edges = node.edges();
            let rect = edges.and_then(|e| {
                let [left, top, right, bottom] =
                    [e.left, e.top, e.right, e.bottom].map(|x| x * POINTS);
                geom::Rect::from_ltrb(left, top, right, bottom)
            });
            if let Some(rect) = rect {
                let target = Target::Action(Action::Link(LinkAction::new(address.clone())));
                let link = LinkAnnotation::new(rect, target);
                let annotation = Annotation::new_link(link, Some(label.clone()));
                found.push(sheet.add_tagged_annotation(annotation));
            }
        } else {
            found.extend(links(sheet, &group.children));
        }
    }
    found
}

struct Painter<'a, 'b> {
    surface: &'a mut Surface<'b>,
    palette: Palette,
    faces: &'a Faces,
    logo: Option<&'a Logo>,
}

impl Painter<'_, '_> {
    /// Draws nodes that are content of their own; gives what they mean.
    fn nodes(
        &mut self,
        nodes: &[Node],
        links: &mut impl Iterator<Item = Identifier>,
    ) -> Vec<Branch> {
        let mut branches = Vec::new();
        for node in nodes {
            match node {
                Node::Run(run) => branches.push(Branch::Leaf(self.content(run))),
                Node::Shape(_) | Node::Logo(_) => {
                    self.artifact(ArtifactType::Layout, std::slice::from_ref(node));
                }
                Node::Group(group) => branches.extend(self.group(group, links)),
            }
        }
        branches
    }

    fn group(
        &mut self,
        group: &Group,
        links: &mut impl Iterator<Item = Identifier>,
    ) -> Option<Branch> {
        let children = match &group.tag {
            Tag::Header => return self.silent(ArtifactType::Header, group),
            Tag::Footer => return self.silent(ArtifactType::Footer, group),
            Tag::Artifact => return self.silent(ArtifactType::Layout, group),
            Tag::Figure(_) => {
                let leaf = self.surface.start_tagged(ContentTag::Other);
                self.plain(&group.children);
                self.surface.end_tagged();
                vec![Branch::Leaf(leaf)]
            }
            Tag::Link(..) => {
                let mut children: Vec<Branch> =
                    links.next().map(Branch::Leaf).into_iter().collect();
                children.extend(self.nodes(&group.children, links));
                children
            }
            _ => self.nodes(&group.children, links),
        };
        Some(Branch::Group { tag: group.tag.clone(), joins: group.joins, children })
    }

    fn silent(&mut self, kind: ArtifactType, group: &Group) -> Option<Branch> {
        self.artifact(kind, &group.children);
        None
    }

    fn artifact(&mut self, kind: ArtifactType, nodes: &[Node]) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.plain(nodes);
        self.surface.end_tagged();
    }

    fn content(&mut self, run: &Run) -> Identifier {
        let tag = SpanTag::empty().with_actual_text(run.says.as_deref());
        let leaf = self.surface.start_tagged(ContentTag::Span(tag));
        self.run(run);
        self.surface.end_tagged();
        leaf
    }

    /// Draws nodes within what has been begun.
    fn plain(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.plain(&group.children),
                Node::Run(run) => self.run(run),
                Node::Shape(shape) => self.shape(shape),
                Node::Logo(edges) => self.logo(*edges),
            }
        }
    }

    fn run(&mut self, run: &Run) {
        let em = run.style.em();
        let text = run.text.replace('\u{a0}', " ");
        let shaped: Vec<(char, Glyph, f32)> = self.faces.shape(&text, &run.style).collect();
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(self.fill(run.style.ink)));
        let mut x = run.x;
        for part in shaped.chunk_by(|(_, a, _), (_, b, _)| a.more == b.more) {
            let Some((_, first, _)) = part.first() else { continue };
            let said: String = part.iter().map(|(c, ..)| *c).collect();
            let mut from = 0;
            let glyphs: Vec<KrillaGlyph> = part
                .iter()
                .map(|(c, glyph, width)| {
                    let range = from..from + c.len_utf8();
                    from = range.end;
                    KrillaGlyph::new(GlyphId::new(glyph.id), width / em, 0.0, 0.0, 0.0, range, None)
                })
                .collect();
            let font = self.faces.font(&run.style, *first).clone();
            let start = geom::Point::from_xy(x * POINTS, run.y * POINTS);
            self.surface.draw_glyphs(start, &glyphs, font, &said, run.style.size, false);
            x += part.iter().map(|(.., width)| width).sum::<f32>();
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let Some(path) = path(&shape.outline) else { return };
        self.surface.set_fill(shape.fill.map(|ink| self.fill(ink)));
        self.surface.set_stroke(shape.stroke.map(|stroke| self.pen(stroke)));
        self.surface.draw_path(&path);
    }

    fn logo(&mut self, edges: Edges) {
        let (width, height) = (edges.right - edges.left, edges.bottom - edges.top);
        for layer in self.logo.map(Logo::layers).unwrap_or_default() {
            let mut builder = geom::PathBuilder::new();
            for [x, y, wide, high] in layer.areas {
                let (left, top) = (edges.left + x * width, edges.top + y * height);
                let (right, bottom) = (left + wide * width, top + high * height);
                let [left, top, right, bottom] =
                    [left, top, right, bottom].map(|length| length * POINTS);
                builder.move_to(left, top);
                builder.line_to(right, top);
                builder.line_to(right, bottom);
                builder.line_to(left, bottom);
                builder.close();
            }
            if let Some(path) = builder.finish() {
                let Rgb(r, g, b) = layer.colour;
                let paint = rgb::Color::new(r, g, b).into();
                self.surface.set_stroke(None);
                self.surface.set_fill(Some(Fill {
                    paint,
                    opacity: NormalizedF32::ONE,
                    ..Fill::default()
                }));
                self.surface.draw_path(&path);
            }
        }
    }

    fn fill(&self, ink: Ink) -> Fill {
        Fill { paint: self.colour(ink).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
    }

    fn pen(&self, stroke: Stroke) -> Pen {
        let dash = stroke.dashed.then(|| StrokeDash { array: vec![3.0, 2.0], offset: 0.0 });
        Pen {
            paint: self.colour(stroke.ink).into(),
            width: stroke.width * POINTS,
            line_join: LineJoin::Round,
            dash,
            ..Pen::default()
        }
    }

    fn colour(&self, ink: Ink) -> rgb::Color {
        let Rgb(r, g, b) = self.palette.rgb(ink);
        rgb::Color::new(r, g, b)
    }
}

/// An outline in points.
fn path(outline: &Outline) -> Option<geom::Path> {
    let mut builder = geom::PathBuilder::new();
    match outline {
        Outline::Lines(points, closed) => {
            for (i, Point(x, y)) in points.iter().enumerate() {
                let (x, y) = (x * POINTS, y * POINTS);
                if i == 0 { builder.move_to(x, y) } else { builder.line_to(x, y) }
            }
            if *closed {
                builder.close();
            }
        }
        Outline::Circle(Point(x, y), radius) => {
            circle(&mut builder, x * POINTS, y * POINTS, radius * POINTS);
        }
    }
    builder.finish()
}

/// Four curves.
fn circle(builder: &mut geom::PathBuilder, x: f32, y: f32, r: f32) {
    const BEND: f32 = 0.552_284_8;
    let k = r * BEND;
    builder.move_to(x + r, y);
    builder.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    builder.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    builder.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    builder.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    builder.close();
}
