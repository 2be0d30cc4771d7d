//! From pages to a file: drawing with krilla, and the tree of what everything means.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom;
use krilla::outline::{Outline as Outlines, OutlineNode};
use krilla::page::{Page as Sheet, PageSettings};
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document, SerializeSettings};

use super::about::About;
use super::book::{Bookmark, Page};
use super::colour::Palette;
use super::face::Faces;
use super::frame::{Goal, Group, Node, Run, Shape, Tag};
use super::grid::Grid;
use super::marks::{Marked, marks};
use super::paint::{POINTS, Painter, points};
use super::tree::{Branch, tag_tree};
use super::{PdfError, PdfOptions};

/// Room above the place that a link or a bookmark leads to.
const ABOVE: f32 = 4.0;

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
    let marks = marks(pages);
    let mut branches = Vec::new();
    for page in pages {
        let size = PageSettings::from_wh(grid.width * POINTS, grid.height * POINTS)
            .ok_or_else(|| PdfError::Write("no size of paper".into()))?;
        let mut sheet = document.start_page_with(size);
        let mut links = links(&mut sheet, &page.nodes, &marks).into_iter();
        let mut surface = sheet.surface();
        let mut painter =
            Painter { surface: &mut surface, palette, faces, logo: options.logo.as_ref() };
        let mut shapes = Vec::new();
        decoration(&page.nodes, &mut shapes);
        if !shapes.is_empty() {
            let layout = Artifact::with_kind(ArtifactType::Layout);
            painter.surface.start_tagged(ContentTag::Artifact(layout));
            painter.shapes(&shapes);
            painter.surface.end_tagged();
        }
        branches.extend(content(&mut painter, &page.nodes, &mut links));
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
        let place = geom::Point::from_xy(0.0, points((bookmark.y - ABOVE).max(0.0)));
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
fn links(sheet: &mut Sheet<'_>, nodes: &[Node], marks: &[Marked]) -> Vec<Option<Identifier>> {
    let mut found = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        if let Tag::Link(goal, label) = &group.tag {
            let edges = node.edges();
            let rect = edges.and_then(|e| {
                let [left, top, right, bottom] = [e.left, e.top, e.right, e.bottom].map(points);
                geom::Rect::from_ltrb(left, top, right, bottom)
            });
            let link = rect.zip(target(goal, marks)).map(|(rect, target)| {
                let link = LinkAnnotation::new(rect, target);
                let annotation = Annotation::new_link(link, Some(label.clone()));
                sheet.add_tagged_annotation(annotation)
            });
            found.push(link);
        } else {
            found.extend(links(sheet, &group.children, marks));
        }
    }
    found
}

/// Where a link leads; none where nothing is marked so.
fn target(goal: &Goal, marks: &[Marked]) -> Option<Target> {
    match goal {
        Goal::Address(address) => {
            Some(Target::Action(Action::Link(LinkAction::new(address.clone()))))
        }
        Goal::Mark(mark) => {
            let place = marks.iter().find(|place| place.mark == *mark)?;
            let top = geom::Point::from_xy(0.0, points((place.y - ABOVE).max(0.0)));
            Some(Target::Destination(XyzDestination::new(place.page, top).into()))
        }
    }
}

/// The shapes of a page that are not a figure's: decoration.
fn decoration<'n>(nodes: &'n [Node], shapes: &mut Vec<&'n Shape>) {
    for node in nodes {
        match node {
            Node::Shape(shape) => shapes.push(shape),
            Node::Group(group) if !is_drawn_whole(&group.tag) => {
                decoration(&group.children, shapes);
            }
            Node::Group(_) | Node::Run(_) | Node::Logo(_) | Node::Mark(..) => {}
        }
    }
}

/// A group that is one piece of content, with its shapes.
fn is_drawn_whole(tag: &Tag) -> bool {
    matches!(tag, Tag::Figure(_) | Tag::Header | Tag::Footer | Tag::Artifact)
}

/// Draws nodes that are content of their own, without decoration; gives what they mean. Lines of
/// text that follow each other are one piece of content.
fn content(
    painter: &mut Painter,
    nodes: &[Node],
    links: &mut impl Iterator<Item = Option<Identifier>>,
) -> Vec<Branch> {
    let mut branches = Vec::new();
    let is_text = |node: &Node| matches!(node, Node::Run(Run { says: None, .. }));
    for part in nodes.chunk_by(|a, b| is_text(a) && is_text(b)) {
        match part {
            [Node::Run(run), ..] => {
                let tag = SpanTag::empty().with_actual_text(run.says.as_deref());
                branches.push(Branch::Leaf(tagged(painter, ContentTag::Span(tag), part)));
            }
            [Node::Group(group)] => branches.extend(branch(painter, group, links)),
            [Node::Logo(_)] => artifact(painter, ArtifactType::Layout, part),
            _ => {}
        }
    }
    branches
}

fn branch(
    painter: &mut Painter,
    group: &Group,
    links: &mut impl Iterator<Item = Option<Identifier>>,
) -> Option<Branch> {
    let silent = match &group.tag {
        Tag::Header => Some(ArtifactType::Header),
        Tag::Footer => Some(ArtifactType::Footer),
        Tag::Artifact => Some(ArtifactType::Layout),
        _ => None,
    };
    if let Some(kind) = silent {
        artifact(painter, kind, &group.children);
        return None;
    }
    let children = match &group.tag {
        Tag::Figure(_) => vec![Branch::Leaf(tagged(painter, ContentTag::Other, &group.children))],
        Tag::Link(..) => {
            let link = links.next().flatten().map(Branch::Leaf);
            link.into_iter().chain(content(painter, &group.children, links)).collect()
        }
        _ => content(painter, &group.children, links),
    };
    Some(Branch::Group { tag: group.tag.clone(), joins: group.joins, children })
}

fn artifact(painter: &mut Painter, kind: ArtifactType, nodes: &[Node]) {
    tagged(painter, ContentTag::Artifact(Artifact::with_kind(kind)), nodes);
}

fn tagged(painter: &mut Painter, tag: ContentTag, nodes: &[Node]) -> Identifier {
    let leaf = painter.surface.start_tagged(tag);
    painter.draw(nodes);
    painter.surface.end_tagged();
    leaf
}
