use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use crate::browser;

/// Moves the focus to an element, and the page with it; nothing happens when it is not there.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The same for the element with this id inside another.
pub fn focus_within(node: &NodeRef, id: &str) {
    let element = node.cast::<Element>();
    if let Some(Ok(Some(found))) = element.map(|element| element.query_selector(&format!("#{id}")))
    {
        browser::focus(&found);
    }
}

/// Moves the focus to the heading of a screen, and the page to the top of it if that is out of
/// sight; nothing happens when they are not there.
pub fn arrive(heading: &NodeRef, top: &NodeRef) {
    if let (Some(heading), Some(top)) = (heading.cast::<HtmlElement>(), top.cast::<Element>()) {
        browser::arrive(&heading, &top);
    }
}
