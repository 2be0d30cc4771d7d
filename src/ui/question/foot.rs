use yew::{Html, MouseEvent, html};

use super::saved;
use crate::assessment::Action;
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::scene::Scene;

/// What is still open, the way on, and what became of the answers.
pub(super) fn draw(scene: &Scene, factor: usize) -> Html {
    let (text, session) = (scene.text, scene.session());
    let open = session.progress_in(factor).open();
    let first = session.asked_factors().next() == Some(factor);
    let last = session.asked_factors().next_back() == Some(factor);
    let ready = session.draft().completed_at.value.is_some() || session.progress().open() == 0;
    html! {
        <div class="g-foot">
            if open > 0 {
                <p class="g-open">{ text.count(Key::QuestionOpenOne, Key::QuestionOpenOther, open) }</p>
            }
            <div class="g-nav">
                if !first {
                    <button type="button" class="g-btn" part="button" onclick={scene.on::<MouseEvent>(Action::Back)}>
                        { Icon::Left.draw() }
                        { text.text(Key::QuestionBack) }
                    </button>
                }
                if last {
                    { finish(scene, Some("primary")) }
                } else {
                    if ready {
                        { finish(scene, None) }
                    }
                    <button type="button" class="g-btn" part="button button-primary" data-kind="primary" onclick={scene.on::<MouseEvent>(Action::Next)}>
                        { text.text(Key::QuestionNext) }
                        { Icon::Right.draw() }
                    </button>
                }
            </div>
            { saved::draw(scene) }
        </div>
    }
}

fn finish(scene: &Scene, kind: Option<&'static str>) -> Html {
    let part = if kind.is_some() { "button button-primary" } else { "button" };
    html! {
        <button type="button" class="g-btn" {part} data-kind={kind} onclick={scene.does::<MouseEvent>(|stage| stage.desk.finish())}>
            { scene.text.text(Key::QuestionFinish) }
            { Icon::Right.draw() }
        </button>
    }
}
