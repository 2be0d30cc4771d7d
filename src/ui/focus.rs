use web_sys::HtmlElement;
use yew::NodeRef;

/// Moves the focus to an element, and the page with it; nothing happens when it is not there.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
