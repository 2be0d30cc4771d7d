use super::fields::{Reading, Table};
use super::json::{FORMAT, FORMAT_VERSION};
use super::{
    AtLeast, Choice, Comparison, Condition, Fact, Factor, Improvement, Instrument, Item, Lead,
    Level, Look, Migration, Minutes, Owner, Pattern, Severity, Source, Step, Verdict, When,
};
use crate::i18n::Locale;
use crate::json::{Object, Value};

/// The form of an instrument, field by field; flaws are noted in the reading.
pub(super) fn instrument(reading: &Reading, fields: &Object) -> Instrument {
    reading.root(fields, |t| {
        t.get("format");
        t.whole("format_version", FORMAT_VERSION..=FORMAT_VERSION);
        Instrument {
            format: FORMAT.to_owned(),
            format_version: FORMAT_VERSION,
            id: t.id("id"),
            version: t.whole("version", 1..=1_000_000),
            locale: locale(t),
            title: t.text("title"),
            intro: t.text("intro"),
            minutes: t.table("minutes", minutes).unwrap_or(Minutes { full: 0, quick: 0 }),
            choices: t.list("choices", choice),
            levels: t.list("levels", level),
            owners: t.list("owners", owner),
            steps: t.list("steps", step),
            sources: t.list("sources", source),
            facts: t.list("facts", fact),
            factors: t.list("factors", factor),
            conditions: t.list("conditions", condition),
            verdicts: t.list("verdicts", verdict),
            patterns: t.list("patterns", pattern),
            migrations: migrations(t),
        }
    })
}

/// A definition lists its languages; a compiled instrument has one.
fn locale(t: &Table) -> Locale {
    if let Some(read) = t.reading().locale() {
        t.get("languages");
        return read;
    }
    let found = t.get("locale").and_then(Value::as_str);
    let locale = Locale::ALL.into_iter().find(|locale| Some(locale.tag()) == found);
    locale.unwrap_or_else(|| {
        t.flaw("locale", "must be a language that Gereed speaks: nl or en");
        Locale::default()
    })
}

fn minutes(t: &Table) -> Minutes {
    Minutes { full: t.whole("full", 1..=600), quick: t.whole("quick", 1..=600) }
}

fn choice(t: &Table) -> Choice {
    Choice { value: t.small("value", 0..=100), label: t.text("label") }
}

fn level(t: &Table) -> Level {
    Level { at: t.small("at", 0..=100), name: t.text("name"), meaning: t.text("meaning") }
}

fn owner(t: &Table) -> Owner {
    Owner { id: t.id("id"), name: t.text("name") }
}

fn step(t: &Table) -> Step {
    Step { name: t.text("name"), keep: t.text("keep") }
}

fn source(t: &Table) -> Source {
    Source { id: t.id("id"), text: t.text("text") }
}

fn fact(t: &Table) -> Fact {
    Fact {
        id: t.id("id"),
        figure: t.text("figure"),
        text: t.text("text"),
        source: t.id("source"),
        cited: t.text("cited"),
    }
}

fn factor(t: &Table) -> Factor {
    Factor {
        id: t.id("id"),
        weight: t.weight(),
        name: t.text("name"),
        title: t.text("title"),
        why: t.text("why"),
        gap: t.text("gap"),
        facts: t.ids("facts"),
        meanings: t.texts("meanings"),
        items: t.list("items", item),
    }
}

fn item(t: &Table) -> Item {
    Item {
        id: t.id("id"),
        core: t.flag("core"),
        weight: t.weight(),
        reversed: t.flag("reversed"),
        statement: t.text("statement"),
        looks: t.list("looks", |t| Look {
            choice: t.small("choice", 0..=6),
            text: t.text_here("text"),
        }),
        improvement: t.table("improvement", improvement).unwrap_or_default(),
    }
}

fn improvement(t: &Table) -> Improvement {
    Improvement {
        action: t.text("action"),
        how: t.text("how"),
        evidence: t.text("evidence"),
        effort: t.small("effort", 1..=3),
        horizon: t.small("horizon", 30..=90),
        owner: t.id("owner"),
        step: t.small("step", 1..=9),
    }
}

fn condition(t: &Table) -> Condition {
    Condition {
        id: t.id("id"),
        when: required_when(t),
        name: t.text("name"),
        met: t.text("met"),
        unmet: t.text("unmet"),
    }
}

fn verdict(t: &Table) -> Verdict {
    Verdict {
        id: t.id("id"),
        when: t.get("when").and_then(|_| t.table("when", when)),
        title: t.text("title"),
        title_weakest: t.get("title_weakest").map(|_| t.text("title_weakest")),
        lead: t.text("lead"),
    }
}

fn pattern(t: &Table) -> Pattern {
    Pattern {
        id: t.id("id"),
        severity: match t.get("severity").and_then(Value::as_str) {
            Some("insight") => Severity::Insight,
            Some("warning") => Severity::Warning,
            _ => {
                t.flaw("severity", "must be insight or warning");
                Severity::Insight
            }
        },
        when: required_when(t),
        title: t.text("title"),
        text: t.text("text"),
    }
}

fn migrations(t: &Table) -> Vec<Migration> {
    if t.get("migrations").is_none() {
        return Vec::new();
    }
    t.list("migrations", |t| Migration {
        from: t.whole("from", 1..=1_000_000),
        renamed: t.renames("renamed"),
        removed: t.ids("removed"),
        added: t.ids("added"),
    })
}

fn required_when(t: &Table) -> When {
    t.table("when", when).unwrap_or_else(nothing)
}

fn nothing() -> When {
    When::All { all: Vec::new() }
}

fn when(t: &Table) -> When {
    if t.get("all").is_some() {
        When::All { all: parts(t, "all") }
    } else if t.get("any").is_some() {
        When::Any { any: parts(t, "any") }
    } else if t.get("not").is_some() {
        When::Not { not: Box::new(t.table("not", when).unwrap_or_else(nothing)) }
    } else if t.get("lead").is_some() {
        t.table("lead", lead).map_or_else(nothing, |lead| When::Lead { lead })
    } else if t.get("conditions_met").is_some() {
        let at_least = t.table("conditions_met", |t| t.small("at_least", 1..=100));
        When::ConditionsMet { conditions_met: AtLeast { at_least: at_least.unwrap_or(1) } }
    } else if t.get("factor").is_some() {
        When::Factor { factor: t.id("factor"), is: comparison(t) }
    } else if t.get("item").is_some() {
        When::Item { item: t.id("item"), is: comparison(t) }
    } else if t.get("overall").is_some() {
        When::Overall { overall: t.table("overall", comparison).unwrap_or(Comparison::Below(0)) }
    } else {
        t.flaw_here("must be a rule: all, any, not, lead, conditions_met, factor, item or overall");
        nothing()
    }
}

fn parts(t: &Table, name: &'static str) -> Vec<When> {
    let parts = t.list(name, when);
    if parts.is_empty() {
        t.flaw(name, "must hold at least one rule");
    }
    parts
}

fn lead(t: &Table) -> Lead {
    Lead { factor: t.id("factor"), over: t.id("over"), by: t.small("by", 1..=100) }
}

fn comparison(t: &Table) -> Comparison {
    match (t.get("at_least"), t.get("below")) {
        (Some(_), None) => Comparison::AtLeast(t.small("at_least", 0..=100)),
        (None, Some(_)) => Comparison::Below(t.small("below", 0..=100)),
        _ => {
            t.flaw_here("must have at_least or below, one of the two");
            Comparison::Below(0)
        }
    }
}
