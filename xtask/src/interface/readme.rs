use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::{Event, Interface};

/// A README with the tables between its markers made anew.
pub(super) fn renewed(readme: &str, interface: &Interface) -> Result<String> {
    let tables = [
        ("attributes", interface.attribute_table()),
        ("events", interface.event_table()),
        ("errors", interface.error_table()),
        ("methods", interface.method_table()),
        ("style", interface.style_table()),
        ("parts", interface.part_table()),
    ];
    tables.iter().try_fold(readme.to_owned(), |readme, (name, table)| replace(&readme, name, table))
}

/// All tables under each other.
pub(super) fn whole(interface: &Interface) -> String {
    let tables = [
        interface.attribute_table(),
        interface.event_table(),
        interface.error_table(),
        interface.method_table(),
        interface.style_table(),
        interface.part_table(),
    ];
    tables.join("\n")
}

/// Puts a table between `<!-- name -->` and `<!-- /name -->`.
fn replace(readme: &str, name: &str, table: &str) -> Result<String> {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let (before, rest) =
        readme.split_once(&open).with_context(|| format!("README.md has no line {open}"))?;
    let (_, after) =
        rest.split_once(&close).with_context(|| format!("README.md has no line {close}"))?;
    Ok([before, &open, table, &close, after].concat())
}

impl Interface {
    fn attribute_table(&self) -> String {
        let rows = self.attributes.iter();
        let rows = rows.map(|it| [code(&it.name), it.meaning.clone(), it.default.clone()]);
        table(["attribute", "meaning", "default"], rows)
    }

    fn event_table(&self) -> String {
        let rows = self.events.iter().map(|it| [code(&it.name), it.meaning.clone(), detail(it)]);
        table(["event", "when", "detail"], rows)
    }

    fn error_table(&self) -> String {
        let rows = self.errors.iter().map(|it| [code(&it.name), it.meaning.clone()]);
        table(["code", "message"], rows)
    }

    fn method_table(&self) -> String {
        let properties = self.properties.iter().map(|it| [code(&it.name), it.meaning.clone()]);
        let methods = self.methods.iter().map(|it| {
            let names: Vec<&str> =
                it.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
            [code(&format!("{}({})", it.name, names.join(", "))), it.meaning.clone()]
        });
        table(["name", "meaning"], properties.chain(methods))
    }

    fn style_table(&self) -> String {
        let rows = self.custom_properties.iter();
        let rows = rows.map(|it| [code(&it.name), it.meaning.clone(), it.default.clone()]);
        table(["custom property", "sets", "default"], rows)
    }

    fn part_table(&self) -> String {
        let rows = self.parts.iter().map(|it| [code(&it.name), it.meaning.clone()]);
        table(["part", "what it is"], rows)
    }
}

fn detail(event: &Event) -> String {
    let names: Vec<&str> = event.detail.iter().map(|field| field.name.as_str()).collect();
    code(&format!("{{{}}}", names.join(", ")))
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut table = String::new();
    let _ = writeln!(table, "| {} |\n|{}", head.join(" | "), "---|".repeat(N));
    for row in rows {
        let _ = writeln!(table, "| {} |", row.join(" | "));
    }
    table
}
