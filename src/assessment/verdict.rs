use super::sheet::FactorSheet;
use super::{FactorResult, Fraction};
use crate::instrument::{Comparison, Instrument, When};

/// What rules are judged on. Unknown is `None`: strong Kleene logic.
pub(super) struct Facts<'a> {
    pub instrument: &'a Instrument,
    pub sheets: &'a [FactorSheet<'a>],
    pub factors: &'a [FactorResult],
    pub overall: Option<Fraction>,
    /// Empty while the conditions themselves are judged.
    pub conditions: &'a [Option<bool>],
}

impl Facts<'_> {
    /// True, false, or unknown.
    pub fn judge(&self, when: &When) -> Option<bool> {
        match when {
            When::All { all } => self.all(all),
            When::Any { any } => {
                let judged = any.iter().map(|part| self.judge(part));
                decide(judged, true)
            }
            When::Not { not } => self.judge(not).map(|is| !is),
            When::Lead { lead } => {
                let difference = self.factor(&lead.factor)? - self.factor(&lead.over)?;
                Some(difference >= i128::from(lead.by).into())
            }
            When::ConditionsMet { conditions_met } => {
                let needed = usize::from(conditions_met.at_least);
                let met = self.conditions.iter().filter(|c| **c == Some(true)).count();
                let possible = self.conditions.iter().filter(|c| **c != Some(false)).count();
                match (met >= needed, possible >= needed) {
                    (true, _) => Some(true),
                    (false, false) => Some(false),
                    (false, true) => None,
                }
            }
            When::Factor { factor, is } => compare(self.factor(factor)?, *is),
            When::Item { item, is } => compare(self.item(item)?, *is),
            When::Overall { overall } => compare(self.overall?, *overall),
        }
    }

    /// The positions of the rules that are true.
    pub fn firing<'w>(&self, rules: impl Iterator<Item = &'w When>) -> Vec<usize> {
        rules
            .enumerate()
            .filter(|(_, when)| self.judge(when) == Some(true))
            .map(|(position, _)| position)
            .collect()
    }

    /// The first verdict that is true, or that has no rule.
    pub fn verdict(&self) -> Option<usize> {
        self.instrument.verdicts.iter().position(|verdict| {
            verdict.when.as_ref().is_none_or(|when| self.judge(when) == Some(true))
        })
    }

    fn all(&self, parts: &[When]) -> Option<bool> {
        decide(parts.iter().map(|part| self.judge(part)), false)
    }

    fn factor(&self, id: &str) -> Option<Fraction> {
        self.factors.get(self.instrument.factor_position(id)?)?.exact
    }

    fn item(&self, id: &str) -> Option<Fraction> {
        let items = self.sheets.iter().flat_map(|sheet| &sheet.items);
        let item = items.into_iter().find(|sheet| sheet.item.id == id)?;
        Some(i128::from(item.points?).into())
    }
}

/// One part equal to `decisive` decides; else one unknown part leaves it unknown.
fn decide(parts: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut outcome = Some(!decisive);
    for part in parts {
        match part {
            Some(is) if is == decisive => return Some(decisive),
            Some(_) => {}
            None => outcome = None,
        }
    }
    outcome
}

fn compare(exact: Fraction, is: Comparison) -> Option<bool> {
    Some(match is {
        Comparison::AtLeast(threshold) => exact >= i128::from(threshold).into(),
        Comparison::Below(threshold) => exact < i128::from(threshold).into(),
    })
}
