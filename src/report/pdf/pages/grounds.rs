use super::{CLOSEST, LEAD_WIDTH, opening, place, section};
use crate::i18n::Key;
use crate::report::Further;
use crate::report::pdf::addresses::parts;
use crate::report::pdf::book::Book;
use crate::report::pdf::draw;
use crate::report::pdf::flow::{Section, Strip};
use crate::report::pdf::frame::{Frame, Goal, Mark, Tag};
use crate::report::pdf::grid::{GUTTER, HALF, MAIN, TEXT};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, Ink, LEAD, SMALL};
use crate::report::pdf::table::{Cell, Look, Name, TIGHT, Table, left, said};
use crate::report::pdf::text::Text;
use crate::report::safe_link;

/// How sure it is, how it was computed, where the facts come from and where to go next.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let report = kit.report;
    book.open(Key::PdfGrounds);
    book.bookmark(1, &report.titles.grounds);
    let title = kit.title(&report.titles.grounds, MAIN);
    let lead = format!("{} {}", report.certainty.summary, report.certainty.remark);
    let lead = kit.set(&Text::new(LEAD, lead), LEAD_WIDTH);
    let lead = Strip::new([Frame::space(5.0), lead]).whole();
    book.section(opening(Frame::default(), title, vec![lead]));

    let room = kit.grid.bottom - book.y();
    let height = |section: &Section| CLOSEST + Book::height(section);
    let mut made = LOOKS.into_iter().map(|look| sections(book, look));
    let open = made.next().unwrap_or_default();
    let fits = |made: &Vec<Section>| made.iter().map(height).sum::<f32>() <= room;
    let sections = if fits(&open) { open } else { made.find(fits).unwrap_or(open) };
    place(book, sections);
}

/// The rows of the tables, and closer together where that saves a page.
const LOOKS: [Look; 3] =
    [TIGHT, Look { above: 0.6, below: 0.7, ..TIGHT }, Look { above: 0.3, below: 0.35, ..TIGHT }];

fn sections(book: &mut Book, look: Look) -> Vec<Section> {
    let kit = book.kit;
    let report = kit.report;
    let rows = checks(kit, look).strip(book.join());
    let mut sections = vec![section(book, Key::PdfChecks, "", vec![rows])];
    let lines = calculation(kit, look).strip(book.join());
    let about = kit.texts.text(Key::PdfCalculationText);
    sections.push(section(book, Key::PdfCalculation, about, vec![lines]));
    if !report.sources.is_empty() {
        let list = sources(book);
        sections.push(section(book, Key::PdfSources, "", vec![list]));
    }
    let holds = |thing: &&Further| kit.attached || !thing.of_file;
    let things: Vec<&Further> = report.further.iter().filter(holds).collect();
    if !things.is_empty() {
        let pairs = Strip::new(things.chunks(2).map(|pair| further(kit, pair)));
        sections.push(section(book, Key::PdfFurther, "", vec![pairs]));
    }
    sections
}

fn checks<'a>(kit: &'a Kit<'a>, look: Look) -> Table<'a> {
    let indent = 10.0;
    let mut table = Table::new(kit, kit.label(Key::PdfChecks), look, &[left(54.0), left(76.0)]);
    table.head([Name::Said(kit.label(Key::PdfCheck)), Name::Said(kit.label(Key::PdfOutcome))]);
    for check in &kit.report.certainty.checks {
        let (mark, word) = if check.good {
            (draw::tick(0.75), Key::PdfCheckGood)
        } else {
            (draw::barred(0.75), Key::PdfCheckBad)
        };
        let style = BODY.bold_if(!check.good);
        let name = kit.set(&Text::new(style, &check.title).bare(), table.width(0) - indent);
        let mark = Frame::drawing(BODY.leading, mark).over(said(kit.label(word)));
        table.row([
            Cell::from(mark.over(name.at(indent, 0.0))).names_row(),
            Text::new(BODY, &check.text).into(),
        ]);
    }
    table
}

/// How points become a score.
pub(super) fn calculation<'a>(kit: &'a Kit<'a>, look: Look) -> Table<'a> {
    let about = kit.label(Key::PdfCalculation);
    let mut table = Table::new(kit, about, look, &[left(34.0), left(96.0)]);
    table.head([Name::Said(kit.label(Key::PdfPart)), Name::Said(kit.label(Key::PdfCalculation))]);
    for line in &kit.report.calculation {
        table.row([
            Cell::from(Text::new(BODY, &line.title)).names_row(),
            Text::new(BODY, &line.text).into(),
        ]);
    }
    table
}

/// The references, numbered as they are cited.
fn sources(book: &mut Book) -> Strip {
    let kit = book.kit;
    let indent = 10.0;
    let rows = kit.report.sources.iter().enumerate().map(|(i, source)| {
        let above = if i == 0 { 2.0 } else { 0.0 };
        let number = Text::new(SMALL, (i + 1).to_string()).tagged(Tag::Label);
        let text = Text::new(SMALL.ink(Ink::Dark), source).tagged(Tag::ItemBody);
        let item = kit.set(&number, indent).over(kit.set(&text, TEXT).at(indent, 0.0));
        let height = above + item.height + 1.2;
        let item = item.tagged(Tag::Item).marked(Mark::Source(i + 1));
        Frame { height, ..item.at(0.0, above) }
    });
    let mut strip = Strip::new(rows).in_pairs();
    strip.tags = vec![(Tag::List, book.join())];
    strip
}

/// Two things side by side.
fn further(kit: &Kit, pair: &[&Further]) -> Frame {
    let mut row = Frame::default();
    for (i, thing) in pair.iter().enumerate() {
        let mut cell = Frame::space(2.0);
        cell.add(kit.set(&Text::heading(3, BODY.bold(), &thing.title), HALF));
        cell.add(kit.set(&with_links(&thing.text), HALF));
        if let Some((label, address)) = &thing.link {
            cell.add(link(kit, label, address));
        }
        let x = if i == 0 { 0.0 } else { HALF + GUTTER };
        row = row.over(cell.at(x, 0.0));
    }
    row
}

/// A text in which addresses lead where they say; no telephone number is broken.
fn with_links(text: &str) -> Text {
    parts(text).into_iter().fold(Text::new(BODY, ""), |text, (part, address)| match address {
        Some(address) => {
            let shown = part.replace(' ', "\u{a0}");
            text.link(BODY.ink(Ink::Accent), shown, Goal::Address(address), part)
        }
        None => text.and(BODY, part),
    })
}

/// The address as it can be read from paper, as a link.
fn link(kit: &Kit, label: &str, address: &str) -> Frame {
    let Some(safe) = safe_link(address) else { return Frame::default() };
    let shown = ["https://", "http://", "mailto:"].iter().find_map(|scheme| {
        let start = safe.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &safe[scheme.len()..])
    });
    let shown = shown.unwrap_or(safe).trim_end_matches('/');
    let text = Text::new(BODY.ink(Ink::Accent), shown).bare().at_most(3);
    let tag = Tag::Link(Goal::Address(safe.to_owned()), label.to_owned());
    kit.set(&text, HALF).tagged(tag).tagged(Tag::Paragraph)
}
