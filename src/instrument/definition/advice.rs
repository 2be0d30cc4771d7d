use super::super::error::Flaw;
use super::{Instrument, words};
use crate::instrument::{Factor, Item};

/// Characters of a statement: below it says too little, above it is read twice.
const STATEMENT: std::ops::RangeInclusive<usize> = 20..=120;

/// Characters of an action, so that it fits on one line of the plan.
const ACTION: usize = 70;

/// Characters of the title of a factor.
const TITLE: usize = 28;

/// What good survey practice and the look of the result would have otherwise.
pub(super) fn advise(instrument: &Instrument) -> Vec<Flaw> {
    let mut advice = Advice { tag: instrument.locale.tag(), instrument, found: Vec::new() };
    advice.sizes();
    for (f, factor) in instrument.factors.iter().enumerate() {
        advice.factor(&format!("factors[{f}]"), factor);
    }
    advice.unused();
    advice.found
}

struct Advice<'a> {
    instrument: &'a Instrument,
    tag: &'static str,
    found: Vec<Flaw>,
}

impl Advice<'_> {
    fn add(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.found.push(Flaw { place: place.into(), message: message.into() });
    }

    fn sizes(&mut self) {
        let i = self.instrument;
        for (place, size, least) in [
            ("conditions", i.conditions.len(), 4),
            ("verdicts", i.verdicts.len(), 3),
            ("patterns", i.patterns.len(), 12),
        ] {
            if size < least {
                self.add(place, format!("a good check has at least {least}, not {size}"));
            }
        }
        if i.levels.len() != 5 {
            let message = "strengths begin at level 4 and texts count on five levels";
            self.add("levels", format!("{message}, not {}", i.levels.len()));
        }
    }

    fn factor(&mut self, place: &str, factor: &Factor) {
        let tag = self.tag;
        if factor.name.contains(' ') {
            self.add(format!("{place}.name.{tag}"), "must fit beside a bar: one word");
        }
        let length = factor.title.chars().count();
        if length > TITLE {
            let message = format!("{length} characters; above {TITLE} it breaks in tables");
            self.add(format!("{place}.title.{tag}"), message);
        }
        let core = factor.items.iter().filter(|item| item.core).count();
        if core != 2 {
            let message = format!("the quick check takes two core items of a factor, not {core}");
            self.add(format!("{place}.items"), message);
        }
        for (n, item) in factor.items.iter().enumerate() {
            self.item(&format!("{place}.items[{n}]"), &factor.id, item);
        }
    }

    fn item(&mut self, place: &str, factor: &str, item: &Item) {
        let begins = item.id.strip_prefix(factor).is_some_and(|rest| rest.starts_with('-'));
        if !begins {
            self.add(format!("{place}.id"), format!("begins better with its factor: {factor}-…"));
        }
        self.statement(&format!("{place}.statement.{}", self.tag), item);
        self.looks(place, item);
        let length = item.improvement.action.chars().count();
        if length > ACTION {
            let place = format!("{place}.improvement.action.{}", self.tag);
            self.add(place, format!("{length} characters; above {ACTION} it takes a second line"));
        }
    }

    fn statement(&mut self, place: &str, item: &Item) {
        let length = item.statement.chars().count();
        if length > 0 && !STATEMENT.contains(&length) {
            let (least, most) = (STATEMENT.start(), STATEMENT.end());
            let message = format!("{length} characters; a statement has {least} to {most}");
            self.add(place, message);
        }
        for (word, trap) in words::traps(&item.statement, self.instrument.locale) {
            self.add(place, format!("“{word}”: {}", trap.message));
        }
    }

    /// The lowest, the middle and the highest choice are described.
    fn looks(&mut self, place: &str, item: &Item) {
        let last = self.instrument.choices.len().saturating_sub(1);
        let mut wanted = vec![0, last];
        if last.is_multiple_of(2) {
            wanted.insert(1, last / 2);
        }
        for choice in wanted {
            if !item.looks.iter().any(|look| usize::from(look.choice) == choice) {
                self.add(
                    format!("{place}.looks"),
                    format!("does not say what {choice} looks like"),
                );
            }
        }
    }

    fn unused(&mut self) {
        let i = self.instrument;
        for (n, owner) in i.owners.iter().enumerate() {
            if !i.items().any(|(_, item)| item.improvement.owner == owner.id) {
                self.add(format!("owners[{n}]"), format!("`{}` does nothing", owner.id));
            }
        }
        for (n, source) in i.sources.iter().enumerate() {
            if !i.facts.iter().any(|fact| fact.source == source.id) {
                self.add(format!("sources[{n}]"), format!("no fact uses `{}`", source.id));
            }
        }
        for (n, fact) in i.facts.iter().enumerate() {
            if !i.factors.iter().any(|factor| factor.facts.contains(&fact.id)) {
                self.add(format!("facts[{n}]"), format!("no factor shows `{}`", fact.id));
            }
        }
    }
}
