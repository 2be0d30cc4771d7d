//! An earlier result beside the one on the screen.

use gereed::assessment::{Depth, ResultFile};
use gereed::i18n::{Locale, Moment};
use gereed::report::page::{APART, ELEMENTS, END};
use gereed::report::pdf::compare;
use gereed::ui::result::{Details, Earlier, PdfState};

use super::cases::{Case, instrument};
use super::markup::Element;
use super::whole_screen;

const BEFORE: &str = include_str!("../../fixtures/compare/a-year-later/before.json");
const AFTER: &str = include_str!("../../fixtures/compare/a-year-later/after.json");

fn screen(earlier: &Earlier) -> Element {
    let report = Case::Usual.report(Locale::Nl);
    whole_screen(&report, &PdfState::Idle, &Details::default(), earlier)
}

/// The element with an attribute of this value.
fn with<'a>(page: &'a Element, attribute: &str, value: &str) -> Option<&'a Element> {
    page.all().into_iter().find(|element| element.get(attribute) == Some(value))
}

fn beside(drawing: &str) -> Earlier {
    Earlier::Beside { drawing: drawing.into(), text: BEFORE.into(), answered_at: 0 }
}

fn drawing() -> String {
    let json = instrument(Locale::Nl).to_json();
    let compared = compare(&json, AFTER, BEFORE.as_bytes()).expect("two results");
    let (text, drawing) = compared.split_once(APART).expect("two parts");
    assert_eq!(text, BEFORE);
    drawing.to_owned()
}

#[test]
fn what_changed_is_drawn_with_both_lines() {
    let page = screen(&beside(&drawing()));
    let section = with(&page, "data-part", "earlier").expect("a part of the page");
    let words = section.text();
    for part in ["Van 59 naar 64 punten: Inzicht steeg het meest", "3 gericht → 4 verankerd"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert_eq!((section.classed("g-shape").len(), section.classed("g-then").len()), (1, 1));
    let trends: Vec<&str> =
        section.named(&["tr"]).iter().filter_map(|row| row.get("data-trend")).collect();
    assert_eq!(trends, ["same", "same", "same", "up", "same", "down", "up", "up"]);
}

#[test]
fn of_two_results_of_one_day_the_first_moment_is_the_earlier() {
    let json = instrument(Locale::Nl).to_json();
    let at = |text: &str, time: &str| {
        let mut file = ResultFile::parse(text).expect("a result");
        let moment = format!("2026-11-16T{time}:00+01:00");
        file.completed_at = Moment::parse(&moment).expect("a moment");
        file.to_json()
    };
    let (morning, afternoon) = (at(BEFORE, "09:00"), at(AFTER, "15:00"));
    for (one, other) in [(&morning, &afternoon), (&afternoon, &morning)] {
        let compared = compare(&json, one, other.as_bytes()).expect("two results");
        assert!(compared.contains("Van 59 naar 64 punten"), "{compared}");
        let days = "Van 16\u{a0}november\u{a0}2026\u{a0}09:00 naar 16\u{a0}november";
        assert!(compared.contains(days), "{compared}");
    }
}

#[test]
fn nothing_is_there_as_long_as_nobody_asked() {
    assert!(with(&screen(&Earlier::None), "data-part", "earlier").is_none());
    let refused = screen(&Earlier::Refused("Dat gaat niet".into()));
    let part = with(&refused, "data-part", "earlier").expect("a part");
    let alert = with(part, "role", "alert");
    assert_eq!(alert.expect("an alert").text(), "Dat gaat niet");
}

#[test]
fn what_is_no_part_of_a_page_is_left_out() {
    let end = END.to_string();
    let last = char::from(b'A' + u8::try_from(ELEMENTS.len()).expect("few"));
    let cases = [
        ["<A", "\"een", ">", ">", ">", "\"twee"].join(&end),
        [&format!("<{last}"), "\"een", "<script", "\"twee", "=zonclick", ""].join(&end),
        ["<", "een", "\"een", "é", "=é", "\"twee"].join(&end),
        ["<A", "<A", "\"een", "\"twee"].join(&end),
    ];
    for case in cases {
        let page = screen(&beside(&case));
        let part = with(&page, "id", "g-earlier").expect("a part");
        assert_eq!(part.text().replace(' ', ""), "eentwee", "{case:?}");
        assert!(page.named(&["script"]).is_empty());
        assert!(
            with(&page, "data-part", "plan").is_some(),
            "the rest of the page is there: {case:?}"
        );
    }
}

#[test]
fn what_cannot_be_compared_is_said() {
    let json = instrument(Locale::Nl).to_json();
    let other = BEFORE.replace("strategic-learning-policy", "fire-safety");
    let moment = Moment::parse("2026-11-21T14:05:00+01:00").expect("a moment");
    let answers = gereed::assessment::Answers::none(&instrument(Locale::Nl));
    let blank = ResultFile::new(&instrument(Locale::Nl), &answers, Depth::Full, moment).to_json();
    let cases = [
        (AFTER.as_bytes(), "Dit is dezelfde uitkomst"),
        (other.as_bytes(), "Dit resultaat hoort bij een andere check (fire-safety)"),
        (b"%PDF-1.7 niets", "In deze pdf zit geen resultaat"),
        (b"%PDF-1.7 trailer <</Encrypt 5 0 R>>", "Deze pdf is beveiligd met een wachtwoord"),
        (b"\x89PNG\xff", "Dit is geen resultaat van deze check"),
        (&BEFORE.as_bytes()[..300], "Dit bestand is niet compleet"),
    ];
    for (file, expected) in cases {
        let error = compare(&json, AFTER, file).expect_err(expected);
        assert_eq!(error.code(), "earlier");
        assert!(error.to_string().starts_with(expected), "{error}");
    }
    let compared = compare(&json, AFTER, blank.as_bytes()).expect("an empty result is a result");
    assert!(compared.contains("Er is te weinig om te vergelijken"), "{compared}");
}
