use super::{BETWEEN, margin};
use crate::i18n::Key;
use crate::report::FactorStory;
use crate::report::pdf::book::{BELOW_RULE, Book};
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Goal, Mark, Tag};
use crate::report::pdf::grid::{SIDE, TEXT};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::marks::PAGE;
use crate::report::pdf::style::{BODY, HEAD, Ink, SMALL};
use crate::report::pdf::text::Text;
use crate::report::pdf::wrap::Line;

/// The most lines of a note that stands beside something.
const LINES: u8 = 12;
/// Room between paragraphs.
const APART: f32 = 2.5;
/// For sums of heights that should be equal.
const SLACK: f32 = 0.01;

/// The note of a factor in a column; none where it is longer than what stands beside something.
pub fn short(kit: &Kit, story: &FactorStory, width: f32) -> Option<Frame> {
    let mut frame = label(kit, width);
    let Some(note) = &story.note else {
        let none = Text::new(BODY.ink(Ink::Soft), kit.label(Key::PdfNoteNone));
        frame.add(kit.set(&none, width));
        return Some(frame);
    };
    let text = set(kit, &paragraphs(note), width);
    let fits = text.height <= f32::from(LINES) * BODY.leading + SLACK;
    frame.add(text);
    fits.then_some(frame)
}

/// What of a long note fits in a height, up to the end of a sentence, and the paragraphs of the
/// rest.
pub fn long(kit: &Kit, story: &FactorStory, room: f32) -> (Frame, Vec<String>) {
    let mut frame = label(kit, TEXT);
    let paragraphs = paragraphs(story.note.as_deref().unwrap_or_default());
    let room = room - frame.height;
    let whole = set(kit, &paragraphs, TEXT);
    if whole.height <= room + SLACK {
        frame.add(whole);
        return (frame, Vec::new());
    }
    let (shown, rest) = divide(kit, &paragraphs, room - SMALL.leading);
    frame.add(set(kit, &shown, TEXT));
    let more = kit.texts.fill(Key::PdfNoteMore, &[("page", PAGE)]);
    let goal = Goal::Mark(Mark::Note(story.number));
    frame.add(kit.set(&Text::new(SMALL, "").link(SMALL, more.clone(), goal, more), TEXT));
    (frame, rest)
}

fn label(kit: &Kit, width: f32) -> Frame {
    let mut frame = kit.set(&Text::new(SMALL, kit.label(Key::PdfNote)), width);
    frame.add(Frame::space(0.4));
    frame
}

/// What stands between empty lines; the line ends within are kept.
fn paragraphs(note: &str) -> Vec<String> {
    let lines: Vec<&str> = note.lines().map(str::trim_end).collect();
    let between = lines.split(|line| line.trim().is_empty());
    between.filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n")).collect()
}

fn set(kit: &Kit, paragraphs: &[String], width: f32) -> Frame {
    let mut frame = Frame::default();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        frame.add(Frame::space(if i == 0 { 0.0 } else { APART }));
        frame.add(kit.set(&Text::new(BODY, paragraph).given(), width));
    }
    frame
}

/// The paragraphs that fit in a height, and the others. The one between them is divided after a
/// sentence or a line end; where no such place fits and nothing stands before it, after a word.
fn divide(kit: &Kit, paragraphs: &[String], room: f32) -> (Vec<String>, Vec<String>) {
    let mut shown = Vec::new();
    let mut y = 0.0;
    for (i, paragraph) in paragraphs.iter().enumerate() {
        let lines = Text::new(BODY, paragraph).given().lines(kit.faces, TEXT);
        let mut fitting = 0;
        while fitting < lines.len() && y + BODY.leading <= room + SLACK {
            y += BODY.leading;
            fitting += 1;
        }
        y += APART;
        if fitting == lines.len() {
            shown.push(paragraph.clone());
            continue;
        }
        let (above, below) = lines.split_at(fitting);
        let above = joined(above);
        let end = match sentences_end(&above) {
            0 if shown.is_empty() => above.len(),
            end => end,
        };
        let (kept, moved) = above.split_at(end);
        shown.extend((!kept.trim().is_empty()).then(|| kept.trim_end().to_owned()));
        let mut rest = vec![format!("{moved}{}", joined(below)).trim().to_owned()];
        rest.extend(paragraphs.iter().skip(i + 1).cloned());
        return (shown, rest);
    }
    (shown, Vec::new())
}

/// Where the last whole sentence or line of a text ends; 0 if there is none.
fn sentences_end(text: &str) -> usize {
    let mut end = 0;
    let mut closes = false;
    for (place, c) in text.char_indices() {
        match c {
            '\n' => end = place,
            ' ' if closes => end = place,
            _ => {}
        }
        closes = matches!(c, '.' | '!' | '?' | '…') || closes && "’”)\"'»".contains(c);
    }
    end
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
pub fn add(book: &mut Book, notes: &[(&FactorStory, Vec<String>)]) {
    let kit = book.kit;
    if notes.is_empty() {
        return;
    }
    book.open_titled(Key::PdfNotes);
    book.bookmark(1, kit.texts.text(Key::PdfNotes));
    for (story, paragraphs) in notes {
        let mut strips = Vec::new();
        for (i, paragraph) in paragraphs.iter().enumerate() {
            let text = Text::new(BODY, paragraph).given();
            let lines = text.lines(kit.faces, TEXT);
            let mut rows: Vec<Frame> =
                lines.into_iter().map(|line| text.set_line(kit.faces, line, TEXT)).collect();
            if let Some(first) = rows.first_mut() {
                let above = if i == 0 { BELOW_RULE } else { APART };
                *first =
                    Frame { height: first.height + above, ..std::mem::take(first).at(0.0, above) };
            }
            let mut strip = Strip::new(rows).in_pairs();
            strip.tags = vec![(Tag::Paragraph, book.join())];
            strip.inset = BELOW_RULE;
            strips.push(strip);
        }
        let mut side = margin(kit, &Text::heading(2, HEAD, &story.name), &story.label);
        let from = kit.texts.fill(Key::PdfNoteFrom, &[("page", PAGE)]);
        let goal = Goal::Mark(Mark::Factor(story.number));
        side.add(kit.set(&Text::new(SMALL, "").link(SMALL, from.clone(), goal, from), SIDE));
        book.section(Section {
            space: BETWEEN,
            ruled: true,
            side: side.marked(Mark::Note(story.number)),
            again: book.again(&story.name),
            over: None,
            strips,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{paragraphs, sentences_end};

    #[test]
    fn empty_lines_part_paragraphs_and_line_ends_stay() {
        let note = "Een.\n- twee\n- drie\n \n\nVier.\r\nVijf.\n";
        assert_eq!(paragraphs(note), ["Een.\n- twee\n- drie", "Vier.\nVijf."]);
        assert!(paragraphs("\n\n").is_empty());
    }

    #[test]
    fn a_note_is_divided_after_a_sentence_or_a_line() {
        for (text, kept) in [
            ("Een zin. Nog een zin! En een halve", "Een zin. Nog een zin!"),
            ("Hij zei: ‘Nee.’ En toen", "Hij zei: ‘Nee.’"),
            ("- punt een\n- punt tw", "- punt een"),
            ("in 2.5 jaar of zo", ""),
            ("", ""),
        ] {
            assert_eq!(&text[..sentences_end(text)], kept);
        }
    }
}
