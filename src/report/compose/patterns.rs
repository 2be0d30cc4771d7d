use super::super::PatternStory;
use super::wording::Wording;
use crate::i18n::{Key, fill};
use crate::instrument::{Pattern, Severity, When};

/// More than this is no finding any more; warnings come first.
const MOST: usize = 8;

pub(super) fn patterns(w: &Wording) -> Vec<PatternStory> {
    w.evaluation
        .patterns
        .iter()
        .take(MOST)
        .filter_map(|&position| w.instrument.patterns.get(position))
        .map(|pattern| story(w, pattern))
        .collect()
}

fn story(w: &Wording, pattern: &Pattern) -> PatternStory {
    let scores: Vec<(&str, String)> = w
        .instrument
        .factors
        .iter()
        .enumerate()
        .map(|(position, factor)| (factor.id.as_str(), w.factor_score(position)))
        .collect();
    let values: Vec<(&str, &str)> =
        scores.iter().map(|(id, score)| (*id, score.as_str())).collect();
    let unknown = format!(" ({})", w.score(None));
    let mut factors = Vec::new();
    collect_factors(w, &pattern.when, &mut factors);
    let warning = pattern.severity == Severity::Warning;
    let tag = if warning { Key::ReportPatternWarning } else { Key::ReportPatternInsight };
    PatternStory {
        warning,
        tag: w.text(tag).to_owned(),
        title: fill(&pattern.title, &values),
        text: fill(&pattern.text, &values).replace(&unknown, ""),
        scores: factors
            .into_iter()
            .map(|factor| format!("{}\u{a0}{}", w.factor(factor).name, w.factor_score(factor)))
            .collect(),
    }
}

/// The reported factors that a rule looks at, in the order of the rule, each once.
fn collect_factors(w: &Wording, when: &When, found: &mut Vec<usize>) {
    let mut add = |id: &str| {
        if let Some(factor) = w.instrument.factor_position(id)
            && w.evaluation.factors[factor].score.is_some()
            && !found.contains(&factor)
        {
            found.push(factor);
        }
    };
    match when {
        When::Factor { factor, .. } => add(factor),
        When::Lead { lead } => {
            add(&lead.factor);
            add(&lead.over);
        }
        When::All { all: parts } | When::Any { any: parts } => {
            for part in parts {
                collect_factors(w, part, found);
            }
        }
        When::Not { not } => collect_factors(w, not, found),
        When::Item { .. } | When::Overall { .. } | When::ConditionsMet { .. } => {}
    }
}
