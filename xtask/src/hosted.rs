//! The distribution for a server: one script with a stable name, everything else named by content.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{compress, files, locales, styles, wasm};

/// The line of `src/embed/element.js` in whose place a build puts its own way to the files.
const IMPORT: &str = "import { assets } from \"./assets.js\";\n";

/// Files for `dist/`, by their path there.
struct Distribution {
    dev: bool,
    files: Vec<(String, Vec<u8>)>,
}

/// Makes `dist/` anew; `dev` leaves out what takes long.
pub fn make(dev: bool) -> Result<()> {
    let mut distribution = Distribution { dev, files: Vec::new() };
    let mut named = Map::new();
    for program in [wasm::WIDGET, wasm::REPORT] {
        let module = match wasm::module(program, dev) {
            Ok(module) => module,
            Err(error) if dev => {
                eprintln!("{} is left out: {error:#}", program.name);
                continue;
            }
            Err(error) => return Err(error),
        };
        let glue = format!("{}export default wasm_bindgen;\n", module.glue);
        let glue = distribution.add_named(program.name, "js", glue.into_bytes());
        let wasm = distribution.add_named(program.name, "wasm", module.wasm);
        named.insert(program.name.into(), json!({ "glue": glue, "wasm": wasm }));
    }
    named.insert("instruments".into(), json!({}));
    distribution.add("gereed.js", script(&Value::Object(named))?.into_bytes());
    distribution.add_pages()?;
    distribution.write()
}

/// The custom element with what it needs to know of the files beside it.
fn script(named: &Value) -> Result<String> {
    let embed = files::root().join("src/embed");
    let mut assets = String::new();
    writeln!(assets, "const CSS = {};", json!(styles::widget()?))?;
    writeln!(assets, "const TEXTS = {};", locales::element_texts()?)?;
    writeln!(assets, "const FILES = {named};")?;
    assets.push_str(&files::read_text(embed.join("assets_hosted.js"))?);
    let element = files::read_text(embed.join("element.js"))?;
    let (before, after) =
        element.split_once(IMPORT).context("src/embed/element.js does not import its assets")?;
    Ok(format!("{before}{assets}{after}"))
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

    /// Adds the stand-alone pages with their style and icon.
    fn add_pages(&mut self) -> Result<()> {
        let root = files::root();
        for page in files::with_extension(&root, "html")? {
            self.add(&file_name(&page), files::read(&page)?);
        }
        for icon in files::with_extension(&root, "svg")? {
            self.add(&file_name(&icon), files::read(&icon)?);
        }
        if root.join("styles/page.css").exists() {
            self.add("page.css", styles::bundle(&["page.css"])?.into_bytes());
        }
        Ok(())
    }

    fn write(&self) -> Result<()> {
        let dist = files::dist();
        if dist.exists() {
            fs::remove_dir_all(&dist)
                .with_context(|| format!("cannot empty {}", dist.display()))?;
        }
        let mut sizes = Map::new();
        for (path, bytes) in &self.files {
            files::write(dist.join(path), bytes)?;
            if !self.dev {
                let compressed = compress::brotli(bytes)?;
                sizes.insert(
                    path.clone(),
                    json!({ "bytes": bytes.len(), "brotli": compressed.len() }),
                );
                files::write(dist.join(format!("{path}.br")), compressed)?;
            }
        }
        if !self.dev {
            files::write(dist.join("sizes.json"), serde_json::to_vec_pretty(&sizes)?)?;
        }
        Ok(())
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
