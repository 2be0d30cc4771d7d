use super::Evaluation;
use crate::i18n::fill;
use crate::instrument::{Factor, Instrument};

/// The finding of the verdict that fits; where one factor is the weakest and the verdict can say so,
/// by its name. None when the whole is not reported or no verdict fits.
#[must_use]
pub fn finding(instrument: &Instrument, evaluation: &Evaluation) -> Option<String> {
    let verdict = instrument.verdicts.get(evaluation.overall.standing.as_ref()?.verdict?)?;
    Some(match (&verdict.title_weakest, weakest(instrument, evaluation)) {
        (Some(title), Some(factor)) => fill(title, &[("weakest", &factor.name)]),
        _ => verdict.title.clone(),
    })
}

/// The one factor whose score, as shown, is lower than all others; none where they lie close
/// together.
fn weakest<'a>(instrument: &'a Instrument, evaluation: &Evaluation) -> Option<&'a Factor> {
    let score = |position: usize| evaluation.factors.get(position)?.score;
    let lowest = *evaluation.focus.first()?;
    let alone = evaluation.focus.get(1).is_none_or(|next| score(lowest) < score(*next));
    if alone && !evaluation.close_together { instrument.factors.get(lowest) } else { None }
}
