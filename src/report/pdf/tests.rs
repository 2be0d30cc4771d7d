#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod links;

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
fn a_note_that_is_too_long_goes_on_after_the_factors() {
    let (_, long) = all().into_iter().find(|(name, _)| name == "long-nl").expect("it is there");
    let (pages, bookmarks) = laid(&long, Paper::A4);
    let notes = bookmarks.iter().find(|b| b.title == "Notities").expect("a page of notes");
    let text: String = pages.iter().map(|page| read(&page.nodes)).collect();
    let words = |text: &str| text.matches("notitie,").count();
    let given: usize = long.factors.iter().flat_map(|f| &f.note).map(|note| words(note)).sum();
    assert_eq!(words(&text), given, "no word is lost");
    assert!(read(&pages[notes.page].nodes).contains("Notities"), "the page says what it is");
}

#[test]
fn what_changed_since_then_stands_after_the_page_for_the_director() {
    for locale in Locale::ALL {
        let report = beside(locale, CARE, CARE_BEFORE);
        let (pages, bookmarks) = laid(&report, Paper::A4);
        let story = report.comparison.as_ref().expect("two results");
        assert_eq!(bookmarks[2].title, story.title);
        let text: String = pages[2..4].iter().map(|page| read(&page.nodes)).collect();
        for shift in story.factors.iter().chain([&story.overall]) {
            let Shift { before_text, after_text, change, word, .. } = shift;
            let row = format!("{before_text} {after_text} {change} {word}");
            assert!(text.contains(&row), "{row} in {text}");
        }
        for planned in &story.plan {
            assert!(text.contains(&planned.action), "{} in {text}", planned.action);
        }
        for item in story.changes.iter().flat_map(|list| &list.items) {
            assert!(text.contains(&item.to_string()), "{item} in {text}");
        }
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

#[test]
fn the_page_for_the_director_is_one_page_whoever_does_it() {
    for locale in Locale::ALL {
        for paper in [Paper::A4, Paper::Letter] {
            let mut report = report(locale, CARE, Depth::Full);
            for action in report.plan.steps.iter_mut().flat_map(|step| &mut step.actions) {
                action.owner =
                    "Adviseur strategische personeelsplanning en ontwikkeling ".repeat(4);
            }
            let (pages, bookmarks) = laid(&report, paper);
            let next = bookmarks.iter().find(|b| b.title == report.titles.profile);
            assert_eq!(next.map(|bookmark| bookmark.page), Some(2), "{locale:?} {paper:?}");
            let page = read(&pages[1].nodes);
            assert!(page.contains('…'), "the name is cut");
            for row in &report.conditions.rows {
                assert!(page.contains(&row.name), "{}", row.name);
            }
        }
    }
}

#[test]
fn the_page_for_the_director_says_how_to_begin_where_that_fits() {
    for (paper, fewest) in [(Paper::A4, 3), (Paper::Letter, 2)] {
        let report = report(Locale::Nl, CARE, Depth::Full);
        let (pages, _) = laid(&report, paper);
        let page = read(&pages[1].nodes).replace('\u{ad}', "");
        let said = report.first().filter(|action| page.contains(&action.how)).count();
        assert!(said >= fewest, "{said} on {paper:?}");
    }
}

#[test]
fn an_action_that_is_done_says_so_wherever_it_stands() {
    let mut report = report(Locale::Nl, CARE, Depth::Full);
    let planned = report.plan.steps.iter_mut().flat_map(|step| &mut step.actions);
    for action in report.quick_wins.iter_mut().chain(planned) {
        action.state = ActionState::Done;
        action.state_text = "gedaan".into();
    }
    let (pages, _) = laid(&report, Paper::A4);
    assert!(read(&pages[1].nodes).contains("Alles uit het plan is gedaan of overgeslagen."));
    let marked = |page: &Page| read(&page.nodes).matches("gedaan").count();
    assert!(marked(&pages[3]) + marked(&pages[4]) >= report.quick_wins.len());
}

#[test]
fn a_long_way_up_is_told_by_factor() {
    let report = report(Locale::Nl, "00000 00000 00000 00000 00000 00000 00000", Depth::Full);
    assert!(report.path.changes.len() > 10);
    let (pages, bookmarks) = laid(&report, Paper::A4);
    let page = bookmarks.iter().find(|b| b.title == report.titles.insight).map(|b| b.page);
    let text = read(&pages[page.expect("it is there")].nodes);
    assert!(text.contains("1.2, 1.3"), "{text}");
    assert!(text.contains(&report.path.effect), "on the same page");
}

#[test]
fn a_chart_of_two_results_needs_both() {
    let open = "2???? ????? ????? ????? ????? ????? ?????";
    let (pages, _) = laid(&beside(Locale::Nl, CARE, open), Paper::A4);
    let figures = groups(&pages[2].nodes).into_iter();
    assert_eq!(figures.filter(|group| matches!(group.tag, Tag::Figure(_))).count(), 0);
}

#[test]
fn a_long_name_on_the_cover_is_whole() {
    let name = "Samenwerkingsverband Passend Primair en Voortgezet Onderwijs Noord-Oost-Brabant en \
                Omstreken, afdeling Personeel, Organisatie en Ontwikkeling";
    let mut report = report(Locale::Nl, CARE, Depth::Full);
    report.identity.organisation = Some(name.into());
    report.identity.rows[0].1 = name.into();
    report.identity.sender = Some("Bureau voor Strategische Leervraagstukken en Advies".into());
    let (pages, _) = laid(&report, Paper::Letter);
    assert!(!read(&pages[0].nodes).contains('…'));
}

#[test]
fn no_page_is_left_with_a_few_rows_of_what_fits_on_the_one_before() {
    let (pages, bookmarks) = laid(&report(Locale::En, CARE, Depth::Full), Paper::Letter);
    let answers = bookmarks.last().expect("the appendix").page;
    assert_eq!(answers + 1, pages.len(), "all answers on one page");
    let (pages, bookmarks) = laid(&beside(Locale::En, CARE, CARE_BEFORE), Paper::Letter);
    let story = bookmarks.get(2).expect("the comparison").page;
    assert!(read(&pages[story].nodes).contains("Overall score"), "the table is whole");
}

#[test]
fn every_open_action_of_the_plan_says_how_and_when_it_is_done() {
    for locale in Locale::ALL {
        let mut report = report(locale, CARE, Depth::Full);
        report.plan.steps[0].actions[0].state = ActionState::Done;
        let (pages, _) = laid(&report, Paper::Letter);
        let text: String = pages.iter().map(|page| read(&page.nodes)).collect();
        let text = text.replace('\u{ad}', "");
        for action in report.plan.steps.iter().flat_map(|step| &step.actions) {
            let said = text.contains(&format!("{} {}", action.how, action.evidence));
            assert_eq!(said, action.state == ActionState::Open, "{}", action.number);
        }
    }
}

/// The golden results.
fn golden(name: &str) -> Report {
    let path = format!("{}/tests/fixtures/results/{name}/result.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("there is a result");
    let file = ResultFile::parse(&text).expect("it can be opened");
    let instrument = instrument(file.locale);
    let answers = file.answers(&instrument).expect("it fits");
    let evaluation = evaluate(&instrument, &answers, file.depth);
    let options = ComposeOptions {
        organisation: file.organisation.clone(),
        filled_in_by: file.filled_in_by.clone(),
        ..ComposeOptions::on(file.completed_at.date())
    };
    compose(&instrument, &answers, &evaluation, &options)
}

#[test]
fn the_golden_reports_take_no_page_more_than_they_did() {
    // How many pages on A4 and on Letter.
    let cases = [
        ("all-highest", [11, 11]),
        ("all-lowest", [12, 12]),
        ("all-open", [10, 10]),
        ("blind-spots", [12, 12]),
        ("borderline", [12, 13]),
        ("close-together", [13, 13]),
        ("factor-not-applicable", [12, 12]),
        ("held-at-least", [12, 12]),
        ("held-by-weakest", [12, 13]),
        ("insufficient-factor", [12, 12]),
        ("many-not-applicable", [12, 12]),
        ("mixed", [12, 12]),
        ("not-reported", [12, 12]),
        ("one-answer-away", [12, 12]),
        ("quick", [12, 12]),
        ("quick-halfway", [12, 12]),
        ("uniform", [12, 12]),
    ];
    for (name, expected) in cases {
        let report = golden(name);
        let papers = [Paper::A4, Paper::Letter];
        assert_eq!(papers.map(|paper| laid(&report, paper).0.len()), expected, "{name}");
    }
}

#[test]
fn two_factors_without_notes_are_on_a_page() {
    for name in ["mixed", "quick", "uniform", "all-lowest", "one-answer-away"] {
        for paper in [Paper::A4, Paper::Letter] {
            let report = golden(name);
            let (_, bookmarks) = laid(&report, paper);
            let page = |name: &str| bookmarks.iter().find(|b| b.title == name).map(|b| b.page);
            let pages: Vec<_> = report.factors.iter().map(|factor| page(&factor.name)).collect();
            let on_each: Vec<usize> = pages.chunk_by(|a, b| a == b).map(<[_]>::len).collect();
            assert_eq!(on_each, [2, 2, 2, 1], "{name} on {paper:?}");
        }
    }
}

#[test]
fn what_was_left_out_stands_at_the_foot_of_the_plan() {
    for paper in [Paper::A4, Paper::Letter] {
        let whole = golden("mixed");
        let mut report = whole.clone();
        for step in &mut report.plan.steps {
            if let Some(action) = step.actions.last_mut().filter(|_| step.number > 2) {
                action.state = ActionState::Skipped;
            }
        }
        let (pages, bookmarks) = laid(&report, paper);
        let plan = bookmarks.iter().find(|b| b.title == report.titles.plan).expect("a plan").page;
        assert!(read(&pages[plan].nodes).contains("Bewust overgeslagen"), "{paper:?}");
        assert!(pages.len() <= laid(&whole, paper).0.len(), "{paper:?}");
    }
}

#[test]
fn where_to_go_next_is_not_alone_on_a_page() {
    for paper in [Paper::A4, Paper::Letter] {
        let mut report = golden("mixed");
        let contact = "Bel 030 123 45 67 of mail naar info@peilschaal.example, op werkdagen.";
        let further = report.further.last_mut().expect("where to go next");
        further.text = format!("{}\n{contact}", further.text);
        let address = "https://peilschaal.example/sessie".to_owned();
        further.link = Some(("Plan een strategiesessie".into(), address));
        let (pages, bookmarks) = laid(&report, paper);
        let page = |title: &str| bookmarks.iter().find(|b| b.title == title).map(|b| b.page);
        let grounds = page(&report.titles.grounds).expect("a page");
        assert_eq!(page("Zo voer je de acties uit"), Some(grounds + 1), "{paper:?}");
        assert!(read(&pages[grounds].nodes).contains("030 123 45 67"), "{paper:?}");
    }
}
