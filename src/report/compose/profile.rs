use super::super::{Pole, Profile, ProfileRow};
use super::wording::Wording;
use crate::assessment::FactorStatus;
use crate::i18n::{Key, Number};

/// Level from which a factor is a strength.
const STRONG: u8 = 4;

pub(super) fn profile(w: &Wording) -> Profile {
    let rows: Vec<ProfileRow> = (0..w.instrument.factors.len()).map(|f| row(w, f)).collect();
    let summary = match &w.evaluation.overall.standing {
        Some(standing) => {
            w.fill(Key::ReportProfileSummary, &[("score", &standing.score.to_string())])
        }
        None => w.text(Key::ReportProfileSummaryOpen).to_owned(),
    };
    let shown = !w.evaluation.close_together;
    let poles = |factors: &[usize]| -> Vec<Pole> {
        factors.iter().filter(|_| shown).map(|&factor| pole(w, factor)).collect()
    };
    Profile {
        summary,
        alternative: alternative(w),
        rows,
        strengths: poles(&w.evaluation.strengths),
        focus: poles(&w.evaluation.focus),
        remark: remark(w),
    }
}

/// The factors with the highest and the lowest score; the earlier at equal scores.
pub(super) fn extremes(w: &Wording) -> Option<(usize, usize)> {
    let exact = |factor: usize| w.evaluation.factors[factor].exact;
    let mut reported = w.reported().into_iter();
    let first = reported.next()?;
    Some(reported.fold((first, first), |(high, low), factor| {
        let high = if exact(factor) > exact(high) { factor } else { high };
        let low = if exact(factor) < exact(low) { factor } else { low };
        (high, low)
    }))
}

/// Name of the level, or why there is none.
pub(super) fn standing_text(w: &Wording, factor: usize) -> String {
    let result = &w.evaluation.factors[factor];
    match result.status {
        FactorStatus::Reported => w.level_name(result.level.unwrap_or(1)).to_owned(),
        FactorStatus::NotApplicable => w.text(Key::ReportNotApplicable).to_owned(),
        FactorStatus::Insufficient => {
            w.messages.count(Key::ReportProfileNeededOne, Key::ReportProfileNeeded, result.missing)
        }
    }
}

fn row(w: &Wording, factor: usize) -> ProfileRow {
    let result = &w.evaluation.factors[factor];
    let exact = |factor: usize| w.evaluation.factors[factor].exact;
    let weakest = !w.evaluation.close_together
        && extremes(w).is_some_and(|(high, low)| high != low && exact(low) == exact(factor));
    ProfileRow {
        number: factor + 1,
        name: w.factor(factor).name.clone(),
        title: w.factor(factor).title.clone(),
        status: result.status,
        score: result.score,
        score_text: w.factor_score(factor),
        level: result.level,
        level_text: standing_text(w, factor),
        focus: !w.evaluation.close_together && w.evaluation.focus.contains(&factor),
        weakest,
    }
}

fn pole(w: &Wording, factor: usize) -> Pole {
    let score = w.factor_score(factor);
    Pole {
        title: w.factor(factor).title.clone(),
        name: w.factor(factor).name.clone(),
        text: w.fill(Key::ReportPole, &[("score", &score), ("level", &standing_text(w, factor))]),
        score,
    }
}

fn alternative(w: &Wording) -> String {
    let factors = w.instrument.factors.len();
    let scores: Vec<String> = (0..factors)
        .map(|factor| {
            let name = &w.factor(factor).name;
            match w.evaluation.factors[factor].score {
                Some(score) => format!("{name} {score}"),
                None => format!("{name}: {}", standing_text(w, factor)),
            }
        })
        .collect();
    let all = w.fill(
        Key::ReportProfileAlternative,
        &[("n", &Number::word(factors, w.locale())), ("scores", &scores.join(", "))],
    );
    match extremes(w) {
        Some((high, low)) if high != low => {
            let named = |f: usize| format!("{} ({})", w.factor(f).name, w.factor_score(f));
            let extremes =
                w.fill(Key::ReportProfileExtremes, &[("high", &named(high)), ("low", &named(low))]);
            format!("{all} {extremes}")
        }
        _ => all,
    }
}

fn remark(w: &Wording) -> String {
    if w.evaluation.close_together
        && let Some((high, low)) = extremes(w)
    {
        let (low, high) = (w.factor_score(low), w.factor_score(high));
        let key = if low == high { Key::ReportProfileEqual } else { Key::ReportProfileClose };
        return w.fill(key, &[("low", &low), ("high", &high)]);
    }
    let strong =
        w.evaluation.factors.iter().any(|result| result.level.is_some_and(|level| level >= STRONG));
    if strong || w.reported().is_empty() {
        return String::new();
    }
    w.fill(Key::ReportProfileNoStrengths, &[("n", &STRONG.to_string())])
}
