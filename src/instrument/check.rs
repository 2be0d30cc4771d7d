use super::error::Flaw;
use super::{Condition, Factor, Instrument, Item, When, migration_check};

/// Everything that spans more than one field: numbers of things, order, and references.
pub(super) fn check(instrument: &Instrument) -> Vec<Flaw> {
    let mut check = Check { instrument, flaws: Vec::new() };
    check.sizes();
    check.scale();
    check.ids();
    for (f, factor) in instrument.factors.iter().enumerate() {
        check.factor(&format!("factors[{f}]"), factor);
    }
    for (n, fact) in instrument.facts.iter().enumerate() {
        if !instrument.sources.iter().any(|source| source.id == fact.source) {
            check.unknown(format!("facts[{n}].source"), "source", &fact.source);
        }
    }
    check.rules();
    check.flaws.extend(migration_check::check(instrument));
    check.flaws
}

struct Check<'a> {
    instrument: &'a Instrument,
    flaws: Vec<Flaw>,
}

impl Check<'_> {
    fn flaw(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.flaws.push(Flaw { place: place.into(), message: message.into() });
    }

    fn unknown(&mut self, place: String, kind: &str, id: &str) {
        self.flaw(place, format!("there is no {kind} `{id}`"));
    }

    fn size(&mut self, place: &str, size: usize, least: usize, most: usize) {
        if size < least || size > most {
            self.flaw(place, format!("must be {least} to {most}, not {size}"));
        }
    }

    fn sizes(&mut self) {
        let i = self.instrument;
        self.size("choices", i.choices.len(), 2, 7);
        self.size("levels", i.levels.len(), 2, 7);
        self.size("owners", i.owners.len(), 1, 20);
        self.size("steps", i.steps.len(), 1, 9);
        self.size("sources", i.sources.len(), 0, 50);
        self.size("facts", i.facts.len(), 0, 50);
        self.size("factors", i.factors.len(), 2, 12);
        self.size("conditions", i.conditions.len(), 0, 20);
        self.size("verdicts", i.verdicts.len(), 1, 20);
        self.size("patterns", i.patterns.len(), 0, 100);
        self.size("migrations", i.migrations.len(), 0, 50);
        for (f, factor) in i.factors.iter().enumerate() {
            self.size(&format!("factors[{f}].items"), factor.items.len(), 1, 12);
        }
    }

    fn scale(&mut self) {
        let i = self.instrument;
        if !i.choices.windows(2).all(|two| two[0].value < two[1].value) {
            self.flaw("choices", "values must rise from the first choice to the last");
        }
        if i.levels.first().is_some_and(|level| level.at != 0) {
            self.flaw("levels[0].at", "must be 0, so that every score has a level");
        }
        if !i.levels.windows(2).all(|two| two[0].at < two[1].at) {
            self.flaw("levels", "bounds must rise from the first level to the last");
        }
    }

    fn ids(&mut self) {
        let i = self.instrument;
        self.unique("owners", i.owners.iter().map(|owner| &owner.id));
        self.unique("sources", i.sources.iter().map(|source| &source.id));
        self.unique("facts", i.facts.iter().map(|fact| &fact.id));
        self.unique("factors", i.factors.iter().map(|factor| &factor.id));
        self.unique("conditions", i.conditions.iter().map(|condition| &condition.id));
        self.unique("verdicts", i.verdicts.iter().map(|verdict| &verdict.id));
        self.unique("patterns", i.patterns.iter().map(|pattern| &pattern.id));
        for (position, (f, item)) in i.items().enumerate() {
            if i.item_position(&item.id) != Some(position) {
                let place = format!("factors[{f}].items[{}].id", position - i.items_of(f).start);
                self.flaw(place, format!("`{}` is already the id of another item", item.id));
            }
        }
    }

    fn unique<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i String>) {
        let mut seen = Vec::new();
        for (n, id) in ids.enumerate() {
            if seen.contains(&id) {
                self.flaw(format!("{list}[{n}].id"), format!("`{id}` is already in use here"));
            }
            seen.push(id);
        }
    }

    fn factor(&mut self, place: &str, factor: &Factor) {
        let levels = self.instrument.levels.len();
        if factor.meanings.len() != levels {
            let found = factor.meanings.len();
            self.flaw(
                format!("{place}.meanings"),
                format!("must be one for each of the {levels} levels, not {found}"),
            );
        }
        for (n, id) in factor.facts.iter().enumerate() {
            if !self.instrument.facts.iter().any(|fact| fact.id == *id) {
                self.unknown(format!("{place}.facts[{n}]"), "fact", id);
            }
        }
        for (n, item) in factor.items.iter().enumerate() {
            self.item(&format!("{place}.items[{n}]"), item);
        }
    }

    fn item(&mut self, place: &str, item: &Item) {
        let choices = self.instrument.choices.len();
        for (n, look) in item.looks.iter().enumerate() {
            if usize::from(look.choice) >= choices {
                let last = choices.saturating_sub(1);
                self.flaw(
                    format!("{place}.looks[{n}].choice"),
                    format!("must be a choice from 0 to {last}, not {}", look.choice),
                );
            }
        }
        if !item.looks.windows(2).all(|two| two[0].choice < two[1].choice) {
            self.flaw(format!("{place}.looks"), "choices must rise, each at most once");
        }
        let improvement = &item.improvement;
        let place = format!("{place}.improvement");
        if ![30, 60, 90].contains(&improvement.horizon) {
            self.flaw(format!("{place}.horizon"), "must be 30, 60 or 90 days");
        }
        if !self.instrument.owners.iter().any(|owner| owner.id == improvement.owner) {
            self.unknown(format!("{place}.owner"), "owner", &improvement.owner);
        }
        let steps = self.instrument.steps.len();
        if usize::from(improvement.step) > steps {
            let message = format!("must be a step from 1 to {steps}, not {}", improvement.step);
            self.flaw(format!("{place}.step"), message);
        }
    }

    fn rules(&mut self) {
        let i = self.instrument;
        for (n, Condition { when, .. }) in i.conditions.iter().enumerate() {
            self.rule(&format!("conditions[{n}].when"), when, 0);
        }
        let last = i.verdicts.len().saturating_sub(1);
        for (n, verdict) in i.verdicts.iter().enumerate() {
            let place = format!("verdicts[{n}].when");
            match &verdict.when {
                Some(_) if n == last => {
                    self.flaw(
                        place,
                        "must be absent in the last verdict, which holds for the rest",
                    );
                }
                Some(when) => self.rule(&place, when, i.conditions.len()),
                None if n < last => {
                    self.flaw(place, "is missing; only the last verdict goes without");
                }
                None => {}
            }
        }
        for (n, pattern) in i.patterns.iter().enumerate() {
            self.rule(&format!("patterns[{n}].when"), &pattern.when, i.conditions.len());
        }
    }

    /// `conditions` is how many conditions the rule may count; a condition itself none.
    fn rule(&mut self, place: &str, when: &When, conditions: usize) {
        match when {
            When::All { all: parts } | When::Any { any: parts } => {
                let name = if matches!(when, When::All { .. }) { "all" } else { "any" };
                for (n, part) in parts.iter().enumerate() {
                    self.rule(&format!("{place}.{name}[{n}]"), part, conditions);
                }
            }
            When::Not { not } => self.rule(&format!("{place}.not"), not, conditions),
            When::Lead { lead } => {
                self.known_factor(&format!("{place}.lead.factor"), &lead.factor);
                self.known_factor(&format!("{place}.lead.over"), &lead.over);
            }
            When::ConditionsMet { conditions_met } => {
                let place = format!("{place}.conditions_met");
                if conditions == 0 {
                    self.flaw(place, "cannot be used here: there are no conditions to count");
                } else if usize::from(conditions_met.at_least) > conditions {
                    self.flaw(place, format!("there are only {conditions} conditions"));
                }
            }
            When::Factor { factor, .. } => self.known_factor(&format!("{place}.factor"), factor),
            When::Item { item, .. } => {
                if self.instrument.item_position(item).is_none() {
                    self.unknown(format!("{place}.item"), "item", item);
                }
            }
            When::Overall { .. } => {}
        }
    }

    fn known_factor(&mut self, place: &str, id: &str) {
        if self.instrument.factor_position(id).is_none() {
            self.unknown(place.to_owned(), "factor", id);
        }
    }
}
