//! What differs between two results of one instrument.

mod comparison;
mod json;
mod one_choice;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use super::insight::WEAK;
use super::{
    Answer, Answers, Depth, FactorResult, Fraction, Overall, Response, evaluate, outcome, points,
};
use crate::instrument::{Instrument, Item};
use one_choice::{Direction, Reach};

pub use comparison::{Comparison, Headway, Movement, Planned, Point, Trend};
pub use json::comparison_json;

/// Compares an earlier result with a later one.
///
/// A change counts as up or down when it is larger than one choice on one item would make it: one
/// choice higher in the lower of the two results, or one lower in the higher, whichever moves the
/// score most. So two results that differ by one choice on one item are the same, and exchanging
/// them turns every up into a down.
#[must_use]
pub fn compare(instrument: &Instrument, before: &Response, after: &Response) -> Comparison {
    let quick = before.depth == Depth::Quick || after.depth == Depth::Quick;
    let depth = if quick { Depth::Quick } else { Depth::Full };
    let select = |which: &dyn Fn(&Item) -> bool| {
        let items = instrument.items().enumerate().filter(|(_, (_, item))| which(item));
        items.map(|(position, _)| position).collect::<Vec<usize>>()
    };
    let items = select(&|item| before.asked(item) && after.asked(item));
    let then = Side::new(instrument, &before.answers, depth, &items);
    let now = Side::new(instrument, &after.answers, depth, &items);
    let factors = then.factors.iter().zip(&now.factors).enumerate();
    Comparison {
        depth,
        overall: movement(
            whole(&then.overall),
            whole(&now.overall),
            |direction| then.reach.overall(direction),
            |direction| now.reach.overall(direction),
        ),
        factors: factors
            .map(|(f, (a, b))| {
                movement(
                    part(a),
                    part(b),
                    |direction| then.reach.factor(f, direction),
                    |direction| now.reach.factor(f, direction),
                )
            })
            .collect(),
        plan: plan(instrument, before, after),
        items_new: select(&|item| after.asked(item) && !before.asked(item)),
        items_gone: select(&|item| before.asked(item) && !after.asked(item)),
        items_renamed: select(&|item| before.renamed(item) || after.renamed(item)),
        items_removed: removed(before, after),
        items,
    }
}

/// One of the two results, over the items that both asked.
struct Side {
    factors: Vec<FactorResult>,
    overall: Overall,
    reach: Reach,
}

impl Side {
    fn new(instrument: &Instrument, answers: &Answers, depth: Depth, items: &[usize]) -> Self {
        // What is not applicable leaves every formula.
        let mut shared = Answers::none(instrument);
        for position in 0..instrument.item_count() {
            let both = items.binary_search(&position).is_ok();
            shared.set(position, if both { answers.get(position) } else { Answer::NotApplicable });
        }
        let (factors, overall) = outcome(instrument, &shared, depth);
        let reach = Reach::of(instrument, &shared, &factors);
        Self { factors, overall, reach }
    }
}

/// What either had and the instrument has no more.
fn removed(before: &Response, after: &Response) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (_, last) in before.changes.removed.iter().chain(&after.changes.removed) {
        if !ids.contains(last) {
            ids.push(last.clone());
        }
    }
    ids
}

fn part(result: &FactorResult) -> Option<Point> {
    Some(Point { exact: result.exact?, score: result.score?, level: result.level? })
}

fn whole(overall: &Overall) -> Option<Point> {
    let standing = overall.standing.as_ref()?;
    Some(Point { exact: standing.exact, score: standing.score, level: standing.level })
}

/// `then` and `now` give how far one choice would move the score.
fn movement(
    before: Option<Point>,
    after: Option<Point>,
    then: impl Fn(Direction) -> Fraction,
    now: impl Fn(Direction) -> Fraction,
) -> Movement {
    let change = before.zip(after).map(|(before, after)| after.exact - before.exact);
    let rise = || then(Direction::Up).max(now(Direction::Down));
    let fall = || then(Direction::Down).max(now(Direction::Up));
    let trend = change.map(|change| {
        if change > Fraction::default() && change > rise() {
            Trend::Up
        } else if change < Fraction::default() && -change > fall() {
            Trend::Down
        } else {
            Trend::Same
        }
    });
    Movement { before, after, change, trend }
}

fn plan(instrument: &Instrument, before: &Response, after: &Response) -> Vec<Planned> {
    let earlier = evaluate(instrument, &before.answers, before.depth).plan;
    let mut planned = Vec::new();
    for (step, items) in (1..).zip(earlier) {
        planned.extend(items.into_iter().filter_map(|item| {
            let progress = headway(instrument, instrument.item(item)?, item, before, after)?;
            Some(Planned { item, step, progress })
        }));
    }
    planned
}

/// How far an action came; none where the person left it out.
fn headway(
    instrument: &Instrument,
    item: &Item,
    position: usize,
    before: &Response,
    after: &Response,
) -> Option<Headway> {
    let of = |response: &Response| {
        let points = points(instrument, item, response.answers.get(position));
        points.filter(|_| response.asked(item))
    };
    let either = |which: fn(&Response) -> &[usize]| {
        [before, after].iter().any(|response| which(response).contains(&position))
    };
    if either(|response| &response.done) {
        return Some(Headway::Done);
    }
    if either(|response| &response.skipped) {
        return None;
    }
    Some(match (of(before), of(after)) {
        (_, None) => Headway::Unknown,
        (_, Some(now)) if now > WEAK => Headway::Done,
        (then, Some(now)) if Some(now) > then => Headway::Begun,
        _ => Headway::Open,
    })
}
