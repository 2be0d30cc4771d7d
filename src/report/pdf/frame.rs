//! Content that has been laid out: what it draws, where, and what it means.

use super::style::{Ink, Style};

/// Laid out content, relative to its top left; lengths in millimetres.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// How much room it takes.
    pub height: f32,
    /// In reading order.
    pub nodes: Vec<Node>,
}

/// A part of a frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Parts that mean something together.
    Group(Group),
    /// Letters in one line and one style.
    Run(Run),
    /// A drawing.
    Shape(Shape),
    /// The owner's logo, with its size.
    Logo(Edges),
    /// What is referred to begins here, at this height.
    Mark(Mark, f32),
}

/// Parts that mean something together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are.
    pub tag: Tag,
    /// Groups in a row with the same number are one group, over pages too.
    pub joins: Option<u32>,
    /// In reading order.
    pub children: Vec<Node>,
}

/// What a group is to someone who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Tag {
    /// Belongs together.
    Section,
    /// A heading of a level, from 1, and what it says.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// One entry of a list.
    Item,
    /// The number or bullet of an entry.
    Label,
    /// The content of an entry.
    ItemBody,
    /// A table, with what it shows.
    Table(String),
    /// The head of a table.
    TableHead,
    /// The rows of a table.
    TableBody,
    /// A row.
    Row,
    /// A cell that names its column.
    ColumnHead,
    /// A cell that names its row.
    RowHead,
    /// A cell; how many columns it takes.
    Cell(u32),
    /// A drawing in words.
    Figure(String),
    /// A way to somewhere: that, and what is there.
    Link(Goal, String),
    /// The running header: not part of the text.
    Header,
    /// The running footer: not part of the text.
    Footer,
    /// Repeats something or decorates: not part of the text.
    Artifact,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// Somewhere else.
    Address(String),
    /// A place in the document.
    Mark(Mark),
}

/// What is referred to elsewhere in the document, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A reference.
    Source(usize),
    /// A factor.
    Factor(usize),
    /// Where the note of a factor goes on.
    Note(usize),
}

/// Letters in one line and one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Left end.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Only characters that the fonts have.
    pub text: String,
    /// How it is set.
    pub style: Style,
    /// How wide it is, without spaces at its end.
    pub width: f32,
    /// What it says, where that is not what is drawn.
    pub says: Option<String>,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// What it is filled with.
    pub fill: Option<Ink>,
    /// What its outline is drawn with.
    pub stroke: Option<Stroke>,
}

/// The outline of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// Corners or bends, closed or not.
    Lines(Vec<Point>, bool),
    /// A circle around a centre.
    Circle(Point, f32),
}

/// A place: from the left, from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point(pub f32, pub f32);

/// A pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its thickness.
    pub width: f32,
    /// Drawn in dashes.
    pub dashed: bool,
}

/// The edges of what is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edges {
    /// Left.
    pub left: f32,
    /// Top.
    pub top: f32,
    /// Right.
    pub right: f32,
    /// Bottom.
    pub bottom: f32,
}

impl Frame {
    /// Room without content.
    pub fn space(height: f32) -> Self {
        Self { height, nodes: Vec::new() }
    }

    /// A drawing of a height.
    pub fn drawing(height: f32, shapes: impl IntoIterator<Item = Shape>) -> Self {
        Self { height, nodes: shapes.into_iter().map(Node::Shape).collect() }
    }

    /// One below the other.
    pub fn stack(frames: impl IntoIterator<Item = Self>) -> Self {
        let mut stack = Self::default();
        for frame in frames {
            stack.add(frame);
        }
        stack
    }

    /// Another below this.
    pub fn add(&mut self, frame: Self) {
        let top = self.height;
        self.height += frame.height;
        self.nodes.extend(frame.at(0.0, top).nodes);
    }

    /// Another over this, from the same top; the higher one counts.
    pub fn over(mut self, frame: Self) -> Self {
        self.height = self.height.max(frame.height);
        self.nodes.extend(frame.nodes);
        self
    }

    /// The same, moved; its height does not change.
    pub fn at(mut self, x: f32, y: f32) -> Self {
        for node in &mut self.nodes {
            node.shift(x, y);
        }
        self
    }

    /// The same as a place that is referred to.
    pub fn marked(mut self, mark: Mark) -> Self {
        self.nodes.insert(0, Node::Mark(mark, 0.0));
        self
    }

    /// The same as a group.
    pub fn tagged(self, tag: Tag) -> Self {
        self.joined(tag, None)
    }

