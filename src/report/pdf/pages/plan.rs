use super::{BETWEEN, CLOSEST, margin_head, opening, section};
use crate::assessment::ActionState;
use crate::i18n::{Key, Number, capitalised};
use crate::report::pdf::book::Book;
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Point, Shape, Tag};
use crate::report::pdf::grid::{LEFT, MAIN, MAIN_LEFT, SIDE, TEXT, THICK, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{ACTION, BODY, Ink, NUMERAL, SMALL, Style};
use crate::report::pdf::table::{Cell, Column, Look, Name, Table, left};
use crate::report::pdf::text::Text;
use crate::report::{Action, PlanStep, Term};

/// Room between two terms.
const APART: f32 = 5.0;
/// Left edge of the terms, from the margin.
const TERMS: f32 = MAIN_LEFT - LEFT;
/// Height of the bar over an action.
const BAR: f32 = 1.2;
/// Room above an action and below a step.
#[derive(Clone, Copy)]
struct Room {
    above: f32,
    below: f32,
}

/// The room in the plan, and where that saves a page.
const WIDE: Room = Room { above: 2.2, below: 2.6 };
const CLOSE: Room = Room { above: 1.7, below: 0.9 };
/// Left edge of a step's name.
const NAME: f32 = 9.0;

/// What to do in each step, under the term in which it is done. Left out when nothing is known.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let planned = kit.report.plan.steps.iter().any(|step| !step.actions.is_empty());
    if !planned && kit.report.level.number.is_none() {
        return;
    }
    book.open(Key::PdfPlan);
    book.bookmark(1, &kit.report.titles.plan);
    let title = kit.title(&kit.report.titles.plan, MAIN);
    book.section(opening(legend(kit), title, Vec::new()));

    let skipped = skipped(book);
    let [wide, close] = [(WIDE, BETWEEN), (CLOSE, CLOSEST)].map(|(room, space)| {
        let mut table = table(kit, room).strip(book.join());
        table.x = LEFT;
        Section { space, strips: vec![table], ..Section::default() }
    });
    let room = |table: &Section| {
        let below = skipped.as_ref().map_or(0.0, |section| CLOSEST + Book::height(section));
        kit.grid.bottom - book.y() - table.space - Book::height(table) - below
    };
    let table = if room(&wide) < 0.0 && room(&close) >= 0.0 { close } else { wide };
    let left = room(&table);
    book.section(table);
    if let Some(mut section) = skipped {
        section.space = (CLOSEST + left).clamp(CLOSEST, BETWEEN);
        book.section(section);
    }
}

