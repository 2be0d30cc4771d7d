use std::rc::Rc;

use super::stage::Stage;
use crate::assessment::{Session, View};
use crate::i18n::Messages;

/// All that a screen needs to draw itself.
pub(super) struct Scene {
    /// The widget.
    pub stage: Rc<Stage>,
    /// What there is to show.
    pub view: View,
    /// The texts.
    pub text: Messages,
    /// Whether what is hidden is drawn too, and everything by the one who draws the screen.
    pub whole: bool,
}

impl Scene {
    /// What there is to show now.
    pub fn of(stage: &Rc<Stage>) -> Self {
        Self { stage: Rc::clone(stage), view: stage.desk.view(), text: stage.text(), whole: false }
    }

    /// The person at work.
    pub fn session(&self) -> &Session {
        &self.view.session
    }
}
