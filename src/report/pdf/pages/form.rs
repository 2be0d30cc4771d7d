use super::{BETWEEN, margin, opening};
use crate::i18n::{Key, uncapitalised};
use crate::instrument::Item;
use crate::report::FactorStory;
use crate::report::pdf::book::Book;
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::form::Form;
use crate::report::pdf::frame::{Frame, Tag};
use crate::report::pdf::grid::{MAIN, SIDE, TEXT, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, Ink, LEAD, SMALL};
use crate::report::pdf::table::{Cell, Column, Look, Name, OPEN, Table, left};
use crate::report::pdf::text::Text;

/// Width of the place for one answer, and the radius of its circle.
const PLACE: f32 = 7.0;
const RADIUS: f32 = 1.9;
/// Lines for notes below a factor, and how far they are apart.
const LINES: u8 = 4;
const APART: f32 = 7.5;
/// What stands over the places of the answers that are no choice.
const UNKNOWN: &str = "?";

/// How to fill it in, and every statement with places for a cross and room for notes.
pub fn add(book: &mut Book, form: &Form) {
    let kit = book.kit;
    book.open(Key::FormTopic);
    book.bookmark(1, &kit.report.check);
    let title = kit.title(&kit.report.check, MAIN);
    let lead = kit.set(&Text::new(LEAD, &form.instrument.intro), TEXT);
    let lead = Strip::new([Frame::space(5.0), lead]).whole();
    book.section(opening(who(kit), title, vec![lead]));
    let section = how(book, form);
    book.section(section);
    let mut factors = Vec::new();
    for (story, factor) in kit.report.factors.iter().zip(&form.instrument.factors) {
        if !story.items.is_empty() {
            let asked = factor.items.iter().filter(|item| form.depth.asks(item));
            let asked: Vec<&Item> = asked.collect();
            factors.push((&story.name, factor_section(book, story, &asked, form)));
        }
    }
    for (i, (name, section)) in factors.iter().enumerate() {
        if is_better_whole(book, section, factors.get(i + 1..).unwrap_or_default()) {
            book.open_next();
        }
        book.bookmark(2, name);
        book.section(section.clone());
    }
}

/// Whether a factor that this page can't hold is whole on the next at no page more.
fn is_better_whole(book: &Book, section: &Section, after: &[(&String, Section)]) -> bool {
    let pages = |mut trial: Book| {
        trial.section(section.clone());
        after.iter().for_each(|(_, section)| trial.section(section.clone()));
        trial.count()
    };
    let mut next = book.clone();
    next.open_next();
    !book.fits(section) && book.holds(section) && pages(next) <= pages(book.clone())
}

/// Organisation, by whom and when, each over a line to write on.
fn who(kit: &Kit) -> Frame {
    let mut side = Frame::space(1.0);
    for label in [Key::ReportRowOrganisation, Key::ReportRowBy, Key::FormDate] {
        side.add(kit.set(&Text::new(SMALL, kit.label(label)), SIDE));
        let line = draw::rule(0.0, 6.0, SIDE, Ink::Mid, THIN);
        side.add(Frame::drawing(9.0, [line]));
    }
    side
}

/// What to do, and what the answers are called.
fn how(book: &Book, form: &Form) -> Section {
    let kit = book.kit;
    let mut text = Frame::space(2.0);
    text.add(kit.set(&Text::new(BODY, kit.label(Key::FormHowText)), TEXT));
    text.add(Frame::space(2.0));
    text.add(kit.set(&Text::new(BODY.bold(), form.scale(kit)), TEXT));
    let side = margin(kit, &Text::heading(2, HEAD, kit.label(Key::FormHow)), "");
    let again = book.again(kit.texts.text(Key::FormHow));
    let strips = vec![Strip::new([text])];
    Section { space: BETWEEN, ruled: true, side, again, over: None, strips }
}

fn factor_section(book: &mut Book, story: &FactorStory, items: &[&Item], form: &Form) -> Section {
    let kit = book.kit;
    let table = statements(kit, story, items, form).strip(book.join());
    let notes = Strip::new([notes(kit)]).whole();
    Section {
        space: BETWEEN,
        ruled: true,
        side: margin(kit, &Text::heading(2, HEAD, &story.name), &story.title),
        again: book.again(&story.name),
        over: None,
        strips: vec![table, notes],
    }
}

