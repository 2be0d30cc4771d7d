use super::{BETWEEN, margin};
use crate::i18n::Key;
use crate::report::FactorStory;
use crate::report::pdf::book::{BELOW_RULE, Book};
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Tag};
use crate::report::pdf::grid::{HALF, TEXT};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, Ink, SMALL};
use crate::report::pdf::text::Text;
use crate::report::pdf::wrap::Line;

/// The most lines of a note beside its factor.
const LINES: usize = 12;

/// What of a note stands with its factor, and the rest.
pub fn beside(kit: &Kit, story: &FactorStory) -> (Frame, Option<String>) {
    let width = if story.fact.is_some() { HALF } else { TEXT };
    let mut frame = kit.set(&Text::new(SMALL, kit.label(Key::PdfNote)), width);
    frame.add(Frame::space(0.4));
    let Some(note) = &story.note else {
        let none = Text::new(BODY.ink(Ink::Soft), kit.label(Key::PdfNoteNone));
        frame.add(kit.set(&none, width));
        return (frame, None);
    };
    let text = Text::new(BODY, note).given();
    let mut lines = text.lines(kit.faces, width);
    if lines.len() <= LINES {
        frame.add(kit.set(&text, width));
        return (frame, None);
    }
    let rest = lines.split_off(LINES - 1);
    let lines = lines.into_iter().map(|line| text.set_line(kit.faces, line, width));
    frame.add(Frame::stack(lines).tagged(Tag::Paragraph));
    frame.add(kit.set(&Text::new(SMALL, kit.label(Key::PdfNoteMore)), width));
    (frame, Some(joined(&rest)))
}

/// Lines as a text again.
fn joined(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        text.extend(line.parts.iter().map(|part| part.text.as_str()));
        if line.last {
            text.push('\n');
        }
    }
    text
}

/// The notes that go on here, each under its factor.
pub fn add(book: &mut Book, notes: &[(&FactorStory, String)]) {
    let kit = book.kit;
    if notes.is_empty() {
        return;
    }
    book.open_titled(Key::PdfNotes);
    book.bookmark(1, kit.texts.text(Key::PdfNotes));
    for (story, rest) in notes {
        let mut strips = Vec::new();
        for (i, paragraph) in rest.split('\n').filter(|p| !p.trim().is_empty()).enumerate() {
            let text = Text::new(BODY, paragraph).given();
            let lines = text.lines(kit.faces, TEXT);
            let mut rows: Vec<Frame> =
                lines.into_iter().map(|line| text.set_line(kit.faces, line, TEXT)).collect();
            if let Some(first) = rows.first_mut() {
                let above = if i == 0 { BELOW_RULE } else { 2.5 };
                *first =
                    Frame { height: first.height + above, ..std::mem::take(first).at(0.0, above) };
            }
            let mut strip = Strip::new(rows).in_pairs();
            strip.tags = vec![(Tag::Paragraph, book.join())];
            strip.inset = BELOW_RULE;
            strips.push(strip);
        }
        book.section(Section {
            space: BETWEEN,
            ruled: true,
            side: margin(kit, &Text::heading(2, HEAD, &story.name), &story.label),
            again: book.again(&story.name),
            over: None,
            strips,
        });
    }
}
