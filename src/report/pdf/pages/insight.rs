use super::{fits, named_section, opening, place, section};
use crate::assessment::ActionState;
use crate::i18n::{Key, uncapitalised};
use crate::report::pdf::book::Book;
use crate::report::pdf::draw::{self, ScaleMark};
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Node, Tag};
use crate::report::pdf::grid::{MAIN, TEXT, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, Ink, SMALL};
use crate::report::pdf::table::{Cell, Look, Name, OPEN, TIGHT, Table, fitting, left, right};
use crate::report::pdf::text::Text;
use crate::report::{Action, PathChange, PatternStory};

/// Room below the title.
const BELOW_TITLE: f32 = 8.0;
/// Width of the column with the scores of a pattern.
const SCORES: f32 = 26.0;
/// A path of more changes is told by factor.
const MOST_CHANGES: usize = 10;
/// From a mark to its word.
const MARKED: f32 = draw::MARK + 2.0;
/// Side of the square before a pattern.
const SQUARE: f32 = 3.2;

/// How close together the rows of the page are.
#[derive(Clone, Copy)]
struct Room {
    path: Look,
    /// Above and below a pattern.
    pattern: (f32, f32),
    wins: Look,
}

/// The room of the rows, and where that keeps all on one page.
const WIDE: Room = Room { path: OPEN, pattern: (2.0, 2.5), wins: TIGHT };
const CLOSE: Room =
    Room { path: TIGHT, pattern: (1.2, 1.5), wins: Look { above: 0.8, below: 0.85, ..TIGHT } };

/// The shortest path, what stands out, and what is quickly won. Left out when there is none of it.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let wide = sections(book, WIDE);
    if wide.is_empty() {
        return;
    }
    book.open(Key::PdfInsight);
    book.bookmark(1, &kit.report.titles.insight);
    let title = kit.title(&kit.report.titles.insight, MAIN);
    book.section(opening(Frame::default(), title, Vec::new()));
    let close = if fits(book, &wide) { None } else { Some(sections(book, CLOSE)) };
    let close = close.filter(|close| fits(book, close));
    place(book, close.unwrap_or(wide));
}

fn sections(book: &mut Book, room: Room) -> Vec<Section> {
    let mut sections: Vec<Section> =
        [path(book, room.path), patterns(book, room.pattern), wins(book, room.wins)]
            .into_iter()
            .flatten()
            .collect();
    if let Some(first) = sections.first_mut() {
        first.space = BELOW_TITLE;
    }
    sections
}

/// None at the highest level: there is no way up.
fn path(book: &mut Book, look: Look) -> Option<Section> {
    let kit = book.kit;
    let report = kit.report;
    if report.level.number.map(usize::from) == Some(report.level.rungs.len()) {
        return None;
    }
    if report.path.changes.is_empty() {
        let why = kit.set(&Text::new(BODY, &report.path.summary), TEXT).at(0.0, 2.0);
        let strip = Strip::new([Frame { height: why.height + 2.0, ..why }]);
        let about = kit.texts.text(Key::PdfPathNoneText);
        return Some(named_section(book, &report.path.title, about, vec![strip]));
    }
    let changes = if report.path.changes.len() > MOST_CHANGES {
        factors(kit, look)
    } else {
        changes(kit, look)
    };
    let table = changes.strip(book.join());
    let effect = kit.set(&Text::new(BODY, &report.path.effect), TEXT);
    let effect = Strip::new([Frame::space(3.0), effect]).whole();
    let about = kit.texts.text(Key::PdfPathText);
    Some(named_section(book, &report.path.title, about, vec![table, effect]))
}

