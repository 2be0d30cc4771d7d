use super::Screen;
use crate::i18n::{Key, Messages};
use crate::report::Report;
use crate::ui::panel::Panel;

/// What a section needs to draw itself.
pub(super) struct View<'a> {
    /// All that is said.
    pub report: &'a Report,
    /// What is beside it on a screen; none on paper: no buttons, and every detail is open.
    pub screen: Option<&'a Screen<'a>>,
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

    /// Nothing can be pressed.
    pub fn on_paper(&self) -> bool {
        self.screen.is_none()
    }

    /// Whether a detail is open.
    pub fn is_open(&self, panel: Panel) -> bool {
        self.screen.is_none_or(|screen| screen.open.contains(&panel))
    }

    /// The texts.
    pub fn messages(&self) -> Messages {
        Messages::new(self.report.locale)
    }
}
