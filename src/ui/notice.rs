use yew::{Callback, Html, MouseEvent, html};

use super::icon::Icon;
use super::scene::Scene;
use crate::assessment::{Action, DraftError, Notice, Screen};
use crate::i18n::Key;

/// What there is to say to the person above the screen; nothing most of the time.
pub(super) fn draw(scene: &Scene) -> Html {
    let trouble = scene.stage.trouble();
    let on_result = scene.session().screen() == Screen::Result;
    html! {
        <div class="g-notices">
            if !trouble.is_empty() && !on_result {
                <div class="g-notice" role="alert">{ Icon::Alert.draw() }<p>{ trouble }</p></div>
            }
            { said(scene, on_result) }
            if scene.session().draft().aside.is_some() {
                { opened(scene) }
            }
        </div>
    }
}

fn said(scene: &Scene, on_result: bool) -> Html {
    let text = scene.text;
    let plain = |key: Key| panel(&Html::from(text.text(key)), Html::default());
    match &scene.view.notice {
        None => Html::default(),
        Some(Notice::Resumed) if on_result => {
            panel(&text.text(Key::DeviceResumedResult).into(), start_over(scene))
        }
        Some(Notice::Resumed) => {
            let buttons = html! {
                <>
                    { button(scene.does(|stage| stage.desk.dismiss()), text.text(Key::DeviceGoOn)) }
                    { start_over(scene) }
                </>
            };
            panel(&resumed(scene).into(), buttons)
        }
        Some(Notice::Erased) => plain(Key::DeviceErased),
        Some(Notice::RestartedElsewhere) => plain(Key::DeviceRestarted),
        Some(Notice::Unreadable(unreadable)) => {
            let words = match unreadable.error {
                DraftError::OtherVersion(_) => Key::DeviceOutdated,
                DraftError::Newer(_) => Key::DeviceNewer,
                _ => Key::DeviceBroken,
            };
            let found = unreadable.text.clone();
            let save = scene.does(move |stage| stage.save_unreadable(&found));
            let buttons = html! {
                <>
                    { button(save, text.text(Key::DeviceSaveUnreadable)) }
                    { button(scene.does(|stage| stage.desk.dismiss()), text.text(Key::DeviceClose)) }
                </>
            };
            panel(&text.text(words).into(), buttons)
        }
    }
}

fn opened(scene: &Scene) -> Html {
    let back = button(scene.on(Action::Return), scene.text.text(Key::DeviceReturn));
    panel(&scene.text.text(Key::DeviceOpened).into(), back)
}

fn start_over(scene: &Scene) -> Html {
    button(scene.on(Action::Reset), scene.text.text(Key::DeviceStartOver))
}

fn resumed(scene: &Scene) -> String {
    let session = scene.session();
    let progress = session.progress();
    let factor = match session.screen() {
        Screen::Factor(factor) => session.instrument().factors.get(factor),
        Screen::Result => None,
    };
    scene.text.fill(
        Key::DeviceResumed,
        &[
            ("factor", factor.map_or("", |factor| &factor.name)),
            ("n", &progress.handled.to_string()),
            ("total", &progress.asked.to_string()),
        ],
    )
}

fn button(onclick: Callback<MouseEvent>, words: &'static str) -> Html {
    html! { <button type="button" class="g-link" {onclick}>{ words }</button> }
}

fn panel(words: &Html, buttons: Html) -> Html {
    html! {
        <div class="g-notice" role="status">
            <p>{ words.clone() }</p>
            <p class="g-notice-acts">{ buttons }</p>
        </div>
    }
}
