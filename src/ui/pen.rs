use std::mem;
use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key as Name, Listener, ListenerKind, VComp, VList, VTag, VText,
};
use yew::{AttrValue, Html, NodeRef};

use super::sheet::{Drawing, Mark, Sheet, SheetProps};
use super::wish::{Hears, Wish};
use crate::i18n::{Key, Messages};

/// Draws elements in the order in which they stand on the page.
///
/// An element is described as in a style sheet, with whatever is always so about it: `p.g-meta`, or
/// `button.g-btn type=button part='button button-primary'`. What depends on something is set on it
/// first thing inside. Each step is one call, which in wasm is a fraction of what `html!` makes of
/// an element.
pub(super) struct Pen {
    text: Messages,
    hears: Option<Rc<dyn Hears>>,
    now: Open,
    around: Vec<Open>,
}

/// What can happen to an element.
#[derive(Clone, Copy, Debug)]
pub(super) enum Happening {
    /// It is pressed.
    Press,
    /// Something is typed into it, or ticked.
    Input,
    /// It has another value.
    Change,
    /// The focus leaves it.
    Leave,
    /// A form is sent.
    Submit,
    /// Something is held over it.
    DragOver,
    /// Something is dropped on it.
    Drop,
}

/// An element that is being drawn.
struct Open {
    tag: VTag,
    attributes: Vec<(AttrValue, AttributeOrProperty)>,
    children: Vec<Html>,
}

impl Pen {
    /// A blank page. Without anyone who hears, nothing happens when something is pressed.
    pub fn new(text: Messages, hears: Option<Rc<dyn Hears>>) -> Self {
        Self { text, hears, now: Open::element("div"), around: Vec::new() }
    }

    /// What was drawn.
    pub fn done(self) -> Html {
        VList::with_children(self.now.children, None).into()
    }

    /// Draws an element and what is inside.
    #[inline(always)]
    pub fn within(&mut self, element: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(element);
        inside(self);
        self.close();
    }

    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, element: &'static str) {
        let around = mem::replace(&mut self.now, Open::element(element));
        self.around.push(around);
    }

    /// Ends the element that was begun last.
    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(around) = self.around.pop() {
            let element = mem::replace(&mut self.now, around);
            self.now.children.push(element.done());
        }
    }

    /// Draws an element with words in it.
    #[inline(never)]
    pub fn put(&mut self, element: &'static str, words: &str) {
        self.open(element);
        self.write(words);
        self.close();
    }

    /// The same; nothing when there are no words.
    #[inline(never)]
    pub fn put_any(&mut self, element: &'static str, words: &str) {
        if !words.is_empty() {
            self.put(element, words);
        }
    }

    /// Draws an element with a fixed text in it.
    #[inline(never)]
    pub fn put_text(&mut self, element: &'static str, key: Key) {
        self.put(element, self.text.text(key));
    }

    /// Writes words.
    #[inline(never)]
    pub fn write(&mut self, words: &str) {
        self.now.children.push(Html::VText(VText::new(Rc::<str>::from(words))));
    }

    /// Writes a fixed text.
    #[inline(never)]
    pub fn text(&mut self, key: Key) {
        self.write(self.text.text(key));
    }

    /// Writes a number.
    #[inline(never)]
    pub fn number(&mut self, number: usize) {
        self.write(&number.to_string());
    }

    /// Writes what sets words apart.
    #[inline(never)]
    pub fn space(&mut self) {
        self.write(" ");
    }

    /// Adds what was drawn elsewhere.
    pub fn add(&mut self, drawn: Html) {
        self.now.children.push(drawn);
    }

    /// Adds what draws itself, and again when its mark is another.
    pub fn part(&mut self, name: &str, drawing: Rc<dyn Drawing>, mark: Mark) {
        let props = Rc::new(SheetProps { drawing, mark: Some(mark) });
        self.add(VComp::new::<Sheet>(props, Some(Name::from(name))).into());
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.now.set(name, Rc::<str>::from(value).into());
    }

    /// Sets an attribute to a fixed text.
    #[inline(never)]
    pub fn set_text(&mut self, name: &'static str, key: Key) {
        self.now.set(name, AttrValue::Static(self.text.text(key)));
    }

    /// Sets an attribute to a whole number.
    #[inline(never)]
    pub fn set_number(&mut self, name: &'static str, number: usize) {
        self.set(name, &number.to_string());
    }

    /// Sets an attribute whose presence is what counts.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, is_set: bool) {
        if is_set {
            self.now.set(name, AttrValue::Static(""));
        }
    }

    /// Sets an attribute that is true or false.
    #[inline(never)]
    pub fn tell(&mut self, name: &'static str, value: bool) {
        self.now.set(name, AttrValue::Static(if value { "true" } else { "false" }));
    }

    /// What stands in a field.
    #[inline(never)]
    pub fn value(&mut self, value: &str) {
        self.now.tag.set_value(Some(Rc::<str>::from(value)));
    }

    /// Whether a choice is made.
    pub fn check(&mut self, is_chosen: bool) {
        self.now.tag.set_checked(is_chosen);
    }

    /// Sets this element apart from others in its place.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.now.tag.key = Some(Name::from(name));
    }

    /// Makes this element known.
    pub fn refer(&mut self, node: &NodeRef) {
        self.now.tag.node_ref = node.clone();
    }

    /// What is wished for when this element is pressed.
    #[inline(never)]
    pub fn pressed(&mut self, wish: Wish) {
        self.on(Happening::Press, wish);
    }

    /// What is wished for when something happens to this element.
    #[inline(never)]
    pub fn on(&mut self, happening: Happening, wish: Wish) {
        if let Some(hears) = self.hears.clone() {
            self.now.tag.add_listener(Rc::new(Ear { happening, wish, hears }));
        }
    }
}

