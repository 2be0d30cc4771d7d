//! The npm package: the hosted files, ready for bundlers, with types and hashes.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

use crate::interface::Interface;
use crate::{files, frame};

/// Path and content.
type File = (String, Vec<u8>);

/// The script for pages, with everything it loads beside it.
const SCRIPT: &str = "gereed.js";

/// What a server renders with; stands in `integrations/npm/` as it is.
const SERVER: &str = "server.js";

/// The script for bundlers. It is JavaScript and no more, but Vite's development server moves what
/// is named `.js` away from the files beside it; what is named `.jsx` stays where it is.
const BUNDLED: &str = "bundled.jsx";

/// The folder in which everything but the script is.
const LOADED: &str = "gereed/";

/// The folder with the licences.
const LICENCES: &str = "licences/";

/// Makes the package from the hosted files and the script for bundlers; paths are those inside the
/// package.
///
/// # Errors
/// When a file is missing, or the script does not name a file that it loads.
pub fn make(hosted: &[File], bundled: &str) -> Result<Vec<File>> {
    let interface = Interface::read()?;
    let folder = files::root().join("integrations/npm");
    let mut package = Vec::new();
    for (path, bytes) in hosted {
        if [SCRIPT, frame::SCRIPT].contains(&&**path)
            || [LOADED, LICENCES].iter().any(|folder| path.starts_with(folder))
        {
            package.push((path.clone(), bytes.clone()));
        }
    }
    package.push((BUNDLED.into(), for_bundlers(bundled, hosted)?.into_bytes()));
    package.push((SERVER.into(), files::read(folder.join(SERVER))?));
    let hashes = integrity(&package);
    package.push(("integrity.json".into(), format!("{hashes:#}\n").into_bytes()));
    package.extend(interface.files());
    let readme = files::read_text(folder.join("README.md"))?
        .replace("{version}", &version()?)
        .replace("{hash}", hashes[SCRIPT].as_str().unwrap_or_default());
    package.push(("README.md".into(), (readme + &interface.markdown()).into_bytes()));
    let description = description(&files::read_text(folder.join("package.json"))?)?;
    package.push(("package.json".into(), description.into_bytes()));
    Ok(package)
}

/// Bundlers find a file by `new URL("…", import.meta.url)` with nothing but a text in it.
fn for_bundlers(script: &str, hosted: &[File]) -> Result<String> {
    let mut script =
        script.replace("import(", "import(/* @vite-ignore */ /* webpackIgnore: true */ ");
    for (path, _) in hosted.iter().filter(|(path, _)| path.starts_with(LOADED)) {
        let quoted = ['"', '\'', '`'].map(|quote| format!("{quote}{path}{quote}"));
        let Some(named) = quoted.iter().find(|name| script.contains(*name)) else {
            bail!("{BUNDLED} does not load {path}");
        };
        // A script inside a script is what strict policies stop.
        let apart = if path.ends_with(".js") { "?no-inline" } else { "" };
        let url = format!("new URL(\"./{path}{apart}\", import.meta.url).href");
        script = script.replace(named, &url);
    }
    Ok(script)
}

/// The hash of each file, as the attribute `integrity` takes it.
fn integrity(package: &[File]) -> Value {
    let hash = |bytes: &[u8]| format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)));
    let hashes: BTreeMap<&str, String> =
        package.iter().map(|(path, bytes)| (path.as_str(), hash(bytes))).collect();
    json!(hashes)
}

/// `package.json` with our version; the order of what it holds has a meaning.
fn description(template: &str) -> Result<String> {
    const NONE: &str = "\"version\": \"0.0.0\"";
    if !template.contains(NONE) {
        bail!("integrations/npm/package.json has no {NONE}");
    }
    Ok(template.replace(NONE, &format!("\"version\": \"{}\"", version()?)))
}

/// The version in `Cargo.toml`.
///
/// # Errors
/// When it has none.
pub fn version() -> Result<String> {
    let cargo: toml::Table = files::read_text(files::root().join("Cargo.toml"))?.parse()?;
    let version = cargo.get("package").and_then(|package| package.get("version")?.as_str());
    Ok(version.context("Cargo.toml has no version")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{for_bundlers, integrity};

    #[test]
    fn a_bundler_sees_each_file_that_the_script_loads() {
        let hosted = ["gereed/a-1.js", "gereed/a-1.wasm"].map(|path| (path.to_owned(), Vec::new()));
        assert_eq!(
            for_bundlers("import(\"gereed/a-1.js\"); load(`gereed/a-1.wasm`)", &hosted).unwrap(),
            "import(/* @vite-ignore */ /* webpackIgnore: true */ \
             new URL(\"./gereed/a-1.js?no-inline\", import.meta.url).href); \
             load(new URL(\"./gereed/a-1.wasm\", import.meta.url).href)"
        );
        assert!(for_bundlers("", &hosted).is_err());
    }

    #[test]
    fn a_hash_is_one_that_browsers_know() {
        let hashes = integrity(&[("empty.js".into(), Vec::new())]);
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(hashes["empty.js"], empty);
    }
}
