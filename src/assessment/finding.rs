use super::Evaluation;
use crate::i18n::fill;
use crate::instrument::Instrument;

/// The finding of the verdict that fits; where factors differ and it can, by the name of the
/// weakest: of equal ones the earliest, the ground under the others. None when the whole is not
/// reported or no verdict fits.
#[must_use]
pub fn finding(instrument: &Instrument, evaluation: &Evaluation) -> Option<String> {
    let verdict = instrument.verdicts.get(evaluation.overall.standing.as_ref()?.verdict?)?;
    let weakest = evaluation.focus.first().filter(|_| !evaluation.close_together);
    Some(match (&verdict.title_weakest, weakest.and_then(|&it| instrument.factors.get(it))) {
        (Some(title), Some(factor)) => fill(title, &[("weakest", &factor.name)]),
        _ => verdict.title.clone(),
    })
}
