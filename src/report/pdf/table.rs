use super::draw;
use super::flow::Strip;
use super::frame::{Frame, Node, Run, Tag};
use super::grid::{MAIN_LEFT, THIN};
use super::kit::Kit;
use super::style::{Ink, SMALL, Style};
use super::text::Text;

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// In millimetres, with the room to the next.
    pub width: f32,
    /// Numbers stand at the right.
    pub right: bool,
}

/// The look of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Room above the text of a row.
    pub above: f32,
    /// Room below it.
    pub below: f32,
    /// The line over the first row and its thickness; none: a grey one under a head, else none,
    /// since the section opens with a line.
    pub top: Option<(Ink, f32)>,
    /// Room above the text of the head.
    pub head: f32,
    /// Short cells stand in the middle of the row.
    pub centred: bool,
}

/// Rows with room for two lines.
pub const OPEN: Look = Look { above: 1.85, below: 2.0, top: None, head: 2.0, centred: false };
/// Rows close together.
pub const TIGHT: Look = Look { above: 1.1, below: 1.15, ..OPEN };

/// Room between a cell and the next.
const APART: f32 = 3.0;
/// Room below the text of the head.
const BELOW_HEAD: f32 = 1.2;

/// A table as it is made.
pub struct Table<'a> {
    kit: &'a Kit<'a>,
    columns: Vec<Column>,
    look: Look,
    head: Option<Frame>,
    rows: Vec<Frame>,
    about: String,
}

/// What stands in a cell, and what it is.
pub struct Cell {
    content: Content,
    tag: Tag,
    span: usize,
}

enum Content {
    /// Set in the width of the column.
    Text(Text),
    /// Laid out already.
    Frame(Frame),
}

/// What names a column.
pub enum Name {
    /// A text over the column.
    Shown(String),
    /// A text that is said and not drawn.
    Said(String),
    /// A drawing with the text.
    Frame(Frame),
}

impl From<Text> for Cell {
    fn from(text: Text) -> Self {
        Self { content: Content::Text(text.bare()), tag: Tag::Cell(1), span: 1 }
    }
}

impl From<Frame> for Cell {
    fn from(frame: Frame) -> Self {
        Self { content: Content::Frame(frame), tag: Tag::Cell(1), span: 1 }
    }
}

impl Cell {
    /// The cell that names its row.
    pub fn names_row(self) -> Self {
        Self { tag: Tag::RowHead, ..self }
    }

    /// Over several columns.
    pub fn over(frame: Frame, columns: u8) -> Self {
        let tag = Tag::Cell(columns.into());
        Self { content: Content::Frame(frame), tag, span: columns.into() }
    }
}

/// A column of texts.
pub const fn left(width: f32) -> Column {
    Column { width, right: false }
}

/// A column of numbers.
pub const fn right(width: f32) -> Column {
    Column { width, right: true }
}

/// A width in which no word of these texts is broken, between two bounds.
pub fn fitting<'t>(
    kit: &Kit,
    texts: impl IntoIterator<Item = &'t str>,
    style: &Style,
    least: f32,
    most: f32,
) -> f32 {
    let words = texts.into_iter().flat_map(|text| text.split([' ', '\u{ad}', '-', '/']));
    let widest = words.map(|word| kit.faces.width(word, style)).fold(0.0, f32::max);
    (widest + APART).clamp(least, most)
}

impl<'a> Table<'a> {
    /// An empty table; `about` says what it shows.
    pub fn new(kit: &'a Kit<'a>, about: impl Into<String>, look: Look, columns: &[Column]) -> Self {
        let columns = columns.to_vec();
        Self { kit, columns, look, head: None, rows: Vec::new(), about: about.into() }
    }

    /// The width of the content of a column.
    pub fn width(&self, column: usize) -> f32 {
        let width = self.columns.get(column).map_or(0.0, |c| c.width);
        if column + 1 < self.columns.len() { width - APART } else { width }
    }

    fn full(&self) -> f32 {
        self.columns.iter().map(|column| column.width).sum()
    }

