use super::super::{LevelStory, Rung, RungState, SumRow};
use super::wording::Wording;
use crate::assessment::{FactorStatus, Standing, finding};
use crate::i18n::{Key, Number, capitalised, fill};

/// The finding and what it means.
pub(super) fn headline(w: &Wording) -> (String, String) {
    let overall = &w.evaluation.overall;
    if overall.applicable == 0 {
        return (
            w.text(Key::ReportHeadlineNothing).to_owned(),
            w.text(Key::ReportLeadNothing).to_owned(),
        );
    }
    let verdict = overall
        .standing
        .as_ref()
        .and_then(|standing| standing.verdict)
        .and_then(|position| w.instrument.verdicts.get(position));
    match verdict.zip(finding(w.instrument, w.evaluation)) {
        Some((verdict, title)) => {
            let met = Number::word_first(w.conditions_met(), w.locale());
            (title, fill(&verdict.lead, &[("met", &met)]))
        }
        None => (
            w.messages.count(
                Key::ReportHeadlineMissingOne,
                Key::ReportHeadlineMissing,
                overall.missing,
            ),
            w.fill(Key::ReportLeadMissing, &[("open", &w.open_factors())]),
        ),
    }
}

pub(super) fn story(w: &Wording) -> LevelStory {
    let Some(standing) = &w.evaluation.overall.standing else {
        return LevelStory {
            number: None,
            title: w.text(Key::ReportLevelTitleNone).to_owned(),
            meaning: w.text(Key::ReportLevelMeaningNone).to_owned(),
            score_text: String::new(),
            score: None,
            rungs: rungs(w, None),
            why_title: String::new(),
            why: String::new(),
            sum: Vec::new(),
        };
    };
    let title =
        if standing.at_least { Key::ReportLevelTitleAtLeast } else { Key::ReportLevelTitle };
    let (why_title, why) = why(w, standing);
    LevelStory {
        number: Some(standing.level),
        title: w.fill(
            title,
            &[
                ("n", &standing.level.to_string()),
                ("of", &w.top_level().to_string()),
                ("name", w.level_name(standing.level)),
            ],
        ),
        meaning: w.level(standing.level).map_or_else(String::new, |level| level.meaning.clone()),
        score_text: w.fill(Key::ReportLevelScore, &[("score", &standing.score.to_string())]),
        score: Some(standing.score),
        rungs: rungs(w, Some(standing)),
        why_title,
        why,
        sum: sum(w, standing),
    }
}

fn rungs(w: &Wording, standing: Option<&Standing>) -> Vec<Rung> {
    let bounds: Vec<u8> = w.instrument.levels.iter().map(|level| level.at).collect();
    (1..=w.top_level())
        .zip(&w.instrument.levels)
        .map(|(number, level)| {
            let last = bounds.get(usize::from(number)).map_or(100, |next| next - 1);
            let state = standing.map_or(RungState::Above, |s| state(number, s));
            let note = match (state, standing) {
                (RungState::Now, _) => w.text(Key::ReportRungNow).to_owned(),
                (RungState::Held, Some(s)) if number == s.by_score => {
                    w.fill(Key::ReportRungHeld, &[("score", &s.score.to_string())])
                }
                _ => String::new(),
            };
            Rung {
                number,
                at: level.at,
                name: level.name.clone(),
                range: format!("{}–{last}", level.at),
                state,
                note,
            }
        })
        .collect()
}

fn state(number: u8, standing: &Standing) -> RungState {
    match number {
        n if n < standing.level => RungState::Below,
        n if n == standing.level => RungState::Now,
        n if n <= standing.by_score => RungState::Held,
        _ => RungState::Above,
    }
}

