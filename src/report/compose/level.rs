use super::super::{LevelStory, Rung, RungState, SumRow};
use super::wording::Wording;
use crate::assessment::Standing;
use crate::i18n::{Key, Number, capitalised};

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
    match verdict {
        Some(verdict) => (verdict.title.clone(), verdict.lead.clone()),
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
    if let Some(holder) = standing.held_by {
        let floor_level = w.level_name(weakest_level(w, standing));
        let key = if standing.at_least { Key::ReportWhyHeldOpen } else { Key::ReportWhyHeld };
        let why = w.fill(
            key,
            &[
                ("score", &standing.score.to_string()),
                ("by_score", w.level_name(standing.by_score)),
                ("factor", &w.factor(holder).name),
                ("level", floor_level),
                ("floor", &weakest_score(w, standing)),
            ],
        );
        return (w.text(Key::ReportWhyTitle).to_owned(), why);
    }
    let Some(next) = w.level(standing.level + 1) else {
        return (w.text(Key::ReportWhyTopTitle).to_owned(), w.text(Key::ReportWhyTop).to_owned());
    };
    let key = if weakest_limits(w, standing) { Key::ReportWhyBoth } else { Key::ReportWhyScore };
    let why = w.fill(
        key,
        &[
            ("next", &capitalised(&next.name)),
            ("bound", &next.at.to_string()),
            ("score", &standing.score.to_string()),
            ("factor", &w.factor(standing.weakest).name),
            ("floor", &weakest_score(w, standing)),
        ],
    );
    (w.text(Key::ReportWhyTitle).to_owned(), why)
}

/// The weakest factor allows no higher level than this one.
pub(super) fn weakest_limits(w: &Wording, standing: &Standing) -> bool {
    standing.level < w.top_level() && weakest_level(w, standing) < standing.level
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
            text: w.fill(Key::ReportSumWeakest, &[("factor", &w.factor(standing.weakest).name)]),
            score: weakest_score(w, standing),
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

/// The lowest floor as shown: the factor's score, or where that is not reported, rounded down.
fn weakest_score(w: &Wording, standing: &Standing) -> String {
    let result = &w.evaluation.factors[standing.weakest];
    match (result.score, result.floor) {
        (Some(score), _) => score.to_string(),
        (None, Some(floor)) => floor.to_integer().to_string(),
        (None, None) => w.score(None),
    }
}
