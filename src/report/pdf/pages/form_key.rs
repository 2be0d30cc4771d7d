use super::grounds::calculation;
use super::{margin_head, opening, place, section};
use crate::i18n::Key;
use crate::instrument::Item;
use crate::report::pdf::book::Book;
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::form::Form;
use crate::report::pdf::frame::{Frame, Tag};
use crate::report::pdf::grid::{FULL, MAIN, SIDE, TEXT, THICK, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, Ink, ROW, SMALL};
use crate::report::pdf::table::{Cell, Look, Name, TIGHT, Table, left};
use crate::report::pdf::text::Text;

/// Height and width of a box to write a number in.
const BOX: f32 = 7.0;
const BOX_WIDTH: f32 = 18.0;

/// How to work out the scores and the level by hand, and what the answers look like.
pub fn add(book: &mut Book, form: &Form) {
    let kit = book.kit;
    book.open(Key::FormKey);
    book.bookmark(1, kit.texts.text(Key::FormKeyTitle));
    let title = kit.title(kit.texts.text(Key::FormKeyTitle), MAIN);
    let mut side = margin_head(kit, kit.texts.text(Key::FormLevels));
    for rung in &kit.report.level.rungs {
        let level = format!("{} {}: {}", rung.number, rung.name, rung.range);
        side.add(kit.set(&Text::new(SMALL, level), SIDE));
    }
    book.section(opening(side, title, Vec::new()));

    let calculation = calculation(kit, TIGHT).strip(book.join());
    let sums = sums(kit, form).strip(book.join());
    let level = kit.set(&Text::new(BODY, kit.label(Key::PdfLadder)), TEXT);
    let level = Strip::new([Frame::space(3.0), level]).whole();
    let sections = vec![
        section(book, Key::PdfCalculation, "", vec![calculation]),
        section(book, Key::FormSums, kit.texts.text(Key::FormSumsText), vec![sums, level]),
    ];
    place(book, sections);
    looks(book, form);
}

/// A row a factor with boxes for the sum, the number of answers, the score and the level.
fn sums<'a>(kit: &'a Kit<'a>, form: &Form) -> Table<'a> {
    let columns = [left(MAIN - 4.0 * (BOX_WIDTH + 4.0)), left(BOX_WIDTH + 4.0)];
    let columns = [columns[0], columns[1], columns[1], columns[1], columns[1]];
    let look = Look { above: 0.8, below: 0.9, head: 1.6, centred: true, ..TIGHT };
    let mut table = Table::new(kit, kit.label(Key::FormSums), look, &columns);
    table.head(
        [Key::PdfFactor, Key::FormSum, Key::FormCount, Key::PdfScore, Key::PdfLevel]
            .map(|key| Name::Shown(kit.label(key))),
    );
    let mut row = |name: Text, sum: bool| {
        let empty = || Cell::from(Frame::space(BOX));
        let first = if sum { [field(), field()].map(Cell::from) } else { [empty(), empty()] };
        let [a, b] = first;
        let cells = [Cell::from(name).names_row(), a, b, field().into(), field().into()];
        table.row(cells);
    };
    for (story, factor) in kit.report.factors.iter().zip(&form.instrument.factors) {
        let times = if factor.weight == 1 {
            String::new()
        } else {
            format!(" ({})", kit.texts.fill(Key::FormTimes, &[("n", &factor.weight.to_string())]))
        };
        row(Text::new(BODY, format!("{}. {}{times}", story.number, story.name)), true);
    }
    row(Text::new(BODY.bold(), kit.label(Key::FormTotal)), false);
    table
}

/// A box to write in.
fn field() -> Frame {
    let shape = draw::outline(0.0, 0.0, BOX_WIDTH, BOX, Ink::Mid, THIN);
    Frame::drawing(BOX, [shape]).tagged(Tag::Artifact)
}

/// What the choices look like, statement by statement.
fn looks(book: &mut Book, form: &Form) {
    let kit = book.kit;
    let asked = |item: &&Item| form.depth.asks(item) && !item.looks.is_empty();
    if !form.instrument.factors.iter().flat_map(|factor| &factor.items).any(|item| asked(&item)) {
        return;
    }
    book.open(Key::FormKey);
    book.bookmark(1, kit.texts.text(Key::FormLooks));
    let title = kit.title(kit.texts.text(Key::FormLooks), FULL - SIDE);
    book.section(opening(Frame::default(), title, Vec::new()));
    let with = |measure: Measure| {
        let mut trial = book.clone();
        factors(&mut trial, form, measure);
        trial
    };
    let (wide, close) = (with(WIDE), with(CLOSE));
    *book = if close.count() < wide.count() { close } else { wide };
}

/// How far apart the statements are, and the factors.
#[derive(Clone, Copy)]
struct Measure {
    row: f32,
    factor: f32,
}

/// As far as is pleasant, and closer where that saves a page.
const WIDE: Measure = Measure { row: 1.0, factor: 6.0 };
const CLOSE: Measure = Measure { row: 0.5, factor: 4.0 };

fn factors(book: &mut Book, form: &Form, measure: Measure) {
    let kit = book.kit;
    let asked = |item: &&Item| form.depth.asks(item) && !item.looks.is_empty();
    let mut position = 0;
    for factor in &form.instrument.factors {
        let (above, below) = (measure.row, measure.row + 0.1);
        let look = Look { above, below, top: Some((Ink::Dark, THIN)), ..TIGHT };
        let mut table = Table::new(kit, &factor.title, look, &[left(9.0), left(MAIN - 9.0)]);
        table.head([Name::Said(kit.label(Key::PdfNumber)), Name::Said(kit.label(Key::FormLooks))]);
        let mut rows = 0;
        for item in &factor.items {
            let number = form.instrument.item_number(position);
            position += 1;
            if asked(&item) {
                rows += 1;
                table.row([
                    Text::new(ROW.ink(Ink::Soft), number).into(),
                    looks_of(kit, item, form, table.width(1)).into(),
                ]);
            }
        }
        if rows == 0 {
            continue;
        }
        let strip = table.strip(book.join());
        let side = kit.set(&Text::heading(2, HEAD, &factor.name), SIDE);
        let again = book.again(&factor.name);
        let strips = vec![Strip::new([Frame::space(THICK)]).with_next(), strip];
        book.section(Section {
            space: measure.factor,
            ruled: false,
            side,
            again,
            over: None,
            strips,
        });
    }
}

fn looks_of(kit: &Kit, item: &Item, form: &Form, width: f32) -> Frame {
    let mut frame = kit.set(&Text::new(ROW.bold(), &item.statement), width);
    for look in &item.looks {
        let choice = form.instrument.choices.get(usize::from(look.choice));
        let label = choice.map_or("", |choice| choice.label.as_str());
        let text = Text::new(ROW.ink(Ink::Soft), format!("{} {label}: ", look.choice));
        frame.add(kit.set(&text.and(ROW, &look.text), width));
    }
    frame
}
