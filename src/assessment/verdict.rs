use super::score::{FactorScore, points, reaches};
use super::{Answers, Depth, Fraction};
use crate::instrument::{Comparison, Instrument, When};

/// What rules are tested against.
pub(super) struct Rules<'a> {
    instrument: &'a Instrument,
    answers: &'a Answers,
    depth: Depth,
    scores: &'a [FactorScore],
    overall: Option<Fraction>,
    conditions: Vec<Option<bool>>,
}

impl<'a> Rules<'a> {
    /// Tests the conditions, so that other rules can count them.
    pub fn new(
        instrument: &'a Instrument,
        answers: &'a Answers,
        depth: Depth,
        scores: &'a [FactorScore],
        overall: Option<Fraction>,
    ) -> Self {
        let mut rules =
            Self { instrument, answers, depth, scores, overall, conditions: Vec::new() };
        let holds = instrument.conditions.iter().map(|condition| rules.holds(&condition.when));
        rules.conditions = holds.collect();
        rules
    }

    /// Whether each condition is met; none where that cannot be known.
    pub fn conditions(&self) -> &[Option<bool>] {
        &self.conditions
    }

    /// The first verdict that holds.
    pub fn verdict(&self) -> Option<usize> {
        let holds = |when: &Option<When>| when.as_ref().is_none_or(|w| self.holds(w) == Some(true));
        self.instrument.verdicts.iter().position(|verdict| holds(&verdict.when))
    }

    /// The patterns that fire, in instrument order.
    pub fn patterns(&self) -> Vec<usize> {
        let patterns = self.instrument.patterns.iter().enumerate();
        patterns.filter(|(_, p)| self.holds(&p.when) == Some(true)).map(|(n, _)| n).collect()
    }

    /// Strong Kleene: none is unknown.
    fn holds(&self, when: &When) -> Option<bool> {
        match when {
            When::All { all } => self.decided(all, false),
            When::Any { any } => self.decided(any, true),
            When::Not { not } => self.holds(not).map(|holds| !holds),
            When::Lead { lead } => {
                let ahead = self.factor(&lead.factor)? - self.factor(&lead.over)?;
                Some(ahead >= Fraction::from(i128::from(lead.by)))
            }
            When::ConditionsMet { conditions_met } => {
                let count = |state| self.conditions.iter().filter(|met| **met == state).count();
                let (met, unknown) = (count(Some(true)), count(None));
                let wanted = usize::from(conditions_met.at_least);
                if met >= wanted { Some(true) } else { (met + unknown < wanted).then_some(false) }
            }
            When::Factor { factor, is } => Some(compare(self.factor(factor)?, *is)),
            When::Item { item, is } => Some(compare(self.item(item)?, *is)),
            When::Overall { overall } => Some(compare(self.overall?, *overall)),
        }
    }

    /// `decisive` when one part is that; unknown when one is unknown; else the opposite.
    fn decided(&self, parts: &[When], decisive: bool) -> Option<bool> {
        let mut whole = Some(!decisive);
        for part in parts {
            match self.holds(part) {
                Some(holds) if holds == decisive => return Some(decisive),
                Some(_) => {}
                None => whole = None,
            }
        }
        whole
    }

    fn factor(&self, id: &str) -> Option<Fraction> {
        self.scores.get(self.instrument.factor_position(id)?)?.exact
    }

    fn item(&self, id: &str) -> Option<Fraction> {
        let (position, (_, item)) =
            self.instrument.items().enumerate().find(|(_, (_, item))| item.id == id)?;
        let points = points(self.instrument, item, self.answers.get(position))?;
        self.depth.asks(item).then(|| Fraction::from(i128::from(points)))
    }
}

fn compare(score: Fraction, is: Comparison) -> bool {
    match is {
        Comparison::AtLeast(threshold) => reaches(score, threshold),
        Comparison::Below(threshold) => !reaches(score, threshold),
    }
}

#[cfg(test)]
#[path = "verdict_tests.rs"]
mod tests;
