use crate::assessment::Progress;
use crate::i18n::Key;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::scene::Scene;
use crate::ui::wish::Wish;

/// How far the person is, and the way to every factor: a row of names where there is room, else a
/// line that opens a list.
pub(super) fn draw(pen: &mut Pen, scene: &Scene, factor: usize) {
    let (text, session) = (scene.text, scene.session());
    let whole = session.progress();
    let number = (factor + 1).to_string();
    let total = session.instrument().factors.len().to_string();
    let (handled, asked) = (whole.handled.to_string(), whole.asked.to_string());
    let open = scene.stage.is_open(Panel::Steps);
    pen.within("nav part=progress", |pen| {
        pen.set_text("aria-label", Key::QuestionProgress);
        pen.within("div.g-progress-line", |pen| {
            pen.within("button.g-progress-toggle type=button", |pen| {
                pen.toggles(Panel::Steps, open, None);
                let values = [("n", &*number), ("total", &total)];
                pen.write(&text.fill(Key::QuestionFactorOf, &values));
                pen.turning_icon();
            });
            pen.within("span", |pen| {
                let values = [("n", &*handled), ("total", &asked)];
                pen.write(&text.fill(Key::QuestionHandledOf, &values));
                pen.within("span.g-long", |pen| {
                    pen.space();
                    pen.text(Key::QuestionHandled);
                });
            });
        });
        pen.within("div.g-segments", |pen| {
            for position in session.asked_factors() {
                segment(pen, session.progress_in(position), position == factor);
            }
        });
        pen.within("ol.g-steps id=g-steps", |pen| {
            pen.flag("data-open", open);
            for position in session.asked_factors() {
                step(pen, scene, position, position == factor);
            }
        });
    });
}

fn segment(pen: &mut Pen, progress: Progress, now: bool) {
    let share = (100 * progress.handled / progress.asked.max(1)).to_string();
    pen.within("svg.g-seg aria-hidden=true", |pen| {
        pen.flag("data-now", now);
        pen.within("rect height=100%", |pen| pen.set("width", &(share + "%")));
    });
}

fn step(pen: &mut Pen, scene: &Scene, factor: usize, now: bool) {
    let session = scene.session();
    let progress = session.progress_in(factor);
    let total = progress.asked.to_string();
    pen.within("li", |pen| {
        pen.within("button.g-step type=button", |pen| {
            if now {
                pen.set("aria-current", "step");
            }
            pen.pressed(Wish::Go(factor));
            segment(pen, progress, false);
            let name = session.instrument().factors.get(factor).map_or("", |f| &f.name);
            pen.put("span.g-step-name", name);
            pen.within("span.g-step-count", |pen| {
                pen.number(progress.handled);
                pen.within("span aria-hidden=true", |pen| {
                    pen.write("/");
                    pen.write(&total);
                });
                pen.within("span.g-vh", |pen| {
                    pen.space();
                    pen.write(&scene.text.fill(Key::QuestionNumberOf, &[("total", &total)]));
                    pen.space();
                    pen.text(Key::QuestionHandled);
                });
            });
        });
    });
}