fn changes<'a>(kit: &'a Kit<'a>, look: Look) -> Table<'a> {
    let columns = [left(10.0), left(64.0), left(56.0)];
    let mut table = Table::new(kit, &kit.report.path.title, look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Said(kit.label(Key::PdfStatement)),
        Name::Said(kit.label(Key::PdfScale)),
    ]);
    for change in &kit.report.path.changes {
        table.row([
            Text::new(BODY.ink(Ink::Soft), &change.number).into(),
            statement(kit, change, table.width(1)).into(),
            step(kit, change, table.width(2)).into(),
        ]);
    }
    table
}

/// The same as [`changes`] in fewer rows: a factor with the statements that go from one answer to
/// another.
fn factors<'a>(kit: &'a Kit<'a>, look: Look) -> Table<'a> {
    let columns = [left(10.0), left(44.0), left(MAIN - 54.0)];
    let mut table = Table::new(kit, &kit.report.path.title, look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Said(kit.label(Key::PdfFactor)),
        Name::Said(kit.label(Key::PdfScale)),
    ]);
    for story in &kit.report.factors {
        let own = |change: &&PathChange| story.items.iter().any(|i| i.number == change.number);
        let mut kinds: Vec<Vec<&PathChange>> = Vec::new();
        for change in kit.report.path.changes.iter().filter(own) {
            let alike = |kind: &&mut Vec<&PathChange>| {
                kind.iter().all(|other| (&other.from, &other.to) == (&change.from, &change.to))
            };
            match kinds.iter_mut().find(alike) {
                Some(kind) => kind.push(change),
                None => kinds.push(vec![change]),
            }
        }
        if kinds.is_empty() {
            continue;
        }
        let lines = kinds.iter().filter_map(|kind| {
            let (from, to) = kind.first().map(|first| (&first.from.1, &first.to.1))?;
            let numbers: Vec<&str> = kind.iter().map(|change| change.number.as_str()).collect();
            let from = kit.texts.fill(Key::PdfMoveFrom, &[("choice", &uncapitalised(from))]);
            let said = format!("{}: {from} {}", numbers.join(", "), kit.texts.text(Key::PdfMoveTo));
            let text = Text::new(BODY, said).and(BODY.bold(), uncapitalised(to));
            Some(kit.set(&text, table.width(2)))
        });
        table.row([
            Text::new(BODY.ink(Ink::Soft), story.number.to_string()).into(),
            Cell::from(Text::new(BODY.bold(), &story.name)).names_row(),
            Frame::stack(lines).into(),
        ]);
    }
    table
}

/// The statement, and what the answer to reach looks like.
fn statement(kit: &Kit, change: &PathChange, width: f32) -> Frame {
    let mut statement = kit.set(&Text::new(BODY.balanced(), &change.statement), width);
    if !change.look.is_empty() {
        statement.add(Frame::space(0.5));
        statement.add(kit.set(&Text::new(SMALL, &change.look), width));
    }
    statement
}

fn step(kit: &Kit, change: &PathChange, width: f32) -> Frame {
    let mark = ScaleMark::Move(change.from.0, change.to.0);
    let marks = draw::scale(mark, change.choices, BODY.leading / 2.0, Ink::Accent);
    let indent = draw::SCALE + 3.0;
    let from = kit.texts.fill(Key::PdfMoveFrom, &[("choice", &uncapitalised(&change.from.1))]);
    let mut words = kit.set(&Text::new(BODY, from), width - indent);
    let to =
        Text::new(BODY, kit.label(Key::PdfMoveTo)).and(BODY.bold(), uncapitalised(&change.to.1));
    words.add(kit.set(&to, width - indent));
    Frame::drawing(BODY.leading, marks).over(words.at(indent, 0.0))
}

fn patterns(book: &mut Book, room: (f32, f32)) -> Option<Section> {
    let kit = book.kit;
    if kit.report.patterns.is_empty() {
        return None;
    }
    let list = book.join();
    let tags = kit.report.patterns.iter().map(|story| story.tag.as_str());
    let mark = fitting(kit, tags, &SMALL, 15.0, 30.0) + SQUARE + 1.4;
    let rows = kit.report.patterns.iter().enumerate();
    let rows = rows.map(|(i, story)| pattern(kit, story, mark, room, i == 0));
    let mut strip = Strip::new(rows);
    strip.tags = vec![(Tag::List, list)];
    Some(section(book, Key::PdfInsight, kit.texts.text(Key::PdfPatternsText), vec![strip]))
}

