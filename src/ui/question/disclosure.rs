use yew::{AttrValue, Html, MouseEvent, html};

use crate::ui::scene::Scene;

/// A button, and the panel below it that the button opens and closes.
pub(super) fn draw(scene: &Scene, id: &AttrValue, label: &Html, panel: Html) -> Html {
    let open = scene.stage.is_open(id);
    html! {
        <>
            <button type="button" class="g-disc" aria-expanded={open.to_string()} aria-controls={id} onclick={scene.toggles::<MouseEvent>(id, None)}>
                { label.clone() }
            </button>
            <div class="g-panel" {id} hidden={!open}>{ panel }</div>
        </>
    }
}
