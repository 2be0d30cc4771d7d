//! From text to lines: where to break, and what stands where in a line.

use super::face::Faces;
use super::frame::Goal;
use super::style::{BODY, Style};

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// May hold soft hyphens, and line ends that are kept.
    pub text: String,
    /// How it is set; size and leading are the same for all spans of a text.
    pub style: Style,
    /// Running text of our own, whose words may be broken.
    pub ours: bool,
    /// Where it leads, and what is there.
    pub link: Option<(Goal, String)>,
}

/// A line that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// From left to right.
    pub parts: Vec<Part>,
    /// From the left edge to the last letter, in millimetres.
    pub width: f32,
    /// The text goes on in a new paragraph, or ends here.
    pub last: bool,
}

/// What a line has of one span.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Ends in a space where the text goes on in the next line, in a soft hyphen within a word.
    pub text: String,
    /// How it is set.
    pub style: Style,
    /// From the left edge of the line, in millimetres.
    pub x: f32,
    /// Of which span it is.
    pub span: usize,
}

/// Below this share of the width a line may end in a hyphen.
const LOOSE: f32 = 0.8;
/// In a column narrower than this, in millimetres, only a word that no line can hold is broken: there
/// many lines stay short.
const NARROW: f32 = 60.0;
/// Fewest letters before a hyphen and after it.
const STUB: usize = 3;
/// A last word of at most so many letters does not stand alone.
const SHORT: usize = 7;
/// The line before keeps at least this share of the width when it gives a word.
const KEPT: f32 = 0.4;
/// For sums of widths that should be equal.
const SLACK: f32 = 0.01;

/// A character, and of which span.
type Letter = (char, usize);

/// What cannot be broken: letters, and what comes after them.
#[derive(Clone, Debug)]
struct Atom<'l> {
    letters: &'l [Letter],
    width: f32,
    end: End,
    after: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    /// A space, as wide as `after`.
    Space,
    /// A place for a hyphen, as wide as `after`.
    Hyphen,
    /// A place to break, without anything.
    Bare,
    /// A line end in the text.
    Paragraph,
}

/// Breaks a text into lines of at most a width.
pub fn wrap(faces: &Faces, spans: &[Span], width: f32) -> Vec<Line> {
    let letters = letters(faces, spans);
    let atoms = split_wide(faces, spans, atoms(faces, spans, &letters), width);
    let balanced = spans.first().is_some_and(|span| span.style.balanced);
    let mut lines = Vec::new();
    for paragraph in atoms.split_inclusive(|atom| atom.end == End::Paragraph) {
        let ranges = if balanced {
            balance(paragraph, width)
        } else {
            mend(paragraph, fill(paragraph, width), width)
        };
        let count = ranges.len();
        for (i, range) in ranges.into_iter().enumerate() {
            let atoms = paragraph.get(range).unwrap_or_default();
            lines.push(line(faces, spans, atoms, i + 1 == count));
        }
    }
    lines
}

/// The text as it can be drawn, with a soft hyphen where a word may be broken.
fn letters(faces: &Faces, spans: &[Span]) -> Vec<Letter> {
    let mut letters = Vec::new();
    for (i, span) in spans.iter().enumerate() {
        let text = faces.legible(&span.text);
        let text = if span.ours { faces.hyphens.soften(&text) } else { text };
        letters.extend(text.chars().map(|c| (c, i)));
    }
    hold_separators(&mut letters);
    letters
}

/// No line begins with a separating dot.
fn hold_separators(letters: &mut [Letter]) {
    for place in 1..letters.len() {
        if (letters[place - 1].0, letters[place].0) == (' ', '·') {
            letters[place - 1].0 = '\u{a0}';
        }
    }
}

