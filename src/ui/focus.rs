use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use crate::browser;

/// Moves the focus to the first element for a CSS selector inside another, and the page with it;
/// nothing happens when it is not there.
pub fn focus(within: &NodeRef, selector: &str) {
    let element = within.cast::<Element>();
    if let Some(Ok(Some(found))) = element.map(|element| element.query_selector(selector)) {
        browser::focus(&found);
    }
}

/// Takes the focus off what has it inside an element: else a browser that removes that lays out the
/// page once more for it.
pub fn leave(within: &NodeRef) {
    let element = within.cast::<Element>();
    if let Some(Ok(Some(focused))) = element.map(|element| element.query_selector(":focus")) {
        browser::leave(&focused);
    }
}

/// Moves the focus to the heading of a screen, and the page to the top of it if that is out of
/// sight; nothing happens when they are not there.
pub fn arrive(heading: &NodeRef, top: &NodeRef) {
    if let (Some(heading), Some(top)) = (heading.cast::<HtmlElement>(), top.cast::<Element>()) {
        browser::arrive(&heading, &top);
    }
}
