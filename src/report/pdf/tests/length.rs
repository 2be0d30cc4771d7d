//! How many pages a report takes, and what stays together on one.

use super::*;

const RESULTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/results");
const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

#[test]
fn no_page_is_left_with_a_few_rows_of_what_fits_on_the_one_before() {
    let (pages, bookmarks) = laid(&report(Locale::En, CARE, Depth::Full), Paper::Letter);
    let answers = bookmarks.last().expect("the appendix").page;
    assert_eq!(answers + 1, pages.len(), "all answers on one page");
    let (pages, bookmarks) = laid(&beside(Locale::En, CARE, CARE_BEFORE), Paper::Letter);
    let story = bookmarks.get(2).expect("the comparison").page;
    assert!(read(&pages[story].nodes).contains("Overall score"), "the table is whole");
}

/// A golden result in a language.
fn golden(name: &str, locale: Locale) -> Report {
    let path = format!("{RESULTS}/{name}/result.json");
    let text = std::fs::read_to_string(path).expect("there is a result");
    let file = ResultFile::parse(&text).expect("it can be opened");
    let instrument = instrument(locale);
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
fn the_golden_reports_take_twelve_pages_at_most_in_every_language() {
    let names = std::fs::read_dir(RESULTS).expect("there are results");
    for name in names.map(|entry| entry.expect("a folder").file_name()) {
        let name = name.to_str().expect("a name");
        // On A4 and on Letter.
        let expected = match name {
            "all-highest" => [11, 11],
            "all-open" => [10, 10],
            // What stands out, of seven factors that all go up.
            "close-together" => [12, 13],
            _ => [12, 12],
        };
        for locale in Locale::ALL {
            let report = golden(name, locale);
            let counts = PAPERS.map(|paper| laid(&report, paper).0.len());
            assert_eq!(counts, expected, "{name} in {locale:?}");
        }
    }
}

#[test]
fn two_factors_without_notes_are_on_a_page() {
    for name in ["mixed", "quick", "uniform", "all-lowest", "one-answer-away"] {
        for paper in PAPERS {
            let report = golden(name, Locale::Nl);
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
    for paper in PAPERS {
        let whole = golden("mixed", Locale::Nl);
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
    for paper in PAPERS {
        let mut report = golden("mixed", Locale::Nl);
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
