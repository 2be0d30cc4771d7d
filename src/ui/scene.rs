use std::rc::Rc;

use yew::{AttrValue, Callback};

use super::stage::Stage;
use crate::assessment::{Action, Session, View};
use crate::i18n::Messages;

/// All that a screen needs to draw itself.
pub(super) struct Scene {
    /// The widget.
    pub stage: Rc<Stage>,
    /// What there is to show.
    pub view: View,
    /// The texts.
    pub text: Messages,
}

impl Scene {
    /// What there is to show now.
    pub fn of(stage: &Rc<Stage>) -> Self {
        Self { stage: Rc::clone(stage), view: stage.desk.view(), text: stage.text() }
    }

    /// The person at work.
    pub fn session(&self) -> &Session {
        &self.view.session
    }

    /// Does what a person asks for when an event comes.
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        self.does(move |stage| stage.desk.act(action.clone()))
    }

    /// Does something with the widget when an event comes.
    pub fn does<E: 'static>(&self, errand: impl Fn(&Rc<Stage>) + 'static) -> Callback<E> {
        let stage = Rc::clone(&self.stage);
        Callback::from(move |_| errand(&stage))
    }

    /// Opens or closes a panel when an event comes, and moves the focus to the element with an id.
    pub fn toggles<E: 'static>(
        &self,
        panel: &AttrValue,
        focus: Option<&'static str>,
    ) -> Callback<E> {
        let panel = panel.clone();
        self.does(move |stage| stage.toggle(&panel, focus.map(AttrValue::Static)))
    }
}
