use std::rc::Rc;

use yew::Html;

use super::disclosure;
use crate::assessment::{Answer, Depth};
use crate::i18n::Key;
use crate::instrument::{Instrument, Item};
use crate::ui::panel::Panel;
use crate::ui::pen::{Happening, Pen};
use crate::ui::scene::Scene;
use crate::ui::sheet::{Drawing, Mark};
use crate::ui::stage::Stage;
use crate::ui::wish::{Hears, Wish};

const CHOICE: &str = "label.g-choice part=choice";
const WAY_OUT: &str = "label.g-out";

/// The values of the radio buttons that are no choice on the scale.
const DONT_KNOW: &str = "dk";
const NOT_APPLICABLE: &str = "na";

/// The statement at a place of the screen, drawn again only when something about it has changed. The
/// next factor takes over the elements of this one: changing them is half the work of making them.
pub(super) fn draw(pen: &mut Pen, scene: &Scene, factor: usize, place: usize, position: usize) {
    if scene.whole {
        return statement(pen, scene, factor, place, position);
    }
    let session = scene.session();
    let given = match session.answer(position) {
        Answer::Choice(choice) => 3 + usize::from(choice),
        Answer::DontKnow => 2,
        Answer::NotApplicable => 1,
        Answer::Unanswered => 0,
    };
    let open = scene.stage.is_open(Panel::Looks(position));
    let full = session.depth() == Depth::Full;
    let mark = Mark {
        instrument: Rc::clone(session.instrument()),
        state: [given, usize::from(open) + 2 * usize::from(full), position],
    };
    let drawing = Statement { stage: Rc::clone(&scene.stage), factor, place, position };
    pen.part(&place.to_string(), Rc::new(drawing), mark);
}

/// A statement that draws itself.
struct Statement {
    stage: Rc<Stage>,
    factor: usize,
    place: usize,
    position: usize,
}

impl Drawing for Statement {
    fn draw(self: Rc<Self>) -> Html {
        let scene = &Scene::of(&self.stage);
        let mut pen = Pen::new(scene.text, Some(Rc::clone(&self.stage) as Rc<dyn Hears>));
        statement(&mut pen, scene, self.factor, self.place, self.position);
        pen.done()
    }
}

/// A statement with its scale, the two ways out, and what the choices look like. Its buttons have the
/// name of the place: one that is chosen and changes its name takes the choice from the others.
fn statement(pen: &mut Pen, scene: &Scene, factor: usize, place: usize, position: usize) {
    let session = scene.session();
    let instrument = session.instrument();
    let Some(item) = instrument.item(position) else { return };
    let within = position - instrument.items_of(factor).start + 1;
    let name = ["g-", &place.to_string()].concat();
    let given = session.answer(position);
    let choice = |pen: &mut Pen, label: &'static str, answer: Answer, words: &str| {
        pen.within(label, |pen| {
            radio(pen, &name, answer, given);
            pen.within("span.g-dot", |_| {});
            pen.put("span", words);
        });
    };
    pen.within("fieldset.g-item part=statement", |pen| {
        pen.on(Happening::Change, Wish::Choose(position));
        pen.within("legend.g-q", |pen| {
            pen.within("span.g-num", |pen| {
                pen.number(within);
                if session.depth() == Depth::Full {
                    let of = instrument.factors.get(factor).map_or(0, |f| f.items.len());
                    let total = of.to_string();
                    pen.within("span.g-num-of", |pen| {
                        pen.space();
                        pen.write(&scene.text.fill(Key::QuestionNumberOf, &[("total", &total)]));
                    });
                }
            });
            pen.put("span", &item.statement);
        });
        pen.within("div.g-answers", |pen| {
            pen.within("div.g-scale", |pen| {
                for (value, c) in (0..).zip(&instrument.choices) {
                    choice(pen, CHOICE, Answer::Choice(value), &c.label);
                }
            });
            pen.within("div.g-quiet", |pen| {
                let text = |key| scene.text.text(key);
                choice(pen, WAY_OUT, Answer::DontKnow, text(Key::QuestionDontKnow));
                choice(pen, WAY_OUT, Answer::NotApplicable, text(Key::QuestionNotApplicable));
            });
        });
        if !item.looks.is_empty() {
            looks(pen, scene, item, position);
        }
    });
}

fn radio(pen: &mut Pen, name: &str, answer: Answer, given: Answer) {
    pen.within("input type=radio", |pen| {
        pen.set("name", name);
        match answer {
            Answer::Choice(choice) => pen.value(&choice.to_string()),
            Answer::DontKnow => pen.value(DONT_KNOW),
            _ => pen.value(NOT_APPLICABLE),
        }
        pen.check(answer == given);
    });
}

/// What was answered, from the value of the radio button that was chosen; none when it is not one
/// of ours.
pub fn answer_of(value: &str) -> Option<Answer> {
    match value {
        DONT_KNOW => Some(Answer::DontKnow),
        NOT_APPLICABLE => Some(Answer::NotApplicable),
        choice => choice.parse().ok().map(Answer::Choice),
    }
}

fn looks(pen: &mut Pen, scene: &Scene, item: &Item, position: usize) {
    let label = |pen: &mut Pen| {
        pen.put_text("span", Key::QuestionLooks);
        pen.turning_icon();
    };
    let list = |pen: &mut Pen| {
        pen.within("dl.g-looks", |pen| {
            for look in &item.looks {
                let choice = name_of(scene.session().instrument(), look.choice);
                pen.pair(&scene.text.fill(Key::QuestionLook, &[("choice", &choice)]), &look.text);
            }
        });
    };
    disclosure::draw(pen, scene, Panel::Looks(position), label, list);
}

/// A choice, without the places where its name may be divided.
fn name_of(instrument: &Instrument, choice: u8) -> String {
    let choice = instrument.choices.get(usize::from(choice));
    choice.map_or_else(String::new, |choice| choice.label.replace('\u{ad}', ""))
}
