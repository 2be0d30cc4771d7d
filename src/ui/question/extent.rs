use yew::{Html, MouseEvent, html};

use crate::assessment::{Action, Depth};
use crate::i18n::Key;
use crate::ui::scene::Scene;

/// How much there is to answer, the way to the other depth, and to a result of an earlier day; on
/// the first screen alone.
pub(super) fn draw(scene: &Scene, factor: usize) -> Html {
    let (text, session) = (scene.text, scene.session());
    if session.asked_factors().next() != Some(factor) {
        return Html::default();
    }
    let instrument = session.instrument();
    let (extent, minutes, other, words) = match session.depth() {
        Depth::Full => {
            (Key::QuestionExtentFull, instrument.minutes.full, Depth::Quick, Key::QuestionToQuick)
        }
        Depth::Quick => {
            (Key::QuestionExtentQuick, instrument.minutes.quick, Depth::Full, Key::QuestionToFull)
        }
    };
    let asked = session.progress().asked.to_string();
    let core = instrument.items().filter(|(_, item)| item.core).count();
    let differs = (1..instrument.item_count()).contains(&core);
    html! {
        <p class="g-extent">
            { text.fill(extent, &[("n", &asked), ("minutes", &minutes.to_string())]) }
            if differs {
                { " " }
                <button type="button" class="g-link" onclick={scene.on::<MouseEvent>(Action::Depth(other))}>{ text.text(words) }</button>
            }
            { " " }
            <button type="button" class="g-link" onclick={scene.does::<MouseEvent>(|stage| stage.pick_file())}>{ text.text(Key::QuestionOpenFile) }</button>
        </p>
    }
}
