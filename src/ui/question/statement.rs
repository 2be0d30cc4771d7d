use yew::{AttrValue, Event, Html, html};

use super::disclosure;
use crate::assessment::{Action, Answer, Depth};
use crate::i18n::Key;
use crate::instrument::{Instrument, Item};
use crate::ui::icon::Icon;
use crate::ui::scene::Scene;

/// A statement with its scale, the two ways out, and what the choices look like.
pub(super) fn draw(scene: &Scene, factor: usize, position: usize) -> Html {
    let session = scene.session();
    let instrument = session.instrument();
    let Some(item) = instrument.item(position) else { return Html::default() };
    let within = position - instrument.items_of(factor).start + 1;
    let of = instrument.factors.get(factor).map_or(0, |f| f.items.len());
    let text = scene.text;
    let name = format!("g-{position}");
    let given = session.answer(position);
    let choice = |choice: u8, label: &str| {
        let answer = Answer::Choice(choice);
        html! {
            <label class="g-choice" part="choice">
                { radio(scene, &name, position, answer, given) }
                <span class="g-dot"></span>
                <span>{ label }</span>
            </label>
        }
    };
    let out = |answer: Answer, key: Key| {
        html! {
            <label class="g-out">
                { radio(scene, &name, position, answer, given) }
                <span class="g-dot"></span>
                <span>{ text.text(key) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="g-item" part="statement" key={position}>
            <legend class="g-q">
                <span class="g-num">
                    { within }
                    if session.depth() == Depth::Full {
                        <span class="g-num-of">{ " " }{ text.fill(Key::QuestionNumberOf, &[("total", &of.to_string())]) }</span>
                    }
                </span>
                <span>{ &item.statement }</span>
            </legend>
            <div class="g-answers">
                <div class="g-scale">
                    for (value, c) in (0..).zip(&instrument.choices) {
                        { choice(value, &c.label) }
                    }
                </div>
                <div class="g-quiet">
                    { out(Answer::DontKnow, Key::QuestionDontKnow) }
                    { out(Answer::NotApplicable, Key::QuestionNotApplicable) }
                </div>
            </div>
            if !item.looks.is_empty() {
                { looks(scene, instrument, item, &name) }
            }
        </fieldset>
    }
}

fn radio(scene: &Scene, name: &str, item: usize, answer: Answer, given: Answer) -> Html {
    let value = match answer {
        Answer::Choice(choice) => choice.to_string(),
        Answer::DontKnow => "dk".to_owned(),
        _ => "na".to_owned(),
    };
    html! {
        <input type="radio" name={name.to_owned()} {value} checked={answer == given}
            onchange={scene.on::<Event>(Action::Answer(item, answer))} />
    }
}

fn looks(scene: &Scene, instrument: &Instrument, item: &Item, name: &str) -> Html {
    let panel = html! {
        <dl class="g-looks">
            for look in &item.looks {
                <div>
                    <dt>{ scene.text.fill(Key::QuestionLook, &[("choice", &label(instrument, look.choice))]) }</dt>
                    <dd>{ &look.text }</dd>
                </div>
            }
        </dl>
    };
    let words = html! {
        <>
            <span>{ scene.text.text(Key::QuestionLooks) }</span>
            { Icon::Down.draw_with("g-turn") }
        </>
    };
    disclosure::draw(scene, &AttrValue::from(format!("{name}-looks")), &words, panel)
}

fn label(instrument: &Instrument, choice: u8) -> String {
    let choice = instrument.choices.get(usize::from(choice));
    choice.map_or_else(String::new, |choice| choice.label.replace('\u{ad}', ""))
}
