//! The JavaScript around a module: what wasm-bindgen writes, less what we do not use of it.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, RawSection};
use wasmparser::{Parser, Payload};

/// How a module is started: with what the browser compiled, and it gives the exports.
const START: &str = "return async (module) => {
    const instance = await WebAssembly.instantiate(module, __wbg_get_imports());
    __wbg_finalize_init(instance, module);
    return exports;
};
})({ __proto__: null });
";

/// The glue with a start of our own: wasm-bindgen's can fetch, compile in five ways and warn of old
/// uses, of which nothing is left for us to use.
pub fn with_our_start(glue: &str) -> Result<String> {
    let (before, rest) = glue
        .split_once("let script_src;")
        .and_then(|(before, rest)| Some((before, rest.split_once("}\n")?.1)))
        .context("the glue of wasm-bindgen does not begin as it did")?;
    let (body, _) = rest
        .split_once("async function __wbg_load(")
        .context("the glue of wasm-bindgen does not start a module as it did")?;
    Ok([before, body, START].concat())
}

/// A module and its glue with short names between them. Those of wasm-bindgen hold a hash each,
/// which no compression makes smaller.
pub fn with_short_names(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = Names::default();
    let mut module = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    names.module = import.module.to_owned();
                    let kind = EntityType::try_from(import.ty).ok().context("an unknown import")?;
                    imports.import(".", &names.shorten(": function", import.name), kind);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    let kind = ExportKind::from(export.kind);
                    exports.export(&names.shorten("wasm.", export.name), kind, export.index);
                }
                module.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = wasm.get(range).context("a section beyond the end")?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((names.replace(glue)?, module.finish()))
}

/// What is to be replaced.
#[derive(Default)]
struct Names {
    /// What wasm-bindgen calls the one module of all imports.
    module: String,
    /// Long names, with what stands beside them in the glue, and the short ones.
    short: BTreeMap<(String, &'static str), String>,
}

impl Names {
    fn shorten(&mut self, beside: &'static str, name: &str) -> String {
        let short = short(self.short.len());
        self.short.insert((name.to_owned(), beside), short.clone());
        short
    }

    /// The glue with the short names; each long one must be there.
    fn replace(mut self, glue: &str) -> Result<String> {
        let mut replaced = String::with_capacity(glue.len());
        let mut found = BTreeMap::new();
        let mut rest = glue;
        while !rest.is_empty() {
            let end = rest.find(|c: char| !in_name(c)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let beside = if replaced.ends_with("wasm.") { "wasm." } else { ": function" };
            let key = (name.to_owned(), beside);
            let fits = beside == "wasm." || after.starts_with(beside);
            match self.short.get(&key).filter(|_| fits) {
                Some(short) => {
                    replaced.push_str(short);
                    found.insert(key, ());
                }
                None => replaced.push_str(name),
            }
            let next = after.find(in_name).unwrap_or(after.len());
            replaced.push_str(&after[..next]);
            rest = &after[next..];
        }
        self.short.retain(|key, _| key.1 != "wasm." && !found.contains_key(key));
        if let Some((name, _)) = self.short.keys().next() {
            bail!("the glue does not name the import {name}");
        }
        Ok(replaced.replace(&format!("\"{}\"", self.module), "\".\""))
    }
}

fn in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// The name at a position: `a`, `b`, … `z`, `aa`, …
fn short(position: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[position % 26]);
    match position / 26 {
        0 => letter.into(),
        before => short(before - 1) + letter.encode_utf8(&mut [0; 4]),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Names, short, with_our_start};

    #[test]
    fn short_names_differ() {
        assert_eq!([0, 25, 26, 701, 702].map(short), ["a", "z", "aa", "zz", "aaa"]);
        assert_eq!((0..2_000).map(short).collect::<BTreeSet<_>>().len(), 2_000);
    }

    #[test]
    fn names_are_replaced_where_they_mean_the_module() {
        let mut names = Names { module: "./widget_bg.js".into(), ..Names::default() };
        names.shorten(": function", "__wbg_mount_1f");
        names.shorten("wasm.", "mount");
        names.shorten("wasm.", "__never_called");
        let glue = "{ \"./widget_bg.js\": { __wbg_mount_1f: function() {} } }; \
            exports.mount = () => wasm.mount(1);";
        let short = "{ \".\": { a: function() {} } }; exports.mount = () => wasm.b(1);";
        assert_eq!(names.replace(glue).expect("all are there"), short);
    }

    #[test]
    fn a_glue_that_changed_is_refused() {
        let mut names = Names::default();
        names.shorten(": function", "__wbg_mount_1f");
        assert!(names.replace("{ __wbg_mount_1f() {} }").is_err());
        assert!(with_our_start("let wasm_bindgen;").is_err());
    }
}
