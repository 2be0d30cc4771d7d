use super::super::{Path, PathChange};
use super::wording::Wording;
use crate::assessment::{Answer, Change, Depth, NextLevel, evaluate};
use crate::i18n::{Key, Number};

pub(super) fn path(w: &Wording) -> Path {
    match &w.evaluation.next_level {
        Some(next) => Path {
            title: w.fill(Key::ReportPathTitle, &[("level", w.level_name(next.level))]),
            summary: match next.changes.len() {
                1 => w.text(Key::ReportPathSummaryOne).to_owned(),
                n => w.fill(Key::ReportPathSummary, &[("n", &Number::word_first(n, w.locale()))]),
            },
            changes: next.changes.iter().filter_map(|change| entry(w, change)).collect(),
            effect: effect(w, next),
        },
        None => Path {
            title: w.text(Key::ReportPathTitleNone).to_owned(),
            summary: why_none(w),
            changes: Vec::new(),
            effect: String::new(),
        },
    }
}

fn entry(w: &Wording, change: &Change) -> Option<PathChange> {
    let item = w.instrument.item(change.item)?;
    let look = item.looks.iter().find(|look| look.choice == change.to);
    Some(PathChange {
        number: w.instrument.item_number(change.item),
        statement: item.statement.clone(),
        from: (change.from, w.choice_label(change.from)),
        to: (change.to, w.choice_label(change.to)),
        look: look.map_or_else(String::new, |look| look.text.clone()),
        choices: u8::try_from(w.instrument.choices.len()).unwrap_or(u8::MAX),
    })
}

fn effect(w: &Wording, next: &NextLevel) -> String {
    let mut answers = w.answers.clone();
    for change in &next.changes {
        answers.set(change.item, Answer::Choice(change.to));
    }
    let then = evaluate(w.instrument, &answers, w.evaluation.depth);
    let factors: Vec<String> = (0..w.instrument.factors.len())
        .filter(|&f| then.factors[f].exact != w.evaluation.factors[f].exact)
        .map(|f| {
            let to = w.score(then.factors[f].score);
            w.fill(
                Key::ReportPathEffectFactor,
                &[("factor", &w.factor(f).name), ("from", &w.factor_score(f)), ("to", &to)],
            )
        })
        .collect();
    let total = |standing: &Option<crate::assessment::Standing>| {
        w.score(standing.as_ref().map(|standing| standing.score))
    };
    w.fill(
        Key::ReportPathEffect,
        &[
            ("factors", &w.list(&factors)),
            ("from", &total(&w.evaluation.overall.standing)),
            ("to", &total(&then.overall.standing)),
            ("level", &next.level.to_string()),
        ],
    )
}

fn why_none(w: &Wording) -> String {
    match &w.evaluation.overall.standing {
        Some(standing) if standing.level == w.top_level() => {
            w.text(Key::ReportPathSummaryTop).to_owned()
        }
        _ if w.evaluation.overall.applicable == 0 => w.text(Key::ReportLeadNothing).to_owned(),
        _ if w.evaluation.depth == Depth::Quick => w.text(Key::ReportPathSummaryQuick).to_owned(),
        _ => w.fill(Key::ReportPathSummaryOpen, &[("open", &w.open_factors())]),
    }
}
