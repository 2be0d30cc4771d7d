//! The statements of one factor.

mod disclosure;
mod extent;
mod foot;
mod note;
mod progress;
mod saved;
mod statement;

use yew::{Callback, Html, NodeRef, SubmitEvent, html};

use super::notice;
use super::scene::Scene;
use crate::assessment::Way;

/// The screen of the factor at a position.
pub(super) fn draw(scene: &Scene, factor: usize, heading: &NodeRef) -> Html {
    let session = scene.session();
    let instrument = session.instrument();
    let Some(text) = instrument.factors.get(factor) else { return Html::default() };
    let enter = match (scene.view.entered, scene.view.way) {
        (0, _) => None,
        (_, Way::Forward) => Some(""),
        (_, Way::Backward) => Some("back"),
    };
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <section class="g-shell" part="shell" aria-labelledby="g-title">
            <header class="g-top">
                <h2 class="g-title" part="title" id="g-title">{ &instrument.title }</h2>
                { extent::draw(scene, factor) }
            </header>
            { notice::draw(scene) }
            { progress::draw(scene, factor) }
            <form class="g-factor" key={factor} data-enter={enter} {onsubmit}>
                <div class="g-factor-head">
                    <h3 class="g-factor-title" tabindex="-1" ref={heading}>{ &text.title }</h3>
                    <p class="g-why">{ &text.why }</p>
                </div>
                <div class="g-body">
                    for item in session.asked_items(factor) {
                        { statement::draw(scene, factor, item) }
                    }
                    { note::draw(scene, factor) }
                    { foot::draw(scene, factor) }
                </div>
            </form>
        </section>
    }
}