/// Mark, finding and the scores that caused it.
fn pattern(kit: &Kit, story: &PatternStory, indent: f32, room: (f32, f32), first: bool) -> Frame {
    let mark = if story.warning {
        draw::bar(0.0, 0.9, SQUARE, SQUARE, Ink::Accent)
    } else {
        draw::outline(0.0, 0.9, SQUARE, SQUARE, Ink::Dark, 0.35)
    };
    let drop = BODY.baseline() - SMALL.baseline();
    let tag = Text::new(SMALL, &story.tag).tagged(Tag::Label);
    let tag = kit.set(&tag, indent - SQUARE - 1.4).at(SQUARE + 1.4, drop);
    let width = MAIN - indent - SCORES - 5.0;
    let mut says = kit.set(&Text::new(BODY.bold(), &story.title), width);
    says.add(kit.set(&Text::new(BODY, &story.text), width));
    let mut scores = Frame::default();
    for score in &story.scores {
        let score = kit.set(&Text::new(SMALL, score), SCORES).at(0.0, drop);
        scores.add(Frame { height: BODY.leading, ..score });
    }
    let body = says.at(indent, 0.0).over(scores.at(MAIN - SCORES, 0.0)).tagged(Tag::ItemBody);
    let content = tag.over(body).tagged(Tag::Item).over(Frame::drawing(0.0, [mark]));
    let (above, below) = room;
    let mut row = Frame { height: content.height + above + below, ..content.at(0.0, above) };
    if !first {
        row.nodes.push(Node::Shape(draw::rule(0.0, 0.0, MAIN, Ink::Line, THIN)));
    }
    row
}

/// What to do, and what became of it where it is no longer to be done.
fn what(kit: &Kit, action: &Action, width: f32) -> Frame {
    let open = action.state == ActionState::Open;
    let style = if open { BODY } else { BODY.ink(Ink::Soft) };
    let mut what = kit.set(&Text::new(style, &action.action), width);
    if !open {
        let mark = match action.state {
            ActionState::Done => draw::tick(0.0),
            _ => draw::open(0.0),
        };
        let word = kit.set(&Text::new(SMALL, &action.state_text), width - MARKED).at(MARKED, 0.0);
        what.add(Frame::drawing(SMALL.leading, mark).over(word));
    }
    what
}

fn wins(book: &mut Book, look: Look) -> Option<Section> {
    let kit = book.kit;
    if kit.report.quick_wins.is_empty() {
        return None;
    }
    let owners = kit.report.quick_wins.iter().map(|action| action.owner.as_str());
    let who = fitting(kit, owners, &BODY, 24.0, 40.0);
    let columns = [left(10.0), left(102.0 - who), left(who), right(18.0)];
    let mut table = Table::new(kit, kit.label(Key::PdfWins), look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Shown(kit.label(Key::PdfAction)),
        Name::Shown(kit.label(Key::PdfWho)),
        Name::Shown(kit.label(Key::PdfGain)),
    ]);
    for action in &kit.report.quick_wins {
        let gain = match action.gain_points {
            0 => kit.label(Key::PdfGainSmall),
            points => format!("+{points}"),
        };
        table.row([
            Text::new(BODY.ink(Ink::Soft), &action.number).into(),
            what(kit, action, table.width(1)).into(),
            Text::new(BODY, &action.owner).into(),
            Text::new(BODY, gain).into(),
        ]);
    }
    let strip = table.strip(book.join()).whole();
    Some(section(book, Key::PdfWins, kit.texts.text(Key::PdfWinsText), vec![strip]))
}
