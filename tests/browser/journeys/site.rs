//! The released files on a server with the strict policy, and the check that they hold.

use browser_tests::{Browser, Check, dist};
use gereed::assessment::{Answer, Answers};
use gereed::i18n::Locale;
use gereed::instrument::Instrument;
use gereed::instrument::definition::Definition;
use static_server::Server;

const DEFINITION: &str = include_str!("../../../instruments/strategic-learning-policy.toml");

/// The stand-alone pages, served.
pub struct Site(Server);

impl Site {
    /// With the strictest policy that a host page may have.
    pub fn start() -> Self {
        Self(Server::start(dist(), 0, true).expect("a port is free"))
    }

    /// The address of the page in a language.
    pub fn page(&self, locale: Locale) -> String {
        let name = if locale == Locale::Nl { "index.html" } else { "en.html" };
        format!("{}/{name}", self.0.url())
    }

    /// Opens the page in a language; gives the check on it.
    pub fn visit<'a>(&self, browser: &'a Browser, locale: Locale) -> Check<'a> {
        browser.open(&self.page(locale));
        Check::on(browser, locale)
    }

    /// The address of the site, without a slash at the end.
    pub fn url(&self) -> String {
        self.0.url()
    }
}

/// The check on the stand-alone pages.
pub fn instrument(locale: Locale) -> Instrument {
    let definition = Definition::parse(DEFINITION).expect("the linter accepts it");
    definition.instrument(locale).expect("it has both languages").clone()
}

/// An answer to every statement: each choice, one unknown and one that does not apply.
pub fn varied(instrument: &Instrument) -> Answers {
    let mut answers = Answers::none(instrument);
    for item in 0..instrument.item_count() {
        let choice = u8::try_from((item * 3 + item / 5) % 5).expect("below 5");
        answers.set(item, Answer::Choice(choice));
    }
    answers.set(8, Answer::DontKnow);
    answers.set(16, Answer::NotApplicable);
    answers
}
