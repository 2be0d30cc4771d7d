use yew::{Callback, MouseEvent};

use super::ResultEvent;
use super::panels::Panels;
use crate::i18n::{Key, Messages};
use crate::report::Report;

/// What a section needs to draw itself.
pub(super) struct View<'a> {
    /// All that is said.
    pub report: &'a Report,
    /// On a screen, or on paper.
    pub medium: Medium<'a>,
}

/// Where a section is drawn.
pub(super) enum Medium<'a> {
    /// Buttons work and details open.
    Screen {
        /// Who hears what the person asks for.
        on: &'a Callback<ResultEvent>,
        /// Which details are open.
        panels: &'a Panels,
    },
    /// No buttons; every detail is open.
    Paper,
}

impl View<'_> {
    /// A fixed text.
    pub fn text(&self, key: Key) -> &'static str {
        self.messages().text(key)
    }

    /// A fixed text with a name or number in it.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.messages().fill(key, values)
    }

    /// What a button does; none on paper.
    pub fn asks(&self, event: ResultEvent) -> Option<Callback<MouseEvent>> {
        let Medium::Screen { on, .. } = self.medium else { return None };
        let on = on.clone();
        Some(Callback::from(move |_| on.emit(event.clone())))
    }

    fn messages(&self) -> Messages {
        Messages::new(self.report.locale)
    }
}
