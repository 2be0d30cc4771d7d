//! What Yew draws, as markup.

use yew::{Html, LocalServerRenderer, Properties, component};

#[derive(PartialEq, Properties)]
struct DrawnProps {
    html: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

/// The markup of what is drawn.
pub fn markup(html: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = LocalServerRenderer::<Drawn>::with_props(DrawnProps { html });
    tokio::task::LocalSet::new().block_on(&runtime, renderer.hydratable(false).render())
}
