use super::{BETWEEN, CLOSEST, notes};
use crate::assessment::Answer;
use crate::i18n::Key;
use crate::report::pdf::book::Book;
use crate::report::pdf::draw::{self, ScaleMark};
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Goal, Mark, Point};
use crate::report::pdf::grid::{GUTTER, HALF, MAIN, SIDE, TEXT, THICK, THIN, TOP};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, Ink, SCORE, SMALL, Style};
use crate::report::pdf::table::{Look, Name, OPEN, Table, fitting, left};
use crate::report::pdf::text::Text;
use crate::report::{FactStory, FactorStory};

/// Room above the notes of a factor.
const ABOVE_NOTE: f32 = 4.0;

/// The rows of statements, and closer together where that puts two factors on a page.
const WIDE: Look = Look { above: 1.2, below: 1.3, top: Some((Ink::Dark, THIN)), ..OPEN };
const CLOSE: Look = Look { above: 0.8, below: 0.9, ..WIDE };

/// A factor, and the paragraphs of its note for which its page has no room.
type Block = (Section, Vec<String>);

/// The factors, two on a page where they fit, and then the notes that did not.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let stories = &kit.report.factors;
    let noted = stories.iter().any(|story| story.note.is_some());
    let mut long = Vec::new();
    let mut rest = stories.iter().enumerate().peekable();
    while let Some((i, story)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let (upper, lower, between) = pair(book, story, next, noted);
        if i == 0 {
            book.open_titled(Key::PdfFactors);
            book.bookmark(1, kit.texts.text(Key::PdfFactors));
        } else {
            book.open(Key::PdfFactors);
        }
        put(book, story, upper, &mut long);
        let Some((story, lower)) = next.zip(lower) else { continue };
        let latest = kit.grid.bottom - Book::height(&lower.0);
        if book.y() + between <= latest {
            book.skip_to(kit.grid.half.min(latest).max(book.y() + between));
            put(book, story, lower, &mut long);
            rest.next();
        }
    }
    notes::add(book, &long);
}

fn put<'a>(
    book: &mut Book,
    story: &'a FactorStory,
    (section, rest): Block,
    long: &mut Vec<(&'a FactorStory, Vec<String>)>,
) {
    if !rest.is_empty() {
        long.push((story, rest));
    }
    book.bookmark(2, &story.name);
    book.section(section);
}

/// A factor and the one that follows, and the room between the two: closer together where that
/// puts them on one page.
fn pair(
    book: &mut Book,
    story: &FactorStory,
    next: Option<&FactorStory>,
    noted: bool,
) -> (Block, Option<Block>, f32) {
    let upper = block(book, story, noted, WIDE);
    let Some(next) = next else { return (upper, None, BETWEEN) };
    let lower = block(book, next, noted, WIDE);
    let page = book.kit.grid.bottom - TOP;
    let height = |one: &Block, other: &Block| Book::height(&one.0) + Book::height(&other.0);
    if height(&upper, &lower) + BETWEEN > page {
        let closer = [story, next].map(|story| block(book, story, noted, CLOSE));
        if height(&closer[0], &closer[1]) + CLOSEST <= page {
            let [upper, lower] = closer;
            return (upper, Some(lower), CLOSEST);
        }
    }
    (upper, Some(lower), BETWEEN)
}

/// A factor, and the paragraphs of its note for which its page has no room.
fn block(book: &mut Book, story: &FactorStory, noted: bool, look: Look) -> Block {
    let kit = book.kit;
    let mut head = Frame::space(2.0);
    head.add(kit.set(&Text::heading(3, HEAD, &story.title), MAIN));
    head.add(Frame::space(1.0));
    head.add(kit.set(&Text::new(BODY, &story.text), TEXT));
    head.add(Frame::space(ABOVE_NOTE));
    let table = items(kit, story, look).strip(book.join());
    let above = THICK + head.height + table.height() + ABOVE_NOTE;
    let (notes, rest) = notes(kit, story, noted, kit.grid.bottom - TOP - above);
    let notes = Strip::new([Frame::space(ABOVE_NOTE), notes]).whole();
    let section = Section {
        space: 0.0,
        ruled: true,
        side: side(kit, story).marked(Mark::Factor(story.number)),
        again: book.again(&story.name),
        over: None,
        strips: vec![Strip::new([head]).with_next(), table, notes],
    };
    (section, rest)
}

/// What others found and the note, beside each other; a long note below it, in this height, and the
/// paragraphs that do not fit there.
fn notes(kit: &Kit, story: &FactorStory, noted: bool, room: f32) -> (Frame, Vec<String>) {
    if !noted {
        return (
            story.fact.as_ref().map_or_else(Frame::default, |f| found(kit, f, TEXT)),
            Vec::new(),
        );
    }
    let width = if story.fact.is_some() { HALF } else { TEXT };
    if let Some(note) = notes::short(kit, story, width) {
        let fact = story.fact.as_ref().map(|fact| found(kit, fact, HALF));
        let fact = fact.unwrap_or_default().at(HALF + GUTTER, 0.0);
        return (note.over(fact), Vec::new());
    }
    let mut frame = Frame::default();
    if let Some(fact) = &story.fact {
        frame.add(found(kit, fact, TEXT));
        frame.add(Frame::space(ABOVE_NOTE));
    }
    let (note, rest) = notes::long(kit, story, room - frame.height);
    frame.add(note);
    (frame, rest)
}

