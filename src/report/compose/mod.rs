//! Puts a result into words. Every sentence is a text from `locales/` or from the instrument,
//! filled with this result's numbers.

mod actions;
mod calculation;
mod certainty;
#[cfg(feature = "pdf")]
mod changes;
#[cfg(feature = "pdf")]
mod comparison;
mod conditions;
mod factors;
mod further;
mod level;
mod path;
mod patterns;
mod profile;
mod sheets;
#[cfg(test)]
#[cfg(feature = "authoring")]
mod tests;
#[cfg(feature = "pdf")]
mod titles;
mod wording;

use super::{Identity, Report};
use crate::assessment::{Answers, Depth, Evaluation, Work};
use crate::i18n::{Date, Key, Messages};
use crate::instrument::Instrument;
#[cfg(feature = "pdf")]
pub use changes::compose_changes;
#[cfg(feature = "pdf")]
pub use comparison::compose_comparison;
use wording::Wording;

/// What a report says besides the result itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComposeOptions {
    /// The local day on which the check was completed: day 0 of the plan.
    pub completed: Date,
    /// The visitor's organisation.
    pub organisation: Option<String>,
    /// The visitor's role or function.
    pub filled_in_by: Option<String>,
    /// One note per factor, in instrument order; empty when notes stay out.
    pub notes: Vec<String>,
    /// What the person made of the result herself.
    pub work: Work,
    /// The bureau that offers the check.
    pub sender: Option<String>,
    /// How to reach it, in a line.
    pub contact: Option<String>,
    /// Where a strategy session is booked; already checked to be http, https or mailto.
    pub booking_url: Option<String>,
}

impl ComposeOptions {
    /// A result of that day, with nothing added.
    #[must_use]
    pub fn on(completed: Date) -> Self {
        Self {
            completed,
            organisation: None,
            filled_in_by: None,
            notes: Vec::new(),
            work: Work::default(),
            sender: None,
            contact: None,
            booking_url: None,
        }
    }
}

/// Puts a result into words, in the language of the instrument.
#[must_use]
pub fn compose(
    instrument: &Instrument,
    answers: &Answers,
    evaluation: &Evaluation,
    options: &ComposeOptions,
) -> Report {
    let wording = Wording {
        instrument,
        answers,
        evaluation,
        messages: Messages::new(instrument.locale),
        completed: options.completed,
        work: &options.work,
    };
    let citations = factors::citations(instrument);
    let path = path::path(&wording);
    let plan = actions::plan(&wording);
    let quick_wins = actions::quick_wins(&wording);
    let (headline, lead) = level::headline(&wording);

    Report {
        locale: instrument.locale,
        depth: evaluation.depth,
        check: instrument.title.clone(),
        identity: identity(&wording, options),
        headline,
        lead,
        level: level::story(&wording),
        conditions: conditions::conditions(&wording),
        profile: profile::profile(&wording),
        patterns: patterns::patterns(&wording),
        #[cfg(feature = "pdf")]
        titles: titles::titles(&wording),
        factors: factors::factors(&wording, &options.notes, &citations),
        certainty: certainty::story(&wording),
        calculation: calculation::lines(&wording),
        facts: citations.facts(instrument, evaluation),
        sources: citations.sources(instrument),
        comparison: None,
        sheets: sheets::sheets(&wording),
        further: further::further(&wording, options),
        quick_wins,
        path,
        plan,
    }
}

fn identity(w: &Wording, options: &ComposeOptions) -> Identity {
    let date_text = options.completed.long(w.locale());
    let answered = match w.evaluation.overall.applicable {
        0 => Key::ReportAnsweredNothing,
        _ => Key::ReportAnsweredOf,
    };
    let answered = w.fill(
        answered,
        &[
            ("scored", &w.evaluation.overall.scored.to_string()),
            ("applicable", &w.evaluation.overall.applicable.to_string()),
        ],
    );
    let given = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let organisation = given(&options.organisation);
    let filled_in_by = given(&options.filled_in_by);
    let answers = match w.evaluation.depth {
        Depth::Full => Key::ReportRowAnswers,
        Depth::Quick => Key::ReportCheckDepthBad,
    };
    let rows = [
        (Key::ReportRowOrganisation, organisation.clone()),
        (Key::ReportRowDate, Some(date_text.clone())),
        (Key::ReportRowBy, filled_in_by.clone()),
        (answers, Some(answered.clone())),
    ];
    Identity {
        date: options.completed,
        date_text,
        organisation,
        filled_in_by,
        answered,
        sender: given(&options.sender),
        booking_url: options.booking_url.clone(),
        rows: rows
            .into_iter()
            .filter_map(|(label, value)| Some((w.text(label).to_owned(), value?)))
            .collect(),
    }
}
