use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, Properties, TargetCast, component, html};

use super::{Details, ResultEvent};
use crate::i18n::{Key, Locale, Messages};

/// Longer names than this do not fit the running head of the PDF.
const LONGEST: &str = "80";

/// The fields beside the PDF button.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DetailsProps {
    pub locale: Locale,
    pub details: Details,
    pub on: Callback<ResultEvent>,
}

/// What a person may add to the PDF; every change is told at once, so that nothing needs saving.
#[component]
pub(super) fn DetailsForm(props: &DetailsProps) -> Html {
    let text = Messages::new(props.locale);
    let details = &props.details;
    let typed = |change: fn(&mut Details, AttrValue)| {
        told(props, move |details, input| change(details, input.value().into()))
    };
    html! {
        <div class="g-details">
            <div class="g-field">
                <label for="g-organisation">{ text.text(Key::ResultOrganisation) }{ optional(text) }</label>
                <input id="g-organisation" type="text" maxlength={LONGEST} autocomplete="organization"
                    value={details.organisation.clone()} oninput={typed(|d, v| d.organisation = v)} />
            </div>
            <div class="g-field">
                <label for="g-filled-in-by">{ text.text(Key::ResultFilledInBy) }{ optional(text) }</label>
                <input id="g-filled-in-by" type="text" maxlength={LONGEST} autocomplete="organization-title"
                    aria-describedby="g-filled-in-by-hint"
                    value={details.filled_in_by.clone()} oninput={typed(|d, v| d.filled_in_by = v)} />
                <p class="g-meta" id="g-filled-in-by-hint">{ text.text(Key::ResultFilledInByHint) }</p>
            </div>
            if details.has_notes {
                <div class="g-tick">
                    <input id="g-notes" type="checkbox" aria-describedby="g-notes-hint" checked={details.include_notes}
                        oninput={told(props, |details, input| details.include_notes = input.checked())} />
                    <label for="g-notes">{ text.text(Key::ResultIncludeNotes) }</label>
                    <p class="g-meta" id="g-notes-hint">{ text.text(Key::ResultIncludeNotesHint) }</p>
                </div>
            }
        </div>
    }
}

fn optional(text: Messages) -> Html {
    html! { <span class="g-meta">{ " " }{ text.text(Key::ResultOptional) }</span> }
}

fn told(
    props: &DetailsProps,
    change: impl Fn(&mut Details, &HtmlInputElement) + 'static,
) -> Callback<InputEvent> {
    let (details, on) = (props.details.clone(), props.on.clone());
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            let mut details = details.clone();
            change(&mut details, &input);
            on.emit(ResultEvent::Details(details));
        }
    })
}
