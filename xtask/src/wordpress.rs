//! The plugin for WordPress: what stands in `integrations/wordpress/`, with the hosted files in it.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::files;
use crate::interface::Interface;
use crate::npm::version;

/// Path and content.
type File = (String, Vec<u8>);

/// The version that stands in the sources.
const NO_VERSION: &str = "0.0.0";

/// Makes the plugin from the hosted files: a zip with one folder, as WordPress installs it.
///
/// # Errors
/// When a file cannot be read.
pub fn make(hosted: &[File]) -> Result<Vec<u8>> {
    let mut plugin = Vec::new();
    add_folder(&mut plugin, &files::root().join("integrations/wordpress"), "")?;
    let version = version()?;
    for (_, bytes) in &mut plugin {
        let text = std::str::from_utf8(bytes).context("the plugin has a file that is no text")?;
        *bytes = text.replace(NO_VERSION, &version).into_bytes();
    }
    let attributes = format!("{:#}\n", Interface::read()?.attributes());
    plugin.push(("attributes.json".into(), attributes.into_bytes()));
    for (path, bytes) in hosted {
        if path == "gereed.js" || path.starts_with("gereed/") {
            plugin.push((format!("assets/{path}"), bytes.clone()));
        } else if path.starts_with("licences/") {
            plugin.push((path.clone(), bytes.clone()));
        }
    }
    zip(&plugin)
}

fn add_folder(plugin: &mut Vec<File>, folder: &Path, inside: &str) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut entries = entries.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add_folder(plugin, &entry.path(), &format!("{path}/"))?;
        } else {
            plugin.push((path, files::read(entry.path())?));
        }
    }
    Ok(())
}

/// The same files give the same bytes.
fn zip(plugin: &[File]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in plugin {
        zip.start_file(format!("gereed/{path}"), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