/// Name, score and level, in the margin.
fn side(kit: &Kit, story: &FactorStory) -> Frame {
    let ink = if story.focus { Ink::Accent } else { Ink::Dark };
    let mut side = kit.set(&Text::new(SMALL, &story.label), SIDE);
    side.add(kit.set(&Text::heading(2, HEAD.ink(ink), &story.name), SIDE));
    side.add(Frame::space(1.5));
    let score = if story.score.is_some() { SCORE.ink(ink) } else { SCORE.regular().ink(Ink::Soft) };
    side.add(kit.set(&Text::new(score, &story.score_text), SIDE).at(-0.5, 0.0));
    side.add(Frame::space(1.0));
    side.add(score_line(kit, story.score, ink));
    side.add(Frame::space(1.5));
    side.add(kit.set(&Text::new(SMALL, &story.level_text), SIDE));
    side.add(kit.set(&Text::new(SMALL, &story.answered), SIDE));
    let tag = Text::new(SMALL.bold().ink(ink), &story.tag);
    side.add(kit.set(&tag, SIDE));
    side
}

/// The score on a line with the bounds of the levels.
fn score_line(kit: &Kit, score: Option<u8>, ink: Ink) -> Frame {
    let y = 2.2;
    let place = |score: u8| SIDE * f32::from(score) / 100.0;
    let mut shapes = vec![draw::line([Point(0.0, y), Point(SIDE, y)], Ink::Mid, THIN)];
    let bounds = kit.report.level.rungs.iter().map(|rung| rung.at).chain([100]);
    for x in bounds.map(place) {
        shapes.push(draw::line([Point(x, y - 1.0), Point(x, y + 1.0)], Ink::Mid, THIN));
    }
    shapes.extend(score.map(|score| draw::disc(place(score), y, 1.5, ink)));
    Frame::drawing(5.0, shapes)
}

/// The mark of an answer on its scale.
pub fn mark(answer: Answer) -> ScaleMark {
    match answer {
        Answer::Choice(choice) => ScaleMark::At(choice),
        Answer::NotApplicable => ScaleMark::None,
        Answer::DontKnow | Answer::Unanswered => ScaleMark::Open,
    }
}

/// Width of a column with the marks and the words of all answers.
pub fn answer_width(kit: &Kit, style: &Style) -> f32 {
    let items = kit.report.factors.iter().flat_map(|story| &story.items);
    let words: Vec<String> = items.map(|item| item.answer_text.replace(' ', "\u{a0}")).collect();
    let words = words.iter().map(String::as_str);
    draw::SCALE + 3.0 + fitting(kit, words, style, 20.0, 32.0)
}

fn items<'a>(kit: &'a Kit<'a>, story: &FactorStory, look: Look) -> Table<'a> {
    let answer = answer_width(kit, &BODY);
    let columns = [left(8.0), left(MAIN - 8.0 - answer), left(answer)];
    let mut table = Table::new(kit, &story.title, look, &columns);
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Said(kit.label(Key::PdfStatement)),
        Name::Said(kit.label(Key::PdfScale)),
    ]);
    let ink = if story.focus { Ink::Accent } else { Ink::Dark };
    for item in &story.items {
        let chosen = matches!(item.answer, Answer::Choice(_));
        let word = if chosen { BODY } else { BODY.ink(Ink::Soft) };
        let marks = draw::scale(mark(item.answer), item.choices, BODY.leading / 2.0, ink);
        let indent = draw::SCALE + 3.0;
        let word = kit.set(&Text::new(word, &item.answer_text).bare(), answer - indent);
        table.row([
            Text::new(BODY.ink(Ink::Soft), &item.number).into(),
            Text::new(BODY.balanced(), &item.statement).into(),
            Frame::drawing(BODY.leading, marks).over(word.at(indent, 0.0)).into(),
        ]);
    }
    table
}

/// What others found, with a way to its source.
fn found(kit: &Kit, fact: &FactStory, width: f32) -> Frame {
    let mut found = kit.set(&Text::new(SMALL, kit.label(Key::PdfFact)), width);
    found.add(Frame::space(0.4));
    let figure = fact.figure.trim();
    let text = Text::new(BODY.bold(), figure);
    let text = text
        .and(BODY, if figure.is_empty() { fact.text.clone() } else { format!(" {}", fact.text) });
    found.add(kit.set(&text, width));
    found.add(Frame::space(0.6));
    let source = kit.report.sources.get(fact.number.saturating_sub(1));
    let source = source.map_or("", String::as_str);
    let goal = Goal::Mark(Mark::Source(fact.number));
    let cited = Text::new(SMALL, format!("{}\u{a0}", fact.cited));
    let cited = cited.link(SMALL, format!("[{}]", fact.number), goal, source);
    found.add(kit.set(&cited, width));
    found
}
