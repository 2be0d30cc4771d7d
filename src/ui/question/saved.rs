use yew::{AttrValue, Html, MouseEvent, html};

use crate::assessment::{Action, Kept, StoreError};
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::scene::Scene;

const QUESTION: AttrValue = AttrValue::Static("g-erase");

/// What became of the answers, and the way to erase them, asked once more in place.
pub(super) fn draw(scene: &Scene) -> Html {
    let text = scene.text;
    let words = match scene.view.kept {
        Kept::Nothing => Key::DeviceNothing,
        Kept::Yes => Key::DeviceKept,
        Kept::Unwanted => Key::DeviceUnwanted,
        Kept::Failed(StoreError::Off) => Key::DeviceOff,
        Kept::Failed(StoreError::Full) => Key::DeviceFull,
    };
    let failed = matches!(scene.view.kept, Kept::Failed(_));
    let asking = scene.stage.is_open(&QUESTION);
    html! {
        <div class="g-saved" data-failed={failed.then_some("")}>
            { if failed { Icon::Alert.draw() } else { Icon::Device.draw() } }
            <div>
                <p>
                    <span role="status">{ text.text(words) }</span>
                    if !scene.session().draft().is_blank() {
                        { " " }
                        <button type="button" class="g-link" id="g-erase-ask" aria-expanded={asking.to_string()} aria-controls={QUESTION}
                            onclick={scene.toggles::<MouseEvent>(&QUESTION, Some("g-erase"))}>{ text.text(Key::DeviceErase) }</button>
                    }
                </p>
                <div id={QUESTION} class="g-ask" role="group" aria-labelledby="g-erase-sure" tabindex="-1" hidden={!asking}>
                    <p id="g-erase-sure">{ text.text(Key::DeviceEraseSure) }</p>
                    <div class="g-nav">
                        <button type="button" class="g-btn" part="button" onclick={scene.on::<MouseEvent>(Action::Reset)}>{ text.text(Key::DeviceEraseYes) }</button>
                        <button type="button" class="g-btn" part="button" data-kind="quiet" onclick={scene.toggles::<MouseEvent>(&QUESTION, Some("g-erase-ask"))}>{ text.text(Key::DeviceEraseNo) }</button>
                    </div>
                </div>
            </div>
        </div>
    }
}
