use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Moves the focus to an element, and the page with it.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Takes the focus off an element.
pub fn leave(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.blur();
    }
}

/// Moves the focus to the heading of a screen that was just entered, and the page to the top of it
/// where that is out of sight.
pub fn arrive(heading: &HtmlElement, top: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = heading.focus_with_options(&options);
    let height = super::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let above = top.get_bounding_client_rect().top() < 0.0;
    let below = heading.get_bounding_client_rect().bottom() > height.unwrap_or(f64::MAX);
    if above || below {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        top.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
