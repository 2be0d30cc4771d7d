use serde_json::{Value, json};

use super::{Attribute, Event, Field, Interface, Kind, Method};
use crate::frame;

/// The script that defines the element.
const SCRIPT: &str = "gereed.js";

/// A module that defines one custom element.
fn module(script: &str, tag: &str, mut declaration: Value) -> Value {
    let class = pascal(tag);
    declaration["kind"] = "class".into();
    declaration["customElement"] = true.into();
    declaration["name"] = class.as_str().into();
    declaration["tagName"] = tag.into();
    declaration["superclass"] = json!({ "name": "HTMLElement" });
    json!({
        "kind": "javascript-module",
        "path": script,
        "declarations": [declaration],
        "exports": [{
            "kind": "custom-element-definition",
            "name": tag,
            "declaration": { "name": class, "module": script },
        }],
    })
}

impl Interface {
    /// What editors and catalogues read: `custom-elements.json`, schema 2.1.
    pub(super) fn manifest(&self) -> Value {
        let attributes: Vec<Value> = self.attributes.iter().map(attribute).collect();
        let properties = self.properties.iter().map(property);
        let methods = self.methods.iter().map(method);
        let members: Vec<Value> = properties.chain(methods).collect();
        let events: Vec<Value> = self.events.iter().map(event).collect();
        let css: Vec<Value> = self
            .custom_properties
            .iter()
            .map(|it| {
                json!({ "name": it.name, "description": it.meaning, "default": plain(&it.default) })
            })
            .collect();
        let parts: Vec<Value> = self
            .parts
            .iter()
            .map(|part| json!({ "name": part.name, "description": part.meaning }))
            .collect();
        let check = json!({
            "description": self.summary,
            "attributes": attributes,
            "members": members,
            "events": events,
            "cssProperties": css,
            "cssParts": parts,
        });
        let frame = json!({
            "description": self.frame.summary,
            "attributes": self.frame_attributes().map(attribute).collect::<Vec<_>>(),
            "events": events,
            "cssProperties": css,
        });
        json!({
            "schemaVersion": "2.1.0",
            "modules": [
                module(SCRIPT, &self.tag, check),
                module(frame::SCRIPT, &self.frame.tag, frame),
            ],
        })
    }

    /// `GereedCheck` of `gereed-check`.
    pub(super) fn class(&self) -> String {
        pascal(&self.tag)
    }

    /// `GereedFrame` of `gereed-frame`.
    pub(super) fn frame_class(&self) -> String {
        pascal(&self.frame.tag)
    }
}

impl Event {
    /// Name of the type of what goes with it.
    pub(super) fn detail_type(&self) -> String {
        pascal(&self.name) + "Detail"
    }
}

impl Attribute {
    /// What it can be, in TypeScript.
    pub(super) fn kind_text(&self) -> String {
        match self.kind {
            Kind::Flag => "boolean".into(),
            Kind::Choice => {
                let values: Vec<String> =
                    self.values.iter().map(|value| format!("\"{value}\"")).collect();
                values.join(" | ")
            }
            Kind::Text | Kind::Language | Kind::Address | Kind::Colour => "string".into(),
        }
    }
}

/// `GereedReady` of `gereed-ready`.
fn pascal(name: &str) -> String {
    let words = name.split('-').filter_map(|word| word.split_at_checked(1));
    words.map(|(first, rest)| first.to_uppercase() + rest).collect()
}

fn attribute(it: &Attribute) -> Value {
    json!({
        "name": it.name,
        "description": it.meaning,
        "type": { "text": it.kind_text() },
        "default": plain(&it.default),
    })
}

fn property(it: &Field) -> Value {
    json!({
        "kind": "field", "name": it.name, "description": it.meaning,
        "type": { "text": it.kind }, "readonly": true,
    })
}

fn method(it: &Method) -> Value {
    let parameters: Vec<Value> = it
        .parameters
        .iter()
        .map(|it| json!({ "name": it.name, "type": { "text": it.kind } }))
        .collect();
    json!({
        "kind": "method", "name": it.name, "description": it.meaning,
        "parameters": parameters, "return": { "type": { "text": "Promise<void>" } },
    })
}

fn event(it: &Event) -> Value {
    let fields: Vec<String> =
        it.detail.iter().map(|field| format!("{}: {}", field.name, field.kind)).collect();
    let detail =
        if fields.is_empty() { "{}".into() } else { format!("{{ {} }}", fields.join("; ")) };
    json!({
        "name": it.name, "description": it.meaning,
        "type": { "text": format!("CustomEvent<{detail}>") },
    })
}

/// Without the marks of Markdown.
fn plain(text: &str) -> String {
    text.replace('`', "")
}
