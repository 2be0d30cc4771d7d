use super::face::Faces;
use super::frame::{Frame, Goal, Group, Node, Run, Tag};
use super::style::Style;
use super::wrap::{Line, Span, wrap};

/// A text before it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    spans: Vec<Span>,
    tag: Option<Tag>,
    right: bool,
    limit: Option<usize>,
}

/// What follows a text that was cut.
const CUT: char = '…';

impl Text {
    /// A paragraph in a style.
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        let spans = vec![Span::new(text, style)];
        Self { spans, tag: Some(Tag::Paragraph), right: false, limit: None }
    }

    /// A heading of a level, from 1.
    pub fn heading(level: u16, style: Style, text: impl Into<String>) -> Self {
        let text = text.into();
        let title = text.replace(['\n', '\u{ad}'], "");
        Self::new(style, text).tagged(Tag::Heading(level, title))
    }

    /// Goes on in another style of the same size.
    pub fn and(mut self, style: Style, text: impl Into<String>) -> Self {
        self.spans.push(Span::new(text, style));
        self
    }

    /// Goes on in another style with something that leads somewhere, where `there` is.
    pub fn link(
        mut self,
        style: Style,
        text: impl Into<String>,
        goal: Goal,
        there: impl Into<String>,
    ) -> Self {
        let link = Some((goal, there.into()));
        self.spans.push(Span { ours: false, link, ..Span::new(text, style) });
        self
    }

    /// The same as something else than a paragraph.
    pub fn tagged(mut self, tag: Tag) -> Self {
        self.tag = Some(tag);
        self
    }

    /// The same without a tag of its own, such as the only text of a cell.
    pub fn bare(mut self) -> Self {
        self.tag = None;
        self
    }

    /// The same as someone wrote it: its words are not broken.
    pub fn given(mut self) -> Self {
        for span in &mut self.spans {
            span.ours = false;
        }
        self
    }

    /// Aligned at the right.
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// Cut with … after so many lines.
    pub fn at_most(mut self, lines: usize) -> Self {
        self.limit = Some(lines);
        self
    }

    /// The lines in a column of this width.
    pub fn lines(&self, faces: &Faces, width: f32) -> Vec<Line> {
        if let Some(lines) = faces.lines.borrow().lines(&self.spans, width)
            && self.limit.is_none_or(|limit| lines.len() <= limit)
        {
            return lines.to_vec();
        }
        let lines = wrap(faces, &self.spans, width);
        faces.lines.borrow_mut().keep(&self.spans, width, &lines);
        match self.limit {
            Some(limit) if lines.len() > limit => self.cut(faces, width, limit),
            _ => lines,
        }
    }

    /// The text set in a column of this width.
    pub fn set(&self, faces: &Faces, width: f32) -> Frame {
        let mut frame = Frame::default();
        for line in self.lines(faces, width) {
            frame.add(self.set_line(faces, line, width));
        }
        match (&self.tag, frame.nodes.is_empty()) {
            (Some(tag), false) => frame.tagged(tag.clone()),
            _ => frame,
        }
    }

    /// One line, in the leading of the text.
    pub fn set_line(&self, faces: &Faces, line: Line, width: f32) -> Frame {
        let Some(style) = self.spans.first().map(|span| span.style) else {
            return Frame::default();
        };
        let left = if self.right { width - line.width } else { 0.0 };
        let baseline = style.baseline();
        let runs = line.parts.into_iter().map(|part| {
            let width = faces.width(part.text.trim_end_matches(' '), &part.style);
            let (x, text, style) = (left + part.x, part.text, part.style);
            let run = Node::Run(Run { x, y: baseline, text, style, width, says: None });
            match self.spans.get(part.span).and_then(|span| span.link.clone()) {
                Some((goal, there)) => {
                    let tag = Tag::Link(goal, there);
                    Node::Group(Group { tag, joins: None, children: vec![run] })
                }
                None => run,
            }
        });
        Frame { height: style.leading, nodes: runs.collect() }
    }

    /// As many words as fit in the lines, and the sign that there is more; letters where a word is
    /// longer than all of them.
    fn cut(&self, faces: &Faces, width: f32, limit: usize) -> Vec<Line> {
        let full: String = self.spans.iter().map(|span| span.text.as_str()).collect();
        let Some(style) = self.spans.first().map(|span| span.style) else { return Vec::new() };
        let ends: Vec<usize> = full.char_indices().map(|(i, _)| i).collect();
        let fitting = |count: usize| {
            let kept = full.get(..ends.get(count).copied().unwrap_or(full.len())).unwrap_or("");
            let text = format!(
                "{}{CUT}",
                kept.trim_end_matches([' ', ',', '.', ';', ':', '-', '\u{ad}', '\n'])
            );
            wrap(faces, &[Span::new(text, style)], width)
        };
        let (mut low, mut high) = (0, ends.len());
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            if fitting(middle).len() <= limit { low = middle } else { high = middle }
        }
        let kept = full.get(..ends.get(low).copied().unwrap_or(full.len())).unwrap_or("");
        let words = kept.rfind(' ').map_or(0, |end| kept.get(..end).unwrap_or("").chars().count());
        let mut lines = fitting(if words > low / 2 { words } else { low });
        lines.truncate(limit);
        lines
    }
}
