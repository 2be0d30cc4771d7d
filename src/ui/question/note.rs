use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::{AttrValue, Callback, Html, InputEvent, TargetCast, html};

use super::disclosure;
use crate::assessment::Action;
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::scene::Scene;

/// The longest note, in UTF-16 units: about two pages.
const LONGEST: &str = "5000";

/// What a person wants to remember with a factor.
pub(super) fn draw(scene: &Scene, factor: usize) -> Html {
    let stage = Rc::clone(&scene.stage);
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            stage.desk.act(Action::Note(factor, area.value()));
        }
    });
    let note = scene.session().note(factor).to_owned();
    let label = html! {
        <>
            { Icon::Pencil.draw() }
            <span>{ scene.text.text(if note.is_empty() { Key::QuestionNote } else { Key::QuestionNoteMade }) }</span>
        </>
    };
    let panel = html! {
        <>
            <label for="g-note-text">{ scene.text.text(Key::QuestionNoteLabel) }</label>
            <p class="g-note-hint" id="g-note-hint">{ scene.text.text(Key::QuestionNoteHint) }</p>
            <textarea id="g-note-text" aria-describedby="g-note-hint" maxlength={LONGEST} value={note} {oninput} />
        </>
    };
    html! {
        <div class="g-note">
            { disclosure::draw(scene, &AttrValue::Static("g-note"), &label, panel) }
        </div>
    }
}
