//! The check in a frame: the page, the script inside it, and the script for the page around it.

use anyhow::Result;

use crate::interface::Interface;
use crate::parts::Parts;
use crate::{files, locales, styles};

/// The script for the page around.
pub const SCRIPT: &str = "gereed-frame.js";

/// Files for `dist/`: path there and content.
pub fn make(parts: &Parts) -> Result<Vec<(String, Vec<u8>)>> {
    let root = files::root();
    let embed = |file: &str| files::read_text(root.join("src/embed").join(file));
    let interface = Interface::read()?;
    let names = format!(
        "const EVENTS = {};\nconst PROPERTIES = {};\n",
        interface.event_names(),
        interface.custom_property_names()
    );
    let titles = locales::texts("frame", "title")?;
    let inside = format!("{names}{}", embed("frame_inside.js")?);
    // A plain script: what it declares must not become the page's.
    let host = format!(
        "(() => {{\n{names}const PASSED = {};\nconst TITLES = {titles};\n{}}})();\n",
        interface.passed(),
        embed("frame_host.js")?
    );
    Ok(vec![
        ("embed.html".into(), files::read(root.join("embed.html"))?),
        ("embed.css".into(), styles::bundle(&["embed.css"])?.into_bytes()),
        ("embed.js".into(), parts.finish(inside)?.into_bytes()),
        (SCRIPT.into(), parts.finish(host)?.into_bytes()),
    ])
}
