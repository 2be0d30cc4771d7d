//! What the pages say of one report or another.

use super::*;

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
