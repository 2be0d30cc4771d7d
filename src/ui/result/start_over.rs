use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_node_ref,
    use_state,
};

use super::ResultEvent;
use crate::i18n::{Key, Locale, Messages};
use crate::ui::focus::focus;
use crate::ui::icon::Icon;

/// Who hears that everything may be erased.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct StartOverProps {
    pub locale: Locale,
    pub on: Callback<ResultEvent>,
}

/// A clean start for the next person, asked once more in place.
#[component]
pub(super) fn StartOver(props: &StartOverProps) -> Html {
    let text = Messages::new(props.locale);
    let asking = use_state(|| false);
    let (button, question) = (use_node_ref(), use_node_ref());
    use_effect_with(*asking, {
        let question = question.clone();
        move |asking| {
            if *asking {
                focus(&question);
            }
        }
    });
    let ask = Callback::from({
        let asking = asking.clone();
        move |_: MouseEvent| asking.set(!*asking)
    });
    let no = Callback::from({
        let (asking, button) = (asking.clone(), button.clone());
        move |_: MouseEvent| {
            asking.set(false);
            focus(&button);
        }
    });
    let yes = props.on.reform(|_: MouseEvent| ResultEvent::StartOver);
    html! {
        <div class="g-over">
            <button type="button" class="g-btn" part="button" data-kind="quiet" ref={button} onclick={ask}
                aria-expanded={asking.to_string()} aria-controls="g-over">
                { Icon::Redo.draw() }
                { text.text(Key::ResultStartOver) }
            </button>
            <div id="g-over" class="g-ask" role="group" aria-labelledby="g-over-sure" tabindex="-1" ref={question} hidden={!*asking}>
                <p id="g-over-sure">{ text.text(Key::ResultStartOverSure) }</p>
                <div class="g-cta">
                    <button type="button" class="g-btn" part="button" onclick={yes}>{ text.text(Key::ResultStartOverYes) }</button>
                    <button type="button" class="g-btn" part="button" data-kind="quiet" onclick={no}>{ text.text(Key::ResultStartOverNo) }</button>
                </div>
            </div>
        </div>
    }
}
