use yew::{Html, html};

use super::ResultEvent;
use super::view::View;
use crate::i18n::Key;
use crate::report::safe_link;
use crate::ui::icon::Icon;

/// The way to a strategy session, where the bureau offers one.
pub(super) fn link(view: &View) -> Html {
    let address = view.report.identity.booking_url.as_deref().and_then(safe_link);
    let Some(href) = address else { return Html::default() };
    let onclick = view.asks(ResultEvent::Booking);
    html! {
        <a class="g-btn" part="button" href={href.to_owned()} target="_blank" rel="noopener noreferrer" {onclick}>
            { Icon::Calendar.draw() }
            <span>{ view.text(Key::ResultBook) }<span class="g-vh">{ " " }{ view.text(Key::ResultBookTab) }</span></span>
        </a>
    }
}
