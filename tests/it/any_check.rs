//! A check that another author wrote, of any size that is allowed, is scored, said and set.

use gereed::assessment::{Answer, Answers, Depth, evaluate, score_json};
use gereed::i18n::Date;
use gereed::instrument::{Choice, Factor, Instrument, Level};
use gereed::report::pdf::{PdfOptions, render};
use gereed::report::{ComposeOptions, Report, compose};
use proptest::prelude::*;

use crate::support::moving_house;

/// Texts as people write them, and as they do not.
fn text() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Kort".to_owned(),
        "Een gewone zin die net wat langer is dan één regel in een smalle kolom.".to_owned(),
        "Onafbreekbaar".repeat(40),
        "x".to_owned(),
        "woord ".repeat(150),
        "🚚 مرحبا 你好 e\u{301} \u{202e}omgekeerd".to_owned(),
        "<b>&amp;</b> {plan} {} }{".to_owned(),
    ])
}

/// The small check with other numbers of choices and levels, up to `most` factors of up to `most`
/// items, and other texts.
fn any_check(most: usize) -> impl Strategy<Value = Instrument> {
    let sizes = (2usize..=7, 2usize..=7, 2..=most, 1..=most);
    (sizes, prop::collection::vec(text(), 8)).prop_map(
        |((choices, levels, factors, items), texts)| {
            let mut check = moving_house();
            let rising = |n: usize, of: usize| u8::try_from(n * 100 / of).expect("at most 100");
            check.title.clone_from(&texts[0]);
            check.choices = (0..choices)
                .map(|n| Choice { value: rising(n, choices - 1), label: texts[1].clone() })
                .collect();
            check.levels = (0..levels)
                .map(|n| Level {
                    at: rising(n, levels),
                    name: texts[2].clone(),
                    meaning: texts[3].clone(),
                })
                .collect();
            let first = check.factors[0].clone();
            let known = check.factors.len();
            check.factors.extend((known..factors).map(|n| Factor {
                id: format!("factor-{n}"),
                name: texts[4].clone(),
                title: texts[5].clone(),
                ..first.clone()
            }));
            for factor in &mut check.factors {
                factor.meanings = vec![texts[3].clone(); levels];
                let item = factor.items[0].clone();
                while factor.items.len() < items {
                    factor.items.push(item.clone());
                }
                for (n, item) in factor.items.iter_mut().enumerate() {
                    item.looks.retain(|look| usize::from(look.choice) < choices);
                    if n > 1 || factor.id.starts_with("factor-") {
                        item.id = format!("{}-number-{n}", factor.id);
                        item.statement.clone_from(&texts[6]);
                        item.improvement.action.clone_from(&texts[7]);
                    }
                }
            }
            if factors < known {
                check.factors.truncate(factors);
            }
            check.conditions.clear();
            check.patterns.clear();
            check.migrations.clear();
            check.verdicts.drain(..check.verdicts.len() - 1);
            check
        },
    )
}

fn any_answers(check: &Instrument, signs: &[u8]) -> Answers {
    let last = u8::try_from(check.choices.len() - 1).expect("a short scale");
    let mut answers = Answers::none(check);
    for (item, sign) in (0..check.item_count()).zip(signs) {
        let answer = match sign {
            0 => Answer::Unanswered,
            1 => Answer::NotApplicable,
            2 => Answer::DontKnow,
            choice => Answer::Choice((choice - 3).min(last)),
        };
        answers.set(item, answer);
    }
    answers
}

fn said(check: &Instrument, answers: &Answers, depth: Depth) -> Report {
    let day = Date::parse("2026-11-21").expect("a day");
    let options = ComposeOptions {
        organisation: Some("De Werf".repeat(30)),
        notes: vec!["Een notitie.\nMet regels.".to_owned(); check.factors.len()],
        ..ComposeOptions::on(day)
    };
    compose(check, answers, &evaluate(check, answers, depth), &options)
}

fn depth() -> impl Strategy<Value = Depth> {
    prop::sample::select(vec![Depth::Full, Depth::Quick])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_check_is_scored_and_said(
        check in any_check(12),
        signs in prop::collection::vec(0u8..10, 144),
        depth in depth(),
    ) {
        prop_assert_eq!(Instrument::from_json(&check.to_json()), Ok(check.clone()));
        let answers = any_answers(&check, &signs);
        let score: Result<serde_json::Value, _> =
            serde_json::from_str(&score_json(&check, &answers, depth));
        prop_assert!(score.is_ok());
        let report = said(&check, &answers, depth);
        prop_assert_eq!(report.factors.len(), check.factors.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn any_check_is_set_as_a_pdf(
        check in any_check(3),
        signs in prop::collection::vec(0u8..10, 144),
        depth in depth(),
    ) {
        let report = said(&check, &any_answers(&check, &signs), depth);
        let pdf = render(&report, &PdfOptions::default());
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }
}
