use super::{CLOSEST, LEAD_WIDTH, margin_head, opening, place, section};
use crate::i18n::Key;
use crate::report::Action;
use crate::report::pdf::book::{BELOW_RULE, Book};
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::Frame;
use crate::report::pdf::grid::{MAIN, SIDE, TEXT, THIN, TOP};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, Ink, LEAD, LEVEL, NUMERAL, SMALL};
use crate::report::pdf::table::{Cell, Look, Name, TIGHT, Table, fitting, left, right};
use crate::report::pdf::text::Text;

/// How much is said, so that it fits on one page.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Measure {
    /// How many of the actions say how to begin.
    how: usize,
    /// The most lines of who does it.
    owner: usize,
    /// The actions stand close together.
    close: bool,
}

/// From all of it to the least.
const MEASURES: [Measure; 6] = [
    Measure { how: 3, owner: 4, close: false },
    Measure { how: 3, owner: 4, close: true },
    Measure { how: 2, owner: 4, close: true },
    Measure { how: 1, owner: 4, close: true },
    Measure { how: 0, owner: 4, close: true },
    Measure { how: 0, owner: 2, close: true },
];

/// The level, what to do first and what must be in place: on one page, since that is what is copied.
pub fn add(book: &mut Book) {
    book.open(Key::PdfDirector);
    book.bookmark(1, &book.kit.report.titles.director);
    let room = book.kit.grid.bottom - TOP;
    let mut sections = Vec::new();
    for measure in MEASURES {
        sections = page(book, measure);
        let height: f32 = sections.iter().map(Book::height).sum();
        let gaps = sections.iter().filter(|section| section.space > 0.0).count();
        if height + CLOSEST * f32::from(u8::try_from(gaps).unwrap_or(u8::MAX)) <= room {
            break;
        }
    }
    place(book, sections);
}

fn page(book: &mut Book, measure: Measure) -> Vec<Section> {
    let kit = book.kit;
    let mut sections = vec![finding(book, kit)];
    if kit.report.first().next().is_some() {
        let first = actions(kit, measure).strip(book.join());
        sections.push(section(
            book,
            Key::ReportFirst,
            kit.texts.text(Key::ReportFirstText),
            vec![first],
        ));
    }
    let planned = kit.report.plan.steps.iter().any(|step| !step.actions.is_empty());
    if kit.report.first().next().is_none() && planned {
        let done =
            kit.set(&Text::new(BODY, kit.label(Key::PdfFirstNone)), TEXT).at(0.0, BELOW_RULE);
        let done = Frame { height: done.height + BELOW_RULE, ..done };
        sections.push(section(book, Key::ReportFirst, "", vec![Strip::new([done])]));
    }
    if !kit.report.conditions.rows.is_empty() {
        let rows = conditions(kit).strip(book.join());
        let summary = &kit.report.conditions.summary;
        sections.push(section(book, Key::PdfConditions, summary, vec![rows]));
    }
    sections
}

/// The level, the finding and why the level is not higher.
fn finding(book: &mut Book, kit: &Kit) -> Section {
    let level = &kit.report.level;
    let mut side = Frame::default();
    if let Some(number) = level.number {
        let numeral = kit.set(&Text::new(LEVEL, number.to_string()), SIDE).at(-1.0, -1.4);
        side = Frame { height: LEVEL.leading + 1.6, ..numeral };
    }
    side.add(margin_head(kit, &level.title));
    side.add(kit.set(&Text::new(SMALL, &level.score_text), SIDE));

    let title = kit.title(&kit.report.titles.director, MAIN);
    let lead = kit.set(&Text::new(LEAD, &level.meaning), LEAD_WIDTH);
    let mut strips = vec![Strip::new([Frame::space(5.0), lead]).whole().with_next()];
    if level.sum.is_empty() {
        if !level.why.is_empty() {
            let why = kit.set(&Text::new(BODY, &level.why), LEAD_WIDTH);
            strips.push(Strip::new([Frame::space(5.0), why]).whole());
        }
    } else {
        strips.push(Strip::new([Frame::space(5.0)]).with_next());
        strips.push(sum(kit).strip(book.join()).whole());
    }
    opening(side, title, strips)
}

