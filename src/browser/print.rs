use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, HtmlIFrameElement, Node, ShadowRoot, ShadowRootInit, ShadowRootMode,
    Window,
};

/// What is printed around the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintWords {
    /// BCP 47 tag of the language.
    pub lang: &'static str,
    /// Name of the document, and of the file if the person saves it.
    pub title: String,
    /// At the top of every page but the first, left and right.
    pub running: [String; 2],
}

/// What the owner of the page may have set, and paper takes over. The rest of the host's style stays
/// out: it is made for a screen.
const TAKEN_OVER: [&str; 3] =
    ["--gereed-accent", "--gereed-heading-font", "--gereed-heading-weight"];

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow root.
    #[wasm_bindgen(extends = Node)]
    type Styled;

    #[wasm_bindgen(method, getter, structural, js_name = adoptedStyleSheets)]
    fn adopted(this: &Styled) -> Option<Array>;

    #[wasm_bindgen(method, setter, structural, js_name = adoptedStyleSheets)]
    fn adopt(this: &Styled, sheets: &Array);

    /// A style sheet.
    type Sheet;

    #[wasm_bindgen(method, getter, structural, js_name = cssRules)]
    fn rules(this: &Sheet) -> JsValue;

    #[wasm_bindgen(method, structural, js_name = replaceSync)]
    fn replace(this: &Sheet, text: &str);

    /// A rule of a style sheet.
    type Rule;

    #[wasm_bindgen(method, getter, structural, js_name = cssText)]
    fn text(this: &Rule) -> String;
}

/// Prints a drawing in a document of its own, since `@page` has no say inside a shadow root and the
/// host's page is not ours to print. `near` is a node of the shadow root whose styles are taken.
///
/// The document is a frame without an address, filled with nodes and a style sheet object: nothing
/// that a strict content policy forbids. It goes when the person is done.
///
/// # Errors
/// When the browser does not give such a frame.
pub fn print(drawing: &Node, near: &Node, words: &PrintWords) -> Result<(), JsValue> {
    let root = near.get_root_node();
    let document = near.owner_document().ok_or(JsValue::NULL)?;
    let page = Page {
        content: drawing.clone_node_with_deep(true)?,
        style: format!("{}{}", style_of(&root), running_heads(&words.running)),
        properties: root
            .dyn_ref()
            .map(|root: &ShadowRoot| taken_over(&root.host()))
            .unwrap_or_default(),
        words: words.clone(),
    };
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    frame.set_class_name("g-print-frame");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_attribute("tabindex", "-1")?;
    EventListener::once(&frame, "load", {
        let frame = frame.clone();
        move |_| {
            if page.fill(&frame).and_then(|window| open(&window, &frame)).is_err() {
                frame.remove();
            }
        }
    })
    .forget();
    root.append_child(&frame)?;
    Ok(())
}

struct Page {
    content: Node,
    style: String,
    properties: Vec<(&'static str, String)>,
    words: PrintWords,
}

impl Page {
    fn fill(&self, frame: &HtmlIFrameElement) -> Result<Window, JsValue> {
        let window = frame.content_window().ok_or(JsValue::NULL)?;
        let document = frame.content_document().ok_or(JsValue::NULL)?;
        let body = document.body().ok_or(JsValue::NULL)?;
        document.set_title(&self.words.title);
        if let Some(root) = document.document_element() {
            root.set_attribute("lang", self.words.lang)?;
        }
        let sheets = Array::of1(&self.sheet(&window)?.into());
        document.unchecked_ref::<Styled>().adopt(&sheets);

        let host: HtmlElement = document.create_element("div")?.unchecked_into();
        host.set_class_name("g-sheet");
        for (name, value) in &self.properties {
            host.style().set_property(name, value)?;
        }
        let inside = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
        inside.unchecked_ref::<Styled>().adopt(&sheets);
        inside.append_child(&document.import_node_with_deep(&self.content, true)?)?;
        body.append_child(&host)?;
        Ok(window)
    }

    /// A style sheet belongs to the document it was made in.
    fn sheet(&self, window: &Window) -> Result<Sheet, JsValue> {
        let make: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
        let sheet: Sheet = Reflect::construct(&make, &Array::new())?.unchecked_into();
        sheet.replace(&self.style);
        Ok(sheet)
    }
}

fn open(window: &Window, frame: &HtmlIFrameElement) -> Result<(), JsValue> {
    EventListener::once(window, "afterprint", {
        let frame = frame.clone();
        move |_| frame.remove()
    })
    .forget();
    window.focus()?;
    window.print()
}

/// The rules of every style sheet that a root adopted.
fn style_of(root: &Node) -> String {
    let sheets = root.unchecked_ref::<Styled>().adopted().unwrap_or_default();
    let rules =
        sheets.iter().flat_map(|sheet| Array::from(&sheet.unchecked_into::<Sheet>().rules()));
    rules.map(|rule| rule.unchecked_into::<Rule>().text() + "\n").collect()
}

fn taken_over(host: &Element) -> Vec<(&'static str, String)> {
    let style = super::window().and_then(|window| window.get_computed_style(host).ok().flatten());
    let Some(style) = style else { return Vec::new() };
    let value = |name| style.get_property_value(name).unwrap_or_default();
    TAKEN_OVER
        .into_iter()
        .map(|name| (name, value(name)))
        .chain([("--gereed-font", value("font-family"))])
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn running_heads([left, right]: &[String; 2]) -> String {
    let (left, right) = (quoted(left), quoted(right));
    format!("@page{{@top-left{{content:{left}}}@top-right{{content:{right}}}}}")
}

/// A text as CSS takes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::running_heads;

    #[test]
    fn a_name_cannot_leave_its_place_in_the_style() {
        let heads = ["Zorg \"}*{display:none}".to_owned(), "a\\\nb\u{c}".to_owned()];
        let expected =
            r#"@page{@top-left{content:"Zorg \"}*{display:none}"}@top-right{content:"a\\ b "}}"#;
        assert_eq!(running_heads(&heads), expected);
    }
}
