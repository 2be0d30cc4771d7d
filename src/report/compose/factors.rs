use super::super::{FactStory, FactorStory, ItemStory};
use super::profile::standing_text;
use super::wording::Wording;
use crate::assessment::{Answer, Evaluation, FactorStatus};
use crate::i18n::Key;
use crate::instrument::Instrument;

/// Which facts stand at which factor, and how the sources are numbered.
pub(super) struct Citations {
    /// Per factor the positions of its facts, without those of an earlier factor.
    by_factor: Vec<Vec<usize>>,
    /// Positions of the cited sources, in the order in which they are cited.
    sources: Vec<usize>,
}

pub(super) fn citations(instrument: &Instrument) -> Citations {
    let mut shown: Vec<usize> = Vec::new();
    let mut by_factor = Vec::with_capacity(instrument.factors.len());
    for factor in &instrument.factors {
        let facts: Vec<usize> = factor
            .facts
            .iter()
            .filter_map(|id| instrument.facts.iter().position(|fact| fact.id == *id))
            .filter(|position| !shown.contains(position))
            .collect();
        shown.extend(&facts);
        by_factor.push(facts);
    }
    let mut sources: Vec<usize> = Vec::new();
    for fact in shown {
        let source = instrument.sources.iter().position(|s| s.id == instrument.facts[fact].source);
        sources.extend(source.filter(|source| !sources.contains(source)));
    }
    Citations { by_factor, sources }
}

impl Citations {
    /// Every fact, those of the focus factors first.
    pub fn facts(&self, instrument: &Instrument, evaluation: &Evaluation) -> Vec<FactStory> {
        let rest = (0..self.by_factor.len()).filter(|factor| !evaluation.focus.contains(factor));
        evaluation
            .focus
            .iter()
            .copied()
            .chain(rest)
            .flat_map(|factor| &self.by_factor[factor])
            .filter_map(|&fact| self.story(instrument, fact))
            .collect()
    }

    /// The cited references in the order of their numbers.
    pub fn sources(&self, instrument: &Instrument) -> Vec<String> {
        self.sources.iter().map(|&source| instrument.sources[source].text.clone()).collect()
    }

    /// The first fact of a factor.
    fn fact(&self, instrument: &Instrument, factor: usize) -> Option<FactStory> {
        self.story(instrument, *self.by_factor[factor].first()?)
    }

    fn story(&self, instrument: &Instrument, fact: usize) -> Option<FactStory> {
        let fact = &instrument.facts[fact];
        let number =
            self.sources.iter().position(|&source| instrument.sources[source].id == fact.source)?;
        Some(FactStory {
            number: number + 1,
            figure: fact.figure.clone(),
            text: fact.text.clone(),
            cited: fact.cited.clone(),
        })
    }
}

pub(super) fn factors(w: &Wording, notes: &[String], citations: &Citations) -> Vec<FactorStory> {
    (0..w.instrument.factors.len())
        .map(|factor| {
            let note = notes.get(factor).map(|note| note.trim()).filter(|note| !note.is_empty());
            story(w, factor, note, citations.fact(w.instrument, factor))
        })
        .collect()
}

fn story(w: &Wording, factor: usize, note: Option<&str>, fact: Option<FactStory>) -> FactorStory {
    let definition = w.factor(factor);
    let result = &w.evaluation.factors[factor];
    let focus = !w.evaluation.close_together && w.evaluation.focus.contains(&factor);
    let strong = !w.evaluation.close_together && w.evaluation.strengths.contains(&factor);
    let tag = match (focus, strong) {
        (true, _) => w.text(Key::ReportFactorFocus),
        (_, true) => w.text(Key::ReportFactorStrong),
        _ => "",
    };
    let meaning = result
        .level
        .and_then(|level| definition.meanings.get(usize::from(level).checked_sub(1)?))
        .map_or(String::new(), |meaning| format!(" {meaning}"));
    FactorStory {
        number: factor + 1,
        label: w.fill(Key::ReportFactorLabel, &[("n", &(factor + 1).to_string())]),
        name: definition.name.clone(),
        title: definition.title.clone(),
        text: format!("{}{meaning}", definition.why),
        status: result.status,
        score: result.score,
        score_text: w.factor_score(factor),
        level_text: level_text(w, factor),
        answered: w.fill(
            Key::ReportFactorAnswered,
            &[
                ("scored", &result.scored.to_string()),
                ("applicable", &result.applicable.to_string()),
            ],
        ),
        tag: tag.to_owned(),
        focus,
        formula: formula(w, factor),
        items: items(w, factor),
        note: note.map(str::to_owned),
        fact,
    }
}

fn level_text(w: &Wording, factor: usize) -> String {
    let result = &w.evaluation.factors[factor];
    match (result.status, result.level) {
        (FactorStatus::Reported, Some(level)) => w.fill(
            Key::ReportFactorLevel,
            &[("n", &level.to_string()), ("name", w.level_name(level))],
        ),
        (FactorStatus::NotApplicable, _) => w.text(Key::ReportFactorNone).to_owned(),
        _ => standing_text(w, factor),
    }
}

fn items(w: &Wording, factor: usize) -> Vec<ItemStory> {
    w.instrument
        .items_of(factor)
        .zip(&w.factor(factor).items)
        .filter(|(_, item)| w.evaluation.depth.asks(item))
        .map(|(position, item)| {
            let answer = w.answers.get(position);
            let answer_text = match answer {
                Answer::Unanswered => w.text(Key::ReportOpen).to_owned(),
                Answer::NotApplicable => w.text(Key::ReportNotApplicable).to_owned(),
                Answer::DontKnow => w.text(Key::ReportDontKnow).to_owned(),
                Answer::Choice(choice) => w.choice(choice),
            };
            ItemStory {
                number: w.instrument.item_number(position),
                statement: item.statement.clone(),
                answer,
                answer_text,
                points: w.score(w.points(position, item)),
                choices: u8::try_from(w.instrument.choices.len()).unwrap_or(u8::MAX),
            }
        })
        .collect()
}

/// `(75 + 25 + 25 + 0) ÷ 4 = 31`; with unequal weights `(2 × 75 + 25) ÷ 3 = 58`.
/// The sign is ≈ where the score as shown is not the exact one.
pub(super) fn formula(w: &Wording, factor: usize) -> String {
    let result = &w.evaluation.factors[factor];
    let (Some(exact), Some(score)) = (result.exact, result.score) else { return String::new() };
    let scored: Vec<(u32, u8)> = w
        .instrument
        .items_of(factor)
        .zip(&w.factor(factor).items)
        .filter(|(_, item)| w.evaluation.depth.asks(item))
        .filter_map(|(position, item)| Some((item.weight.into(), w.points(position, item)?)))
        .collect();
    weighted_mean(&scored, exact == i128::from(score).into(), score)
}

pub(super) fn weighted_mean(parts: &[(u32, u8)], exact: bool, score: u8) -> String {
    let equal = parts.iter().all(|(weight, _)| *weight == parts[0].0);
    let terms: Vec<String> = parts
        .iter()
        .map(|(weight, points)| match equal {
            true => points.to_string(),
            false => format!("{weight}\u{a0}×\u{a0}{points}"),
        })
        .collect();
    let divisor = match equal {
        true => u32::try_from(parts.len()).unwrap_or(u32::MAX),
        false => parts.iter().map(|(weight, _)| weight).sum(),
    };
    let sign = if exact { '=' } else { '≈' };
    format!("({})\u{a0}÷\u{a0}{divisor} {sign}\u{a0}{score}", terms.join(" + "))
}
