use super::super::{ConditionRow, Conditions};
use super::wording::Wording;
use crate::i18n::{Key, Number};
use crate::instrument::{Comparison, Condition, When};

pub(super) fn conditions(w: &Wording) -> Conditions {
    let met = &w.evaluation.overall.conditions;
    let rows: Vec<ConditionRow> = w
        .instrument
        .conditions
        .iter()
        .zip(met)
        .map(|(condition, &met)| row(w, condition, met))
        .collect();
    let (key, met) = match w.conditions_met() {
        0 => (Key::ReportConditionsSummaryOne, w.text(Key::ReportConditionsNone).to_owned()),
        1 => (Key::ReportConditionsSummaryOne, Number::word_first(1, w.locale())),
        n => (Key::ReportConditionsSummary, Number::word_first(n, w.locale())),
    };
    let summary = w.fill(key, &[("met", &met), ("n", &Number::word(rows.len(), w.locale()))]);
    Conditions { summary, rows }
}

fn row(w: &Wording, condition: &Condition, met: Option<bool>) -> ConditionRow {
    let word = match met {
        Some(true) => Key::ReportConditionMet,
        Some(false) => Key::ReportConditionUnmet,
        None => Key::ReportConditionUnknown,
    };
    let measured = measured(w, &condition.when);
    let note = match (&measured, met) {
        (None, _) | (_, Some(true)) => String::new(),
        (Some((name, Some(score), needed)), _) => w.fill(
            Key::ReportConditionNote,
            &[("name", name), ("score", score), ("needed", needed)],
        ),
        (Some((name, None, _)), _) => w.fill(Key::ReportConditionNoteOpen, &[("name", name)]),
    };
    let (score, needed) = match measured {
        Some((_, score, needed)) => (Some(score.unwrap_or_else(|| w.score(None))), Some(needed)),
        None => (None, None),
    };
    let text = if met == Some(true) { &condition.met } else { &condition.unmet };
    ConditionRow {
        name: condition.name.clone(),
        met,
        word: w.text(word).to_owned(),
        text: text.clone(),
        note,
        score,
        needed,
    }
}

/// Name, score and threshold of a rule that asks a single score to be at least something.
fn measured(w: &Wording, when: &When) -> Option<(String, Option<String>, String)> {
    match when {
        When::Factor { factor, is: Comparison::AtLeast(needed) } => {
            let position = w.instrument.factor_position(factor)?;
            let score = w.evaluation.factors[position].score.map(|score| score.to_string());
            Some((w.factor(position).name.clone(), score, needed.to_string()))
        }
        When::Overall { overall: Comparison::AtLeast(needed) } => {
            let standing = w.evaluation.overall.standing.as_ref();
            let score = standing.map(|standing| standing.score.to_string());
            Some((w.text(Key::ReportConditionOverall).to_owned(), score, needed.to_string()))
        }
        _ => None,
    }
}
