use super::Fraction;
use crate::instrument::{Comparison, Instrument, When};

/// The numbers that a score must not be shown to have reached before it has.
pub(super) struct Thresholds {
    numbers: Vec<u8>,
}

impl Thresholds {
    /// The bounds of the levels and what the conditions ask of a factor.
    pub fn of_factor(instrument: &Instrument, id: &str) -> Self {
        Self::collect(instrument, &|when| match when {
            When::Factor { factor, is } if factor == id => Some(*is),
            _ => None,
        })
    }

    /// The bounds of the levels and what the conditions ask of the whole.
    pub fn of_overall(instrument: &Instrument) -> Self {
        Self::collect(instrument, &|when| match when {
            When::Overall { overall } => Some(*overall),
            _ => None,
        })
    }

    fn collect(instrument: &Instrument, of: &dyn Fn(&When) -> Option<Comparison>) -> Self {
        let mut numbers: Vec<u8> = instrument.levels.iter().map(|level| level.at).collect();
        for condition in &instrument.conditions {
            visit(&condition.when, &mut |when| {
                numbers.extend(of(when).map(|(Comparison::AtLeast(n) | Comparison::Below(n))| n));
            });
        }
        Self { numbers }
    }

    /// A score of 0 to 100, rounded half up; the number below where that would show a threshold as
    /// reached that the exact score has not.
    pub fn shown(&self, exact: Fraction) -> u8 {
        let rounded = (exact + Fraction::new(1, 2)).to_integer().clamp(0, 100);
        let overshoots = self.numbers.iter().any(|&threshold| {
            let threshold = i128::from(threshold);
            exact < threshold.into() && threshold <= rounded
        });
        u8::try_from(if overshoots { rounded - 1 } else { rounded }).unwrap_or(0)
    }
}

fn visit(when: &When, see: &mut dyn FnMut(&When)) {
    see(when);
    match when {
        When::All { all: parts } | When::Any { any: parts } => {
            for part in parts {
                visit(part, see);
            }
        }
        When::Not { not } => visit(not, see),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Fraction, Thresholds};

    #[test]
    fn a_score_is_rounded_half_up_but_never_up_to_a_threshold() {
        let thresholds = Thresholds { numbers: vec![0, 20, 40, 55] };
        let cases = [
            ((0, 1), 0),
            ((125, 2), 63),
            ((1249, 20), 62),
            ((199, 10), 19),
            ((39, 2), 19),
            ((20, 1), 20),
            ((109, 2), 54),
            ((111, 2), 56),
            ((100, 1), 100),
        ];
        for ((n, d), shown) in cases {
            assert_eq!(thresholds.shown(Fraction::new(n, d)), shown, "{n}/{d}");
        }
    }
}
