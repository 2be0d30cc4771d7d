use std::fmt::Write as _;

use super::{Attribute, Field, Interface};

impl Interface {
    /// `gereed.d.ts`: what TypeScript knows of the element once the package is imported.
    pub(super) fn types(&self) -> String {
        let class = self.class();
        let mut text = String::new();
        for it in &self.types {
            interface(&mut text, &it.name, &it.meaning, &it.fields);
        }
        for event in self.events.iter().filter(|event| !event.detail.is_empty()) {
            interface(&mut text, &event.detail_type(), &with_dot(&event.meaning), &event.detail);
        }
        attributes(&mut text, &self.class(), self.attributes.iter());
        attributes(&mut text, &self.frame_class(), self.frame_attributes());
        text.push_str("/** What the element sends, by name. */\n");
        let _ = writeln!(text, "export interface {class}EventMap {{");
        for event in &self.events {
            comment(&mut text, "  ", &with_dot(&event.meaning));
            let detail = if event.detail.is_empty() {
                "Record<string, never>".into()
            } else {
                event.detail_type()
            };
            let _ = writeln!(text, "  \"{}\": CustomEvent<{detail}>;", event.name);
        }
        text.push_str("}\n\n");
        self.element_type(&mut text);
        let frame = self.frame_class();
        comment(&mut text, "", &self.frame.summary);
        let _ = writeln!(text, "export interface {frame} extends HTMLElement {{}}\n");
        let _ = write!(
            text,
            "declare global {{\n  interface HTMLElementTagNameMap {{\n    \"{}\": {class};\n    \
             \"{}\": {frame};\n  }}\n  \
             interface GlobalEventHandlersEventMap extends {class}EventMap {{}}\n}}\n",
            self.tag, self.frame.tag
        );
        text
    }

    /// `gereed-frame.d.ts`: the same, for who imports the script of the frame.
    pub(super) fn frame_types(&self) -> String {
        let (class, frame) = (self.class(), self.frame_class());
        format!(
            "export type {{ {frame}, {frame}Attributes, {class}EventMap }} from \"./gereed.js\";\n"
        )
    }

    /// `react.d.ts`: the element in JSX.
    pub(super) fn react_types(&self) -> String {
        let (class, frame) = (self.class(), self.frame_class());
        let element = |tag: &str, class: &str| {
            format!(
                "      \"{tag}\": DetailedHTMLProps<HTMLAttributes<{class}>, {class}> & \
                 {class}Attributes & Listeners;\n"
            )
        };
        [
            "import type { DetailedHTMLProps, HTMLAttributes } from \"react\";\n",
            &format!(
                "import type {{ {class}, {class}Attributes, {class}EventMap, {frame}, \
                 {frame}Attributes }} from \"./gereed.js\";\n\n"
            ),
            "/** Listeners as React 19 takes them: `ongereed-ready` and so on. */\n",
            &format!(
                "type Listeners = {{\n  [Name in keyof {class}EventMap as `on${{Name}}`]?: \
                 (event: {class}EventMap[Name]) => void;\n}};\n\n"
            ),
            "declare module \"react\" {\n  namespace JSX {\n    interface IntrinsicElements {\n",
            &element(&self.tag, &class),
            &element(&self.frame.tag, &frame),
            "    }\n  }\n}\n",
        ]
        .concat()
    }

    fn element_type(&self, text: &mut String) {
        comment(text, "", &self.summary);
        let _ = writeln!(text, "export interface {} extends HTMLElement {{", self.class());
        for it in &self.properties {
            comment(text, "  ", &with_dot(&it.meaning));
            let _ = writeln!(text, "  readonly {}: {};", it.name, it.kind);
        }
        for it in &self.methods {
            comment(text, "  ", &with_dot(&it.meaning));
            let parameters: Vec<String> =
                it.parameters.iter().map(|it| format!("{}: {}", it.name, it.kind)).collect();
            let _ = writeln!(text, "  {}({}): Promise<void>;", it.name, parameters.join(", "));
        }
        text.push_str("}\n\n");
    }
}

/// What can be set on an element in HTML or JSX.
fn attributes<'a>(text: &mut String, class: &str, all: impl Iterator<Item = &'a Attribute>) {
    comment(text, "", "What can be set on the element in HTML or JSX.");
    let _ = writeln!(text, "export interface {class}Attributes {{");
    for it in all {
        comment(text, "  ", &format!("{} Default: {}.", with_dot(&it.meaning), it.default));
        let _ = writeln!(text, "  \"{}\"?: {};", it.name, it.kind_text());
    }
    text.push_str("}\n\n");
}

fn interface(text: &mut String, name: &str, meaning: &str, fields: &[Field]) {
    comment(text, "", meaning);
    let _ = writeln!(text, "export interface {name} {{");
    for field in fields {
        if !field.meaning.is_empty() {
            comment(text, "  ", &with_dot(&field.meaning));
        }
        let _ = writeln!(text, "  {}: {};", field.name, field.kind);
    }
    text.push_str("}\n\n");
}

fn comment(text: &mut String, indent: &str, words: &str) {
    let _ = writeln!(text, "{indent}/** {words} */");
}

/// A meaning as a sentence.
fn with_dot(meaning: &str) -> String {
    let (first, rest) = meaning.split_at_checked(1).unwrap_or((meaning, ""));
    format!("{}{rest}.", first.to_uppercase())
}