/// The level as the lowest of two.
fn sum<'a>(kit: &'a Kit<'a>) -> Table<'a> {
    let level = &kit.report.level;
    let look = Look { top: Some((Ink::Dark, THIN)), head: 0.0, ..TIGHT };
    let mut table =
        Table::new(kit, &level.why_title, look, &[left(84.0), right(20.0), right(26.0)]);
    table.head([
        Name::Shown(level.why_title.trim_end_matches('?').to_owned()),
        Name::Shown(kit.label(Key::PdfScore)),
        Name::Shown(kit.label(Key::PdfLevel)),
    ]);
    for row in &level.sum {
        let style = BODY.bold_if(row.result);
        let result = if row.result { style.ink(Ink::Accent) } else { style };
        table.row([
            Cell::from(Text::new(style, &row.text)).names_row(),
            Text::new(style, &row.score).into(),
            Text::new(result, &row.level).into(),
        ]);
    }
    table
}

/// Where both tables have their second column: the words in it are not broken.
fn split(kit: &Kit) -> f32 {
    let owners = kit.report.first().map(|action| action.owner.as_str());
    let states = kit.report.conditions.rows.iter().map(|row| row.word.replace(' ', "\u{a0}"));
    let states: Vec<String> = states.collect();
    let who = fitting(kit, owners, &BODY, 26.0, 40.0);
    let state = fitting(kit, states.iter().map(String::as_str), &BODY.bold(), 20.0, 36.0);
    (108.0 - who).min(102.0 - state)
}

fn actions<'a>(kit: &'a Kit<'a>, measure: Measure) -> Table<'a> {
    let (above, below) = if measure.close { (1.5, 1.9) } else { (2.6, 3.4) };
    let look = Look { above, below, ..TIGHT };
    let split = split(kit);
    let columns = [left(10.0), left(split - 10.0), left(108.0 - split), right(22.0)];
    let mut table = Table::new(kit, kit.label(Key::ReportFirst), look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Shown(kit.label(Key::PdfAction)),
        Name::Shown(kit.label(Key::PdfWho)),
        Name::Shown(kit.label(Key::PdfBefore)),
    ]);
    for (i, action) in kit.report.first().enumerate() {
        let number = Text::new(NUMERAL.ink(Ink::Accent), (i + 1).to_string());
        let drop = NUMERAL.baseline() - BODY.baseline();
        table.row([
            Frame { height: BODY.leading, ..kit.set(&number.bare(), 7.0).at(0.0, -drop + 0.6) }
                .into(),
            Cell::from(what(kit, action, table.width(1), i < measure.how)).names_row(),
            Text::new(BODY, &action.owner).at_most(measure.owner).into(),
            Text::new(BODY, &action.before).into(),
        ]);
    }
    table
}

fn what(kit: &Kit, action: &Action, width: f32, says_how: bool) -> Frame {
    let mut frame = kit.set(&Text::new(BODY.bold().balanced(), &action.action), width);
    if says_how {
        frame.add(kit.set(&Text::new(BODY, &action.how), width));
    }
    frame
}

/// The conditions, met first.
fn conditions<'a>(kit: &'a Kit<'a>) -> Table<'a> {
    let split = split(kit);
    let columns = [left(split), left(102.0 - split), right(14.0), right(14.0)];
    let mut table = Table::new(kit, kit.label(Key::PdfConditions), TIGHT, &columns);
    let indent = 10.0;
    let name = Text::new(SMALL, kit.label(Key::PdfCondition)).bare();
    table.head([
        Name::Frame(kit.set(&name, table.width(0)).at(indent, 0.0)),
        Name::Said(kit.label(Key::PdfState)),
        Name::Shown(kit.label(Key::PdfScore)),
        Name::Shown(kit.label(Key::PdfNeeded)),
    ]);
    let rows = &kit.report.conditions.rows;
    let in_order = [Some(true), Some(false), None]
        .into_iter()
        .flat_map(|met| rows.iter().filter(move |row| row.met == met));
    for row in in_order {
        let style = BODY.bold_if(row.met == Some(false));
        let mark = match row.met {
            Some(true) => draw::tick(0.75),
            Some(false) => draw::barred(0.75),
            None => draw::open(0.75),
        };
        let score = row.score.as_deref().unwrap_or_default();
        let needed = row.needed.as_deref().unwrap_or_default();
        let name = kit.set(&Text::new(style, &row.name).bare(), table.width(0) - indent);
        table.row([
            Cell::from(Frame::drawing(BODY.leading, mark).over(name.at(indent, 0.0))).names_row(),
            Text::new(style, &row.word).into(),
            Text::new(style, score).into(),
            Text::new(BODY.ink(Ink::Soft), needed).into(),
        ]);
    }
    table
}
