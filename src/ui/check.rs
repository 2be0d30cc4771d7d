use std::rc::Rc;

use yew::{Callback, Html};

use super::pen::{Happening, Pen};
use super::result::{self, Screen as ResultScreen};
use super::scene::Scene;
use super::sheet::Drawing;
use super::stage::Stage;
use super::wish::{Hears, Wish};
use super::{notice, question};
use crate::assessment::{Kept, Screen};

/// How a person chooses a file.
const FILE: &str = "input.g-file type=file hidden='' tabindex=-1 \
    accept=.json,.pdf,application/json,application/pdf";

impl Drawing for Stage {
    fn watch(&self, again: Callback<()>) {
        self.draw_with(again);
    }

    fn draw(self: Rc<Self>) -> Html {
        page(&Scene::of(&self), self)
    }

    fn drawn(&self) {
        self.arrive();
    }
}

impl Stage {
    /// The screen as elements alone, with what is hidden in it.
    pub fn outline(self: Rc<Self>) -> Html {
        page(&Scene { whole: true, ..Scene::of(&self) }, self)
    }
}

/// The whole widget: the statements of a factor, or the result.
fn page(scene: &Scene, hears: Rc<dyn Hears>) -> Html {
    let mut pen = Pen::new(scene.text, Some(Rc::clone(&hears)));
    pen.within("div", |pen| {
        pen.set("lang", scene.session().instrument().locale.tag());
        pen.refer(scene.stage.top());
        pen.on(Happening::DragOver, Wish::Stay);
        pen.on(Happening::Drop, Wish::OpenDropped);
        match scene.session().screen() {
            Screen::Factor(factor) => question::draw(pen, scene, factor),
            Screen::Result => result(pen, scene, hears),
        }
        pen.within(FILE, |pen| pen.on(Happening::Change, Wish::OpenChosen));
    });
    pen.done()
}

fn result(pen: &mut Pen, scene: &Scene, hears: Rc<dyn Hears>) {
    let stage = &scene.stage;
    let Some(report) = stage.report() else { return };
    notice::draw(pen, scene);
    let now = stage.now();
    let talk = stage.talk(&now);
    let screen = ResultScreen {
        pdf: &now.pdf,
        earlier: &now.earlier,
        work: &scene.session().work(),
        instrument: scene.session().instrument(),
        details: &stage.details(),
        kept: scene.view.kept == Kept::Yes,
        trouble: &now.trouble,
        open: &now.open,
        heading: stage.heading(),
        owner: &now.options,
        talk: talk.as_ref(),
        device: &stage.on_device(),
    };
    pen.add(result::screen(&report, &screen, Some(hears)));
}
