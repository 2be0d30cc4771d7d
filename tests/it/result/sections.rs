//! What a result shows, and what it leaves out.

use gereed::assessment::ActionState;
use gereed::i18n::{Key, Locale, Messages};
use gereed::ui::result::{Details, PdfState};

use super::cases::Case;
use super::markup::Element;
use super::{paper, screen, screen_with};

fn nl(key: Key) -> &'static str {
    Messages::new(Locale::Nl).text(key)
}

fn parts(drawn: &Element) -> Vec<&str> {
    drawn.named(&["section"]).iter().filter_map(|section| section.get("data-part")).collect()
}

fn part<'a>(drawn: &'a Element, name: &str) -> &'a Element {
    let found = drawn.named(&["section"]).into_iter().find(|s| s.get("data-part") == Some(name));
    found.expect(name)
}

fn button<'a>(drawn: &'a Element, words: &str) -> Option<&'a Element> {
    drawn.named(&["button"]).into_iter().find(|button| button.text().starts_with(words))
}

#[test]
fn sections_are_there_when_there_is_something_to_say() {
    const WHOLE: [&str; 11] = [
        "conditions",
        "profile",
        "patterns",
        "wins",
        "path",
        "plan",
        "sheets",
        "factors",
        "certainty",
        "facts",
        "how",
    ];
    let without = |left_out: &[&str]| -> Vec<&str> {
        WHOLE.into_iter().filter(|part| !left_out.contains(part)).collect()
    };
    let cases = [
        (Case::Usual, without(&[])),
        (Case::Quick, without(&["wins"])),
        (Case::Best, without(&["wins", "path"])),
        (Case::Worst, without(&[])),
        (Case::Half, vec!["profile", "factors", "how"]),
        (Case::Unknown, vec!["factors", "how"]),
        (Case::Nowhere, vec!["factors", "how"]),
        (Case::Empty, vec!["factors", "how"]),
    ];
    for (case, expected) in cases {
        assert_eq!(parts(&screen(&case.report(Locale::Nl))), expected, "{case:?}");
    }
}

#[test]
fn the_profile_has_a_row_for_each_factor_and_its_name_opens_the_sum() {
    let report = Case::Usual.report(Locale::Nl);
    let drawn = screen(&report);
    let table = &part(&drawn, "profile").named(&["table"])[0].clone();
    let rows: Vec<String> =
        table.named(&["tbody"])[0].named(&["tr"]).iter().map(|row| row.text()).collect();
    let expected: Vec<String> = report
        .profile
        .rows
        .iter()
        .map(|row| format!("{} {} {} {}", row.number, row.title, row.score_text, row.level_text))
        .collect();
    assert_eq!(rows, expected);
    assert_eq!(table.named(&["button"]).len(), report.factors.len());
    let bars: Vec<_> = table.named(&["rect"]).iter().filter_map(|bar| bar.get("width")).collect();
    assert_eq!(bars[3], "25%");
}

#[test]
fn every_answer_and_every_sum_is_on_the_page() {
    for locale in Locale::ALL {
        for case in Case::ALL {
            let report = case.report(locale);
            for drawn in [screen(&report), paper(&report)] {
                let factors = part(&drawn, "factors");
                let words = factors.text();
                for factor in &report.factors {
                    assert!(words.contains(&factor.formula), "{case:?}: {}", factor.formula);
                    for item in &factor.items {
                        let row = format!(
                            "{} {} {} {}",
                            item.number, item.statement, item.answer_text, item.points
                        );
                        assert!(words.contains(&row), "{case:?}: {row}");
                    }
                }
                let panels = factors.classed("g-panel");
                assert_eq!(panels.len(), report.factors.len());
                let on_paper = drawn.classed("g-paper").len() == 1;
                assert!(panels.iter().all(|panel| panel.get("hidden").is_some() != on_paper));
            }
        }
    }
}

#[test]
fn the_chosen_position_is_drawn() {
    let drawn = screen(&Case::Worst.report(Locale::Nl));
    let row = part(&drawn, "factors").named(&["svg"]).into_iter().find(|svg| svg.is("g-dots"));
    let row = row.expect("a row of dots");
    let chosen: Vec<bool> =
        row.named(&["circle"]).iter().map(|dot| dot.get("data-chosen").is_some()).collect();
    assert_eq!(chosen, [true, false, false, false, false]);
}

#[test]
fn without_a_result_the_way_leads_back_to_what_is_open() {
    for case in [Case::Half, Case::Unknown, Case::Empty, Case::AtLeast] {
        let report = case.report(Locale::Nl);
        let drawn = screen(&report);
        let open: Vec<String> =
            drawn.classed("g-open-factors")[0].named(&["li"]).iter().map(|li| li.text()).collect();
        let expected: Vec<String> = report
            .factors
            .iter()
            .filter(|factor| factor.score.is_none())
            .map(|factor| {
                let go = nl(Key::ResultOpenGo).replace("{factor}", &factor.name);
                format!("{} {} {go}", factor.title, factor.level_text)
            })
            .collect();
        assert_eq!(open, expected, "{case:?}");
    }
    let nowhere = screen(&Case::Nowhere.report(Locale::Nl));
    assert!(nowhere.classed("g-open-factors").is_empty());
    assert!(button(&nowhere, nl(Key::ResultBack)).is_some());
}

