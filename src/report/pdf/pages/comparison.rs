use super::radar;
use super::{BETWEEN, LEAD_WIDTH, margin_head, named_section, opening, place, section};
use crate::assessment::Headway;
use crate::i18n::Key;
use crate::report::pdf::book::{BELOW_RULE, Book};
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Point, Shape, Tag};
use crate::report::pdf::grid::{FULL, LEFT, MAIN, SIDE, TEXT, THIN};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, Ink, LEAD, SMALL};
use crate::report::pdf::table::{Cell, Look, Name, TIGHT, Table, left, right};
use crate::report::pdf::text::Text;
use crate::report::{ComparisonStory, ItemsStory, Radar, Shift};

/// Width of a scale of 100 in the column of the movement.
const SCALE: f32 = 50.0;
const MOVEMENT: f32 = SCALE + 6.0;
const NUMBERS: f32 = 15.0;
const WORD: f32 = 30.0;

/// Room above the chart, and its smallest radius.
const ABOVE_CHART: f32 = 5.0;
const SMALLEST: f32 = 25.0;

/// What changed since an earlier result; left out when there is none to compare with.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let Some(story) = &kit.report.comparison else { return };
    book.open(Key::ReportThenAndNow);
    book.bookmark(1, &story.title);
    let title = kit.title(&story.title, MAIN);
    let lead = format!("{}. {}", story.from_to, story.basis);
    let lead = kit.set(&Text::new(LEAD, lead), LEAD_WIDTH);
    let lead = Strip::new([Frame::space(5.0), lead]).whole();
    book.section(opening(total(kit, story), title, vec![lead]));
    let mut scores = scores(kit, story).strip(book.join());
    scores.x = LEFT;
    let rule = Strip::new([Frame::space(2.0), kit.set(&Text::new(SMALL, &story.rule), TEXT)]);
    let below = ABOVE_CHART + (BETWEEN - 4.0) + scores.height() + rule.height();
    if let Some(chart) = fitting_chart(kit, story, kit.grid.bottom - book.y() - below) {
        let side = how_to_read(kit, story);
        let strips = vec![Strip::new([chart])];
        book.section(Section { space: ABOVE_CHART, side, strips, ..Section::default() });
    }
    book.section(Section { space: BETWEEN - 4.0, strips: vec![scores], ..Section::default() });
    book.section(Section { strips: vec![rule.whole()], ..Section::default() });

    let mut sections = Vec::new();
    if !story.plan.is_empty() {
        sections.push(plan(book, story));
    }
    for (i, list) in story.changes.iter().enumerate() {
        sections.push(items(book, list, i == 0));
    }
    place(book, sections);
}

/// The total and the level, then and now.
fn total(kit: &Kit, story: &ComparisonStory) -> Frame {
    let mut side = margin_head(kit, &story.overall.title);
    let Shift { before_text, after_text, word, .. } = &story.overall;
    let scores = format!("{before_text} → {after_text}, {word}");
    side.add(kit.set(&Text::new(SMALL, scores), SIDE));
    if let Some([then, now]) = &story.levels {
        side.add(Frame::space(2.0));
        side.add(margin_head(kit, kit.texts.text(Key::CompareLevel)));
        side.add(kit.set(&Text::new(SMALL, format!("{then} → {now}")), SIDE));
    }
    side
}

/// A chart that leaves the table its room on the page, if not much is missing for that.
fn fitting_chart(kit: &Kit, story: &ComparisonStory, room: f32) -> Option<Frame> {
    let radius = kit.grid.radar;
    let whole = chart(kit, story, radius)?;
    let smaller = radius - (whole.height - room) / 2.0;
    if (SMALLEST..radius).contains(&smaller) { chart(kit, story, smaller) } else { Some(whole) }
}

/// None where either result has too few scores for a line.
fn chart(kit: &Kit, story: &ComparisonStory, radius: f32) -> Option<Frame> {
    let earlier = story.earlier();
    let drawn = earlier.iter().flatten().count() >= Radar::FEWEST;
    drawn
        .then(|| radar::chart(kit, &story.spokes(), &earlier, &story.alternative, radius))
        .flatten()
}

/// Which line is of which day.
fn how_to_read(kit: &Kit, story: &ComparisonStory) -> Frame {
    let [then, now] = &story.days;
    let text = kit.texts.fill(Key::CompareRadarText, &[("before", then), ("after", now)]);
    let mut side = margin_head(kit, kit.texts.text(Key::PdfRadar));
    side.add(Frame::space(1.0));
    side.add(kit.set(&Text::new(SMALL, text), SIDE));
    side.add(Frame::space(3.0));
    let line = |ink, width| draw::line([Point(0.0, 2.0), Point(12.0, 2.0)], ink, width);
    for (line, day) in [(line(Ink::Accent, 0.55), now), (line(Ink::Dark, 0.35).dashed(), then)] {
        let day = kit.set(&Text::new(SMALL, day), SIDE - 14.0);
        side.add(Frame::drawing(SMALL.leading, [line]).over(day.at(14.0, 0.0)));
    }
    side
}

