//! The first screen of each built-in check, drawn while building: a browser shows it before the wasm
//! is there.

use std::fmt::Write as _;
use std::rc::Rc;

use gereed::assessment::{Clock, Depth, Desk, MemoryStore, Millis, Outside, Screen};
use gereed::i18n::Moment;
use gereed::instrument::Instrument;
use gereed::lead::{Delivery, MemoryLeads, Outbox, Place};
use gereed::report::Report;
use gereed::ui::{Done, Errand, Errands, Options, Stage};
use serde_json::{Map, Value, json};
use yew::virtual_dom::{VNode, VTag};
use yew::{Callback, Html};

/// A script's text of an object: `id` → `{ version, full, quick }`, and in both of the last
/// `{ factor, asked, items, nl, en }`: the id of the factor that is shown, how many statements are
/// asked in all, the id of each item by the name of its radio buttons, and per language a function
/// that gives the screen.
///
/// An element is `[tag, attributes, …children]`, and a text is a text.
pub fn script<'a>(instruments: impl Iterator<Item = &'a Rc<Instrument>>) -> String {
    let mut checks = String::from("{");
    let mut last = "";
    for instrument in instruments {
        if instrument.id != last {
            if !last.is_empty() {
                checks.push_str("},");
            }
            last = &instrument.id;
            let _ = write!(checks, "{}:{{version:{},", json!(last), instrument.version);
        }
        for depth in [Depth::Full, Depth::Quick] {
            let (name, language) = (depth.name(), instrument.locale.tag());
            let _ = write!(checks, "{name}_{language}:{},", screen(instrument, depth));
        }
    }
    checks.push_str("}}");
    checks
}

fn screen(instrument: &Rc<Instrument>, depth: Depth) -> String {
    let outbox = Rc::new(Outbox::new(Box::new(MemoryLeads::default())));
    let stage = Stage::new(desk(instrument, depth), Rc::new(NoErrands), outbox, Options::default());
    let session = stage.desk.view().session;
    let Screen::Factor(factor) = session.screen() else { return "undefined".into() };
    let items: Map<String, Value> = session
        .asked_items(factor)
        .enumerate()
        .filter_map(|(place, item)| {
            Some((format!("g-{place}"), instrument.item(item)?.id.clone().into()))
        })
        .collect();
    let about = json!({
        "factor": instrument.factors.get(factor).map(|factor| &factor.id),
        "asked": session.progress().asked,
        "items": items,
    });
    let mut nodes = Vec::new();
    outline(&stage.outline(), &mut nodes);
    format!("{{...{about},draw:()=>{}}}", Value::Array(nodes))
}

fn outline(drawn: &Html, nodes: &mut Vec<Value>) {
    match drawn {
        VNode::VList(list) => list.iter().for_each(|child| outline(child, nodes)),
        VNode::VTag(tag) => nodes.push(element(tag)),
        VNode::VText(text) => nodes.push(text.text.as_str().into()),
        _ => {}
    }
}

fn element(tag: &VTag) -> Value {
    let mut attributes: Map<String, Value> =
        tag.attributes.iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    if let Some(value) = tag.value() {
        attributes.insert("value".into(), value.as_str().into());
    }
    let mut parts = vec![tag.tag().into(), Value::Object(attributes)];
    if let Some(children) = tag.children() {
        outline(children, &mut parts);
    }
    Value::Array(parts)
}

/// A desk on which nothing was ever done.
fn desk(instrument: &Rc<Instrument>, depth: Depth) -> Desk {
    let outside = Outside {
        store: Some(Box::new(MemoryStore::default())),
        clock: Box::new(NoClock),
        tell: Box::new(|_| {}),
    };
    Desk::new(Rc::clone(instrument), depth, None, outside)
}

struct NoClock;

impl Clock for NoClock {
    fn millis(&self) -> Millis {
        0
    }

    fn moment(&self) -> Option<Moment> {
        None
    }
}

struct NoErrands;

impl Errands for NoErrands {
    fn pick(&self) {}

    fn run(&self, _errand: Errand, _done: Callback<Done>) {}

    fn print(&self, _: Rc<Report>, _: Option<Rc<str>>, _: Callback<Done>) {}

    fn soon(&self, _done: Callback<()>) {}

    fn now(&self) -> Millis {
        0
    }

    fn moment(&self, _: Millis) -> String {
        String::new()
    }

    fn place(&self) -> Place {
        Place::default()
    }

    fn new_id(&self) -> String {
        String::new()
    }

    fn deliver(&self, _: Rc<Outbox>, _woken: bool, _heard: Callback<Option<Delivery>>) {}

    fn copy(&self, _text: &str, _done: Callback<bool>) {}

    fn forget(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instruments;

    #[test]
    fn a_screen_holds_its_statements_and_nothing_is_chosen() {
        let compiled = instruments::compile().expect("they hold");
        for check in &compiled {
            let drawn = screen(&check.instrument, Depth::Full);
            for item in &check.instrument.factors[0].items {
                assert!(drawn.contains(&json!(item.statement).to_string()), "{}", item.id);
                assert!(drawn.contains(&json!(item.id).to_string()), "{}", item.id);
            }
            assert!(!drawn.contains("checked"));
            let quick = screen(&check.instrument, Depth::Quick);
            assert!(quick.len() < drawn.len());
        }
    }

    #[test]
    fn an_element_has_its_attributes_and_children() {
        let mut tag = VTag::new("input");
        tag.set_value(Some("3"));
        let mut around = VTag::new("label");
        around.add_attribute("class", "g-out");
        around.add_children([VNode::from(tag), VNode::from("Nee")]);
        let expected = json!(["label", { "class": "g-out" }, ["input", { "value": "3" }], "Nee"]);
        assert_eq!(element(&around), expected);
    }
}