    /// The same as a group that goes on where the number is the same.
    pub fn joined(self, tag: Tag, joins: impl Into<Option<u32>>) -> Self {
        let group = Group { tag, joins: joins.into(), children: self.nodes };
        Self { height: self.height, nodes: vec![Node::Group(group)] }
    }

    /// What lies above a height, and what below, moved to the top. Lines of text stay whole.
    pub fn split(self, height: f32) -> (Self, Self) {
        let (mut above, mut below) = (Vec::new(), Vec::new());
        for node in self.nodes {
            let (upper, lower) = node.split(height);
            above.extend(upper);
            below.extend(lower);
        }
        let edges = below.iter().filter_map(Node::edges).reduce(Edges::with);
        let top = edges.map_or(height, |edges| edges.top);
        let rest = Self { height: self.height - top, nodes: below }.at(0.0, -top);
        (Self { height, nodes: above }, rest)
    }
}

impl Node {
    fn shift(&mut self, x: f32, y: f32) {
        match self {
            Self::Group(group) => group.children.iter_mut().for_each(|child| child.shift(x, y)),
            Self::Run(run) => {
                run.x += x;
                run.y += y;
            }
            Self::Shape(shape) => shape.outline.shift(x, y),
            Self::Logo(edges) => {
                edges.left += x;
                edges.right += x;
                edges.top += y;
                edges.bottom += y;
            }
            Self::Mark(_, top) => *top += y,
        }
    }

    /// Figures are not cut.
    fn split(self, height: f32) -> (Option<Self>, Option<Self>) {
        match self {
            Self::Group(Group { tag, joins, children }) if !matches!(tag, Tag::Figure(_)) => {
                let (mut above, mut below) = (Vec::new(), Vec::new());
                for child in children {
                    let (upper, lower) = child.split(height);
                    above.extend(upper);
                    below.extend(lower);
                }
                let group = |children: Vec<Self>| {
                    let tag = tag.clone();
                    (!children.is_empty()).then_some(Self::Group(Group { tag, joins, children }))
                };
                (group(above), group(below))
            }
            other if other.edges().is_some_and(|edges| edges.bottom > height) => {
                (None, Some(other))
            }
            other => (Some(other), None),
        }
    }

    /// What is drawn; none for a group of nothing.
    pub fn edges(&self) -> Option<Edges> {
        match self {
            Self::Group(group) => group.children.iter().filter_map(Self::edges).reduce(Edges::with),
            Self::Run(run) => Some(run.edges()),
            Self::Shape(shape) => shape.outline.edges(),
            Self::Logo(edges) => Some(*edges),
            Self::Mark(..) => None,
        }
    }

    /// Every run, in reading order.
    pub fn runs(&self) -> Vec<&Run> {
        match self {
            Self::Group(group) => group.children.iter().flat_map(Self::runs).collect(),
            Self::Run(run) => vec![run],
            Self::Shape(_) | Self::Logo(_) | Self::Mark(..) => Vec::new(),
        }
    }
}

impl Run {
    /// Where its letters stand, from the highest accent to the lowest tail.
    pub fn edges(&self) -> Edges {
        const RISE: f32 = 0.75;
        const FALL: f32 = 0.25;
        let em = self.style.em();
        Edges {
            left: self.x,
            top: self.y - RISE * em,
            right: self.x + self.width,
            bottom: self.y + FALL * em,
        }
    }
}

impl Shape {
    /// The same with its line in dashes.
    pub fn dashed(self) -> Self {
        let stroke = self.stroke.map(|stroke| Stroke { dashed: true, ..stroke });
        Self { stroke, ..self }
    }
}

impl Outline {
    fn shift(&mut self, x: f32, y: f32) {
        let points = match self {
            Self::Lines(points, _) => points.as_mut_slice(),
            Self::Circle(centre, _) => std::slice::from_mut(centre),
        };
        for point in points {
            *point = Point(point.0 + x, point.1 + y);
        }
    }

    /// Without its pen; none for a line without points.
    pub fn edges(&self) -> Option<Edges> {
        match self {
            Self::Lines(points, _) => {
                let edge = |Point(x, y): &Point| Edges { left: *x, top: *y, right: *x, bottom: *y };
                points.iter().map(edge).reduce(Edges::with)
            }
            Self::Circle(Point(x, y), r) => {
                Some(Edges { left: x - r, top: y - r, right: x + r, bottom: y + r })
            }
        }
    }
}

impl Edges {
    /// Around both.
    pub fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
    /// Whether the two have a place in common, be it on their edges.
    pub fn touches(&self, other: &Self) -> bool {
        self.left <= other.right
            && other.left <= self.right
            && self.top <= other.bottom
            && other.top <= self.bottom
    }
}
