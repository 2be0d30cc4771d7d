//! Reports for the tests: the built-in check, answered in ways that each bring out something else.
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use super::face::Faces;
use super::frame::{Goal, Node, Tag};
use super::grid::{Grid, Paper};
use super::{PdfOptions, lay_out};
use crate::assessment::{Answer, Answers, Depth, Response, evaluate};
use crate::i18n::{Date, Locale, Moment};
use crate::instrument::Instrument;
use crate::instrument::definition::{Definition, builtins};
use crate::report::{ComposeOptions, Report, compose, compose_comparison};

/// Answers of a care organisation that is strong in practice and does not see what learning yields.
pub const CARE: &str = "33322 23232 43434 3110? 34333 332-2 22122";

/// The answers of the same organisation a year before.
pub const CARE_BEFORE: &str = "22222 12121 43434 0000? 44444 332-2 11111";

/// A report on answers written as digits, `?` for don't know, `-` for not applicable and `.` for
/// open.
pub fn report(locale: Locale, answers: &str, depth: Depth) -> Report {
    with(locale, answers, depth, |_| {})
}

/// The same, with more said about it.
pub fn with(
    locale: Locale,
    answers: &str,
    depth: Depth,
    change: impl FnOnce(&mut ComposeOptions),
) -> Report {
    let instrument = instrument(locale);
    let answers = read(&instrument, answers);
    let evaluation = evaluate(&instrument, &answers, depth);
    let mut options = ComposeOptions::on(Date::new(2026, 11, 21).expect("a day"));
    options.organisation = Some("Thuiszorg Overtuin".into());
    options.filled_in_by = Some("de HR-manager".into());
    options.sender = Some("Bureau Peilschaal".into());
    options.booking_url = Some("https://peilschaal.example/sessie".into());
    change(&mut options);
    compose(&instrument, &answers, &evaluation, &options)
}

/// The built-in check.
pub fn instrument(locale: Locale) -> Instrument {
    let definition = Definition::parse(builtins()[0].source).expect("it is in order");
    definition.instrument(locale).expect("it speaks both").clone()
}

/// A report beside earlier answers, of a version before two of its statements came.
pub fn beside(locale: Locale, answers: &str, earlier: &str) -> Report {
    let mut report = report(locale, answers, Depth::Full);
    let instrument = instrument(locale);
    let now = Response::today(read(&instrument, answers), Depth::Full);
    let mut then = Response::today(read(&instrument, earlier), Depth::Full);
    let id = |position: usize| instrument.item(position).expect("it is there").id.clone();
    then.changes.added = vec![id(3), id(4)];
    then.changes.renamed = vec![("another-name".into(), id(7))];
    then.changes.removed = vec![("once-asked".into(), "once-asked".into())];
    let day = Moment::parse("2025-11-20T09:00:00+01:00").expect("a moment");
    let today = day.on(report.identity.date);
    let story = compose_comparison(&instrument, (&then, &day), (&now, &today));
    report.comparison = Some(story);
    report
}

fn read(instrument: &Instrument, text: &str) -> Answers {
    let mut answers = Answers::none(instrument);
    for (item, sign) in text.chars().filter(|c| !c.is_whitespace()).enumerate() {
        let answer = match sign {
            '?' => Answer::DontKnow,
            '-' => Answer::NotApplicable,
            '.' => Answer::Unanswered,
            digit => {
                Answer::Choice(u8::try_from(digit.to_digit(10).expect("a digit")).expect("small"))
            }
        };
        answers.set(item, answer);
    }
    answers
}

/// Reports that between them have every page, the longest and the emptiest.
pub fn all() -> Vec<(String, Report)> {
    let cases = [
        ("care", CARE, Depth::Full),
        ("quick", CARE, Depth::Quick),
        ("nothing", "..... ..... ..... ..... ..... ..... .....", Depth::Full),
        ("not-known", "????? ????? ????? ????? ????? ????? ?????", Depth::Full),
        ("not-applicable", "----- ----- ----- ----- ----- ----- -----", Depth::Full),
        ("lowest", "00000 00000 00000 00000 00000 00000 00000", Depth::Full),
        ("highest", "44444 44444 44444 44444 44444 44444 44444", Depth::Full),
        ("alike", "22222 22222 22222 22222 22222 22222 22222", Depth::Full),
        ("two-factors", "33322 23232 ????? ????? ????? ????? -----", Depth::Full),
        ("gaps", "33322 ????2 43434 ----- 34333 33222 4???.", Depth::Full),
        ("held-low", "44444 44444 44444 ????? 44444 44444 44444", Depth::Full),
    ];
    let mut reports = Vec::new();
    for locale in Locale::ALL {
        for (name, answers, depth) in cases {
            reports.push((format!("{name}-{}", locale.tag()), report(locale, answers, depth)));
        }
        let long = with(locale, CARE, Depth::Full, |options| {
            let note = "Dit is een lange notitie, zoals iemand die schrijft die veel te vertellen \
                        heeft over leren in de organisatie. ";
            options.notes = vec![note.repeat(19).chars().take(2000).collect(); 7];
            options.organisation = Some("Stichting Samenwerkende Zorgorganisaties ".repeat(4));
            options.filled_in_by = Some("x".repeat(200));
            options.sender = Some("Bureau voor Strategische Leervraagstukken en Advies".into());
            options.booking_url = Some(format!("https://bureau.example/{}", "a1".repeat(200)));
        });
        reports.push((format!("long-{}", locale.tag()), long));
        let bare = with(locale, CARE, Depth::Full, |options| {
            options.organisation = None;
            options.filled_in_by = None;
            options.sender = None;
            options.booking_url = None;
            options.notes =
                vec!["Eén regel.\n\nEn nog één, met 日本 en 👩‍🚀.".into(); 7];
        });
        reports.push((format!("bare-{}", locale.tag()), bare));
        let open = "????? ????? ????? ????? 11111 0000? .....";
        for (name, earlier) in [("compared", CARE_BEFORE), ("compared-open", open)] {
            let report = beside(locale, CARE, earlier);
            reports.push((format!("{name}-{}", locale.tag()), report));
        }
    }
    reports
}

/// Everything that the pages of a report say, also to who cannot see them.
#[cfg_attr(not(feature = "widget"), allow(dead_code, reason = "compared with the page"))]
pub fn said(report: &Report) -> String {
    let faces = Faces::load(report.locale, None).expect("the fonts are there");
    let options = PdfOptions { attachment: Some(Vec::new()), ..PdfOptions::default() };
    let (pages, _) = lay_out(report, &faces, Grid::new(Paper::A4), &options);
    let mut aside = String::new();
    let said: String = pages.iter().map(|page| said_by(&page.nodes, &mut aside)).collect();
    said + &aside
}

/// What is read, and aside what stands for a drawing or leads somewhere.
#[cfg_attr(not(feature = "widget"), allow(dead_code, reason = "compared with the page"))]
fn said_by(nodes: &[Node], aside: &mut String) -> String {
    let mut text = String::new();
    for node in nodes {
        match node {
            Node::Run(run) => text.push_str(run.says.as_ref().unwrap_or(&run.text)),
            Node::Shape(_) | Node::Logo(_) | Node::Mark(..) => {}
            Node::Group(group) => {
                if let Tag::Figure(words) | Tag::Table(words) | Tag::Link(_, words) = &group.tag {
                    aside.push_str(words);
                }
                if let Tag::Link(Goal::Address(address), _) = &group.tag {
                    aside.push_str(address);
                }
                text.push_str(&said_by(&group.children, aside));
            }
        }
    }
    text
}
