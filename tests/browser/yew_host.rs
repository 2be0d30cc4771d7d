//! A page that is itself made with Yew, with the check on it. A program of the widget's own package, so
//! that it is built with the very same Yew.

use yew::{Callback, Html, Renderer, component, html, use_state};

/// Counts what its own buttons hear, and what reaches the page.
#[component]
fn Page() -> Html {
    let (pressed, reached) = (use_state(|| 0), use_state(|| 0));
    let press = {
        let pressed = pressed.clone();
        Callback::from(move |_| pressed.set(*pressed + 1))
    };
    let reach = {
        let reached = reached.clone();
        Callback::from(move |_| reached.set(*reached + 1))
    };
    let buttons = (0..40).map(|number| {
        html! { <button class="own" onclick={press.clone()}>{ number }</button> }
    });
    html! {
        <main onclick={reach}>
            { for buttons }
            <output>{ format!("{} {}", *pressed, *reached) }</output>
            <gereed-check eager="" closed="" lang="nl" depth="quick" />
        </main>
    }
}

fn main() {
    Renderer::<Page>::new().render();
}
