use super::super::{ComparisonStory, ItemsStory, ListedItem, PlannedStory, Shift};
use super::changes::gone;
use crate::assessment::{Comparison, Headway, Movement, Response, Trend, compare};
use crate::i18n::{Date, Key, Locale, Messages, Moment};
use crate::instrument::Instrument;

/// Puts what differs between an earlier result and a later one into words, each with its day; of
/// one day with its time too.
#[must_use]
pub fn compose_comparison(
    instrument: &Instrument,
    before: (&Response, &Moment),
    after: (&Response, &Moment),
) -> ComparisonStory {
    let comparison = compare(instrument, before.0, after.0);
    let w = Words { instrument, texts: Messages::new(instrument.locale) };
    let names = instrument.factors.iter().map(|factor| (&factor.name, &factor.title));
    let factors: Vec<Shift> = names
        .zip(&comparison.factors)
        .map(|((name, title), movement)| w.shift(name, title, movement))
        .collect();
    let total = w.texts.text(Key::CompareOverall);
    let overall = w.shift(total, total, &comparison.overall);
    let moments = [before.1, after.1];
    let one_day = before.1.date() == after.1.date();
    let said = |form: fn(Date, Locale) -> String| {
        moments.map(|moment| {
            let day = form(moment.date(), instrument.locale);
            if one_day { [&day, "\u{a0}", moment.time()].concat() } else { day }
        })
    };
    let [then, now] = said(Date::long);
    let plan = w.plan(&comparison);
    ComparisonStory {
        title: w.title(&comparison, &overall, &factors),
        from_to: w.texts.fill(Key::CompareFromTo, &[("before", &then), ("after", &now)]),
        basis: match comparison.items.len() {
            0 => w.texts.text(Key::CompareItemsNone).to_owned(),
            n => w.texts.count(Key::CompareItemsOne, Key::CompareItemsOther, n),
        },
        days: said(Date::short),
        levels: w.levels(&comparison.overall),
        rule: w.texts.text(Key::CompareRule).to_owned(),
        alternative: w.alternative(&factors),
        plan_summary: w.plan_summary(&plan),
        changes: w.changes(&comparison),
        overall,
        factors,
        plan,
    }
}

struct Words<'a> {
    instrument: &'a Instrument,
    texts: Messages,
}

