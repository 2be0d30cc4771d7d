use super::certainty::certainty;
use super::insight::{contrast, gains, quick_wins};
use super::level::{Rank, level_of, rank};
use super::path::next_level;
use super::plan::plan;
use super::score::{FactorScore, Tally, overall_missing};
use super::verdict::Rules;
use super::{Answers, Depth, Evaluation, FactorResult, FactorStatus, Overall, Standing, display};
use crate::instrument::Instrument;

/// Everything that follows from a set of answers.
#[must_use]
pub fn evaluate(instrument: &Instrument, answers: &Answers, depth: Depth) -> Evaluation {
    let tallies = tallies(instrument, answers, depth);
    let scores = scores(&tallies, depth);
    let rank = rank(instrument, &scores);
    let rules = Rules::new(instrument, answers, depth, &scores, rank.map(|rank| rank.exact));
    let gains = match rank {
        Some(_) => gains(instrument, answers, depth, &tallies, &scores),
        None => Vec::new(),
    };
    let contrast = contrast(instrument, &scores);
    Evaluation {
        depth,
        factors: factors(instrument, &tallies, &scores, depth),
        overall: overall(instrument, &tallies, depth, rank, &rules),
        patterns: rules.patterns(),
        quick_wins: quick_wins(instrument, answers, &gains),
        plan: plan(instrument, answers, depth, &contrast.focus, &gains),
        gains,
        strengths: contrast.strengths,
        focus: contrast.focus,
        close_together: contrast.close_together,
        next_level: match depth {
            Depth::Full => next_level(instrument, answers, &tallies, &scores),
            Depth::Quick => None,
        },
        certainty: certainty(instrument, answers, depth, &tallies, &scores),
    }
}

/// What a set of answers scores, without what follows from that: for many results at once.
#[must_use]
pub fn outcome(
    instrument: &Instrument,
    answers: &Answers,
    depth: Depth,
) -> (Vec<FactorResult>, Overall) {
    let tallies = tallies(instrument, answers, depth);
    let scores = scores(&tallies, depth);
    let rank = rank(instrument, &scores);
    let rules = Rules::new(instrument, answers, depth, &scores, rank.map(|rank| rank.exact));
    let factors = factors(instrument, &tallies, &scores, depth);
    (factors, overall(instrument, &tallies, depth, rank, &rules))
}

fn tallies(instrument: &Instrument, answers: &Answers, depth: Depth) -> Vec<Tally> {
    let mut first = 0;
    let mut tallies = Vec::with_capacity(instrument.factors.len());
    for factor in &instrument.factors {
        tallies.push(Tally::of(instrument, factor, first, answers, depth));
        first += factor.items.len();
    }
    tallies
}

fn scores(tallies: &[Tally], depth: Depth) -> Vec<FactorScore> {
    tallies.iter().map(|tally| tally.score(depth)).collect()
}

fn overall(
    instrument: &Instrument,
    tallies: &[Tally],
    depth: Depth,
    rank: Option<Rank>,
    rules: &Rules,
) -> Overall {
    let standing = rank.map(|rank| {
        let held = rank.level < rank.by_score;
        Standing {
            exact: rank.exact,
            score: display::overall(instrument, rank.exact),
            level: rank.level,
            by_score: rank.by_score,
            held_by: held.then_some(rank.weakest),
            at_least: held && rank.weakest_open,
            weakest: rank.weakest,
            verdict: rules.verdict(),
        }
    });
    Overall {
        missing: match standing {
            Some(_) => 0,
            None => overall_missing(instrument, tallies, depth),
        },
        asked: tallies.iter().map(|tally| tally.asked).sum(),
        applicable: tallies.iter().map(|tally| tally.applicable).sum(),
        scored: tallies.iter().map(|tally| tally.scored).sum(),
        dont_know: tallies.iter().map(|tally| tally.dont_know).sum(),
        conditions: rules.conditions().to_vec(),
        standing,
    }
}

fn factors(
    instrument: &Instrument,
    tallies: &[Tally],
    scores: &[FactorScore],
    depth: Depth,
) -> Vec<FactorResult> {
    let result = |(f, (tally, score)): (usize, (&Tally, &FactorScore))| FactorResult {
        status: score.status,
        exact: score.exact,
        score: score.exact.map(|exact| display::factor(instrument, f, exact)),
        level: score.exact.map(|exact| level_of(instrument, exact)),
        coverage: tally.coverage(),
        missing: match score.status {
            FactorStatus::Insufficient => tally.missing(depth),
            FactorStatus::Reported | FactorStatus::NotApplicable => 0,
        },
        floor: score.floor,
        asked: tally.asked,
        applicable: tally.applicable,
        scored: tally.scored,
        dont_know: tally.dont_know,
    };
    tallies.iter().zip(scores).enumerate().map(result).collect()
}

#[cfg(test)]
#[path = "evaluate_tests.rs"]
mod tests;
