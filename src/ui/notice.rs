use super::icon::Icon;
use super::panel::Panel;
use super::pen::Pen;
use super::scene::Scene;
use super::wish::Wish;
use crate::assessment::{DraftError, Notice, Screen};
use crate::i18n::Key;

/// What there is to say to the person above the screen; nothing most of the time.
pub(super) fn draw(pen: &mut Pen, scene: &Scene) {
    let on_result = scene.session().screen() == Screen::Result;
    pen.within("div.g-notices", |pen| {
        let trouble = &scene.stage.now().trouble;
        if !trouble.is_empty() && !on_result {
            pen.within("div.g-notice role=alert", |pen| {
                pen.name("trouble");
                pen.icon(Icon::Alert);
                pen.put("p", trouble);
            });
        }
        if let Some(notice) = &scene.view.notice {
            said(pen, scene, notice, on_result);
        }
        if scene.session().draft().aside.is_some() {
            let words = scene.text.text(Key::DeviceOpened);
            panel(pen, "aside", words, &[(Key::DeviceReturn, Wish::Return)]);
        }
    });
}

fn said(pen: &mut Pen, scene: &Scene, notice: &Notice, on_result: bool) {
    let text = |key| scene.text.text(key);
    // Asked once more where that is asked on this screen: what is erased is gone.
    let (asking, question) =
        if on_result { (Panel::StartOver, "#g-over") } else { (Panel::Erase, "#g-erase") };
    let start_over = (Key::DeviceStartOver, Wish::Toggle(asking, Some(question)));
    let resumed;
    let (words, buttons): (&str, &[(Key, Wish)]) = match notice {
        Notice::Resumed if on_result => (text(Key::DeviceResumedResult), &[start_over]),
        Notice::Resumed => {
            resumed = place(scene);
            (&resumed, &[(Key::DeviceGoOn, Wish::Dismiss), start_over])
        }
        Notice::Erased => (text(Key::DeviceErased), &[]),
        Notice::RestartedElsewhere => (text(Key::DeviceRestarted), &[]),
        Notice::Unreadable(unreadable) => {
            let words = match unreadable.error {
                DraftError::OtherVersion(_) => Key::DeviceOutdated,
                DraftError::Newer(_) => Key::DeviceNewer,
                _ => Key::DeviceBroken,
            };
            let save = (Key::DeviceSaveUnreadable, Wish::SaveUnreadable);
            (text(words), &[save, (Key::DeviceClose, Wish::Dismiss)])
        }
    };
    panel(pen, "said", words, buttons);
}

/// Where the person was.
fn place(scene: &Scene) -> String {
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

fn panel(pen: &mut Pen, name: &'static str, words: &str, buttons: &[(Key, Wish)]) {
    pen.within("div.g-notice role=status", |pen| {
        pen.name(name);
        pen.put("p", words);
        pen.within("p.g-notice-acts", |pen| {
            for (words, wish) in buttons {
                pen.link(*words, *wish);
            }
        });
    });
}
