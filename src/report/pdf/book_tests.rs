#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use super::book::Book;
use super::face::Faces;
use super::flow::{Section, Strip};
use super::frame::{Frame, Group, Node, Tag};
use super::grid::{Grid, Paper, TOP};
use super::kit::Kit;
use super::pages::place;
use super::sample::{CARE, report};
use super::style::BODY;
use super::table::{Name, TIGHT, Table, left};
use super::text::Text;
use crate::assessment::Depth;
use crate::i18n::{Key, Locale, Messages};

/// The pages of what is put in a book, each as the texts on it.
fn pages(fill: impl FnOnce(&mut Book)) -> Vec<Vec<String>> {
    let (report, faces) =
        (report(Locale::Nl, CARE, Depth::Full), Faces::load(Locale::Nl, None).expect("fonts"));
    let grid = Grid::new(Paper::A4);
    let texts = Messages::new(Locale::Nl);
    let kit = Kit {
        report: &report,
        texts,
        faces: &faces,
        grid,
        foot: String::new(),
        logo: None,
        attached: true,
    };
    let mut book = Book::new(&kit);
    book.open(Key::PdfPlan);
    fill(&mut book);
    book.close().0.iter().map(|page| texts_of(&page.nodes)).collect()
}

fn texts_of(nodes: &[Node]) -> Vec<String> {
    let content =
        |node: &&Node| !matches!(node, Node::Group(Group { tag: Tag::Header | Tag::Footer, .. }));
    let runs = nodes.iter().filter(content).flat_map(Node::runs);
    runs.map(|run| run.text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// A row with a name, of a height.
fn row(book: &Book, name: &str, height: f32) -> Frame {
    Frame { height, ..book.kit.set(&Text::new(BODY, name), 60.0) }
}

fn section(book: &Book, strips: Vec<Strip>) -> Section {
    let side = book.kit.set(&Text::heading(2, BODY, "Kop"), 40.0);
    Section { space: 10.0, ruled: true, side, again: book.again("Kop"), over: None, strips }
}

#[test]
fn a_section_begins_with_what_must_stay_together_or_on_the_next_page() {
    let pages = pages(|book| {
        let first = Strip::new([row(book, "vol", 190.0)]);
        book.section(section(book, vec![first]));
        let rows = ["a", "b", "c", "d"].map(|name| row(book, name, 30.0));
        book.section(section(book, vec![Strip::new(rows).in_pairs()]));
    });
    assert_eq!(pages, [vec!["Kop", "vol"], vec!["Kop", "a", "b", "c", "d"]]);
}

#[test]
fn rows_go_on_and_the_last_is_not_alone() {
    let pages = pages(|book| {
        let rows = ["a", "b", "c", "d", "e"].map(|name| row(book, name, 60.0));
        book.section(section(book, vec![Strip::new(rows).in_pairs()]));
    });
    assert_eq!(pages, [vec!["Kop", "a", "b", "c"], vec!["Kop (vervolg)", "d", "e"]]);
}

#[test]
fn the_head_of_a_table_is_repeated_and_read_once() {
    let texts = pages(|book| {
        let kit = book.kit;
        let mut table = Table::new(kit, "Tabel", TIGHT, &[left(60.0), left(70.0)]);
        table.head([Name::Shown("Eén".into()), Name::Shown("Twee".into())]);
        for i in 0..50 {
            table.row([Text::new(BODY, format!("r{i}")).into(), Text::new(BODY, "x").into()]);
        }
        let strip = table.strip(book.join());
        book.section(section(book, vec![strip]));
    });
    assert_eq!(texts.len(), 2);
    assert_eq!(texts[0][..3], ["Kop", "Eén", "Twee"]);
    assert_eq!(texts[1][..3], ["Kop (vervolg)", "Eén", "Twee"]);
    let rows = texts.concat().into_iter().filter(|text| text.starts_with('r')).count();
    assert_eq!(rows, 50, "every row is there once");
}

#[test]
fn what_no_page_can_hold_is_divided_between_lines() {
    let words: Vec<String> = (0..3000).map(|i| format!("w{i}")).collect();
    let text = words.join(" ");
    let pages = pages(|book| {
        let frame = book.kit.set(&Text::new(BODY, text.clone()), 112.0);
        assert!(frame.height > 2.0 * (book.kit.grid.bottom - TOP));
        book.section(section(book, vec![Strip::new([frame])]));
    });
    assert!(pages.len() > 2);
    let again = |page: &Vec<String>| page.first().is_some_and(|text| text == "Kop (vervolg)");
    assert!(pages.iter().skip(1).all(again), "each page says what goes on");
    let read = pages.concat().join(" ").replace("Kop (vervolg) ", "").replace("Kop ", "");
    assert!(read == text, "no word is lost or said twice");
}

#[test]
fn a_row_longer_than_a_page_begins_where_the_section_does_and_goes_on_under_the_head() {
    let words = vec!["woord"; 3000].join(" ");
    let pages = pages(|book| {
        let kit = book.kit;
        book.section(section(book, vec![Strip::new([row(book, "titel", 30.0)])]));
        let mut table = Table::new(kit, "Tabel", TIGHT, &[left(60.0), left(70.0)]);
        table.head([Name::Shown("Eén".into()), Name::Shown("Twee".into())]);
        for _ in 0..2 {
            table.row([Text::new(BODY, words.clone()).into(), Text::new(BODY, "x").into()]);
        }
        let strip = table.strip(book.join());
        book.section(section(book, vec![strip]));
    });
    assert!(pages.len() > 5);
    assert!(pages[0].iter().any(|text| text == "titel") && pages[0].iter().any(|t| t == "Eén"));
    for page in &pages[1..] {
        assert_eq!(page[..3], ["Kop (vervolg)", "Eén", "Twee"]);
    }
}

#[test]
fn rows_that_keep_stay_with_what_follows() {
    let pages = pages(|book| {
        let vol = Strip::new([row(book, "vol", 200.0)]);
        let kop = Strip::new([row(book, "titel", 20.0)]).with_next();
        let rows = Strip::new([row(book, "a", 40.0), row(book, "b", 40.0)]);
        book.section(section(book, vec![vol]));
        book.section(section(book, vec![kop, rows]));
    });
    assert_eq!(pages, [vec!["Kop", "vol"], vec!["Kop", "titel", "a", "b"]]);
}

#[test]
fn what_comes_last_is_not_alone_where_the_one_before_has_room_beside_it() {
    let placed = |heights: [f32; 3]| {
        pages(|book| {
            let mut sections = Vec::new();
            for (name, height) in ["a", "b", "c"].into_iter().zip(heights) {
                let strip = Strip::new([row(book, name, height)]);
                sections.push(section(book, vec![strip]));
            }
            place(book, sections);
        })
    };
    let k = "Kop";
    assert_eq!(placed([60.0, 60.0, 60.0]), [vec![k, "a", k, "b", k, "c"]]);
    assert_eq!(placed([130.0, 60.0, 60.0]), [vec![k, "a"], vec![k, "b", k, "c"]]);
    assert_eq!(placed([30.0, 180.0, 90.0]), [vec![k, "a", k, "b"], vec![k, "c"]], "too high");
    assert_eq!(placed([200.0, 60.0, 60.0]), [vec![k, "a"], vec![k, "b", k, "c"]]);
}
