use serde_json::{Value, json};

use super::{Attribute, Event, Field, Interface, Kind, Method};

/// The script that defines the element.
const SCRIPT: &str = "gereed.js";

impl Interface {
    /// What editors and catalogues read: `custom-elements.json`, schema 2.1.
    pub(super) fn manifest(&self) -> Value {
        let class = self.class();
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
        json!({
            "schemaVersion": "2.1.0",
            "modules": [{
                "kind": "javascript-module",
                "path": SCRIPT,
                "declarations": [{
                    "kind": "class",
                    "customElement": true,
                    "name": class,
                    "tagName": self.tag,
                    "description": self.summary,
                    "superclass": { "name": "HTMLElement" },
                    "attributes": attributes,
                    "members": members,
                    "events": events,
                    "cssProperties": css,
                    "cssParts": parts,
                }],
                "exports": [{
                    "kind": "custom-element-definition",
                    "name": self.tag,
                    "declaration": { "name": class, "module": SCRIPT },
                }],
            }],
        })
    }

    /// `GereedCheck` of `gereed-check`.
    pub(super) fn class(&self) -> String {
        pascal(&self.tag)
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