/// What the person chose to leave out.
fn skipped(book: &mut Book) -> Option<Section> {
    let kit = book.kit;
    let actions = kit.report.plan.steps.iter().flat_map(|step| &step.actions);
    let rows: Vec<Frame> = actions
        .filter(|action| action.state == ActionState::Skipped)
        .map(|action| {
            let text = format!("{} {}", action.number, action.action);
            let text = Text::new(ACTION.ink(Ink::Soft), text).tagged(Tag::ItemBody);
            kit.set(&text, TEXT).tagged(Tag::Item)
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let above = Strip::new([Frame::space(2.0)]).with_next();
    let mut list = Strip::new(rows).in_pairs();
    list.tags = vec![(Tag::List, book.join())];
    Some(section(book, Key::ReportPlanLeftOut, "", vec![above, list]))
}

/// What the bars mean.
fn legend(kit: &Kit) -> Frame {
    let steps = Number::word_first(kit.report.plan.steps.len(), kit.texts.locale());
    let mut side = margin_head(kit, &kit.texts.fill(Key::PdfPlanSteps, &[("n", &steps)]));
    side.add(Frame::space(1.0));
    let actions = || kit.report.plan.steps.iter().flat_map(|step| &step.actions);
    let focus = actions().any(|action| action.focus && action.state == ActionState::Open);
    let done = actions().any(|action| action.state == ActionState::Done);
    let entries = [
        (focus, Bar::Focus, Key::PdfPlanFocus),
        (focus, Bar::Rest, Key::PdfPlanRest),
        (done, Bar::Done, Key::ReportPlanStateDone),
    ];
    for (_, kind, label) in entries.into_iter().filter(|(shown, ..)| *shown) {
        let bar = kind.drawn(1.5, 8.0);
        let label = kit.set(&Text::new(SMALL, kit.label(label)), SIDE - 9.5);
        side.add(Frame::drawing(SMALL.leading, [bar]).over(label.at(9.5, 0.0)));
    }
    side
}

/// The bar over an action says what it is.
#[derive(Clone, Copy)]
enum Bar {
    /// To do, from a focus factor.
    Focus,
    /// To do, from another.
    Rest,
    /// Done: the bar is hollow.
    Done,
}

impl Bar {
    fn of(action: &Action) -> Self {
        match (action.state, action.focus) {
            (ActionState::Done, _) => Self::Done,
            (_, true) => Self::Focus,
            (_, false) => Self::Rest,
        }
    }

    fn drawn(self, y: f32, width: f32) -> Shape {
        match self {
            Self::Focus => draw::bar(0.0, y, width, BAR, Ink::Accent),
            Self::Rest => draw::bar(0.0, y, width, BAR, Ink::Line),
            Self::Done => draw::outline(0.0, y, width, BAR, Ink::Mid, THIN),
        }
    }
}

fn table<'a>(kit: &'a Kit<'a>, room: Room) -> Table<'a> {
    let terms = &kit.report.plan.terms;
    let width = column(terms.len());
    let mut columns = vec![left(TERMS)];
    columns.extend(
        (1..=terms.len()).map(|i| if i < terms.len() { left(width + APART) } else { left(width) }),
    );
    let top = Some((Ink::Dark, THICK));
    let look = Look { above: 0.0, below: room.below, top, head: 0.0, centred: false };
    let mut table = Table::new(kit, &kit.report.plan.summary, look, &columns);
    let begin = begin(kit);
    let mut head = vec![Name::Frame(begin)];
    head.extend(terms.iter().enumerate().map(|(i, t)| Name::Frame(term(kit, t, width, i == 0))));
    table.head(head);
    for step in &kit.report.plan.steps {
        table.row(row(kit, step, &columns, width, room.above));
    }
    table
}

/// The width of one of so many columns.
fn column(count: usize) -> f32 {
    let count = f32::from(u8::try_from(count).unwrap_or(u8::MAX).max(1));
    (MAIN - APART * (count - 1.0)) / count
}

/// Height of the head, with the line of time.
const HEAD: f32 = 13.8;

fn begin(kit: &Kit) -> Frame {
    let date = kit.report.identity.date.short(kit.texts.locale());
    let text = kit.texts.fill(Key::PdfPlanFrom, &[("date", &date)]);
    let mut begin = kit.set(&Text::new(SMALL, text).bare(), SIDE).at(0.0, -0.7);
    begin.height -= 0.7;
    begin.add(kit.set(&Text::new(SMALL, kit.label(Key::PdfPlanNote)).bare(), SIDE));
    Frame { height: HEAD, ..begin }
}

/// A term with its piece of the line of time; the first begins with an open dot.
fn term(kit: &Kit, term: &Term, width: f32, first: bool) -> Frame {
    let y = 11.4;
    let from = if first { 1.86 } else { 0.0 };
    let mut shapes = vec![
        draw::line([Point(from, y), Point(width - 1.0, y)], Ink::Dark, THICK),
        draw::disc(width - 1.1, y, 1.1, Ink::Dark),
    ];
    if first {
        shapes.push(draw::ring(0.93, y, 0.93, None, Ink::Dark, THICK));
    }
    let mut frame = kit.set(&Text::new(BODY.bold(), &term.title).bare(), width).at(0.0, -0.7);
    frame.height -= 0.7;
    frame.add(kit.set(&Text::new(SMALL, &term.before).bare(), width));
    Frame { height: HEAD, ..frame.over(Frame::drawing(0.0, shapes)) }
}

fn row(kit: &Kit, step: &PlanStep, columns: &[Column], width: f32, above: f32) -> Vec<Cell> {
    let mut cells = vec![Cell::from(name(kit, step)).names_row()];
    if step.actions.iter().all(|action| action.state == ActionState::Skipped) {
        let keep = kit.set(&Text::new(ACTION.ink(Ink::Soft), &step.keep).bare(), TEXT);
        let lower = above + BODY.baseline() - ACTION.baseline();
        let keep = Frame { height: keep.height + lower, ..keep.at(0.0, lower) };
        let terms = u8::try_from(columns.len().saturating_sub(1)).unwrap_or(1);
        cells.push(Cell::over(keep, terms));
        return cells;
    }
    let terms = &kit.report.plan.terms;
    for (i, term) in terms.iter().enumerate() {
        let after = if i == 0 { 0 } else { terms[i - 1].days };
        let last = i + 1 == terms.len();
        let due = |a: &&Action| {
            let kept = a.state != ActionState::Skipped;
            kept && a.days > after && (a.days <= term.days || last)
        };
        let actions = step.actions.iter().filter(due);
        cells.push(Frame::stack(actions.map(|a| action(kit, a, width, above))).into());
    }
    cells
}

/// The number and the name of a step, on one baseline.
fn name(kit: &Kit, step: &PlanStep) -> Frame {
    let style = Style { leading: 6.0, ..NUMERAL };
    let top = 1.8;
    let number = kit.set(&Text::new(style, step.number.to_string()).bare(), NAME).at(0.0, top);
    let drop = top + style.baseline() - BODY.baseline();
    let name = kit.set(&Text::new(BODY.bold().balanced(), &step.name).bare(), TERMS - 6.0 - NAME);
    let height = drop + name.height;
    Frame { height, ..number.over(name.at(NAME, drop)) }
}

/// A bar as wide as the term, what to do, who does it and the statement it belongs to.
fn action(kit: &Kit, action: &Action, width: f32, above: f32) -> Frame {
    let bar = Bar::of(action);
    let focus = matches!(bar, Bar::Focus);
    let bar = Frame::drawing(BAR, [bar.drawn(0.0, width)]);
    let what = kit.set(&Text::new(ACTION.bold_if(focus), &action.action), width);
    let mut said = action.owner.clone();
    if action.own_day {
        said = format!("{said} · {}", action.term.replace(' ', "\u{a0}"));
    }
    if action.state == ActionState::Done {
        said = format!("{} · {said}", capitalised(&action.state_text));
    }
    let who = kit.set(&Text::new(SMALL, format!("{said} · {}", action.number)), width);
    Frame::stack([Frame::space(above), bar, Frame::space(1.0), what, Frame::space(0.3), who])
}