impl Open {
    fn element(description: &'static str) -> Self {
        let (head, mut rest) = description.split_once(' ').unwrap_or((description, ""));
        let (tag, class) = head.split_once('.').unwrap_or((head, ""));
        let mut open = Self {
            tag: VTag::new(AttrValue::Static(tag)),
            attributes: Vec::new(),
            children: Vec::new(),
        };
        if !class.is_empty() {
            open.set("class", AttrValue::Static(class));
        }
        while let Some((name, after)) = rest.split_once('=') {
            let parts = match after.strip_prefix('\'') {
                Some(quoted) => quoted.split_once('\''),
                None => after.split_once(' '),
            };
            let (value, others) = parts.unwrap_or((after, ""));
            open.set(name.trim_start(), AttrValue::Static(value));
            rest = others;
        }
        open
    }

    fn set(&mut self, name: &'static str, value: AttrValue) {
        let value = AttributeOrProperty::Attribute(value);
        self.attributes.push((AttrValue::Static(name), value));
    }

    fn done(self) -> Html {
        let mut tag = self.tag;
        if !self.attributes.is_empty() {
            tag.attributes = Attributes::IndexMap(Rc::new(self.attributes.into_iter().collect()));
        }
        if let Some(inside) = tag.children_mut() {
            *inside = VList::with_children(self.children, None).into();
        }
        tag.into()
    }
}

/// What connects an element to whoever hears of it.
struct Ear {
    happening: Happening,
    wish: Wish,
    hears: Rc<dyn Hears>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.happening {
            Happening::Press => ListenerKind::onclick,
            Happening::Input => ListenerKind::oninput,
            Happening::Change => ListenerKind::onchange,
            Happening::Leave => ListenerKind::onfocusout,
            Happening::Submit => ListenerKind::onsubmit,
            Happening::DragOver => ListenerKind::ondragover,
            Happening::Drop => ListenerKind::ondrop,
        }
    }

    fn handle(&self, event: Event) {
        Rc::clone(&self.hears).hear(self.wish, &event);
    }

    fn passive(&self) -> bool {
        false
    }
}
