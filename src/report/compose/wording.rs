use crate::assessment::{Answer, Answers, Depth, Evaluation, FactorStatus, Work};
use crate::i18n::{Date, Key, Locale, Messages, uncapitalised};
use crate::instrument::{Factor, Instrument, Item};

/// What every part of a report is written from.
pub(super) struct Wording<'a> {
    pub instrument: &'a Instrument,
    pub answers: &'a Answers,
    pub evaluation: &'a Evaluation,
    pub messages: Messages,
    pub completed: Date,
    pub work: &'a Work,
}

impl Wording<'_> {
    pub fn locale(&self) -> Locale {
        self.messages.locale()
    }

    pub fn text(&self, key: Key) -> &'static str {
        self.messages.text(key)
    }

    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.messages.fill(key, values)
    }

    /// The name of a level, from 1.
    pub fn level_name(&self, level: u8) -> &str {
        self.level(level).map_or("", |level| &level.name)
    }

    pub fn level(&self, level: u8) -> Option<&crate::instrument::Level> {
        self.instrument.levels.get(usize::from(level).checked_sub(1)?)
    }

    pub fn top_level(&self) -> u8 {
        u8::try_from(self.instrument.levels.len()).unwrap_or(u8::MAX)
    }

    pub fn factor(&self, position: usize) -> &Factor {
        &self.instrument.factors[position]
    }

    /// The score of a factor as shown, or a dash.
    pub fn factor_score(&self, position: usize) -> String {
        self.score(self.evaluation.factors[position].score)
    }

    /// A score as shown, or a dash.
    pub fn score(&self, score: Option<u8>) -> String {
        score.map_or_else(|| self.text(Key::ReportNoValue).to_owned(), |score| score.to_string())
    }

    /// The factors that have a score.
    pub fn reported(&self) -> Vec<usize> {
        (0..self.evaluation.factors.len())
            .filter(|&f| self.evaluation.factors[f].status == FactorStatus::Reported)
            .collect()
    }

    /// `Inzicht (2) en Herijking (1)`: the factors that need more answers, and how many.
    pub fn open_factors(&self) -> String {
        let open: Vec<String> = self
            .evaluation
            .factors
            .iter()
            .zip(&self.instrument.factors)
            .filter(|(result, _)| result.status == FactorStatus::Insufficient)
            .map(|(result, factor)| format!("{} ({})", factor.name, result.missing))
            .collect();
        self.list(&open)
    }

    /// How many conditions are met.
    pub fn conditions_met(&self) -> usize {
        self.evaluation.overall.conditions.iter().filter(|met| **met == Some(true)).count()
    }

    /// A text on what is missing; where every statement is not applicable, that.
    pub fn or_nothing(&self, missing: Key) -> Key {
        if self.evaluation.overall.applicable == 0 { Key::ReportLeadNothing } else { missing }
    }

    /// `a, b en c`.
    pub fn list<S: AsRef<str>>(&self, parts: &[S]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [rest @ .., last] => {
                let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
                format!("{} {} {}", rest.join(", "), self.text(Key::ReportAnd), last.as_ref())
            }
        }
    }

    /// The label of a choice for use in a sentence: lower case, without soft hyphens.
    pub fn choice(&self, choice: u8) -> String {
        uncapitalised(&self.choice_label(choice))
    }

    /// The label of a choice without soft hyphens.
    pub fn choice_label(&self, choice: u8) -> String {
        self.instrument
            .choices
            .get(usize::from(choice))
            .map_or_else(String::new, |choice| choice.label.replace('\u{ad}', ""))
    }

    /// The points of an item after reversal, when it has a choice.
    pub fn points(&self, position: usize, item: &Item) -> Option<u8> {
        let Answer::Choice(choice) = self.answers.get(position) else { return None };
        let value = self.instrument.choices.get(usize::from(choice))?.value;
        Some(if item.reversed { 100 - value } else { value })
    }

    /// How many items the quick check asks.
    pub fn quick_count(&self) -> usize {
        self.instrument.items().filter(|(_, item)| Depth::Quick.asks(item)).count()
    }

    /// `2 of 4`, `2 tot 4`: the levels between two, the current one left out where it is an end.
    pub fn levels_between(&self, low: u8, high: u8, now: u8) -> String {
        let ends: Vec<String> =
            [low, high].into_iter().filter(|&l| l != now).map(|l| l.to_string()).collect();
        match ends.as_slice() {
            [one] => one.clone(),
            _ if high == low + 1 => self.between(Key::ReportLevelsOr, low, high),
            _ if low < now && now < high => self.between(Key::ReportLevelsOr, low, high),
            _ => self.between(Key::ReportLevelsTo, low, high),
        }
    }

    fn between(&self, key: Key, low: u8, high: u8) -> String {
        self.fill(key, &[("low", &low.to_string()), ("high", &high.to_string())])
    }
}
