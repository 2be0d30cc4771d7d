use serde::Serialize;

use super::super::lines::lines;
use super::super::score_json::Exact;
use super::{Comparison, Headway, Movement, Trend};
use crate::assessment::Depth;
use crate::instrument::Instrument;

/// A comparison as one JSON document, in which names stand for positions: what
/// `gereed compare --json` prints. `change` is between the scores as they are shown; `verdict`
/// follows from the exact ones.
#[must_use]
pub fn comparison_json(instrument: &Instrument, comparison: &Comparison) -> String {
    let item = |position: usize| instrument.item(position).map_or("", |item| item.id.as_str());
    let items = |positions: &[usize]| positions.iter().map(|at| item(*at)).collect::<Vec<&str>>();
    let factors = instrument.factors.iter().zip(&comparison.factors);
    let removed = comparison.items_removed.iter().map(String::as_str);
    lines(&Document {
        instrument: &instrument.id,
        version: instrument.version,
        depth: comparison.depth,
        items: comparison.items.len(),
        overall: moved(&comparison.overall),
        factors: factors
            .map(|(factor, movement)| Factor { id: &factor.id, moved: moved(movement) })
            .collect(),
        plan: comparison
            .plan
            .iter()
            .map(|planned| Planned {
                item: item(planned.item),
                step: planned.step,
                progress: match planned.progress {
                    Headway::Done => "done",
                    Headway::Begun => "begun",
                    Headway::Open => "open",
                    Headway::Unknown => "unknown",
                },
            })
            .collect(),
        items_new: items(&comparison.items_new),
        items_gone: items(&comparison.items_gone).into_iter().chain(removed).collect(),
    })
}

fn moved(movement: &Movement) -> Moved {
    let (before, after) = (movement.before, movement.after);
    Moved {
        before: before.map(|point| point.score),
        after: after.map(|point| point.score),
        change: movement.shown(),
        verdict: movement.trend.map(|trend| match trend {
            Trend::Up => "up",
            Trend::Down => "down",
            Trend::Same => "same",
        }),
        level_before: before.map(|point| point.level),
        level_after: after.map(|point| point.level),
        exact_before: before.map(|point| Exact(point.exact)),
        exact_after: after.map(|point| Exact(point.exact)),
        exact_change: movement.change.map(Exact),
    }
}

#[derive(Serialize)]
struct Document<'a> {
    instrument: &'a str,
    version: u32,
    depth: Depth,
    items: usize,
    overall: Moved,
    factors: Vec<Factor<'a>>,
    plan: Vec<Planned<'a>>,
    items_new: Vec<&'a str>,
    items_gone: Vec<&'a str>,
}

#[derive(Serialize)]
struct Factor<'a> {
    id: &'a str,
    #[serde(flatten)]
    moved: Moved,
}

#[derive(Serialize)]
struct Moved {
    before: Option<u8>,
    after: Option<u8>,
    change: Option<i16>,
    verdict: Option<&'static str>,
    level_before: Option<u8>,
    level_after: Option<u8>,
    exact_before: Option<Exact>,
    exact_after: Option<Exact>,
    exact_change: Option<Exact>,
}

#[derive(Serialize)]
struct Planned<'a> {
    item: &'a str,
    step: usize,
    progress: &'static str,
}
