//! `dist/`: what others take away.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, json};

use crate::hosted::{self, Hosted};
use crate::parts::Parts;
use crate::{files, npm, single, wordpress};

/// Licences that go with the files: ours, and that of the font in the report.
const LICENCES: [(&str, &str); 3] = [
    ("LICENSE-MIT", "licences/LICENSE-MIT.txt"),
    ("LICENSE-APACHE", "licences/LICENSE-APACHE.txt"),
    ("fonts/OFL.txt", "licences/OFL-Source-Sans-3.txt"),
];

/// Makes `dist/` anew, quick and large: without the single file and without compressed copies.
pub fn quick() -> Result<()> {
    let parts = Parts::make(true)?;
    empty()?;
    for (path, bytes) in hosted::make(&parts)?.files {
        files::write(files::dist().join(path), bytes)?;
    }
    Ok(())
}

/// Makes `dist/` anew as it is released; with the single file when asked for.
pub fn release(with_single: bool) -> Result<()> {
    let parts = Parts::make(false)?;
    let Hosted { files: mut all, bundled } = hosted::make(&parts)?;
    for (from, to) in LICENCES {
        all.push((to.into(), files::read(files::root().join(from))?));
    }
    empty()?;
    let dist = files::dist();
    let mut sizes = Map::new();
    for (path, bytes) in &all {
        let compressed = compress::brotli(bytes)?;
        sizes.insert(path.clone(), json!({ "bytes": bytes.len(), "brotli": compressed.len() }));
        files::write(dist.join(path), bytes)?;
        files::write(dist.join(format!("{path}.br")), compressed)?;
        files::write(dist.join(format!("{path}.gz")), compress::gzip(bytes)?)?;
    }
    for (path, bytes) in npm::make(&all, &bundled)? {
        files::write(dist.join("npm").join(path), bytes)?;
    }
    files::write(dist.join("gereed-wordpress.zip"), wordpress::make(&all)?)?;
    if with_single {
        let file = single::make(&parts)?;
        sizes.insert("gereed.html".into(), json!({ "bytes": file.len() }));
        files::write(dist.join("gereed.html"), file)?;
    }
    files::write(dist.join("sizes.json"), serde_json::to_vec_pretty(&sizes)?)
}

fn empty() -> Result<()> {
    let dist = files::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("cannot empty {}", dist.display()))?;
    }
    Ok(())
}
