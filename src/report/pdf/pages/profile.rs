use super::{BETWEEN, margin_head, opening, radar};
use crate::i18n::{Key, Number};
use crate::report::pdf::book::Book;
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Node, Tag};
use crate::report::pdf::grid::{FULL, LEFT, MAIN, SIDE, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, Ink, SMALL, Style};
use crate::report::pdf::table::{Cell, Look, Name, Table, left, right};
use crate::report::pdf::text::Text;
use crate::report::{Pole, ProfileRow};

/// Width of a bar of 100, its height, and its left edge in the column of the score.
const BAR: f32 = 66.0;
const BAR_HEIGHT: f32 = 3.0;
const SCORE_COLUMN: f32 = 86.0;
/// The scale is drawn at each of these scores.
const SCALE: [u8; 6] = [0, 20, 40, 60, 80, 100];

/// The scores beside each other, as a figure and as a table.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    book.open(Key::PdfProfile);
    book.bookmark(1, &kit.report.titles.profile);
    let chart = radar::figure(kit);
    let title = kit.title(&kit.report.titles.profile, MAIN);
    let side = if chart.is_some() { how_to_read(kit) } else { Frame::default() };
    book.section(opening(side, title, Vec::new()));

    let side = poles(kit);
    if chart.is_some() || !side.nodes.is_empty() {
        let strips = chart.map(|chart| Strip::new([chart])).into_iter().collect();
        book.section(Section { space: 7.0, side, strips, ..Section::default() });
    }

    let mut bars = bars(kit).strip(book.join());
    bars.x = LEFT;
    book.section(Section { space: BETWEEN - 1.0, strips: vec![bars], ..Section::default() });
}

fn how_to_read(kit: &Kit) -> Frame {
    let levels = Number::word(kit.report.level.rungs.len(), kit.texts.locale());
    let text = kit.texts.fill(Key::PdfRadarText, &[("n", &levels)]);
    let mut side = margin_head(kit, kit.texts.text(Key::PdfRadar));
    side.add(Frame::space(1.0));
    side.add(kit.set(&Text::new(SMALL, text), SIDE));
    side
}

/// Strengths and focus, or what is said in their place.
fn poles(kit: &Kit) -> Frame {
    let profile = &kit.report.profile;
    let mut side = Frame::default();
    if !profile.strengths.is_empty() {
        side.add(kit.set(&Text::heading(2, HEAD, kit.label(Key::PdfStrengths)), SIDE));
        side.add(Frame::space(1.5));
        side.add(list(kit, &profile.strengths, BODY.bold()));
        side.add(Frame::space(8.0));
    } else if !profile.remark.is_empty() {
        side.add(kit.set(&Text::new(SMALL, &profile.remark), SIDE));
        side.add(Frame::space(8.0));
    }
    if !profile.focus.is_empty() {
        let style = HEAD.ink(Ink::Accent);
        side.add(kit.set(&Text::heading(2, style, kit.label(Key::PdfFocus)), SIDE));
        side.add(Frame::space(1.5));
        side.add(list(kit, &profile.focus, BODY.bold().ink(Ink::Accent)));
        side.add(Frame::space(3.0));
        side.add(kit.set(&Text::new(SMALL, kit.label(Key::PdfFocusText)), SIDE));
    }
    side
}

/// Names with their scores, between lines.
fn list(kit: &Kit, poles: &[Pole], number: Style) -> Frame {
    let mut list = Frame::default();
    for pole in poles {
        let name = Text::new(BODY, &pole.name).tagged(Tag::Label);
        let score = Text::new(number, &pole.score).tagged(Tag::ItemBody).right();
        let mut item = kit.set(&name, SIDE - 10.0).over(kit.set(&score, SIDE)).at(0.0, 1.65);
        item.height += 3.25;
        let mut item = item.tagged(Tag::Item);
        item.nodes.push(Node::Shape(draw::rule(0.0, 0.0, SIDE, Ink::Line, THIN)));
        list.add(item);
    }
    let foot = draw::rule(0.0, list.height, SIDE, Ink::Line, THIN);
    let mut list = list.tagged(Tag::List);
    list.nodes.push(Node::Shape(foot));
    list
}

/// The table below the figure. The scale and the bars stand in the column of the score.
fn bars<'a>(kit: &'a Kit<'a>) -> Table<'a> {
    let look =
        Look { above: 1.0, below: 1.1, top: Some((Ink::Dark, THIN)), head: 0.0, centred: true };
    let columns = [left(8.0), left(56.0), right(SCORE_COLUMN), right(FULL - 64.0 - SCORE_COLUMN)];
    let mut table = Table::new(kit, kit.label(Key::PdfProfile), look, &columns);
    let scale = scale(kit)
        .over(kit.set(&Text::new(SMALL, kit.label(Key::PdfScore)).bare().right(), table.width(2)));
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Shown(kit.label(Key::PdfFactor)),
        Name::Frame(scale),
        Name::Shown(kit.label(Key::PdfLevel)),
    ]);
    for row in &kit.report.profile.rows {
        let name = named(kit, row, table.width(1));
        let height = name.height + look.above + look.below + THIN;
        let score = Text::new(BODY.bold_if(row.focus), &row.score_text).bare().right();
        let score = bar(row, height).over(kit.set(&score, table.width(2)));
        let level = Text::new(if row.score.is_some() { BODY } else { SMALL }, &row.level_text);
        table.row([
            Text::new(BODY.ink(Ink::Soft), row.number.to_string()).into(),
            Cell::from(name).names_row(),
            score.into(),
            level.into(),
        ]);
    }
    table
}

fn named(kit: &Kit, row: &ProfileRow, width: f32) -> Frame {
    let mut name = kit.set(&Text::new(BODY.bold_if(row.focus), &row.name), width);
    name.add(kit.set(&Text::new(SMALL, &row.title), width));
    name
}

/// Where a score lies on the scale.
fn place(score: u8) -> f32 {
    BAR * f32::from(score) / 100.0
}

fn scale(kit: &Kit) -> Frame {
    let mut scale = Frame::space(SMALL.leading);
    for score in SCALE {
        let number = score.to_string();
        let width = kit.faces.width(&number, &SMALL);
        let left = match score {
            0 => 0.0,
            100 => BAR - width,
            _ => place(score) - width / 2.0,
        };
        let number = kit.set(&Text::new(SMALL, number).bare(), width + 0.1);
        scale.nodes.extend(number.at(left, 0.0).nodes);
    }
    scale.tagged(Tag::Artifact)
}

/// The bar of a row on the lines of the scale, which run through the height of the row.
fn bar(row: &ProfileRow, height: f32) -> Frame {
    let middle = BODY.leading / 2.0;
    let top = middle - height / 2.0;
    let mut shapes: Vec<_> = SCALE
        .iter()
        .map(|score| draw::bar(place(*score) - THIN / 2.0, top, THIN, height, Ink::Line))
        .collect();
    let y = middle - BAR_HEIGHT / 2.0;
    shapes.push(match row.score {
        Some(score) => {
            let ink = if row.focus { Ink::Accent } else { Ink::Mid };
            draw::bar(0.0, y, place(score), BAR_HEIGHT, ink)
        }
        None => draw::outline(0.0, y, BAR, BAR_HEIGHT, Ink::Line, THIN),
    });
    Frame::drawing(BODY.leading, shapes)
}
