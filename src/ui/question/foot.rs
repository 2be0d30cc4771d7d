use super::saved;
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::scene::Scene;
use crate::ui::wish::Wish;

const BUTTON: &str = "button.g-btn type=button part=button";
const PRIMARY: &str = "button.g-btn type=button part='button button-primary' data-kind=primary";

/// What is still open, the way on, and what became of the answers.
pub(super) fn draw(pen: &mut Pen, scene: &Scene, factor: usize) {
    let session = scene.session();
    let open = session.progress_in(factor).open();
    let first = session.asked_factors().next() == Some(factor);
    let last = session.asked_factors().next_back() == Some(factor);
    let ready = session.draft().completed_at.value.is_some() || session.progress().open() == 0;
    pen.within("div.g-foot", |pen| {
        // Without words it keeps its place, so that the buttons do not move with the last answer.
        let words = match open {
            0 => "\u{a0}".to_owned(),
            _ => scene.text.count(Key::QuestionOpenOne, Key::QuestionOpenOther, open),
        };
        pen.put("p.g-open", &words);
        pen.within("div.g-nav", |pen| {
            if !first {
                pen.within(BUTTON, |pen| {
                    pen.pressed(Wish::Back);
                    pen.icon(Icon::Left);
                    pen.text(Key::QuestionBack);
                });
            }
            if last {
                on(pen, PRIMARY, Key::QuestionFinish, Wish::Finish);
            } else {
                if ready {
                    on(pen, BUTTON, Key::QuestionFinish, Wish::Finish);
                }
                on(pen, PRIMARY, Key::QuestionNext, Wish::Next);
            }
        });
        saved::draw(pen, scene);
    });
}

fn on(pen: &mut Pen, button: &'static str, words: Key, wish: Wish) {
    pen.within(button, |pen| {
        pen.pressed(wish);
        pen.text(words);
        pen.icon(Icon::Right);
    });
}
