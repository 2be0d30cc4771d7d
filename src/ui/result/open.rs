use super::view::View;
use crate::assessment::FactorStatus;
use crate::i18n::Key;
use crate::report::FactorStory;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// Where answers are missing, with the way to each; nothing when none are.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let factors = &view.report.factors;
    let is_open = |factor: &FactorStory| factor.status == FactorStatus::Insufficient;
    if !factors.iter().any(is_open) {
        return;
    }
    pen.within("div.g-open-factors", |pen| {
        pen.put_text("h3", Key::ResultOpenTitle);
        pen.within("ul", |pen| {
            for (position, factor) in factors.iter().enumerate() {
                if is_open(factor) {
                    row(pen, view, position, factor);
                }
            }
        });
    });
}

fn row(pen: &mut Pen, view: &View, position: usize, factor: &FactorStory) {
    pen.within("li", |pen| {
        pen.within("span", |pen| {
            pen.put("strong", &factor.title);
            pen.put("span.g-meta", &factor.level_text);
        });
        if !view.on_paper() {
            pen.within("button.g-btn type=button part=button", |pen| {
                pen.pressed(Wish::Go(position));
                pen.write(&view.fill(Key::ResultOpenGo, &[("factor", &factor.name)]));
            });
        }
    });
}
