use proptest::prelude::*;

use super::super::Action;
use super::{ComposeOptions, Report, compose};
use crate::assessment::{Answer, Answers, Depth, evaluate};
use crate::i18n::{Date, Locale};
use crate::instrument::Instrument;
use crate::instrument::definition::{Definition, builtin};

fn instrument(locale: Locale) -> Instrument {
    let source = builtin("strategic-learning-policy").expect("a built-in check").source;
    let definition = Definition::parse(source).expect("a sound definition");
    definition.instrument(locale).expect("the language").clone()
}

/// One character an item: a choice, `?` don't know, `-` not applicable, `.` open.
fn answers(instrument: &Instrument, written: &str) -> Answers {
    let mut answers = Answers::none(instrument);
    for (item, letter) in written.chars().filter(|c| !c.is_whitespace()).enumerate() {
        answers.set(
            item,
            match letter {
                '?' => Answer::DontKnow,
                '-' => Answer::NotApplicable,
                '.' => Answer::Unanswered,
                digit => Answer::Choice(u8::try_from(digit.to_digit(10).unwrap()).unwrap()),
            },
        );
    }
    answers
}

fn report(locale: Locale, depth: Depth, written: &str) -> Report {
    let instrument = instrument(locale);
    let answers = answers(&instrument, written);
    let evaluation = evaluate(&instrument, &answers, depth);
    let day = Date::parse("2026-11-21").expect("a date");
    compose(&instrument, &answers, &evaluation, &ComposeOptions::on(day))
}

const HELD: &str = "43434 44343 44444 11111 44444 43444 33333";
const LEVEL_3: &str = "32322 32232 34332 1121? 33433 32-23 22122";

#[test]
fn the_weakest_factor_is_named_as_what_holds_the_level() {
    let report = report(Locale::Nl, Depth::Full, HELD);
    assert_eq!(report.level.title, "Niveau 3 van 5: gericht");
    assert_eq!(
        report.level.why,
        "Met score 82 zou het lerend zijn. Maar het geheel komt hooguit één niveau boven de zwakste \
         factor. Nog ontluikend: Inzicht (25)."
    );
    assert_eq!(report.titles.director, "Inzicht houdt jullie op niveau 3");
    assert_eq!(report.level.sum[1].level, "2\u{a0}+\u{a0}1\u{a0}=\u{a0}3");
}

#[test]
fn the_score_and_the_weakest_factor_can_both_hold_the_level() {
    let report = report(Locale::Nl, Depth::Full, LEVEL_3);
    assert_eq!(
        report.level.why,
        "Verankerd begint bij score 60. Jullie staan op 59, en ook bij Inzicht (31) is meer nodig: \
         het geheel komt hooguit één niveau boven de zwakste factor."
    );
    assert_eq!(report.titles.director, "Voor niveau 4 moeten Inzicht en het totaal omhoog");

    let even = self::report(Locale::Nl, Depth::Full, &"2".repeat(35));
    assert_eq!(even.titles.director, "Nog 10 punten tot niveau 4");
}

#[test]
fn every_factor_that_holds_the_level_down_is_named() {
    let titles = |written: &str| {
        [Locale::Nl, Locale::En].map(|locale| report(locale, Depth::Full, written).titles.director)
    };
    let two = "43434 44343 44444 11111 44444 11112 33333";
    assert_eq!(
        titles(two),
        [
            "Inzicht en Samenhang houden jullie op niveau 3",
            "Insight and Coherence keep you at level 3"
        ]
    );
    let why = report(Locale::Nl, Depth::Full, two).level.why;
    assert!(why.ends_with("Nog ontluikend: Inzicht (25) en Samenhang (30)."), "{why}");

    let three = "43434 44343 44444 11111 44444 11112 11111";
    assert_eq!(
        titles(three),
        ["Drie factoren houden jullie op niveau 3", "Three factors keep you at level 3"]
    );

    let both = "32322 32232 34332 1121? 33433 32-23 11122";
    assert_eq!(
        titles(both),
        [
            "Voor niveau 4 moeten Inzicht, Herijking en het totaal omhoog",
            "For level 4, Insight, Renewal and the total must rise"
        ]
    );
    let why = report(Locale::En, Depth::Full, both).level.why;
    assert!(why.contains("and more is needed for Insight (31) and Renewal (35) too"), "{why}");
}

