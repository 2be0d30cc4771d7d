use yew::{Html, html};

use crate::report::{Rung, RungState};

/// The levels, the highest on top; length, number and name say which is which, tone only helps.
pub(super) fn draw(rungs: &[Rung]) -> Html {
    html! {
        <ol class="g-ladder" part="ladder" reversed=true>
            for rung in rungs.iter().rev() {
                <li class="g-rung" data-level={rung.number.to_string()} data-state={state(rung.state)}
                    aria-current={(rung.state == RungState::Now).then_some("true")}>
                    <span class="g-rung-bar"><span class="g-rung-n">{ rung.number }</span>{ " " }{ &rung.name }</span>
                    if !rung.note.is_empty() {
                        <span class="g-rung-note">{ &rung.note }</span>
                    }
                </li>
            }
        </ol>
    }
}

fn state(state: RungState) -> &'static str {
    match state {
        RungState::Below => "below",
        RungState::Now => "now",
        RungState::Held => "held",
        RungState::Above => "above",
    }
}
