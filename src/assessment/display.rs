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
    display(exact, |score| is_bound(instrument, Subject::Overall, score))
}

/// The score of a factor as people see it.
pub(super) fn factor(instrument: &Instrument, factor: usize, exact: Fraction) -> u8 {
    let id = instrument.factors.get(factor).map_or("", |factor| &factor.id);
    display(exact, |score| is_bound(instrument, Subject::Factor(id), score))
}

/// Half up to a whole number; where that would reach a bound that the exact score has not, the
/// number below.
fn display(exact: Fraction, is_bound: impl Fn(u8) -> bool) -> u8 {
    let down = exact.to_integer();
    let part = exact.numer() - down * exact.denom();
    let Ok(down) = u8::try_from(down) else { return 0 };
    // Twice the part, without a number that may be too large.
    let up = part != 0 && part >= exact.denom() - part;
    let next = down.saturating_add(1);
    if up && !is_bound(next) { next } else { down }
}

/// Whether a level begins at a score, or a condition sets it as a threshold.
fn is_bound(instrument: &Instrument, subject: Subject, score: u8) -> bool {
    instrument.levels.iter().any(|level| level.at == score)
        || instrument.conditions.iter().any(|condition| asks(&condition.when, subject, score))
}

fn asks(when: &When, subject: Subject, score: u8) -> bool {
    let (about, is) = match when {
        When::All { all: parts } | When::Any { any: parts } => {
            return parts.iter().any(|part| asks(part, subject, score));
        }
        When::Not { not } => return asks(not, subject, score),
        When::Overall { overall } => (Subject::Overall, overall),
        When::Factor { factor, is } => (Subject::Factor(factor), is),
        When::Lead { .. } | When::ConditionsMet { .. } | When::Item { .. } => return false,
    };
    let (Comparison::AtLeast(threshold) | Comparison::Below(threshold)) = is;
    *threshold == score && about == subject
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
            assert_eq!(
                display(Fraction::new(n, d), |score| bounds.contains(&score)),
                expected,
                "{n}/{d}"
            );
        }
    }
}