/// The text cut at every place where a line may end.
fn atoms<'l>(faces: &Faces, spans: &[Span], letters: &'l [Letter]) -> Vec<Atom<'l>> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut from = 0;
    for (place, &(c, span)) in letters.iter().enumerate() {
        let style = spans.get(span).map_or(BODY, |s| s.style);
        let next = letters.get(place + 1).map(|(c, _)| *c);
        let (to, end, after) = match c {
            ' ' => (place, End::Space, faces.width(" ", &style)),
            '\n' => (place, End::Paragraph, 0.0),
            '\u{ad}' => (place, End::Hyphen, faces.width("\u{ad}", &style)),
            '-' | '/' if place > from + 1 && next.is_some_and(char::is_alphabetic) => {
                (place + 1, End::Bare, 0.0)
            }
            _ => continue,
        };
        let word = letters.get(from..to).unwrap_or_default();
        from = place + 1;
        match atoms.last_mut() {
            Some(before) if word.is_empty() && c == ' ' => {
                if before.end != End::Paragraph {
                    (before.end, before.after) = (end, after);
                }
            }
            _ if word.is_empty() && c != '\n' => {}
            _ => atoms.push(atom(faces, spans, word, end, after)),
        }
    }
    let rest = letters.get(from..).unwrap_or_default();
    if !rest.is_empty() {
        atoms.push(atom(faces, spans, rest, End::Paragraph, 0.0));
    }
    if let Some(last) = atoms.last_mut() {
        last.end = End::Paragraph;
    }
    atoms
}

fn atom<'l>(
    faces: &Faces,
    spans: &[Span],
    letters: &'l [Letter],
    end: End,
    after: f32,
) -> Atom<'l> {
    Atom { width: width(faces, spans, letters), letters, end, after }
}

/// Cuts atoms that no line can hold, between characters.
fn split_wide<'l>(
    faces: &Faces,
    spans: &[Span],
    atoms: Vec<Atom<'l>>,
    limit: f32,
) -> Vec<Atom<'l>> {
    let mut cut = Vec::with_capacity(atoms.len());
    for mut rest in atoms {
        while rest.width > limit && rest.letters.len() > 1 {
            let fits = (1..rest.letters.len())
                .take_while(|n| width(faces, spans, &rest.letters[..*n]) <= limit)
                .last()
                .unwrap_or(1);
            let (head, tail) = rest.letters.split_at(fits);
            cut.push(atom(faces, spans, head, End::Bare, 0.0));
            (rest.letters, rest.width) = (tail, width(faces, spans, tail));
        }
        cut.push(rest);
    }
    cut
}

/// The width of letters of several spans.
fn width(faces: &Faces, spans: &[Span], letters: &[Letter]) -> f32 {
    let of_a_span = |run: &[Letter]| {
        let style = run.first().and_then(|(_, span)| spans.get(*span)).map_or(BODY, |s| s.style);
        faces.width_of(run.iter().map(|(c, _)| *c), &style)
    };
    letters.chunk_by(|(_, a), (_, b)| a == b).map(of_a_span).sum()
}

/// Letters put together by span.
fn parts(spans: &[Span], letters: &[Letter]) -> Vec<(String, Style, usize)> {
    letters
        .chunk_by(|(_, a), (_, b)| a == b)
        .filter_map(|run| {
            let span = run.first()?.1;
            let style = spans.get(span)?.style;
            Some((run.iter().map(|(c, _)| *c).collect(), style, span))
        })
        .collect()
}

/// Puts as much in each line as fits.
fn fill(atoms: &[Atom], width: f32) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < atoms.len() {
        let end = line_end(&atoms[start..], width);
        lines.push(start..start + end);
        start += end;
    }
    lines
}

/// How many atoms go in the first line.
fn line_end(atoms: &[Atom], width: f32) -> usize {
    let mut reached = 0.0;
    let mut between_words: Option<(usize, f32)> = None;
    let mut in_word = None;
    for (i, atom) in atoms.iter().enumerate() {
        reached += atom.width;
        if reached > width + SLACK && i > 0 {
            return match (between_words, in_word) {
                (Some((end, filled)), Some(hyphen))
                    if filled < LOOSE * width
                        && (width >= NARROW || word_width(atoms, i) > width + SLACK) =>
                {
                    end.max(hyphen)
                }
                (Some((end, _)), _) => end,
                (None, Some(hyphen)) => hyphen,
                (None, None) => i,
            };
        }
        match atom.end {
            End::Space => {
                between_words = Some((i + 1, reached));
                reached += atom.after;
            }
            End::Bare => between_words = Some((i + 1, reached)),
            End::Hyphen if reached + atom.after <= width + SLACK && sturdy(atoms, i) => {
                in_word = Some(i + 1);
            }
            End::Hyphen => {}
            End::Paragraph => return i + 1,
        }
    }
    atoms.len()
}

