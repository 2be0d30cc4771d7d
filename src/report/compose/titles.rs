use super::super::Titles;
use super::level;
use super::profile::extremes;
use super::wording::Wording;
use crate::assessment::Depth;
use crate::i18n::{Key, Number, capitalised, uncapitalised};

/// The most factors that a title names; more are counted.
const NAMED: usize = 2;

pub(super) fn titles(w: &Wording) -> Titles {
    Titles {
        director: director(w),
        profile: profile(w),
        insight: insight(w),
        plan: plan(w),
        grounds: w.text(Key::PdfTitleGrounds).to_owned(),
    }
}

fn director(w: &Wording) -> String {
    let Some(standing) = &w.evaluation.overall.standing else {
        let nothing = w.evaluation.overall.applicable == 0;
        let key = if nothing { Key::PdfTitleDirectorNothing } else { Key::PdfTitleDirectorNone };
        return w.text(key).to_owned();
    };
    let n = standing.level.to_string();
    let limiting = level::limiting(w, standing);
    let names: Vec<&str> = limiting.iter().map(|&f| w.factor(f).name.as_str()).collect();
    let counted = Number::word(names.len(), w.locale());
    let many = w.fill(Key::PdfTitleDirectorMany, &[("n", &counted)]);
    let few = names.len() <= NAMED;
    if standing.held_by.is_some() {
        let factors = if few { w.list(&names) } else { many };
        let key = match limiting.as_slice() {
            all if all.iter().all(|&f| level::is_open(w, f)) => Key::PdfTitleDirectorOpen,
            [_] => Key::PdfTitleDirectorHeld,
            _ => Key::PdfTitleDirectorHeldMany,
        };
        return capitalised(&w.fill(key, &[("factors", &factors), ("n", &n)]));
    }
    let Some(next) = w.level(standing.level + 1) else {
        return w.text(Key::PdfTitleDirectorTop).to_owned();
    };
    let n = (standing.level + 1).to_string();
    if !names.is_empty() {
        let factors = if few { names.join(", ") } else { many };
        return w.fill(Key::PdfTitleDirectorBoth, &[("factors", &factors), ("n", &n)]);
    }
    match next.at.saturating_sub(standing.score) {
        0 | 1 => w.fill(Key::PdfTitleDirectorOne, &[("n", &n)]),
        points => {
            w.fill(Key::PdfTitleDirectorPoints, &[("points", &points.to_string()), ("n", &n)])
        }
    }
}

fn profile(w: &Wording) -> String {
    match extremes(w) {
        Some(_) if w.evaluation.close_together => w.text(Key::PdfTitleProfileClose).to_owned(),
        Some((high, low)) if high != low => w.fill(
            Key::PdfTitleProfile,
            &[("high", &w.factor(high).name), ("low", &w.factor(low).name)],
        ),
        _ => w.text(Key::PdfTitleProfileOpen).to_owned(),
    }
}

fn insight(w: &Wording) -> String {
    if let Some(next) = &w.evaluation.next_level {
        let n = next.level.to_string();
        return match next.changes.len() {
            1 => w.fill(Key::PdfTitleInsightOne, &[("n", &n)]),
            count => {
                let count = Number::word_first(count, w.locale());
                w.fill(Key::PdfTitleInsight, &[("count", &count), ("n", &n)])
            }
        };
    }
    let top = w.evaluation.overall.standing.as_ref().is_some_and(|s| s.level == w.top_level());
    let key = match (top, w.evaluation.depth) {
        (true, _) => Key::PdfTitleInsightTop,
        (_, Depth::Quick) if w.evaluation.overall.applicable > 0 => Key::PdfTitleInsightQuick,
        _ if w.evaluation.overall.applicable == 0 => Key::PdfTitleInsightNothing,
        _ => Key::PdfTitleInsightOpen,
    };
    w.text(key).to_owned()
}

fn plan(w: &Wording) -> String {
    if w.evaluation.plan.iter().all(Vec::is_empty) {
        return w.text(Key::PdfTitlePlanKeep).to_owned();
    }
    let focus = match w.evaluation.focus.as_slice() {
        _ if w.evaluation.close_together => &[],
        focus => focus,
    };
    match focus {
        [first, second, ..] => w.fill(
            Key::PdfTitlePlanFocus,
            &[("first", &in_sentence(w, *first)), ("second", &in_sentence(w, *second))],
        ),
        [first] => w.fill(Key::PdfTitlePlanOne, &[("first", &in_sentence(w, *first))]),
        [] => w.text(Key::PdfTitlePlan).to_owned(),
    }
}

fn in_sentence(w: &Wording, factor: usize) -> String {
    uncapitalised(&w.factor(factor).name)
}