fn scores<'a>(kit: &'a Kit<'a>, story: &ComparisonStory) -> Table<'a> {
    let look =
        Look { above: 1.0, below: 1.1, top: Some((Ink::Dark, THIN)), head: 0.0, centred: true };
    let name = FULL - MOVEMENT - 3.0 * NUMBERS - WORD;
    let columns =
        [left(name), left(MOVEMENT), right(NUMBERS), right(NUMBERS), right(NUMBERS), right(WORD)];
    let mut table = Table::new(kit, &story.from_to, look, &columns);
    table.head([
        Name::Shown(kit.label(Key::PdfFactor)),
        Name::Said(kit.label(Key::ReportThenAndNow)),
        Name::Shown(kit.label(Key::CompareThen)),
        Name::Shown(kit.label(Key::CompareNow)),
        Name::Shown(kit.label(Key::CompareChange)),
        Name::Said(kit.label(Key::PdfState)),
    ]);
    for shift in story.factors.iter().chain([&story.overall]) {
        let style = BODY.bold_if(shift.counts());
        let mut name = kit.set(&Text::new(style, &shift.name), table.width(0));
        if shift.title != shift.name {
            name.add(kit.set(&Text::new(SMALL, &shift.title), table.width(0)));
        }
        table.row([
            Cell::from(name).names_row(),
            Frame::drawing(BODY.leading, movement(shift)).tagged(Tag::Artifact).into(),
            Text::new(BODY, &shift.before_text).into(),
            Text::new(style, &shift.after_text).into(),
            Text::new(style, &shift.change).into(),
            Text::new(style, &shift.word).into(),
        ]);
    }
    table
}

/// From an open dot to a filled one, on a scale of 100.
fn movement(shift: &Shift) -> Vec<Shape> {
    let y = BODY.leading / 2.0;
    let place = |score: u8| 2.0 + SCALE * f32::from(score) / 100.0;
    let ink = if shift.counts() { Ink::Accent } else { Ink::Mid };
    let mut shapes = vec![draw::line([Point(place(0), y), Point(place(100), y)], Ink::Line, THIN)];
    if let (Some(from), Some(to)) = (shift.before, shift.after) {
        shapes.push(draw::line([Point(place(from), y), Point(place(to), y)], ink, 0.7));
    }
    if let Some(from) = shift.before {
        shapes.push(draw::ring(place(from), y, 1.1, Some(Ink::Paper), ink, 0.35));
    }
    if let Some(to) = shift.after {
        shapes.push(draw::disc(place(to), y, 1.4, ink));
    }
    shapes
}

/// What became of the actions of then.
fn plan(book: &mut Book, story: &ComparisonStory) -> Section {
    let kit = book.kit;
    let mut table = Table::new(
        kit,
        kit.label(Key::ComparePlan),
        TIGHT,
        &[left(10.0), left(MAIN - 10.0 - WORD - 4.0), left(WORD + 4.0)],
    );
    table.head([
        Name::Said(kit.label(Key::PdfNumber)),
        Name::Said(kit.label(Key::PdfAction)),
        Name::Said(kit.label(Key::PdfState)),
    ]);
    let indent = draw::MARK + 3.0;
    for planned in &story.plan {
        let mark = match planned.progress {
            Headway::Done => draw::tick(0.75),
            Headway::Begun | Headway::Unknown => draw::open(0.75),
            Headway::Open => draw::barred(0.75),
        };
        let word = kit.set(&Text::new(BODY, &planned.word).bare(), table.width(2) - indent);
        table.row([
            Text::new(BODY.ink(Ink::Soft), &planned.number).into(),
            Cell::from(Text::new(BODY, &planned.action)).names_row(),
            Frame::drawing(BODY.leading, mark).over(word.at(indent, 0.0)).into(),
        ]);
    }
    let about = format!("{}. {}", story.plan_summary, kit.texts.text(Key::ComparePlanRule));
    let strip = table.strip(book.join());
    section(book, Key::ComparePlan, &about, vec![strip])
}

/// Room above a statement.
const BETWEEN_ITEMS: f32 = 0.5;
/// From the number of a statement to its text.
const HANGING: f32 = 10.0;

/// Statements that were asked once, or under another name.
fn items(book: &mut Book, list: &ItemsStory, first: bool) -> Section {
    let kit = book.kit;
    let rows = list.items.iter().enumerate().map(|(i, item)| {
        let above = if i == 0 { BELOW_RULE } else { BETWEEN_ITEMS };
        let indent = if item.number.is_empty() { 0.0 } else { HANGING };
        let number = Text::new(BODY.ink(Ink::Soft), &item.number).tagged(Tag::Label);
        let text = Text::new(BODY, &item.statement).tagged(Tag::ItemBody);
        let text = kit.set(&text, TEXT).at(indent, 0.0);
        let item = kit.set(&number, HANGING).over(text).tagged(Tag::Item);
        Frame { height: above + item.height, ..item.at(0.0, above) }
    });
    let mut strip = Strip::new(rows).in_pairs();
    strip.tags = vec![(Tag::List, book.join())];
    strip.inset = BELOW_RULE - BETWEEN_ITEMS;
    let about = if first { kit.texts.text(Key::CompareQuestionsText) } else { "" };
    named_section(book, &list.title, about, vec![strip])
}
