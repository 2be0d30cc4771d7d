use super::Fraction;
use crate::instrument::{Comparison, Instrument, When};

/// Whose score a threshold is about.
#[derive(Clone, Copy, PartialEq)]
enum Subject<'a> {
    Overall,
    Factor(&'a str),
}

/// The overall score as people see it.
pub(super) fn overall(instrument: &Instrument, exact: Fraction) -> u8 {
    display(exact, &bounds(instrument, Subject::Overall))
}

/// The score of a factor as people see it.
pub(super) fn factor(instrument: &Instrument, factor: usize, exact: Fraction) -> u8 {
    let id = instrument.factors.get(factor).map_or("", |factor| &factor.id);
    display(exact, &bounds(instrument, Subject::Factor(id)))
}

/// Half up to a whole number; where that would reach a bound that the exact score has not, the
/// number below.
fn display(exact: Fraction, bounds: &[u8]) -> u8 {
    let down = exact.to_integer();
    let part = exact.numer() - down * exact.denom();
    let Ok(down) = u8::try_from(down) else { return 0 };
    // Twice the part, without a number that may be too large.
    let up = part != 0 && part >= exact.denom() - part;
    let next = down.saturating_add(1);
    if up && !bounds.contains(&next) { next } else { down }
}

/// The bounds of the levels, and the thresholds that conditions set for this score.
fn bounds(instrument: &Instrument, subject: Subject) -> Vec<u8> {
    let mut bounds = instrument.levels.iter().map(|level| level.at).collect();
    for condition in &instrument.conditions {
        collect(&condition.when, subject, &mut bounds);
    }
    bounds
}

fn collect(when: &When, subject: Subject, bounds: &mut Vec<u8>) {
    let (about, is) = match when {
        When::All { all: parts } | When::Any { any: parts } => {
            parts.iter().for_each(|part| collect(part, subject, bounds));
            return;
        }
        When::Not { not } => return collect(not, subject, bounds),
        When::Overall { overall } => (Subject::Overall, overall),
        When::Factor { factor, is } => (Subject::Factor(factor), is),
        When::Lead { .. } | When::ConditionsMet { .. } | When::Item { .. } => return,
    };
    if about == subject {
        let (Comparison::AtLeast(threshold) | Comparison::Below(threshold)) = is;
        bounds.push(*threshold);
    }
}

#[cfg(test)]
mod tests {
    use super::{Fraction, display};

    #[test]
    fn scores_are_rounded_half_up_but_never_to_a_bound_that_is_not_reached() {
        let bounds = [0, 20, 40, 60, 80, 55];
        let cases = [
            ((0, 1), 0),
            ((1, 2), 1),
            ((125, 2), 63),
            ((249, 4), 62),
            ((119, 2), 59),
            ((599, 10), 59),
            ((60, 1), 60),
            ((601, 10), 60),
            ((109, 2), 54),
            ((111, 2), 56),
            ((199, 2), 100),
            ((100, 1), 100),
        ];
        for ((n, d), expected) in cases {
            assert_eq!(display(Fraction::new(n, d), &bounds), expected, "{n}/{d}");
        }
    }
}
