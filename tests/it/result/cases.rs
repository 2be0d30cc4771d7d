//! Results of every kind.

use std::rc::Rc;

use gereed::assessment::{Answer, Answers, Depth, evaluate};
use gereed::i18n::{Date, Locale};
use gereed::instrument::Instrument;
use gereed::instrument::definition::{Definition, builtins};
use gereed::report::{ComposeOptions, Report, compose};

/// A way to answer the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// One factor stays behind; one don't know, one not applicable.
    Usual,
    /// The same, core statements only.
    Quick,
    /// Every statement at its best.
    Best,
    /// Every statement at its worst.
    Worst,
    /// Two answers too few in one factor.
    AtLeast,
    /// Three of the seven factors.
    Half,
    /// Don't know, everywhere.
    Unknown,
    /// Not applicable, everywhere.
    Nowhere,
    /// Nothing at all.
    Empty,
}

impl Case {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Usual,
        Self::Quick,
        Self::Best,
        Self::Worst,
        Self::AtLeast,
        Self::Half,
        Self::Unknown,
        Self::Nowhere,
        Self::Empty,
    ];

    fn answer(self, factor: usize, item: usize) -> Answer {
        let behind = factor == 3;
        let choice = Answer::Choice(if behind { 1 } else { 3 });
        match self {
            Self::Usual | Self::Quick if (factor, item) == (1, 1) => Answer::DontKnow,
            Self::Usual | Self::Quick if (factor, item) == (2, 0) => Answer::NotApplicable,
            Self::Usual | Self::Quick => choice,
            Self::Best => Answer::Choice(4),
            Self::Worst => Answer::Choice(0),
            Self::AtLeast if behind && item < 3 => Answer::DontKnow,
            Self::AtLeast => choice,
            Self::Half if factor < 3 => choice,
            Self::Unknown => Answer::DontKnow,
            Self::Nowhere => Answer::NotApplicable,
            Self::Half | Self::Empty => Answer::Unanswered,
        }
    }

    /// The result in words, with an organisation and a way to book.
    pub fn report(self, locale: Locale) -> Rc<Report> {
        self.report_with(locale, Some("https://bureau.example/afspraak"))
    }

    /// The same, with this address to book at.
    pub fn report_with(self, locale: Locale, booking_url: Option<&str>) -> Rc<Report> {
        let instrument = instrument(locale);
        let mut answers = Answers::none(&instrument);
        let mut position = 0;
        for (factor, text) in instrument.factors.iter().enumerate() {
            for item in 0..text.items.len() {
                answers.set(position, self.answer(factor, item));
                position += 1;
            }
        }
        let depth = if self == Self::Quick { Depth::Quick } else { Depth::Full };
        let mut options = ComposeOptions::on(Date::new(2026, 11, 21).expect("a day"));
        options.organisation = Some("Zorg <b>& Zo".to_owned());
        options.notes = vec!["Een notitie".to_owned()];
        options.booking_url = booking_url.map(ToOwned::to_owned);
        Rc::new(compose(&instrument, &answers, &evaluate(&instrument, &answers, depth), &options))
    }
}

/// The check in a language.
pub fn instrument(locale: Locale) -> Instrument {
    let definition = Definition::parse(builtins()[0].source).expect("the check is in order");
    definition.instrument(locale).expect("it speaks the language").clone()
}
