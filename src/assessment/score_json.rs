use super::{Answers, Change, Depth, Evaluation, FactorResult, FactorStatus, Fraction, evaluate};
use crate::instrument::Instrument;
use crate::json::{Object, Value};

/// The outcome of a set of answers as one JSON document, in which names stand for positions: what
/// `gereed score --json` prints. The same answers give the same bytes everywhere.
#[must_use]
pub fn score_json(instrument: &Instrument, answers: &Answers, depth: Depth) -> String {
    let evaluation = evaluate(instrument, answers, depth);
    let names = Names(instrument);
    let factors = instrument.factors.iter().zip(&evaluation.factors);
    let quick_wins = evaluation.quick_wins.iter();
    let document = Object::new()
        .with("instrument", &instrument.id)
        .with("version", instrument.version)
        .with("depth", depth.name())
        .with("overall", overall(names, &evaluation))
        .with("factors", factors.map(|(f, result)| factor(&f.id, result)).collect::<Vec<Object>>())
        .with("patterns", names.all(&evaluation.patterns, Names::pattern))
        .with("strengths", names.contrast(&evaluation, &evaluation.strengths))
        .with("focus", names.contrast(&evaluation, &evaluation.focus))
        .with(
            "quick_wins",
            quick_wins
                .map(|gain| {
                    Object::new()
                        .with("item", names.item(gain.item))
                        .with("gain", exact(gain.points))
                })
                .collect::<Vec<Object>>(),
        )
        .with("plan", plan(names, &evaluation))
        .with("next_level", next_level(names, &evaluation))
        .with("signals", signals(names, &evaluation));
    Value::Object(document).lines()
}

fn overall(names: Names<'_>, evaluation: &Evaluation) -> Object {
    let standing = evaluation.overall.standing.as_ref();
    let verdict = standing.and_then(|standing| names.0.verdicts.get(standing.verdict?));
    let mut conditions = Object::new();
    for (condition, met) in names.0.conditions.iter().zip(&evaluation.overall.conditions) {
        conditions.push(condition.id.clone(), (*met).into());
    }
    Object::new()
        .with("reported", standing.is_some())
        .with("score", standing.map(|standing| standing.score))
        .with("exact", standing.map(|standing| exact(standing.exact)))
        .with("level", standing.map(|standing| standing.level))
        .with("by_score", standing.map(|standing| standing.by_score))
        .with("held_by", standing.and_then(|s| s.held_by).map(|factor| names.factor(factor)))
        .with("verdict", verdict.map(|verdict| &verdict.id))
        .with("conditions", conditions)
}

fn factor(id: &str, result: &FactorResult) -> Object {
    let status = match result.status {
        FactorStatus::Reported => "reported",
        FactorStatus::Insufficient => "insufficient",
        FactorStatus::NotApplicable => "not_applicable",
    };
    Object::new()
        .with("id", id)
        .with("status", status)
        .with("score", result.score)
        .with("exact", result.exact.map(exact))
        .with("coverage", exact(result.coverage))
        .with("level", result.level)
        .with("missing", result.missing)
}

fn plan(names: Names<'_>, evaluation: &Evaluation) -> Object {
    let mut steps = Object::new();
    for (step, items) in (1_usize..).zip(&evaluation.plan) {
        steps.push(step.to_string(), names.all(items, Names::item).into());
    }
    steps
}

fn next_level(names: Names<'_>, evaluation: &Evaluation) -> Option<Object> {
    let next = evaluation.next_level.as_ref()?;
    let changes = next.changes.iter().map(|change| changed(names, *change));
    Some(Object::new().with("level", next.level).with("changes", changes.collect::<Vec<Object>>()))
}

fn changed(names: Names<'_>, change: Change) -> Object {
    Object::new()
        .with("item", names.item(change.item))
        .with("from", change.from)
        .with("to", change.to)
}

fn signals(names: Names<'_>, evaluation: &Evaluation) -> Object {
    let certainty = &evaluation.certainty;
    Object::new()
        .with("borderline", certainty.borderline)
        .with("blind_spots", names.all(&certainty.blind_spots, Names::factor))
        .with("uniform", certainty.uniform)
        .with("incomplete", certainty.incomplete)
        .with("quick", certainty.quick)
}

/// Ids for positions.
#[derive(Clone, Copy)]
struct Names<'a>(&'a Instrument);

impl<'a> Names<'a> {
    fn factor(self, position: usize) -> &'a str {
        self.0.factors.get(position).map_or("", |factor| &factor.id)
    }

    fn item(self, position: usize) -> &'a str {
        self.0.item(position).map_or("", |item| &item.id)
    }

    fn pattern(self, position: usize) -> &'a str {
        self.0.patterns.get(position).map_or("", |pattern| &pattern.id)
    }

    fn all(self, positions: &[usize], name: fn(Self, usize) -> &'a str) -> Vec<&'a str> {
        positions.iter().map(|position| name(self, *position)).collect()
    }

    /// Strengths and focus are not told when the factors lie close together.
    fn contrast(self, evaluation: &Evaluation, factors: &[usize]) -> Vec<&'a str> {
        if evaluation.close_together { Vec::new() } else { self.all(factors, Self::factor) }
    }
}

/// Numerator and denominator in lowest terms; a part that JavaScript cannot hold is a text.
pub(super) fn exact(fraction: Fraction) -> Value {
    let part = |part: i128| match i64::try_from(part) {
        Ok(part) if part.unsigned_abs() <= 1 << 53 => Value::from(part),
        _ => Value::from(part.to_string()),
    };
    vec![part(*fraction.numer()), part(*fraction.denom())].into()
}

#[cfg(test)]
mod tests {
    use super::{Fraction, exact};

    #[test]
    fn fractions_are_in_lowest_terms_and_large_parts_are_texts() {
        for (n, d, expected) in [
            (250, 4, "[125,2]"),
            (0, 7, "[0,1]"),
            (1 << 53, 1, "[9007199254740992,1]"),
            ((1 << 53) + 1, 2, r#"["9007199254740993",2]"#),
            (1, (1 << 90) + 1, r#"[1,"1237940039285380274899124225"]"#),
        ] {
            assert_eq!(exact(Fraction::new(n, d)).compact(), expected);
        }
    }
}