#[test]
fn the_headline_names_the_weakest_factor_where_there_is_one() {
    let headline = |locale, written: &str| report(locale, Depth::Full, written).headline;
    for (written, said) in [
        ("44444 44444 44444 00000 44444 44444 44444", "Een gat bij Inzicht houdt de rest tegen"),
        // Two are as weak.
        ("44444 44444 00000 00000 44444 44444 44444", "Een gat in de basis houdt de rest tegen"),
        ("44444 44444 44444 44444 44444 44444 11111", "Bijna klaar: versterk eerst Herijking"),
        (
            "22222 22222 22222 22222 33333 22222 11111",
            "Klaar voor een proef, nog niet voor meer: let op Herijking",
        ),
        (
            "22222 22222 22222 22222 22222 22222 22222",
            "Klaar voor een proef, nog niet voor het hele beleid",
        ),
    ] {
        assert_eq!(headline(Locale::Nl, written), said, "{written}");
    }
    assert_eq!(
        headline(Locale::En, "44444 44444 44444 44444 44444 44444 11111"),
        "Nearly ready: strengthen Renewal first"
    );
}

/// Of the weakest factor too little is known, and another is as low by its answers.
#[test]
fn an_open_factor_that_holds_the_level_down_is_said_to_be_open() {
    let report = report(Locale::Nl, Depth::Full, "44444 44444 44444 44444 ????? 00001 44444");
    assert_eq!(report.titles.director, "Leerklimaat en Samenhang houden jullie op niveau 2");
    assert!(report.level.why.ends_with(
        "Nog ad hoc: Leerklimaat (te weinig antwoorden; wat open is, telt als 0) en Samenhang (5)."
    ));
    assert_eq!(
        report.level.sum[1].text,
        "Leerklimaat (te weinig antwoorden; wat open is, telt als 0), plus één niveau"
    );
    let two = self::report(Locale::En, Depth::Full, "44444 44444 ????? 44444 ????? 00001 44444");
    assert_eq!(
        two.level.sum[1].text,
        "Practice and Climate (too few answers; what is open counts as 0), plus one level"
    );
    let alone = self::report(Locale::Nl, Depth::Full, "44444 44444 44444 44444 ????? 44444 44444");
    assert_eq!(alone.titles.director, "Minstens niveau 2: bij Leerklimaat staat nog te veel open");
}

/// The numbers of the factors that the profile marks.
fn marked(report: &Report) -> Vec<usize> {
    report.profile.rows.iter().filter(|row| row.weakest).map(|row| row.number).collect()
}

#[test]
fn the_profile_marks_what_the_level_calls_weakest_and_nothing_that_is_open() {
    let report = |written: &str| report(Locale::Nl, Depth::Full, written);
    let one = report(HELD);
    assert_eq!(one.level.sum[1].text, "Zwakste factor, Inzicht, plus één niveau");
    assert_eq!(marked(&one), [4]);
    let two = report("43434 44343 44444 11111 44444 11111 33333");
    assert_eq!(two.level.sum[1].text, "Zwakste factor, twee gelijk, plus één niveau");
    assert_eq!(marked(&two), [4, 6]);
    let open = report("43434 44343 44444 11111 ????? 43444 33333");
    assert!(open.level.sum[1].text.starts_with("Leerklimaat (te weinig antwoorden;"));
    assert_eq!(marked(&open), [4], "of what is open nothing is said");
    assert_eq!(open.titles.profile, "Praktijk is het sterkst, Inzicht blijft achter");
    let close = report("22222 22222 22222 22222 22222 22222 22223");
    assert!(close.profile.remark.contains("Er is geen uitschieter"), "{}", close.profile.remark);
    assert_eq!(marked(&close), [0; 0]);
}

#[test]
fn equal_scores_are_called_equal() {
    let report = report(Locale::Nl, Depth::Full, &"4".repeat(35));
    assert_eq!(report.level.sum[1].text, "Zwakste factor, zeven gelijk, plus één niveau");
    assert_eq!(report.profile.remark, "Alle scores zijn gelijk: 100.");
}

