use super::draw;
use super::flow::{Section, Strip, units};
use super::frame::{Frame, Node, Tag};
use super::grid::{LEFT, MAIN, MAIN_LEFT, SIDE, THICK, TOP};
use super::kit::Kit;
use super::marks;
use super::running;
use super::style::{Ink, SMALL};
use super::text::Text;
use crate::i18n::Key;

/// The pages as they are made, and the place that comes next.
#[derive(Clone)]
pub struct Book<'a> {
    /// What they are made with.
    pub kit: &'a Kit<'a>,
    pages: Vec<Page>,
    bookmarks: Vec<Bookmark>,
    y: f32,
    joins: u32,
}

/// A page; its nodes are placed from the top left of the paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it is about, for the running header; none on the cover.
    pub section: Option<Heading>,
    /// In reading order.
    pub nodes: Vec<Node>,
}

/// What a page is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Its name.
    pub name: String,
    /// The page has no title of its own, so that the name is its heading.
    pub is_title: bool,
}

/// A way into the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// From 1.
    pub level: u8,
    /// What is there.
    pub title: String,
    /// Position of the page.
    pub page: usize,
    /// From the top of the page.
    pub y: f32,
}

/// Room between the line that opens a section and its text.
pub const BELOW_RULE: f32 = 2.0;

/// What no page can hold begins where at least this share of a page is left.
const BEGUN: f32 = 0.25;
/// For sums of heights that should be equal.
const SLACK: f32 = 0.01;

impl<'a> Book<'a> {
    /// An empty one.
    pub fn new(kit: &'a Kit<'a>) -> Self {
        Self { kit, pages: Vec::new(), bookmarks: Vec::new(), y: TOP, joins: 0 }
    }

    /// The pages with their headers and footers, and the bookmarks.
    pub fn close(mut self) -> (Vec<Page>, Vec<Bookmark>) {
        marks::number(self.kit.faces, &mut self.pages);
        let count = self.pages.len();
        for (i, page) in self.pages.iter_mut().enumerate() {
            running::add(self.kit, page, i + 1, count);
        }
        (self.pages, self.bookmarks)
    }