fn why(w: &Wording, standing: &Standing) -> (String, String) {
    let limiting = limiting(w, standing);
    let named = |factors: &[usize]| -> String {
        let floor = |&f: &usize| match is_open(w, f) {
            true => open_factors(w, &[f]),
            false => format!("{} ({})", w.factor(f).name, floor_text(w, f)),
        };
        w.list(&factors.iter().map(floor).collect::<Vec<_>>())
    };
    if standing.held_by.is_some() {
        let all_open = standing.at_least && limiting.iter().all(|&f| is_open(w, f));
        let key = if all_open { Key::ReportWhyHeldOpen } else { Key::ReportWhyHeld };
        let names: Vec<&str> = limiting.iter().map(|&f| w.factor(f).name.as_str()).collect();
        let why = w.fill(
            key,
            &[
                ("score", &standing.score.to_string()),
                ("by_score", w.level_name(standing.by_score)),
                ("level", w.level_name(weakest_level(w, standing))),
                ("factors", &if all_open { w.list(&names) } else { named(&limiting) }),
            ],
        );
        return (w.text(Key::ReportWhyTitle).to_owned(), why);
    }
    let Some(next) = w.level(standing.level + 1) else {
        return (w.text(Key::ReportWhyTopTitle).to_owned(), w.text(Key::ReportWhyTop).to_owned());
    };
    let key = if limiting.is_empty() { Key::ReportWhyScore } else { Key::ReportWhyBoth };
    let why = w.fill(
        key,
        &[
            ("next", &capitalised(&next.name)),
            ("bound", &next.at.to_string()),
            ("score", &standing.score.to_string()),
            ("factors", &named(&limiting)),
        ],
    );
    (w.text(Key::ReportWhyTitle).to_owned(), why)
}

/// The factors that each allow no higher level than this one: all of them must rise for the next.
pub(super) fn limiting(w: &Wording, standing: &Standing) -> Vec<usize> {
    let bound = w.level(standing.level).map_or(0, |level| level.at);
    let low = |&f: &usize| {
        w.evaluation.factors[f].floor.is_some_and(|floor| floor < i128::from(bound).into())
    };
    (0..w.instrument.factors.len()).filter(low).collect()
}

/// Too little is answered of a factor.
pub(super) fn is_open(w: &Wording, factor: usize) -> bool {
    w.evaluation.factors[factor].status == FactorStatus::Insufficient
}

fn sum(w: &Wording, standing: &Standing) -> Vec<SumRow> {
    let weakest = weakest_level(w, standing);
    let plus_one = if weakest == w.top_level() {
        weakest.to_string()
    } else {
        format!("{weakest}\u{a0}+\u{a0}1\u{a0}=\u{a0}{}", weakest + 1)
    };
    vec![
        SumRow {
            text: w
                .fill(Key::ReportSumTotal, &[("n", &Number::word(w.reported().len(), w.locale()))]),
            score: standing.score.to_string(),
            level: standing.by_score.to_string(),
            result: false,
        },
        SumRow {
            text: weakest_row(w, standing),
            score: floor_text(w, standing.weakest),
            level: plus_one,
            result: false,
        },
        SumRow {
            text: w.text(Key::ReportSumLevel).to_owned(),
            score: String::new(),
            level: standing.level.to_string(),
            result: true,
        },
    ]
}

/// The level of the lowest floor, from 1.
pub(super) fn weakest_level(w: &Wording, standing: &Standing) -> u8 {
    let Some(floor) = w.evaluation.factors[standing.weakest].floor else { return 1 };
    (1..=w.top_level())
        .zip(&w.instrument.levels)
        .take_while(|(_, level)| floor >= i128::from(level.at).into())
        .last()
        .map_or(1, |(number, _)| number)
}

/// The factor with the lowest floor, or how many share it. Of what was not answered it is not said
/// that it is weak: the profile calls the lowest score that.
fn weakest_row(w: &Wording, standing: &Standing) -> String {
    let floor = |f: usize| w.evaluation.factors[f].floor;
    let as_low = |&f: &usize| floor(f) == floor(standing.weakest);
    let lowest: Vec<usize> = (0..w.instrument.factors.len()).filter(as_low).collect();
    let (key, factor) = match lowest.as_slice() {
        all if all.iter().all(|&f| is_open(w, f)) => (Key::ReportSumOpenRow, open_factors(w, all)),
        [one] => (Key::ReportSumWeakest, w.factor(*one).name.clone()),
        all => {
            let n = Number::word(all.len(), w.locale());
            (Key::ReportSumWeakest, w.fill(Key::ReportSumEqual, &[("n", &n)]))
        }
    };
    w.fill(key, &[("factor", &factor)])
}

/// Factors of which too little is answered, and what that makes of their floor.
fn open_factors(w: &Wording, factors: &[usize]) -> String {
    let names: Vec<&str> = factors.iter().map(|&f| w.factor(f).name.as_str()).collect();
    w.fill(Key::ReportSumOpen, &[("factor", &w.list(&names))])
}

/// A floor as shown: the factor's score, or where that is not reported, rounded down.
fn floor_text(w: &Wording, factor: usize) -> String {
    let result = &w.evaluation.factors[factor];
    match (result.score, result.floor) {
        (Some(score), _) => score.to_string(),
        (None, Some(floor)) => floor.to_integer().to_string(),
        (None, None) => w.score(None),
    }
}