#[test]
fn nothing_is_asserted_of_a_factor_without_a_score() {
    let report = report(Locale::Nl, Depth::Full, "44444 44444 44444 44444 ????? 44444 44444");
    assert_eq!(report.factors[4].text, instrument(Locale::Nl).factors[4].why);
    let blind = &report.certainty.checks[1];
    assert_eq!(
        (blind.good, &*blind.title, &*blind.text),
        (true, "Weinig ‘weet ik niet’", "5 keer ‘weet ik niet’ op 35 stellingen.")
    );
}

#[test]
fn what_is_said_of_a_step_without_actions_is_true() {
    let keeps = |written: &str| {
        let steps = report(Locale::Nl, Depth::Full, written).plan.steps;
        steps.into_iter().map(|step| step.keep).collect::<Vec<_>>()
    };
    let steps = instrument(Locale::Nl).steps;
    let high = keeps(&"3".repeat(35));
    assert!(high.iter().zip(&steps).all(|(keep, step)| *keep == step.keep), "{high:?}");
    for (written, said) in [
        ("3".to_owned(), "Hierover is nog te weinig bekend."),
        ("-".repeat(35), "Bij jullie niet van toepassing"),
        ("0".repeat(35), "Wat hier stond, laat je bewust weg."),
    ] {
        assert_eq!(keeps(&written), vec![said; steps.len()], "{written}");
    }
}

#[test]
fn the_conditions_are_counted_in_a_sentence() {
    let said = |written: &str| {
        let report = report(Locale::Nl, Depth::Full, written);
        (report.conditions.summary, report.lead)
    };
    assert_eq!(said(&"0".repeat(35)).0, "Geen van de vijf voorwaarden is vervuld.");
    let one = "33333 00000 00000 00000 00000 00000 00000";
    assert_eq!(said(one).0, "Eén van de vijf voorwaarden is vervuld.");
    let (summary, lead) = said("33333 33333 33333 11111 33333 33333 33333");
    assert_eq!(summary, "Vier van de vijf voorwaarden zijn vervuld.");
    assert!(lead.contains("Vier van de vijf voorwaarden zijn vervuld."), "{lead}");
}

#[test]
fn the_path_says_what_changes_by_it() {
    let report = report(Locale::Nl, Depth::Full, LEVEL_3);
    assert_eq!(report.titles.insight, "Twee antwoorden hoger is genoeg voor niveau 4");
    assert_eq!(
        report.path.effect,
        "Dan gaat Inzicht van 31 naar 44, en het totaal van 59 naar 61. Dat is genoeg voor niveau 4."
    );
    let numbers: Vec<&str> = report.path.changes.iter().map(|c| c.number.as_str()).collect();
    assert_eq!(numbers, ["4.1", "4.2"]);
}

#[test]
fn sums_are_shown_with_this_results_numbers() {
    let report = report(Locale::En, Depth::Full, LEVEL_3);
    let formulas: Vec<&str> = report.factors.iter().map(|f| f.formula.as_str()).collect();
    assert_eq!(formulas[0], "(75 + 50 + 75 + 50 + 50)\u{a0}÷\u{a0}5 =\u{a0}60");
    assert_eq!(formulas[3], "(25 + 25 + 50 + 25)\u{a0}÷\u{a0}4 ≈\u{a0}31");
    let total = &report.calculation.iter().find(|line| line.title == "Total").unwrap().text;
    assert!(
        total.starts_with("(60 + 60 + 75 + 31 + 80 + 63 + 45)\u{a0}÷\u{a0}7 ≈\u{a0}59."),
        "{total}"
    );
}

#[test]
fn what_is_missing_is_counted_and_named() {
    let nothing = report(Locale::Nl, Depth::Full, "");
    assert_eq!(nothing.headline, "Nog 15 antwoorden tot een uitkomst");
    assert!(nothing.lead.contains("Richting (3)") && nothing.lead.contains("Herijking (3)"));
    assert_eq!(nothing.level.number, None);
    assert!(nothing.patterns.is_empty() && nothing.quick_wins.is_empty());
    assert_eq!(nothing.profile.rows[0].level_text, "nog 3 antwoorden nodig");

    let none_fits = report(Locale::Nl, Depth::Full, &"-".repeat(35));
    assert_eq!(none_fits.headline, "Hier past geen uitkomst");
    assert_eq!(none_fits.identity.answered, "niets van toepassing");
    assert_eq!(none_fits.titles.director, "Alles staat op ‘niet van toepassing’");
    assert_eq!(none_fits.titles.insight, "Er is niets om te scoren");
    assert_eq!(none_fits.path.summary, none_fits.lead);
    assert_ne!(nothing.titles.director, nothing.headline);
}

