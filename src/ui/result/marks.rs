use yew::{Html, html};

use crate::assessment::Answer;
use crate::ui::icon::Icon;

/// A tick in a disc, a dashed ring, or a ring with a question mark: what is, is not, is not known.
pub(super) fn condition(met: Option<bool>) -> Html {
    html! {
        <span class="g-mark" aria-hidden="true">
            { match met {
                Some(true) => Icon::Check.draw(),
                Some(false) => Html::default(),
                None => html! { "?" },
            } }
        </span>
    }
}

/// A position on the answer scale as a row of dots; the words beside it say the same.
pub(super) fn position(answer: Answer, choices: u8) -> Html {
    let chosen = match answer {
        Answer::Choice(choice) => Some(choice),
        Answer::Unanswered | Answer::NotApplicable | Answer::DontKnow => None,
    };
    let width = f64::from(choices.max(1) - 1) * STEP + 2.0 * EDGE;
    html! {
        <svg class="g-dots" viewBox={format!("0 0 {width} 12")} width={width.to_string()} height="12" aria-hidden="true" focusable="false">
            <line x1={EDGE.to_string()} x2={(width - EDGE).to_string()} y1="6" y2="6" />
            for choice in 0..choices {
                { dot(EDGE + f64::from(choice) * STEP, Some(choice) == chosen) }
            }
        </svg>
    }
}

const STEP: f64 = 11.0;
const EDGE: f64 = 6.0;

fn dot(x: f64, chosen: bool) -> Html {
    let radius = if chosen { "5" } else { "2" };
    html! { <circle cx={x.to_string()} cy="6" r={radius} data-chosen={chosen.then_some("")} /> }
}
