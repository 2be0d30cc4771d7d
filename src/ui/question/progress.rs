use std::rc::Rc;

use yew::{AttrValue, Html, MouseEvent, html};

use crate::assessment::{Action, Progress};
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::scene::Scene;

const STEPS: AttrValue = AttrValue::Static("g-steps");

/// How far the person is, and the way to every factor: a row of names where there is room, else a
/// line that opens a list.
pub(super) fn draw(scene: &Scene, factor: usize) -> Html {
    let (text, session) = (scene.text, scene.session());
    let whole = session.progress();
    let factors: Vec<(usize, Progress)> =
        session.asked_factors().map(|factor| (factor, session.progress_in(factor))).collect();
    let number = (factor + 1).to_string();
    let total = session.instrument().factors.len().to_string();
    let open = scene.stage.is_open(&STEPS);
    html! {
        <nav aria-label={text.text(Key::QuestionProgress)} part="progress">
            <div class="g-progress-line">
                <button type="button" class="g-progress-toggle" aria-expanded={open.to_string()} aria-controls={STEPS} onclick={scene.toggles::<MouseEvent>(&STEPS, None)}>
                    { text.fill(Key::QuestionFactorOf, &[("n", &number), ("total", &total)]) }
                    { Icon::Down.draw_with("g-turn") }
                </button>
                <span>
                    { text.fill(Key::QuestionHandledOf, &[("n", &whole.handled.to_string()), ("total", &whole.asked.to_string())]) }
                    <span class="g-long">{ " " }{ text.text(Key::QuestionHandled) }</span>
                </span>
            </div>
            <div class="g-segments">
                for (position, progress) in &factors {
                    { segment(*progress, *position == factor) }
                }
            </div>
            <ol class="g-steps" id={STEPS} data-open={open.then_some("")}>
                for (position, progress) in &factors {
                    { step(scene, *position, *progress, *position == factor) }
                }
            </ol>
        </nav>
    }
}

fn segment(progress: Progress, now: bool) -> Html {
    let width = format!("{}%", 100 * progress.handled / progress.asked.max(1));
    html! {
        <svg class="g-seg" data-now={now.then_some("")} aria-hidden="true">
            <rect {width} height="100%" />
        </svg>
    }
}

fn step(scene: &Scene, factor: usize, progress: Progress, now: bool) -> Html {
    let text = scene.text;
    let instrument = Rc::clone(scene.session().instrument());
    let name = instrument.factors.get(factor).map_or("", |f| &f.name);
    let total = progress.asked.to_string();
    let onclick = scene.does::<MouseEvent>(move |stage| {
        if stage.is_open(&STEPS) {
            stage.toggle(&STEPS, None);
        }
        stage.desk.act(Action::Go(factor));
    });
    html! {
        <li>
            <button type="button" class="g-step" aria-current={now.then_some("step")} {onclick}>
                { segment(progress, false) }
                <span class="g-step-name">{ name.to_owned() }</span>
                <span class="g-step-count">
                    { progress.handled }
                    <span aria-hidden="true">{ "/" }{ &total }</span>
                    <span class="g-vh">{ " " }{ text.fill(Key::QuestionNumberOf, &[("total", &total)]) }{ " " }{ text.text(Key::QuestionHandled) }</span>
                </span>
            </button>
        </li>
    }
}