    /// The names of the columns; they take no room when all are only said.
    pub fn head(&mut self, names: impl IntoIterator<Item = Name>) {
        let mut cells = Vec::new();
        let mut shown = false;
        let mut x = 0.0;
        for (i, (column, name)) in self.columns.iter().zip(names).enumerate() {
            let width = self.width(i);
            shown |= !matches!(name, Name::Said(_));
            let frame = match name {
                Name::Shown(text) => {
                    let text = Text::new(SMALL, text).bare().given();
                    self.kit.set(&if column.right { text.right() } else { text }, width)
                }
                Name::Said(text) => said(text),
                Name::Frame(frame) => frame,
            };
            cells.push((frame.tagged(Tag::ColumnHead), x));
            x += column.width;
        }
        let text = cells.iter().map(|(frame, _)| frame.height).fold(0.0, f32::max);
        let height = self.look.head + text + BELOW_HEAD;
        let mut row = Frame::space(if shown { height } else { 0.0 });
        for (frame, x) in cells {
            let y = self.look.head + text - frame.height;
            row.nodes.extend(frame.at(x, y).nodes);
        }
        self.head = Some(row);
    }

    /// One more row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let mut laid = Vec::new();
        let (mut column, mut x) = (0, 0.0);
        for cell in cells {
            let right = self.columns.get(column).is_some_and(|c| c.right);
            let frame = match cell.content {
                Content::Text(text) if right => self.kit.set(&text.right(), self.width(column)),
                Content::Text(text) => self.kit.set(&text, self.width(column)),
                Content::Frame(frame) => frame,
            };
            laid.push((frame.tagged(cell.tag), x));
            let end = column + cell.span;
            x += self.columns.iter().take(end).skip(column).map(|c| c.width).sum::<f32>();
            column = end;
        }
        let content = laid.iter().map(|(frame, _)| frame.height).fold(0.0, f32::max);
        let mut row = Frame::space(THIN + self.look.above + content + self.look.below);
        for (frame, x) in laid {
            let lower = if self.look.centred { (content - frame.height) / 2.0 } else { 0.0 };
            row.nodes.extend(frame.at(x, THIN + self.look.above + lower).nodes);
        }
        self.rows.push(row);
    }

    /// The table with its lines, in the main column; a new page repeats its head.
    pub fn strip(self, join: u32) -> Strip {
        let full = self.full();
        let count = self.rows.len();
        let headed = self.head.as_ref().is_some_and(|head| head.height > 0.0);
        let first = self.look.top.or(headed.then_some((Ink::Line, THIN)));
        let rows = self.rows.into_iter().enumerate().map(|(i, row)| {
            let mut framed = row.tagged(Tag::Row);
            let above = if i == 0 { first } else { Some((Ink::Line, THIN)) };
            framed.nodes.extend(above.map(|(ink, thickness)| {
                Node::Shape(draw::rule(0.0, THIN - thickness, full, ink, thickness))
            }));
            if i + 1 == count {
                let y = framed.height;
                framed.nodes.push(Node::Shape(draw::rule(0.0, y, full, Ink::Line, THIN)));
                framed.height += THIN;
            }
            framed
        });
        let table = (Tag::Table(self.about), join);
        let mut strip = Strip::new(rows).in_pairs();
        strip.x = MAIN_LEFT;
        strip.again = self.head.clone().map(|head| head.tagged(Tag::Artifact));
        strip.head = self
            .head
            .map(|head| head.tagged(Tag::Row).tagged(Tag::TableHead).joined(table.0.clone(), join));
        strip.tags = vec![table, (Tag::TableBody, join)];
        strip
    }
}

/// A text that is read out and takes no room.
pub fn said(text: String) -> Frame {
    let style = SMALL;
    let run =
        Run { x: 0.0, y: style.baseline(), text: " ".into(), style, width: 0.0, says: Some(text) };
    Frame { height: style.leading, nodes: vec![Node::Run(run)] }
}