fn statements<'a>(
    kit: &'a Kit<'a>,
    story: &FactorStory,
    items: &[&Item],
    form: &Form,
) -> Table<'a> {
    let answers = form.answers(kit);
    let count = f32::from(u8::try_from(answers.len()).unwrap_or(u8::MAX));
    let place = PLACE.min(60.0 / count.max(1.0));
    let mut columns: Vec<Column> = vec![left(9.0), left(MAIN - 9.0 - place * count - 3.0)];
    columns.push(left(place * count + 3.0));
    let look = Look { above: 1.6, below: 1.7, head: 1.6, ..OPEN };
    let mut table = Table::new(kit, &story.title, look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Said(kit.label(Key::PdfStatement)),
        Name::Frame(heads(kit, &answers, place)),
    ]);
    for (item, said) in items.iter().zip(&story.items) {
        let mut statement = Text::new(BODY.balanced(), &said.statement);
        let remark = form.remark(kit, item);
        if !remark.is_empty() {
            statement = statement.and(BODY.ink(Ink::Soft), format!(" ({remark})"));
        }
        table.row([
            Text::new(BODY.ink(Ink::Soft), &said.number).into(),
            Cell::from(statement).names_row(),
            places(&answers, place).into(),
        ]);
    }
    table
}

/// A sign over each place.
fn heads(kit: &Kit, answers: &[String], place: f32) -> Frame {
    let mut frame = Frame::space(SMALL.leading);
    let mut x = 0.0;
    for answer in answers {
        let width = kit.faces.width(answer, &SMALL);
        let sign = kit.set(&Text::new(SMALL, answer).bare(), place.max(width) + 0.1);
        frame.nodes.extend(sign.at(x + (place - width) / 2.0, 0.0).nodes);
        x += place;
    }
    frame
}

/// Empty circles.
fn places(answers: &[String], place: f32) -> Frame {
    let y = BODY.leading / 2.0;
    let mut x = place / 2.0;
    let circles: Vec<_> = answers
        .iter()
        .map(|_| {
            let circle = draw::ring(x, y, RADIUS, None, Ink::Dark, 0.25);
            x += place;
            circle
        })
        .collect();
    Frame::drawing(BODY.leading, circles).tagged(Tag::Artifact)
}

/// Lines to write on.
fn notes(kit: &Kit) -> Frame {
    let mut frame = Frame::space(3.0);
    frame.add(kit.set(&Text::new(SMALL, kit.label(Key::FormNotes)), TEXT));
    for _ in 0..LINES {
        let line = draw::rule(0.0, APART - THIN, MAIN, Ink::Line, THIN);
        frame.add(Frame::drawing(APART, [line]));
    }
    frame
}

impl Form<'_> {
    /// The signs of the answers: the numbers of the choices, don't know and not applicable.
    pub fn answers(&self, kit: &Kit) -> Vec<String> {
        let choices = (0..self.instrument.choices.len()).map(|choice| choice.to_string());
        let others = [UNKNOWN.to_owned(), kit.label(Key::ReportNotApplicable)];
        choices.chain(others).collect()
    }

    /// What each sign stands for, in a line.
    fn scale(&self, kit: &Kit) -> String {
        let choices = self.instrument.choices.iter().enumerate();
        let named = choices.map(|(n, choice)| format!("{n}\u{a0}{}", uncapitalised(&choice.label)));
        let unknown = format!("{UNKNOWN}\u{a0}{}", kit.texts.text(Key::ReportDontKnow));
        named.chain([unknown]).collect::<Vec<String>>().join(" · ")
    }

    /// What is special about how an item counts; empty for most.
    fn remark(&self, kit: &Kit, item: &Item) -> String {
        let times = kit.texts.fill(Key::FormTimes, &[("n", &item.weight.to_string())]);
        match (item.weight, item.reversed) {
            (1, false) => String::new(),
            (1, true) => kit.label(Key::FormReversed),
            (_, false) => times,
            (_, true) => format!("{times}, {}", kit.texts.text(Key::FormReversed)),
        }
    }
}