#[test]
fn a_pdf_is_offered_when_there_is_a_result() {
    for case in Case::ALL {
        let report = case.report(Locale::Nl);
        let offered = button(&screen(&report), nl(Key::ResultPdf)).is_some();
        assert_eq!(offered, report.level.number.is_some(), "{case:?}");
    }
}

#[test]
fn the_short_check_can_be_made_whole() {
    let offered = |case: Case| {
        let drawn = screen(&case.report(Locale::Nl));
        drawn
            .named(&["button"])
            .iter()
            .filter(|button| button.text() == nl(Key::ResultQuickGo))
            .count()
    };
    assert_eq!(offered(Case::Quick), 2);
    assert_eq!(offered(Case::Usual), 0);
}

#[test]
fn a_long_path_waits_to_be_opened_and_is_whole_on_paper() {
    let report = Case::Worst.report(Locale::Nl);
    let changes = report.path.changes.len();
    assert!(changes > 6, "{changes}");
    let drawn = screen(&report);
    let path = part(&drawn, "path");
    assert_eq!(path.named(&["li"]).len(), changes);
    let rest = path.classed("g-panel")[0];
    assert_eq!(rest.named(&["li"]).len(), changes - 6);
    assert!(rest.get("hidden").is_some());
    let drawn = paper(&report);
    assert!(part(&drawn, "path").classed("g-panel")[0].get("hidden").is_none());
}

#[test]
fn nothing_on_paper_can_be_pressed() {
    for case in Case::ALL {
        let drawn = paper(&case.report(Locale::Nl));
        assert!(drawn.named(&["button", "input", "label"]).is_empty(), "{case:?}");
    }
}

#[test]
fn a_session_is_booked_in_a_new_tab_at_a_safe_address_only() {
    let links = |address: Option<&str>| {
        let drawn = screen(&Case::Usual.report_with(Locale::Nl, address));
        drawn.named(&["a"]).into_iter().cloned().collect::<Vec<_>>()
    };
    let safe = links(Some("https://bureau.example/afspraak"));
    assert_eq!(safe.len(), 2, "at the verdict and at the end");
    for link in safe {
        assert_eq!(link.get("href"), Some("https://bureau.example/afspraak"));
        assert_eq!(link.get("target"), Some("_blank"));
        assert_eq!(link.get("rel"), Some("noopener noreferrer"));
    }
    assert!(links(Some("javascript:alert(1)")).is_empty());
    assert!(links(None).is_empty());
}

#[test]
fn names_are_text_and_nothing_else() {
    for drawn in [screen(&Case::Usual.report(Locale::Nl)), paper(&Case::Usual.report(Locale::Nl))] {
        assert!(drawn.text().contains("Zorg <b>& Zo"));
        assert!(drawn.named(&["b"]).is_empty());
    }
}

#[test]
fn what_becomes_of_the_pdf_is_said_at_both_buttons_and_aloud_once() {
    let cases = [
        (PdfState::Busy, nl(Key::ResultPdfBusy).to_owned()),
        (
            PdfState::Done("gereed.pdf".into()),
            nl(Key::ResultPdfDone).replace("{file}", "gereed.pdf"),
        ),
        (PdfState::Unreachable, nl(Key::ResultPdfUnreachable).to_owned()),
        (PdfState::Failed, nl(Key::ResultPdfFailed).to_owned()),
    ];
    for (state, words) in cases {
        let busy = state == PdfState::Busy;
        let drawn = screen_with(&Case::Usual.report(Locale::Nl), &state, &Details::default());
        let said: Vec<_> =
            drawn.classed("g-news").into_iter().filter(|news| news.text() == words).collect();
        assert_eq!(said.len(), 2, "{words}");
        assert_eq!(said.iter().filter(|news| news.get("role") == Some("status")).count(), 1);
        let waiting = drawn.named(&["button"]).into_iter().filter(|b| b.get("data-busy").is_some());
        assert_eq!(waiting.count(), if busy { 2 } else { 0 }, "{words}");
    }
}

#[test]
fn notes_are_asked_about_only_when_there_are_some() {
    let boxes = |has_notes: bool| {
        let details = Details { has_notes, ..Details::default() };
        let drawn = screen_with(&Case::Usual.report(Locale::Nl), &PdfState::Idle, &details);
        drawn
            .named(&["input"])
            .into_iter()
            .filter(|input| input.get("type") == Some("checkbox"))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert!(boxes(false).is_empty());
    let boxes = boxes(true);
    assert_eq!(boxes.len(), 1);
    assert_eq!(boxes[0].get("checked"), None, "not ticked of itself");
}

#[test]
fn a_plan_is_put_in_a_calendar_as_long_as_something_is_open() {
    let mut report = (*Case::Usual.report(Locale::Nl)).clone();
    let calendar = nl(Key::PlanEditCalendar);
    assert!(button(&screen(&report), calendar).is_some());
    for action in report.plan.steps.iter_mut().flat_map(|step| &mut step.actions) {
        action.state = ActionState::Done;
    }
    assert!(button(&screen(&report), calendar).is_none());
}