#[test]
fn the_highest_level_has_no_path() {
    let report = report(Locale::En, Depth::Full, &"4".repeat(35));
    assert_eq!(report.level.title, "Level 5 of 5: learning");
    assert_eq!(report.path.summary, "You are at the highest level.");
    assert!(report.path.changes.is_empty() && report.first().count() == 0);
    assert_eq!(report.titles.plan, "Hold on to what is there");
}

#[test]
fn a_quick_check_says_what_one_answer_does() {
    let written = "22... 22... 22... 22... 22... 22... 22...";
    let instrument = instrument(Locale::Nl);
    let core: String = instrument.items().map(|(_, i)| if i.core { '2' } else { '.' }).collect();
    assert_eq!(core.len(), written.chars().filter(|c| !c.is_whitespace()).count());
    let report = report(Locale::Nl, Depth::Quick, &core);
    let answers = report.identity.rows.last().unwrap();
    assert_eq!((&*answers.0, &*answers.1), ("Korte check", "14 van 14 stellingen"));
    let depth = report.certainty.checks.last().unwrap();
    assert!(!depth.good && depth.text.starts_with("14 van de 35 stellingen."), "{}", depth.text);
}

#[test]
fn every_fact_names_its_source() {
    let report = report(Locale::Nl, Depth::Full, LEVEL_3);
    assert_eq!(report.facts.len(), 4, "every fact of the instrument is shown once");
    for fact in &report.facts {
        assert!((1..=report.sources.len()).contains(&fact.number), "{fact:?}");
    }
}

fn sentences(report: &Report) -> Vec<&str> {
    let mut all = vec![
        report.headline.as_str(),
        &report.lead,
        &report.level.title,
        &report.level.meaning,
        &report.conditions.summary,
        &report.profile.summary,
        &report.profile.alternative,
        &report.path.title,
        &report.path.summary,
        &report.plan.summary,
        &report.certainty.summary,
        &report.titles.director,
        &report.titles.profile,
        &report.titles.insight,
        &report.titles.plan,
    ];
    all.extend(report.conditions.rows.iter().flat_map(|row| [&*row.name, &row.text, &row.word]));
    all.extend(report.patterns.iter().flat_map(|pattern| [&*pattern.title, &pattern.text]));
    all.extend(report.certainty.checks.iter().flat_map(|check| [&*check.title, &check.text]));
    all.extend(report.calculation.iter().map(|line| &*line.text));
    all.extend(report.factors.iter().flat_map(|f| [&*f.text, &f.level_text, &f.answered]));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Whatever is answered, in both languages and at both depths, every sentence is whole.
    #[test]
    fn every_sentence_is_whole(
        letters in proptest::collection::vec(prop_oneof![
            8 => prop::sample::select(vec!['0', '1', '2', '3', '4']),
            1 => Just('?'), 1 => Just('-'), 1 => Just('.'),
        ], 35),
        quick in any::<bool>(),
        english in any::<bool>(),
    ) {
        let locale = if english { Locale::En } else { Locale::Nl };
        let depth = if quick { Depth::Quick } else { Depth::Full };
        let report = report(locale, depth, &letters.iter().collect::<String>());
        for sentence in sentences(&report) {
            prop_assert!(!sentence.is_empty());
            prop_assert!(!sentence.contains(['{', '}']), "{sentence}");
            prop_assert!(!sentence.contains("  ") && !sentence.contains(" ."), "{sentence}");
                        prop_assert!(!sentence.contains("(–)"), "{sentence}");
        }
        prop_assert_eq!(report.path.changes.is_empty(), report.path.effect.is_empty());
        prop_assert!(report.quick_wins.len() <= 5);
        let planned: Vec<&Action> = report.plan.steps.iter().flat_map(|s| &s.actions).collect();
        prop_assert_eq!(report.first().count(), planned.len().min(3));
        prop_assert!(report.first().all(|action| planned.contains(&action)));
        prop_assert!(report.patterns.len() <= 8, "{} patterns", report.patterns.len());
        let now = report.level.rungs.iter().filter(|r| r.state == super::super::RungState::Now);
        prop_assert_eq!(now.count(), usize::from(report.level.number.is_some()));
    }
}
