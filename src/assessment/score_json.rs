use serde::{Serialize, Serializer};

use super::lines::lines;
use super::{Answers, Change, Depth, Evaluation, FactorResult, FactorStatus, Fraction, evaluate};
use crate::instrument::Instrument;

/// The outcome of a set of answers as one JSON document, in which names stand for positions: what
/// `gereed score --json` prints. The same answers give the same bytes everywhere.
#[must_use]
pub fn score_json(instrument: &Instrument, answers: &Answers, depth: Depth) -> String {
    let evaluation = evaluate(instrument, answers, depth);
    let names = Names(instrument);
    let document = Document {
        instrument: &instrument.id,
        version: instrument.version,
        depth,
        overall: overall(names, &evaluation),
        factors: instrument
            .factors
            .iter()
            .zip(&evaluation.factors)
            .map(|(factor, result)| self::factor(&factor.id, result))
            .collect(),
        patterns: names.all(&evaluation.patterns, Names::pattern),
        strengths: names.contrast(&evaluation, &evaluation.strengths),
        focus: names.contrast(&evaluation, &evaluation.focus),
        quick_wins: evaluation
            .quick_wins
            .iter()
            .map(|gain| QuickWin { item: names.item(gain.item), gain: Exact(gain.points) })
            .collect(),
        plan: Ordered(
            (1..)
                .zip(&evaluation.plan)
                .map(|(step, items): (usize, _)| (step.to_string(), names.all(items, Names::item)))
                .collect(),
        ),
        next_level: evaluation.next_level.as_ref().map(|next| NextLevel {
            level: next.level,
            changes: next.changes.iter().map(|change| named(names, *change)).collect(),
        }),
        signals: Signals {
            borderline: evaluation.certainty.borderline,
            blind_spots: names.all(&evaluation.certainty.blind_spots, Names::factor),
            uniform: evaluation.certainty.uniform,
            incomplete: evaluation.certainty.incomplete,
            quick: evaluation.certainty.quick,
        },
    };
    lines(&document)
}

fn overall<'a>(names: Names<'a>, evaluation: &Evaluation) -> Overall<'a> {
    let standing = evaluation.overall.standing.as_ref();
    let conditions = names.0.conditions.iter().zip(&evaluation.overall.conditions);
    Overall {
        reported: standing.is_some(),
        score: standing.map(|standing| standing.score),
        exact: standing.map(|standing| Exact(standing.exact)),
        level: standing.map(|standing| standing.level),
        by_score: standing.map(|standing| standing.by_score),
        held_by: standing.and_then(|s| s.held_by).map(|factor| names.factor(factor)),
        verdict: standing
            .and_then(|standing| names.0.verdicts.get(standing.verdict?))
            .map(|verdict| verdict.id.as_str()),
        conditions: Ordered(conditions.map(|(c, met)| (c.id.clone(), *met)).collect()),
    }
}

fn factor<'a>(id: &'a str, result: &FactorResult) -> Factor<'a> {
    Factor {
        id,
        status: match result.status {
            FactorStatus::Reported => "reported",
            FactorStatus::Insufficient => "insufficient",
            FactorStatus::NotApplicable => "not_applicable",
        },
        score: result.score,
        exact: result.exact.map(Exact),
        coverage: Exact(result.coverage),
        level: result.level,
        missing: result.missing,
    }
}

fn named(names: Names<'_>, change: Change) -> NamedChange<'_> {
    NamedChange { item: names.item(change.item), from: change.from, to: change.to }
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

#[derive(Serialize)]
struct Document<'a> {
    instrument: &'a str,
    version: u32,
    depth: Depth,
    overall: Overall<'a>,
    factors: Vec<Factor<'a>>,
    patterns: Vec<&'a str>,
    strengths: Vec<&'a str>,
    focus: Vec<&'a str>,
    quick_wins: Vec<QuickWin<'a>>,
    plan: Ordered<Vec<&'a str>>,
    next_level: Option<NextLevel<'a>>,
    signals: Signals<'a>,
}

#[derive(Serialize)]
struct Overall<'a> {
    reported: bool,
    score: Option<u8>,
    exact: Option<Exact>,
    level: Option<u8>,
    by_score: Option<u8>,
    held_by: Option<&'a str>,
    verdict: Option<&'a str>,
    conditions: Ordered<Option<bool>>,
}

#[derive(Serialize)]
struct Factor<'a> {
    id: &'a str,
    status: &'a str,
    score: Option<u8>,
    exact: Option<Exact>,
    coverage: Exact,
    level: Option<u8>,
    missing: usize,
}

#[derive(Serialize)]
struct QuickWin<'a> {
    item: &'a str,
    gain: Exact,
}

#[derive(Serialize)]
struct NextLevel<'a> {
    level: u8,
    changes: Vec<NamedChange<'a>>,
}

#[derive(Serialize)]
struct NamedChange<'a> {
    item: &'a str,
    from: u8,
    to: u8,
}

#[derive(Serialize)]
struct Signals<'a> {
    borderline: bool,
    blind_spots: Vec<&'a str>,
    uniform: bool,
    incomplete: bool,
    quick: bool,
}

/// A JSON object whose fields stand in this order.
struct Ordered<T>(Vec<(String, T)>);

impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Numerator and denominator in lowest terms; a part that JavaScript cannot hold is a text.
pub(super) struct Exact(pub(super) Fraction);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (Part(*self.0.numer()), Part(*self.0.denom())).serialize(serializer)
    }
}

struct Part(i128);

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0) {
            Ok(part) if part.unsigned_abs() <= 1 << 53 => serializer.serialize_i64(part),
            _ => serializer.collect_str(&self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Exact, Fraction};

    #[test]
    fn fractions_are_in_lowest_terms_and_large_parts_are_texts() {
        for (n, d, expected) in [
            (250, 4, "[125,2]"),
            (0, 7, "[0,1]"),
            (1 << 53, 1, "[9007199254740992,1]"),
            ((1 << 53) + 1, 2, r#"["9007199254740993",2]"#),
            (1, (1 << 90) + 1, r#"[1,"1237940039285380274899124225"]"#),
        ] {
            let written = serde_json::to_string(&Exact(Fraction::new(n, d)));
            assert_eq!(written.expect("it is written"), expected);
        }
    }
}
