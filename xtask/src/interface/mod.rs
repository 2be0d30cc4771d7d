//! The public interface of the element, as `src/embed/interface.toml` declares it.

mod manifest;
mod readme;
mod types;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::files;

/// Everything that pages of others rely on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interface {
    tag: String,
    summary: String,
    attributes: Vec<Attribute>,
    properties: Vec<Field>,
    methods: Vec<Method>,
    events: Vec<Event>,
    errors: Vec<ErrorCode>,
    custom_properties: Vec<CustomProperty>,
    parts: Vec<Part>,
    types: Vec<Type>,
    frame: Frame,
}

/// The element that shows the other in a frame.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Frame {
    tag: String,
    summary: String,
    /// Names of the attributes that it hands on.
    passes: Vec<String>,
    /// Those of its own, and those that it takes in another way.
    attributes: Vec<Attribute>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Attribute {
    name: String,
    kind: Kind,
    /// What a choice can be.
    #[serde(default)]
    values: Vec<String>,
    /// Read once: a change has no effect.
    #[serde(default)]
    fixed: bool,
    meaning: String,
    default: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Text,
    Language,
    Address,
    Colour,
    Choice,
    Flag,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Method {
    name: String,
    #[serde(default)]
    parameters: Vec<Field>,
    meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    name: String,
    detail: Vec<Field>,
    meaning: String,
}

/// A code of `gereed-error`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ErrorCode {
    name: String,
    /// What goes with it in English, the same each time.
    meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomProperty {
    name: String,
    meaning: String,
    default: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    name: String,
    meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Type {
    name: String,
    meaning: String,
    fields: Vec<Field>,
}

/// A name with a type of TypeScript.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    meaning: String,
}

impl Interface {
    /// Reads the declaration.
    ///
    /// # Errors
    /// When it cannot be read, with the line.
    pub fn read() -> Result<Self> {
        let path = files::root().join("src/embed/interface.toml");
        toml::from_str(&files::read_text(&path)?)
            .with_context(|| format!("{} does not hold", path.display()))
    }

    /// What a package brings beside its script: path and content.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let manifest = format!("{:#}\n", self.manifest());
        vec![
            ("custom-elements.json".into(), manifest.into_bytes()),
            ("gereed.d.ts".into(), self.types().into_bytes()),
            ("gereed-frame.d.ts".into(), self.frame_types().into_bytes()),
            ("react.d.ts".into(), self.react_types().into_bytes()),
        ]
    }

    /// Everything in tables, for a README.
    pub fn markdown(&self) -> String {
        readme::whole(self)
    }

    /// The attributes, for who checks them elsewhere.
    pub fn attributes(&self) -> Value {
        json!(self.attributes)
    }

    /// Names of the attributes that may change at any time, for the element itself.
    pub fn observed(&self) -> Value {
        let changing = self.attributes.iter().filter(|attribute| !attribute.fixed);
        changing.map(|attribute| attribute.name.as_str()).collect()
    }

    /// Names of the attributes that the frame hands on.
    pub fn passed(&self) -> Value {
        json!(self.frame.passes)
    }

    /// What can be set on the frame.
    fn frame_attributes(&self) -> impl Iterator<Item = &Attribute> {
        let own = &self.frame.attributes;
        let passed = self.attributes.iter().filter(|it| {
            self.frame.passes.contains(&it.name) && own.iter().all(|own| own.name != it.name)
        });
        own.iter().chain(passed)
    }

    /// Names of the events.
    pub fn event_names(&self) -> Value {
        self.events.iter().map(|event| event.name.as_str()).collect()
    }

    /// By code what is told about an error, for the element itself.
    pub fn errors(&self) -> Value {
        let errors = self.errors.iter();
        let errors: Map<String, Value> =
            errors.map(|it| (it.name.clone(), it.meaning.as_str().into())).collect();
        errors.into()
    }

    /// Names of the custom properties.
    pub fn custom_property_names(&self) -> Value {
        self.custom_properties.iter().map(|property| property.name.as_str()).collect()
    }

    /// By attribute the values it can have, the default first, for the element itself.
    pub fn choices(&self) -> Value {
        let choices = self.attributes.iter().filter(|attribute| attribute.kind == Kind::Choice);
        let choices: Map<String, Value> =
            choices.map(|choice| (choice.name.clone(), json!(choice.values))).collect();
        choices.into()
    }
}

/// `cargo xtask interface`: renews the tables of the README.
///
/// # Errors
/// When the declaration or the README cannot be read, or lacks a marker.
pub fn run() -> Result<()> {
    let path = files::root().join("README.md");
    let renewed = readme::renewed(&files::read_text(&path)?, &Interface::read()?)?;
    files::write(path, renewed)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Interface, Kind, readme};
    use crate::files;

    #[test]
    fn the_readme_holds_todays_tables() {
        let readme = files::read_text(files::root().join("README.md")).unwrap();
        let renewed = readme::renewed(&readme, &Interface::read().unwrap()).unwrap();
        assert!(readme == renewed, "the README is stale: run `cargo xtask interface`");
    }

    #[test]
    fn the_style_uses_the_declared_custom_properties_and_no_other() {
        let mut used = BTreeSet::new();
        for path in files::with_extension(&files::root().join("styles"), "css").unwrap() {
            let css = files::read_text(&path).unwrap();
            for rest in css.split("var(--gereed-").skip(1) {
                let end = rest.find([',', ')']).unwrap();
                used.insert(format!("--gereed-{}", rest[..end].trim()));
            }
        }
        let interface = Interface::read().unwrap();
        let declared = interface.custom_properties.into_iter().map(|property| property.name);
        assert_eq!(used, declared.collect());
    }

    #[test]
    fn the_frame_passes_on_attributes_that_there_are_and_its_page_names_them() {
        let interface = Interface::read().unwrap();
        let page = files::read_text(files::root().join("docs/frame.md")).unwrap();
        let declared: BTreeSet<&str> =
            interface.frame_attributes().map(|it| it.name.as_str()).collect();
        assert_eq!(interface.frame_attributes().count(), declared.len());
        for name in &interface.frame.passes {
            assert!(declared.contains(name.as_str()), "{name}");
        }
        for attribute in interface.frame_attributes() {
            assert!(page.contains(&format!("`{}`", attribute.name)), "{}", attribute.name);
        }
    }

    #[test]
    fn a_choice_has_values_that_its_meaning_names_and_its_default_is_the_first() {
        for attribute in Interface::read().unwrap().attributes {
            let name = &attribute.name;
            assert_eq!(attribute.kind == Kind::Choice, !attribute.values.is_empty(), "{name}");
            for value in &attribute.values {
                assert!(attribute.meaning.contains(&format!("`{value}`")), "{name}: {value}");
            }
        }
    }
}
