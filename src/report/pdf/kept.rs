//! Lines that were broken before: most texts of a report are measured more than once, and stand in
//! the next one too.

use super::wrap::{Line, Span};

/// What is kept; another text may take the place of one.
const PLACES: usize = 4096;

/// Texts with their lines, each in the one place that follows from what it says.
pub struct Kept(Vec<Option<Entry>>);

struct Entry {
    spans: Vec<Span>,
    width: f32,
    lines: Vec<Line>,
}

impl Kept {
    /// None yet.
    pub fn new() -> Self {
        Self((0..PLACES).map(|_| None).collect())
    }

    /// The lines of a text in a column of this width, if they are kept.
    pub fn lines(&self, spans: &[Span], width: f32) -> Option<&[Line]> {
        let entry = self.0.get(place(spans, width))?.as_ref()?;
        let same = entry.width.to_bits() == width.to_bits() && entry.spans == spans;
        same.then_some(&entry.lines)
    }

    /// Keeps them.
    pub fn keep(&mut self, spans: &[Span], width: f32, lines: &[Line]) {
        if let Some(place) = self.0.get_mut(place(spans, width)) {
            *place = Some(Entry { spans: spans.to_vec(), width, lines: lines.to_vec() });
        }
    }
}

/// FNV-1a of what is read and what it is read in.
fn place(spans: &[Span], width: f32) -> usize {
    let text = spans.iter().flat_map(|span| span.text.bytes());
    let size = spans.first().map_or(0.0, |span| span.style.size);
    let all = text.chain(width.to_le_bytes()).chain(size.to_le_bytes());
    let hash =
        all.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 16) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::super::style::{BODY, Style};
    use super::super::wrap::{Line, Span};
    use super::{Kept, place};

    fn line(width: f32) -> Vec<Line> {
        vec![Line { parts: Vec::new(), width, last: true }]
    }

    #[test]
    fn lines_are_those_of_the_same_text_in_the_same_width_and_style() {
        let spans = |style: Style| [Span::new("Wat jullie leren", style)];
        let mut kept = Kept::new();
        kept.keep(&spans(BODY), 40.0, &line(39.0));
        assert_eq!(kept.lines(&spans(BODY), 40.0), Some(&*line(39.0)));
        assert_eq!(kept.lines(&spans(BODY), 41.0), None);
        for other in [BODY.bold(), BODY.balanced()] {
            assert_eq!(place(&spans(other), 40.0), place(&spans(BODY), 40.0));
            assert_eq!(kept.lines(&spans(other), 40.0), None, "{other:?}");
        }
        kept.keep(&spans(BODY.bold()), 40.0, &line(38.0));
        assert_eq!(kept.lines(&spans(BODY), 40.0), None, "its place was taken");
    }
}
