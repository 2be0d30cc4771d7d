use super::factors::{answer_width, mark};
use crate::i18n::Key;
use crate::report::FactorStory;
use crate::report::pdf::book::Book;
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Tag};
use crate::report::pdf::grid::{FULL, LEFT, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{HEAD, Ink, ROW, SMALL};
use crate::report::pdf::table::{Column, Look, Name, TIGHT, Table, left, right};
use crate::report::pdf::text::Text;

/// Width of the columns of the number and the points.
const NUMBER: f32 = 9.0;
const POINTS: f32 = 11.0;

/// Room above and below the row that opens a group.
const ABOVE_GROUP: f32 = 2.3;
const BELOW_GROUP: f32 = 0.55;

/// The rows, and closer together where that saves a page.
const OPEN: Look = Look { above: 0.5, below: 0.55, top: Some((Ink::Dark, THIN)), ..TIGHT };
const CLOSE: Look = Look { above: 0.25, below: 0.3, ..OPEN };

/// Every statement with its answer and points.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let join = book.join();
    let title = kit.texts.text(Key::PdfAnswers);
    book.open(Key::PdfAppendix);
    book.bookmark(1, title);

    let heading = kit.set(&Text::heading(1, HEAD, title), FULL / 2.0);
    let open = answers(book, join, &heading, OPEN);
    let section = if book.holds(&open) {
        open
    } else {
        let close = answers(book, join, &heading, CLOSE);
        if pages(book, &close) < pages(book, &open) { close } else { open }
    };
    book.section(section);
}

/// How many pages there are with a section.
fn pages(book: &Book, section: &Section) -> usize {
    let mut trial = book.clone();
    trial.section(section.clone());
    trial.count()
}

/// All answers in one look.
fn answers(book: &Book, join: u32, heading: &Frame, look: Look) -> Section {
    let kit = book.kit;
    let names = names(kit).strip(join);
    let mut strips = Vec::new();
    for (i, story) in kit.report.factors.iter().enumerate() {
        let mut strip = group(kit, story, look).strip(join);
        let open = opening_row(kit, story, &story.name);
        let open = in_table(open.tagged(Tag::Row), &strip);
        strip.head = Some(if i == 0 {
            Frame::stack([head(heading, names.head.clone()), open])
        } else {
            open
        });
        let name = kit.texts.fill(Key::PdfContinued, &[("name", &story.name)]);
        strip.again = Some(opening_row(kit, story, &name).tagged(Tag::Artifact));
        strip.x = LEFT;
        strips.push(strip);
    }
    let over = head(heading, names.again).tagged(Tag::Artifact).at(LEFT, 0.0);
    Section { over: Some(over), strips, ..Section::default() }
}

/// Number, statement, answer and points.
fn columns(kit: &Kit) -> [Column; 4] {
    let answer = answer_width(kit, &ROW);
    [left(NUMBER), left(FULL - NUMBER - answer - POINTS), left(answer), right(POINTS)]
}

/// The title, and the names of the columns on the same line.
fn head(title: &Frame, names: Option<Frame>) -> Frame {
    title.clone().at(NUMBER, 0.0).over(names.unwrap_or_default())
}

fn names<'a>(kit: &'a Kit<'a>) -> Table<'a> {
    let look = Look { head: HEAD.baseline() - SMALL.baseline(), ..TIGHT };
    let mut table = Table::new(kit, kit.label(Key::PdfAnswers), look, &columns(kit));
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Said(kit.label(Key::PdfStatement)),
        Name::Shown(kit.label(Key::PdfScale)),
        Name::Shown(kit.label(Key::PdfPoints)),
    ]);
    table
}

/// Within the table that a strip is in.
fn in_table(frame: Frame, strip: &Strip) -> Frame {
    strip.tags.iter().rev().fold(frame, |frame, (tag, join)| frame.joined(tag.clone(), *join))
}

/// The row of a factor.
fn opening_row(kit: &Kit, story: &FactorStory, name: &str) -> Frame {
    let bold = ROW.bold();
    let number = kit.set(&Text::new(bold, story.number.to_string()).bare(), NUMBER);
    let name = kit.set(&Text::new(bold, name).bare(), FULL / 2.0);
    let score = kit.set(&Text::new(bold, &story.score_text).bare().right(), POINTS);
    let row = number
        .tagged(Tag::Cell(1))
        .over(name.tagged(Tag::RowHead).at(NUMBER, 0.0))
        .over(Frame::default().tagged(Tag::Cell(1)))
        .over(score.tagged(Tag::Cell(1)).at(FULL - POINTS, 0.0));
    Frame { height: ABOVE_GROUP + row.height + BELOW_GROUP, ..row.at(0.0, ABOVE_GROUP) }
}

/// The statements of a factor.
fn group<'a>(kit: &'a Kit<'a>, story: &FactorStory, look: Look) -> Table<'a> {
    let mut table = Table::new(kit, kit.label(Key::PdfAnswers), look, &columns(kit));
    let ink = if story.focus { Ink::Accent } else { Ink::Dark };
    let indent = draw::SCALE + 3.0;
    for item in &story.items {
        let marks = draw::scale(mark(item.answer), item.choices, ROW.leading / 2.0, ink);
        let word = kit.set(&Text::new(ROW, &item.answer_text).bare(), table.width(2) - indent);
        table.row([
            Text::new(ROW.ink(Ink::Soft), &item.number).into(),
            Text::new(ROW, &item.statement).into(),
            Frame::drawing(ROW.leading, marks).over(word.at(indent, 0.0)).into(),
            Text::new(ROW, &item.points).into(),
        ]);
    }
    table
}
