//! The statements of one factor.

mod disclosure;
mod extent;
mod foot;
mod note;
mod progress;
mod saved;
pub(super) mod statement;

use super::notice;
use super::pen::{Happening, Pen};
use super::scene::Scene;
use super::wish::Wish;
use crate::assessment::Way;

/// The screen of the factor at a position.
pub(super) fn draw(pen: &mut Pen, scene: &Scene, factor: usize) {
    let session = scene.session();
    let instrument = session.instrument();
    let Some(text) = instrument.factors.get(factor) else { return };
    pen.within("section.g-shell part=shell aria-labelledby=g-title", |pen| {
        pen.within("header.g-top", |pen| {
            pen.put("h2.g-title part=title id=g-title", &instrument.title);
            extent::draw(pen, scene, factor);
        });
        notice::draw(pen, scene);
        progress::draw(pen, scene, factor);
        pen.within("form.g-factor", |pen| {
            if scene.view.entered > 0 {
                let backward = scene.view.way == Way::Backward;
                pen.set("data-enter", if backward { "back" } else { "" });
                // The elements are those of the factor before: another name starts the motion anew.
                pen.flag("data-odd", scene.view.entered % 2 == 1);
            }
            pen.on(Happening::Submit, Wish::Stay);
            pen.within("div.g-factor-head", |pen| {
                pen.within("h3.g-factor-title tabindex=-1", |pen| {
                    pen.refer(scene.stage.heading());
                    pen.write(&text.title);
                });
                pen.put("p.g-why", &text.why);
            });
            pen.within("div.g-body", |pen| {
                for (place, item) in session.asked_items(factor).enumerate() {
                    statement::draw(pen, scene, factor, place, item);
                }
                note::draw(pen, scene, factor);
                foot::draw(pen, scene, factor);
            });
        });
    });
}
