#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod length;
mod links;
mod said;

use super::book::{Bookmark, Page};
use super::face::Faces;
use super::frame::{Edges, Goal, Group, Mark, Node, Run, Tag};
use super::grid::{FULL, Grid, LEFT, Paper, TOP};
use super::marks;
use super::sample::{CARE, CARE_BEFORE, all, beside, instrument, report};
use super::{PdfOptions, lay_out};
use crate::assessment::{ActionState, Depth, ResultFile, evaluate};
use crate::i18n::Locale;
use crate::report::{ComposeOptions, Report, Shift, compose};

fn laid(report: &Report, paper: Paper) -> (Vec<Page>, Vec<Bookmark>) {
    let options = PdfOptions { attachment: Some(Vec::new()), ..PdfOptions::default() };
    lay_out(
        report,
        &Faces::load(report.locale, None).expect("the fonts are there"),
        Grid::new(paper),
        &options,
    )
}

/// Every report; some on every paper.
fn each(check: impl Fn(&str, &Grid, &[Page], &[Bookmark])) {
    for (name, report) in all() {
        let papers = [Paper::A4, Paper::Letter];
        let on_both = name.starts_with("care") || name.starts_with("long");
        for paper in papers.into_iter().take(if on_both { 2 } else { 1 }) {
            let (pages, bookmarks) = laid(&report, paper);
            check(&format!("{name} on {paper:?}"), &Grid::new(paper), &pages, &bookmarks);
        }
    }
}

fn groups(nodes: &[Node]) -> Vec<&Group> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(group) = node {
            found.push(group);
            found.extend(groups(&group.children));
        }
    }
    found
}

fn runs(page: &Page) -> Vec<&Run> {
    page.nodes.iter().flat_map(Node::runs).collect()
}

/// What is read out on a page, without headers, footers and what is repeated.
fn read(nodes: &[Node]) -> String {
    let mut text = String::new();
    for node in nodes {
        match node {
            Node::Run(run) => text.push_str(run.says.as_ref().unwrap_or(&run.text)),
            Node::Shape(_) | Node::Logo(_) | Node::Mark(..) => {}
            Node::Group(Group { tag: Tag::Header | Tag::Footer | Tag::Artifact, .. }) => {}
            Node::Group(group) => {
                text.push_str(&read(&group.children));
                if !text.ends_with([' ', '\n']) {
                    text.push(' ');
                }
            }
        }
    }
    text.replace('\u{a0}', " ")
}

#[test]
fn nothing_is_drawn_outside_its_area() {
    each(|name, grid, pages, _| {
        for (number, page) in pages.iter().enumerate() {
            for node in &page.nodes {
                let Some(Edges { left, top, right, bottom }) = node.edges() else { continue };
                let running = matches!(
                    node,
                    Node::Group(Group { tag: Tag::Header | Tag::Footer | Tag::Heading(1, _), .. })
                );
                let (upper, lower) = if page.section.is_none() || running {
                    (10.0, grid.height - 10.0)
                } else {
                    (TOP - 5.0, grid.bottom + 0.5)
                };
                let within = left > LEFT - 1.6 && right < LEFT + FULL + 0.3;
                assert!(within && top > upper && bottom < lower, "{name}, page {number}: {node:?}");
            }
        }
    });
}

#[test]
fn no_text_stands_on_another() {
    let box_of = |run: &Run| {
        let em = run.style.em();
        Edges { left: run.x, right: run.x + run.width, top: run.y - 0.5 * em, bottom: run.y }
    };
    each(|name, _, pages, _| {
        for page in pages {
            let runs: Vec<&Run> = runs(page).into_iter().filter(|run| run.width > 0.0).collect();
            for (i, run) in runs.iter().enumerate() {
                let a = box_of(run);
                for other in &runs[i + 1..] {
                    let b = box_of(other);
                    let apart = a.right <= b.left + 0.1
                        || b.right <= a.left + 0.1
                        || a.bottom <= b.top
                        || b.bottom <= a.top;
                    assert!(apart, "{name}: {:?} on {:?}", run.text, other.text);
                }
            }
        }
    });
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    each(|name, _, pages, _| {
        let mut last = 0;
        for group in pages.iter().flat_map(|page| groups(&page.nodes)) {
            if let Tag::Heading(level, title) = &group.tag {
                assert!(*level <= last + 1, "{name}: {title:?} is of level {level} after {last}");
                assert!(!title.trim().is_empty(), "{name}: a heading says something");
                last = *level;
            }
        }
        assert!(last > 0, "{name} has headings");
    });
}

