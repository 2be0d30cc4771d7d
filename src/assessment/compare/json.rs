use super::super::score_json::exact;
use super::{Comparison, Headway, Movement, Trend};
use crate::instrument::Instrument;
use crate::json::Object;

/// A comparison as JSON, in which names stand for positions: what `gereed compare --json` prints.
/// `change` is between the scores as they are shown; `verdict` follows from the exact ones.
#[must_use]
pub fn comparison_json(instrument: &Instrument, comparison: &Comparison) -> Object {
    let item = |position: usize| instrument.item(position).map_or("", |item| item.id.as_str());
    let items = |positions: &[usize]| positions.iter().map(|at| item(*at)).collect::<Vec<&str>>();
    let factors = instrument.factors.iter().zip(&comparison.factors).map(|(factor, movement)| {
        let mut object = Object::new().with("id", &factor.id);
        object.append(moved(movement));
        object
    });
    let plan = comparison.plan.iter().map(|planned| {
        let progress = match planned.progress {
            Headway::Done => "done",
            Headway::Begun => "begun",
            Headway::Open => "open",
            Headway::Unknown => "unknown",
        };
        let object = Object::new().with("item", item(planned.item)).with("step", planned.step);
        object.with("progress", progress)
    });
    let mut gone = items(&comparison.items_gone);
    gone.extend(comparison.items_removed.iter().map(String::as_str));
    Object::new()
        .with("instrument", &instrument.id)
        .with("version", instrument.version)
        .with("depth", comparison.depth.name())
        .with("items", comparison.items.len())
        .with("overall", moved(&comparison.overall))
        .with("factors", factors.collect::<Vec<Object>>())
        .with("plan", plan.collect::<Vec<Object>>())
        .with("items_new", items(&comparison.items_new))
        .with("items_gone", gone)
}

fn moved(movement: &Movement) -> Object {
    let (before, after) = (movement.before, movement.after);
    let trend = movement.trend.map(|trend| match trend {
        Trend::Up => "up",
        Trend::Down => "down",
        Trend::Same => "same",
    });
    Object::new()
        .with("before", before.map(|point| point.score))
        .with("after", after.map(|point| point.score))
        .with("change", movement.shown().map(i64::from))
        .with("verdict", trend)
        .with("level_before", before.map(|point| point.level))
        .with("level_after", after.map(|point| point.level))
        .with("exact_before", before.map(|point| exact(point.exact)))
        .with("exact_after", after.map(|point| exact(point.exact)))
        .with("exact_change", movement.change.map(exact))
}
