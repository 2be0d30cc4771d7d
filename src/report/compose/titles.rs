use super::super::Titles;
use super::level;
use super::profile::extremes;
use super::wording::Wording;
use crate::assessment::Depth;
use crate::i18n::{Key, Number, uncapitalised};

pub(super) fn titles(w: &Wording) -> Titles {
    Titles {
        director: director(w),
        profile: profile(w),
        insight: insight(w),
        plan: plan(w),
        grounds: w.text(Key::ReportTitleGrounds).to_owned(),
    }
}

fn director(w: &Wording) -> String {
    let Some(standing) = &w.evaluation.overall.standing else { return level::headline(w).0 };
    let n = standing.level.to_string();
    if let Some(holder) = standing.held_by {
        let key = if standing.at_least {
            Key::ReportTitleDirectorOpen
        } else {
            Key::ReportTitleDirectorHeld
        };
        return w.fill(key, &[("factor", &w.factor(holder).name), ("n", &n)]);
    }
    let Some(next) = w.level(standing.level + 1) else {
        return w.text(Key::ReportTitleDirectorTop).to_owned();
    };
    let n = (standing.level + 1).to_string();
    if level::weakest_limits(w, standing) {
        let factor = &w.factor(standing.weakest).name;
        return w.fill(Key::ReportTitleDirectorBoth, &[("factor", factor), ("n", &n)]);
    }
    match next.at.saturating_sub(standing.score) {
        0 | 1 => w.fill(Key::ReportTitleDirectorOne, &[("n", &n)]),
        points => {
            w.fill(Key::ReportTitleDirectorPoints, &[("points", &points.to_string()), ("n", &n)])
        }
    }
}

fn profile(w: &Wording) -> String {
    match extremes(w) {
        Some(_) if w.evaluation.close_together => w.text(Key::ReportTitleProfileClose).to_owned(),
        Some((high, low)) if high != low => w.fill(
            Key::ReportTitleProfile,
            &[("high", &w.factor(high).name), ("low", &w.factor(low).name)],
        ),
        _ => w.text(Key::ReportTitleProfileOpen).to_owned(),
    }
}

fn insight(w: &Wording) -> String {
    if let Some(next) = &w.evaluation.next_level {
        let n = next.level.to_string();
        return match next.changes.len() {
            1 => w.fill(Key::ReportTitleInsightOne, &[("n", &n)]),
            count => {
                let count = Number::word_first(count, w.locale());
                w.fill(Key::ReportTitleInsight, &[("count", &count), ("n", &n)])
            }
        };
    }
    let top = w.evaluation.overall.standing.as_ref().is_some_and(|s| s.level == w.top_level());
    let key = match (top, w.evaluation.depth) {
        (true, _) => Key::ReportTitleInsightTop,
        (_, Depth::Quick) => Key::ReportTitleInsightQuick,
        _ => Key::ReportTitleInsightOpen,
    };
    w.text(key).to_owned()
}

fn plan(w: &Wording) -> String {
    if w.evaluation.plan.iter().all(Vec::is_empty) {
        return w.text(Key::ReportTitlePlanKeep).to_owned();
    }
    let focus = match w.evaluation.focus.as_slice() {
        _ if w.evaluation.close_together => &[],
        focus => focus,
    };
    match focus {
        [first, second, ..] => w.fill(
            Key::ReportTitlePlanFocus,
            &[("first", &in_sentence(w, *first)), ("second", &in_sentence(w, *second))],
        ),
        [first] => w.fill(Key::ReportTitlePlanOne, &[("first", &in_sentence(w, *first))]),
        [] => w.text(Key::ReportTitlePlan).to_owned(),
    }
}

fn in_sentence(w: &Wording, factor: usize) -> String {
    uncapitalised(&w.factor(factor).name)
}
