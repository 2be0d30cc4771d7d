//! The distribution for a server: one script with a stable name, everything else named by content.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{compress, files, styles, wasm};

/// Files for `dist/`, by their path there.
struct Distribution {
    dev: bool,
    files: Vec<(String, Vec<u8>)>,
}

/// Makes `dist/` anew; `dev` leaves out what takes long.
pub fn make(dev: bool) -> Result<()> {
    let mut distribution = Distribution { dev, files: Vec::new() };
    let [widget, report] = wasm::modules(dev)?;

    let mut named = Map::new();
    for (name, module) in [("widget", widget), ("report", report)] {
        let glue = format!("{}export default wasm_bindgen;\n", module.glue);
        named.insert(
            name.into(),
            json!({
                "glue": distribution.add_named(name, "js", glue.into_bytes()),
                "wasm": distribution.add_named(name, "wasm", module.wasm),
            }),
        );
    }
    distribution.add("gereed.js", script(&named)?.into_bytes());
    distribution.write()
}

/// The custom element with what it needs to know of the files beside it.
fn script(named: &Map<String, Value>) -> Result<String> {
    let embed = files::root().join("src/embed");
    let mut script = String::new();
    let css = styles::bundle(&["tokens.css", "widget.css", "result.css"])?;
    let print = styles::bundle(&["print.css"])?;
    writeln!(script, "const CSS = {};", json!(css))?;
    writeln!(script, "const PRINT_CSS = {};", json!(print))?;
    writeln!(script, "const FILES = {};", Value::Object(named.clone()))?;
    script.push_str(&files::read_text(embed.join("assets_hosted.js"))?);
    script.push_str(&files::read_text(embed.join("element.js"))?);
    Ok(script)
}

impl Distribution {
    fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.push((path.into(), bytes));
    }

    /// Adds a file whose name holds a part of its hash, so that it can be kept for ever; gives the
    /// path.
    fn add_named(&mut self, name: &str, extension: &str, bytes: Vec<u8>) -> String {
        let hash = format!("{:x}", Sha256::digest(&bytes));
        let path = format!("gereed/{name}-{}.{extension}", &hash[..12]);
        self.add(&path, bytes);
        path
    }

    fn write(&self) -> Result<()> {
        let dist = files::dist();
        if dist.exists() {
            fs::remove_dir_all(&dist).with_context(|| format!("cannot empty {}", dist.display()))?;
        }
        let mut sizes = Map::new();
        for (path, bytes) in &self.files {
            files::write(dist.join(path), bytes)?;
            if !self.dev {
                let compressed = compress::brotli(bytes)?;
                sizes.insert(path.clone(), json!({ "bytes": bytes.len(), "brotli": compressed.len() }));
                files::write(dist.join(format!("{path}.br")), compressed)?;
            }
        }
        if !self.dev {
            files::write(dist.join("sizes.json"), serde_json::to_vec_pretty(&sizes)?)?;
        }
        Ok(())
    }
}