impl Words<'_> {
    fn shift(&self, name: &str, title: &str, movement: &Movement) -> Shift {
        let (before, after) = (movement.before.map(|p| p.score), movement.after.map(|p| p.score));
        let word = match movement.trend {
            Some(Trend::Up) => Key::CompareUp,
            Some(Trend::Down) => Key::CompareDown,
            Some(Trend::Same) => Key::CompareSame,
            None => Key::CompareNone,
        };
        Shift {
            name: name.to_owned(),
            title: title.to_owned(),
            before,
            after,
            before_text: self.score(before),
            after_text: self.score(after),
            change: movement.shown().map(signed).unwrap_or_default(),
            trend: movement.trend,
            word: self.texts.text(word).to_owned(),
        }
    }

    fn score(&self, score: Option<u8>) -> String {
        let none = || self.texts.text(Key::ReportNoValue).to_owned();
        score.map_or_else(none, |score| score.to_string())
    }

    /// What became of the whole, and which factor has most to do with it.
    fn title(&self, comparison: &Comparison, overall: &Shift, factors: &[Shift]) -> String {
        let Some(trend) = overall.trend else {
            return self.texts.text(Key::CompareTitleNone).to_owned();
        };
        let moved = |wanted: Option<Trend>| {
            let counted = comparison.factors.iter().zip(factors).filter(|(movement, _)| {
                movement.trend.is_some_and(|trend| match wanted {
                    Some(wanted) => trend == wanted,
                    None => trend != Trend::Same,
                })
            });
            let size = |movement: &Movement| {
                movement.change.map(|change| if change < 0.into() { -change } else { change })
            };
            // The first of those that moved most.
            counted.rev().max_by_key(|(movement, _)| size(movement)).map(|(_, shift)| &shift.name)
        };
        let (alone, with) = match trend {
            Trend::Up => (Key::CompareTitleUp, Key::CompareTitleUpBy),
            Trend::Down => (Key::CompareTitleDown, Key::CompareTitleDownBy),
            Trend::Same => (Key::CompareTitleSame, Key::CompareTitleSameBut),
        };
        let wanted = Some(trend).filter(|trend| *trend != Trend::Same);
        let scores = [("before", &*overall.before_text), ("after", &*overall.after_text)];
        match moved(wanted) {
            None => self.texts.fill(alone, &scores),
            Some(factor) => self.texts.fill(with, &[scores[0], scores[1], ("factor", factor)]),
        }
    }

    fn levels(&self, overall: &Movement) -> Option<[String; 2]> {
        let name = |level: u8| {
            let found = self.instrument.levels.get(usize::from(level).checked_sub(1)?)?;
            let n = level.to_string();
            Some(self.texts.fill(Key::CompareLevelOf, &[("n", &n), ("name", &found.name)]))
        };
        Some([name(overall.before?.level)?, name(overall.after?.level)?])
    }

    fn alternative(&self, factors: &[Shift]) -> String {
        let mut scores = String::new();
        for factor in factors {
            if !scores.is_empty() {
                scores.push_str(", ");
            }
            scores += &self.texts.fill(
                Key::CompareMoved,
                &[
                    ("name", &factor.name),
                    ("before", &factor.before_text),
                    ("after", &factor.after_text),
                ],
            );
        }
        self.texts.fill(Key::CompareAlternative, &[("scores", &scores)])
    }

    fn plan(&self, comparison: &Comparison) -> Vec<PlannedStory> {
        let story = |planned: &crate::assessment::Planned| {
            let item = self.instrument.item(planned.item)?;
            let word = match planned.progress {
                Headway::Done => Key::CompareDone,
                Headway::Begun => Key::CompareBegun,
                Headway::Open => Key::CompareOpen,
                Headway::Unknown => Key::CompareUnknown,
            };
            Some(PlannedStory {
                number: self.instrument.item_number(planned.item),
                action: item.improvement.action.clone(),
                progress: planned.progress,
                word: self.texts.text(word).to_owned(),
            })
        };
        comparison.plan.iter().filter_map(story).collect()
    }

    fn plan_summary(&self, plan: &[PlannedStory]) -> String {
        let done = plan.iter().filter(|planned| planned.progress == Headway::Done).count();
        let values = [("done", &*done.to_string()), ("n", &plan.len().to_string())];
        if plan.is_empty() {
            String::new()
        } else {
            self.texts.fill(Key::ComparePlanSummary, &values)
        }
    }

    fn changes(&self, comparison: &Comparison) -> Vec<ItemsStory> {
        let statement = |item: &usize| {
            let asked = self.instrument.item(*item).map_or("", |item| &item.statement);
            let number = self.instrument.item_number(*item);
            ListedItem { number, statement: asked.to_owned() }
        };
        let statements = |items: &[usize]| items.iter().map(statement).collect::<Vec<_>>();
        let lists = [
            (Key::CompareItemsNew, statements(&comparison.items_new)),
            (Key::CompareItemsGone, statements(&comparison.items_gone)),
            (Key::CompareItemsRenamed, statements(&comparison.items_renamed)),
            (Key::CompareItemsRemoved, gone(self.texts, comparison.items_removed.len())),
        ];
        lists
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .map(|(title, items)| ItemsStory { title: self.texts.text(title).to_owned(), items })
            .collect()
    }
}

/// With its sign; − is longer than a hyphen.
fn signed(change: i16) -> String {
    match change {
        0 => "0".to_owned(),
        up if up > 0 => format!("+{up}"),
        down => format!("−{}", down.unsigned_abs()),
    }
}
