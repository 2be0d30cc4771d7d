use super::{
    Choice, Comparison, Condition, Fact, Factor, Improvement, Instrument, Item, Level, Look,
    Migration, Owner, Pattern, Severity, Source, Step, Verdict, When,
};
use crate::json::{Object, Value};

impl Instrument {
    /// The instrument as JSON that [`Instrument::from_json`] reads.
    #[must_use]
    pub fn to_json(&self) -> String {
        let minutes =
            Object::new().with("full", self.minutes.full).with("quick", self.minutes.quick);
        Object::new()
            .with("format", &self.format)
            .with("format_version", self.format_version)
            .with("id", &self.id)
            .with("version", self.version)
            .with("locale", self.locale.tag())
            .with("title", &self.title)
            .with("intro", &self.intro)
            .with("minutes", minutes)
            .with("choices", all(&self.choices, choice))
            .with("levels", all(&self.levels, level))
            .with("owners", all(&self.owners, owner))
            .with("steps", all(&self.steps, step))
            .with("sources", all(&self.sources, source))
            .with("facts", all(&self.facts, fact))
            .with("factors", all(&self.factors, factor))
            .with("conditions", all(&self.conditions, condition))
            .with("verdicts", all(&self.verdicts, verdict))
            .with("patterns", all(&self.patterns, pattern))
            .with_some("migrations", some(&self.migrations, migration))
            .compact()
    }
}

fn all<T>(parts: &[T], write: fn(&T) -> Object) -> Vec<Object> {
    parts.iter().map(write).collect()
}

/// Nothing for an empty list.
fn some<T>(parts: &[T], write: fn(&T) -> Object) -> Option<Vec<Object>> {
    (!parts.is_empty()).then(|| all(parts, write))
}

fn texts(texts: &[String]) -> Value {
    texts.iter().map(String::as_str).collect::<Vec<&str>>().into()
}

fn choice(choice: &Choice) -> Object {
    Object::new().with("value", choice.value).with("label", &choice.label)
}

fn level(level: &Level) -> Object {
    Object::new().with("at", level.at).with("name", &level.name).with("meaning", &level.meaning)
}

fn owner(owner: &Owner) -> Object {
    Object::new().with("id", &owner.id).with("name", &owner.name)
}

fn step(step: &Step) -> Object {
    Object::new().with("name", &step.name).with("keep", &step.keep)
}

fn source(source: &Source) -> Object {
    Object::new().with("id", &source.id).with("text", &source.text)
}

fn fact(fact: &Fact) -> Object {
    Object::new()
        .with("id", &fact.id)
        .with("figure", &fact.figure)
        .with("text", &fact.text)
        .with("source", &fact.source)
        .with("cited", &fact.cited)
}

/// A weight that is not the usual one.
fn unusual(weight: u8) -> Option<u8> {
    (weight != 1).then_some(weight)
}

fn factor(factor: &Factor) -> Object {
    Object::new()
        .with("id", &factor.id)
        .with_some("weight", unusual(factor.weight))
        .with("name", &factor.name)
        .with("title", &factor.title)
        .with("why", &factor.why)
        .with("gap", &factor.gap)
        .with("facts", texts(&factor.facts))
        .with("meanings", texts(&factor.meanings))
        .with("items", all(&factor.items, item))
}

fn item(item: &Item) -> Object {
    Object::new()
        .with("id", &item.id)
        .with_some("core", item.core.then_some(true))
        .with_some("weight", unusual(item.weight))
        .with_some("reversed", item.reversed.then_some(true))
        .with("statement", &item.statement)
        .with("looks", all(&item.looks, look))
        .with("improvement", improvement(&item.improvement))
}

fn look(look: &Look) -> Object {
    Object::new().with("choice", look.choice).with("text", &look.text)
}

fn improvement(improvement: &Improvement) -> Object {
    Object::new()
        .with("action", &improvement.action)
        .with("how", &improvement.how)
        .with("evidence", &improvement.evidence)
        .with("effort", improvement.effort)
        .with("horizon", improvement.horizon)
        .with("owner", &improvement.owner)
        .with("step", improvement.step)
}

fn condition(condition: &Condition) -> Object {
    Object::new()
        .with("id", &condition.id)
        .with("when", when(&condition.when))
        .with("name", &condition.name)
        .with("met", &condition.met)
        .with("unmet", &condition.unmet)
}

fn verdict(verdict: &Verdict) -> Object {
    Object::new()
        .with("id", &verdict.id)
        .with_some("when", verdict.when.as_ref().map(when))
        .with("title", &verdict.title)
        .with_some("title_weakest", verdict.title_weakest.as_deref())
        .with("lead", &verdict.lead)
}

fn pattern(pattern: &Pattern) -> Object {
    let severity = match pattern.severity {
        Severity::Insight => "insight",
        Severity::Warning => "warning",
    };
    Object::new()
        .with("id", &pattern.id)
        .with("severity", severity)
        .with("when", when(&pattern.when))
        .with("title", &pattern.title)
        .with("text", &pattern.text)
}

fn migration(migration: &Migration) -> Object {
    let mut renamed = Object::new();
    for (old, new) in migration.renamed.iter() {
        renamed.push(old.clone(), new.into());
    }
    let ids = |ids: &[String]| (!ids.is_empty()).then(|| texts(ids));
    Object::new()
        .with("from", migration.from)
        .with_some("renamed", (!renamed.is_empty()).then_some(renamed))
        .with_some("removed", ids(&migration.removed))
        .with_some("added", ids(&migration.added))
}

fn when(rule: &When) -> Object {
    let object = Object::new();
    match rule {
        When::All { all: parts } => object.with("all", all(parts, when)),
        When::Any { any } => object.with("any", all(any, when)),
        When::Not { not } => object.with("not", when(not)),
        When::Lead { lead } => {
            let factors = Object::new().with("factor", &lead.factor).with("over", &lead.over);
            object.with("lead", factors.with("by", lead.by))
        }
        When::ConditionsMet { conditions_met } => {
            let least = Object::new().with("at_least", conditions_met.at_least);
            object.with("conditions_met", least)
        }
        When::Factor { factor, is } => compared(object.with("factor", factor), *is),
        When::Item { item, is } => compared(object.with("item", item), *is),
        When::Overall { overall } => object.with("overall", compared(Object::new(), *overall)),
    }
}

fn compared(object: Object, is: Comparison) -> Object {
    match is {
        Comparison::AtLeast(score) => object.with("at_least", score),
        Comparison::Below(score) => object.with("below", score),
    }
}