#[test]
fn a_heading_does_not_end_a_page() {
    each(|name, _, pages, _| {
        for page in pages {
            let content = |group: &&Group| {
                !matches!(group.tag, Tag::Footer) && !read(&group.children).trim().is_empty()
            };
            let last = groups(&page.nodes).into_iter().rfind(content).map(|g| &g.tag);
            assert!(!matches!(last, Some(Tag::Heading(..))), "{name}: {last:?}");
        }
    });
}

#[test]
fn every_row_of_a_table_has_all_its_columns() {
    each(|name, _, pages, _| {
        let mut columns = std::collections::HashMap::new();
        for table in pages.iter().flat_map(|page| groups(&page.nodes)) {
            let (Tag::Table(about), Some(join)) = (&table.tag, table.joins) else { continue };
            for row in groups(&table.children).into_iter().filter(|g| g.tag == Tag::Row) {
                let cells = row.children.iter().map(|cell| match cell {
                    Node::Group(Group { tag: Tag::Cell(span), .. }) => *span,
                    Node::Group(Group { tag: Tag::ColumnHead | Tag::RowHead, .. }) => 1,
                    _ => 0,
                });
                let count: u32 = cells.sum();
                let first = *columns.entry(join).or_insert(count);
                assert_eq!(count, first, "{name}: {about}: {}", read(&row.children));
            }
        }
    });
}

#[test]
fn bookmarks_lead_to_titles_and_factors() {
    let report = report(Locale::Nl, CARE, Depth::Full);
    let (pages, bookmarks) = laid(&report, Paper::A4);
    let titles = &report.titles;
    let factor = |place: usize| report.factors[place].name.as_str();
    let mut expected = vec![
        (1, report.headline.as_str()),
        (1, &titles.director),
        (1, &titles.profile),
        (1, &titles.insight),
        (1, &titles.plan),
        (1, "Factoren"),
    ];
    expected.extend((0..7).map(|place| (2, factor(place))));
    expected.extend([
        (1, titles.grounds.as_str()),
        (1, "Zo voer je de acties uit"),
        (1, "Alle antwoorden"),
    ]);
    let found: Vec<(u8, &str)> = bookmarks.iter().map(|b| (b.level, b.title.as_str())).collect();
    assert_eq!(found, expected);
    for bookmark in &bookmarks {
        let page = read(&pages[bookmark.page].nodes);
        assert!(page.contains(&bookmark.title), "{:?} is on its page", bookmark.title);
    }
}

#[test]
fn pages_are_read_in_order() {
    let report = report(Locale::Nl, CARE, Depth::Full);
    let (pages, _) = laid(&report, Paper::A4);
    let director = read(&pages[1].nodes);
    let expected = [
        "3 Niveau 3 van 5: gericht 62 van 100 punten",
        report.titles.director.as_str(),
        report.level.meaning.as_str(),
        "Waarom niet hoger Score Niveau",
        "Jullie niveau, het laagste van de twee 3",
        "Doe dit eerst",
        "Nummer Actie Wie Uiterlijk",
        "Voorwaarden",
    ];
    let mut from = 0;
    for text in expected {
        let found = director[from..].find(text);
        from += found.unwrap_or_else(|| panic!("{text:?} comes later in {director:?}"));
    }
    let everything: String = pages.iter().map(|page| read(&page.nodes)).collect();
    for item in report.factors.iter().flat_map(|factor| &factor.items) {
        let count = everything.matches(&item.statement).count();
        assert!(count >= 2, "{} stands with its factor and in the appendix", item.number);
    }
}

#[test]
fn pages_are_numbered() {
    for wanted in ["care-nl", "quick-nl", "nothing-nl", "long-nl"] {
        let (_, report) = all().into_iter().find(|(name, _)| name == wanted).expect("it is there");
        let (pages, _) = laid(&report, Paper::A4);
        for (i, page) in pages.iter().enumerate().skip(1) {
            let number = [(i + 1).to_string(), format!("\u{a0}van {}", pages.len())];
            let shown: Vec<&str> = runs(page).iter().map(|run| run.text.as_str()).collect();
            assert!(shown.windows(2).any(|pair| pair == number), "{wanted}: {shown:?}");
        }
    }
}