    /// A new page without header and footer.
    pub fn open_bare(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    /// A new page about something that has a title of its own.
    pub fn open(&mut self, name: Key) {
        self.open_page(name, false);
    }

    /// A new page whose title is the name in its header.
    pub fn open_titled(&mut self, name: Key) {
        self.open_page(name, true);
    }

    fn open_page(&mut self, name: Key, is_title: bool) {
        let section = Some(Heading { name: self.kit.label(name), is_title });
        self.pages.push(Page { section, nodes: Vec::new() });
        self.y = TOP;
    }

    /// A new page that goes on with what the last one was about.
    pub fn open_next(&mut self) {
        let section = self.pages.last().and_then(|page| page.section.clone());
        let section = section.map(|heading| Heading { is_title: false, ..heading });
        self.pages.push(Page { section, nodes: Vec::new() });
        self.y = TOP;
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// Whether a section fits on this page, whole.
    pub fn fits(&self, section: &Section) -> bool {
        section.space + Self::height(section) <= self.left() + SLACK
    }

    /// Whether a page can hold a section.
    pub fn holds(&self, section: &Section) -> bool {
        Self::height(section) <= self.kit.grid.bottom - TOP + SLACK
    }

    /// A number that joins groups.
    pub fn join(&mut self) -> u32 {
        self.joins += 1;
        self.joins
    }

    /// Where the next content begins.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// Leaves room down to a place.
    pub fn skip_to(&mut self, y: f32) {
        self.y = y;
    }

    /// A way to the place that comes next.
    pub fn bookmark(&mut self, level: u8, title: &str) {
        let title = self.kit.faces.legible(title).replace(['\n', '\u{ad}'], "");
        let page = self.pages.len().saturating_sub(1);
        self.bookmarks.push(Bookmark { level, title, page, y: self.y });
    }

    /// Content at a place of its own.
    pub fn put(&mut self, frame: Frame, x: f32, y: f32) {
        if let Some(page) = self.pages.last_mut() {
            page.nodes.extend(frame.at(x, y).nodes);
        }
    }

    /// The room that is left on this page.
    pub fn left(&self) -> f32 {
        self.kit.grid.bottom - self.y
    }

    /// How high a section is on one page, without the room above.
    pub fn height(section: &Section) -> f32 {
        Self::around(section, section.strips.iter().map(Strip::height).sum())
    }

    /// How high what must stand on the page where a section begins is.
    fn beginning(&self, section: &Section) -> f32 {
        let page = self.kit.grid.bottom - TOP;
        let mut height = 0.0;
        for strip in &section.strips {
            let keeps: Vec<bool> = strip.rows.iter().map(|row| row.keep).collect();
            let size = units(&keeps).first().copied().unwrap_or_default();
            let unit = strip.height_of(size);
            height += if unit > page { page * BEGUN } else { unit };
            let goes_on = strip.rows.last().is_some_and(|row| row.keep);
            if size < strip.rows.len() || !goes_on {
                break;
            }
        }
        Self::around(section, height)
    }

    /// How high a section is with strips of a height.
    fn around(section: &Section, strips: f32) -> f32 {
        let side = if section.ruled { BELOW_RULE } else { 0.0 } + section.side.height;
        let line = if section.ruled { THICK } else { 0.0 };
        line + strips.max(side)
    }

    /// Whether a section would end this page and leave the next one to stand alone, where both
    /// would fit on one page.
    pub fn parts(&self, section: &Section, next: &Section) -> bool {
        let height = Self::height(section);
        let left = self.left() - section.space - height + SLACK;
        let begins = next.space + self.beginning(next);
        let both = height + next.space + Self::height(next);
        self.y > TOP && left >= 0.0 && left < begins && both <= self.kit.grid.bottom - TOP
    }

    /// A section, on this page and as many more as it takes.
    pub fn section(&mut self, section: Section) {
        let join = self.join();
        let first = self.beginning(&section);
        if self.y > TOP {
            self.y += section.space;
            if first > self.left() + SLACK {
                self.open_next();
            }
        }
        let Section { ruled, side, again, over, strips, .. } = section;
        let side_top = self.begin(ruled);
        let side_bottom = side_top + side.height;
        self.put(side.joined(Tag::Section, join), LEFT, side_top);
        let page = self.pages.len();
        for strip in strips {
            self.strip(strip, join, |book| {
                let top = book.begin(ruled);
                book.put(again.clone().tagged(Tag::Artifact), LEFT, top);
                if let Some(over) = over.clone() {
                    let height = over.height;
                    book.put(over, 0.0, book.y);
                    book.y += height;
                }
            });
        }
        if self.pages.len() == page {
            self.y = self.y.max(side_bottom);
        }
    }

    /// The line that opens a section; gives where the margin column begins.
    fn begin(&mut self, ruled: bool) -> f32 {
        if !ruled {
            return self.y;
        }
        let lines = [
            draw::rule(LEFT, 0.0, SIDE, Ink::Dark, THICK),
            draw::rule(MAIN_LEFT, 0.0, MAIN, Ink::Dark, THICK),
        ];
        self.put(Frame::drawing(THICK, lines), 0.0, self.y);
        self.y += THICK;
        self.y + BELOW_RULE
    }

    /// `go_on` begins each next page.
    fn strip(&mut self, strip: Strip, section: u32, go_on: impl Fn(&mut Self)) {
        let Strip { x, tags, head, again, inset, rows } = strip;
        let begin_next = |book: &mut Self| {
            book.open_next();
            go_on(book);
            book.y += inset;
        };
        let next = |book: &mut Self| {
            begin_next(book);
            book.add(again.clone().unwrap_or_default(), x, section);
        };
        let keeps: Vec<bool> = rows.iter().map(|row| row.keep).collect();
        let mut rows = rows.into_iter();
        let mut head = head;
        for size in units(&keeps) {
            let unit: Vec<Frame> = rows.by_ref().take(size).map(|row| row.frame).collect();
            let height = unit.iter().map(|frame| frame.height).sum::<f32>();
            let above = head.as_ref().map_or(0.0, |head| head.height);
            let page = self.kit.grid.bottom - TOP;
            let whole = if above + height > page { page * BEGUN } else { above + height };
            if whole > self.left() + SLACK && self.y > TOP {
                if head.is_some() { begin_next(self) } else { next(self) }
            }
            self.add(head.take().unwrap_or_default(), x, section);
            for frame in unit {
                self.place(frame, |book, row| book.put_row(row, x, &tags, section), next);
            }
        }
    }

    /// The head of a strip.
    fn add(&mut self, head: Frame, x: f32, section: u32) {
        let height = head.height;
        if !head.nodes.is_empty() {
            self.put_row(head, x, &[], section);
        }
        self.y += height;
    }

    /// A row; over several pages, which `next` begins, if none can hold it.
    fn place(&mut self, row: Frame, put: impl Fn(&mut Self, Frame), next: impl Fn(&mut Self)) {
        let page = self.kit.grid.bottom - TOP;
        let mut rest = row;
        let mut begun = false;
        while rest.height > self.left() + SLACK {
            if rest.height > page || begun {
                let (above, below) = rest.split(self.left());
                let stuck = above.nodes.is_empty() && begun;
                put(self, above);
                rest = below;
                if stuck {
                    break;
                }
            }
            next(self);
            begun = true;
        }
        let height = rest.height;
        put(self, rest);
        self.y += height;
    }

    fn put_row(&mut self, frame: Frame, x: f32, tags: &[(Tag, u32)], section: u32) {
        let inner =
            tags.iter().rev().fold(frame, |frame, (tag, join)| frame.joined(tag.clone(), *join));
        self.put(inner.joined(Tag::Section, section), x, self.y);
    }

    /// The name of a section where it goes on.
    pub fn again(&self, name: &str) -> Frame {
        let text = self.kit.texts.fill(Key::PdfContinued, &[("name", name)]);
        self.kit.set(&Text::new(SMALL, text).bare(), SIDE)
    }
}
