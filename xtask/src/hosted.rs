//! The distribution for a server: one script with a stable name, everything else named by content.

use anyhow::Result;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::parts::Parts;
use crate::{files, frame, styles};

/// Files for `dist/`: path there and content.
type Files = Vec<(String, Vec<u8>)>;

/// Where the script finds a file that it loads: beside itself.
const BESIDE: &str = "(path) => new URL(path, import.meta.url).href";

/// In the script for bundlers an address stands where the path was.
const IN_PLACE: &str = "(path) => path";

/// What a server gets.
pub struct Hosted {
    /// The script, what it loads, and the stand-alone pages.
    pub files: Files,
    /// The script once more, with paths from which [`crate::npm`] makes addresses.
    pub bundled: String,
}

/// Makes what a server gets.
pub fn make(parts: &Parts) -> Result<Hosted> {
    let mut files = Files::new();
    let mut loaded = Map::new();
    let style = format!("export const style = {};\n", json!(parts.later_css));
    for (name, module, more) in [("widget", &parts.widget, &*style), ("report", &parts.report, "")]
    {
        let glue = parts.finish(format!("{}export default wasm_bindgen;\n{more}", module.glue))?;
        loaded.insert(name.into(), add_module(&mut files, name, &glue, &module.wasm));
    }
    let letters = add_named(&mut files, "letters", "ttc", &parts.letters);
    loaded.insert("letters".into(), letters.into());
    let mut instruments = Map::new();
    for compiled in &parts.instruments {
        let name = format!("{}.{}", compiled.id, compiled.language);
        let path = add_named(&mut files, &name, "json", compiled.json.as_bytes());
        instruments.entry(compiled.id.clone()).or_insert_with(|| json!({}))[compiled.language] =
            path.into();
    }
    loaded.insert("instruments".into(), Value::Object(instruments));
    let mut wording = Map::new();
    for (language, texts) in &parts.wording {
        let name = format!("texts.{}", language.tag());
        let path = add_named(&mut files, &name, "json", texts.as_bytes());
        wording.insert(language.tag().into(), path.into());
    }
    loaded.insert("wording".into(), Value::Object(wording));
    let loaded = Value::Object(loaded).to_string();
    let script = |address: &str| {
        let constants = [("FILES", loaded.clone()), ("ADDRESS", address.into())];
        parts.finish(parts.script("assets_hosted.js", &constants)?)
    };
    files.push(("gereed.js".into(), script(BESIDE)?.into_bytes()));
    files.extend(frame::make(parts)?);
    add_pages(&mut files)?;
    Ok(Hosted { files, bundled: script(IN_PLACE)? })
}

fn add_module(files: &mut Files, name: &str, glue: &str, wasm: &[u8]) -> Value {
    let glue = add_named(files, name, "js", glue.as_bytes());
    let wasm = add_named(files, name, "wasm", wasm);
    json!({ "glue": glue, "wasm": wasm })
}

/// Adds a file whose name holds a part of its hash, so that it can be kept for ever; gives the path.
fn add_named(files: &mut Files, name: &str, extension: &str, bytes: &[u8]) -> String {
    let hash = format!("{:x}", Sha256::digest(bytes));
    let path = format!("gereed/{name}-{}.{extension}", &hash[..12]);
    files.push((path.clone(), bytes.to_vec()));
    path
}

/// Adds the stand-alone pages with their style and icon.
fn add_pages(files: &mut Files) -> Result<()> {
    let root = files::root();
    for page in ["index.html", "en.html"] {
        files.push((page.into(), files::read(root.join(page))?));
    }
    files.push(("icon.svg".into(), files::read(root.join("styles/icon.svg"))?));
    files.push(("page.css".into(), styles::bundle(&["page.css"])?.into_bytes()));
    Ok(())
}