/// The width of the whole word that an atom is in.
fn word_width(atoms: &[Atom], i: usize) -> f32 {
    let inside = |atom: &&Atom| atom.end == End::Hyphen;
    let before: f32 = atoms[..i].iter().rev().take_while(inside).map(|atom| atom.width).sum();
    let more = atoms[i..].iter().take_while(inside).count() + 1;
    before + atoms[i..].iter().take(more).map(|atom| atom.width).sum::<f32>()
}

/// A hyphen after this atom leaves enough letters of the word on both sides.
fn sturdy(atoms: &[Atom], i: usize) -> bool {
    let letters = |atom: &Atom| atom.letters.iter().filter(|(c, _)| c.is_alphabetic()).count();
    let before: usize = letters(&atoms[i])
        + atoms[..i].iter().rev().take_while(|a| a.end == End::Hyphen).map(letters).sum::<usize>();
    let rest = &atoms[i + 1..];
    let word = rest.iter().take_while(|a| a.end == End::Hyphen).count() + 1;
    let after: usize = rest.iter().take(word).map(letters).sum();
    before >= STUB && after >= STUB
}

/// A short last word gets company from the line before.
fn mend(
    atoms: &[Atom],
    mut lines: Vec<std::ops::Range<usize>>,
    width: f32,
) -> Vec<std::ops::Range<usize>> {
    let [.., before, last] = lines.as_mut_slice() else { return lines };
    let is_letter = |(c, _): &&Letter| c.is_alphanumeric();
    let alone = last.len() == 1
        && atoms[last.start].letters.iter().filter(is_letter).count() <= SHORT
        && atoms[before.end - 1].end == End::Space;
    let line = &atoms[before.start..before.end];
    let mover = 1 + line.iter().rev().skip(1).take_while(|atom| atom.end == End::Hyphen).count();
    if !alone || mover == line.len() {
        return lines;
    }
    let (stays, moves) = line.split_at(line.len() - mover);
    let joined = reach(moves) + atoms[last.start].width;
    let parted = stays.last().is_some_and(|atom| atom.end == End::Space);
    if parted && joined <= width && reach(stays) >= KEPT * width {
        before.end -= mover;
        last.start -= mover;
    }
    lines
}

/// How wide atoms are in one line, with the space that follows.
fn reach(atoms: &[Atom]) -> f32 {
    let after = |atom: &Atom| if atom.end == End::Space { atom.after } else { 0.0 };
    atoms.iter().map(|atom| atom.width + after(atom)).sum()
}

/// The narrowest lines that are not more in number.
fn balance(atoms: &[Atom], width: f32) -> Vec<std::ops::Range<usize>> {
    let widest = atoms.iter().map(|atom| atom.width).fold(0.0, f32::max);
    let fewest = fill(atoms, width);
    let (mut low, mut high) = (widest, width);
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        if fill(atoms, middle).len() > fewest.len() { low = middle } else { high = middle }
    }
    fill(atoms, high)
}

/// Sets one line.
fn line(faces: &Faces, spans: &[Span], atoms: &[Atom], last: bool) -> Line {
    let mut letters: Vec<Letter> = Vec::new();
    for (i, atom) in atoms.iter().enumerate() {
        letters.extend(atom.letters);
        let ends_line = i + 1 == atoms.len();
        let glue = match atom.end {
            End::Space if !(ends_line && last) => Some(' '),
            End::Hyphen if ends_line => Some('\u{ad}'),
            _ => None,
        };
        if let (Some(glue), Some((_, span))) = (glue, atom.letters.last()) {
            letters.push((glue, *span));
        }
    }
    let mut x = 0.0;
    let parts = parts(spans, &letters)
        .into_iter()
        .map(|(text, style, span)| {
            let part = Part { x, text, style, span };
            x += faces.width(&part.text, &style);
            part
        })
        .collect::<Vec<_>>();
    let trailing = parts
        .last()
        .filter(|part| part.text.ends_with(' '))
        .map_or(0.0, |part| faces.width(" ", &part.style));
    Line { parts, width: x - trailing, last }
}

impl Span {
    /// A stretch in a style.
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, ours: !style.bold && !style.balanced, link: None }
    }
}
