//! What every distribution is made of.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::interface::Interface;
use crate::wasm::{self, Module};
use crate::{files, instruments, locales, script, styles};

/// The line of `src/embed/element.js` in whose place a distribution puts its own way to its parts.
const IMPORT: &str = "import { assets } from \"./assets.js\";\n";

/// Everything that a browser gets, not yet in files.
pub struct Parts {
    /// Style of what is inside the element.
    pub css: String,
    /// Texts of the element by itself, per language.
    pub texts: Value,
    /// The widget.
    pub widget: Module,
    /// The PDF maker.
    pub report: Module,
    /// The built-in checks.
    pub instruments: Vec<instruments::Compiled>,
    dev: bool,
}

impl Parts {
    /// Makes all parts; `dev` trades size for a quick build.
    pub fn make(dev: bool) -> Result<Self> {
        Ok(Self {
            css: styles::widget()?,
            texts: locales::element_texts()?,
            instruments: instruments::compile()?,
            dev,
            widget: wasm::module(wasm::WIDGET, dev)?,
            report: wasm::module(wasm::REPORT, dev).or_else(|error| {
                eprintln!("the report is left out: {error:#}");
                if dev {
                    Ok(Module { glue: "let wasm_bindgen;\n".into(), wasm: Vec::new() })
                } else {
                    Err(error)
                }
            })?,
        })
    }

    /// The script of the element, with its assets by the way of `assets_file` in `src/embed/`,
    /// which can use these constants beside `STYLE`, `TEXTS`, `OBSERVED` and `CHOICES`.
    pub fn script(&self, assets_file: &str, constants: &[(&str, String)]) -> Result<String> {
        let embed = files::root().join("src/embed");
        let mut assets = String::new();
        let interface = Interface::read()?;
        writeln!(assets, "const STYLE = {};\nconst TEXTS = {};", json!(self.css), self.texts)?;
        writeln!(assets, "const OBSERVED = {};", interface.observed())?;
        writeln!(assets, "const CHOICES = {};", interface.choices())?;
        for (name, value) in constants {
            writeln!(assets, "const {name} = {value};")?;
        }
        assets.push_str(&files::read_text(embed.join(assets_file))?);
        let element = files::read_text(embed.join("element.js"))?;
        let (before, after) = element
            .split_once(IMPORT)
            .context("src/embed/element.js does not import its assets")?;
        Ok(format!("{before}{assets}{after}"))
    }

    /// A module script as it goes to browsers: small when released, else as it was written.
    pub fn finish(&self, script: String) -> Result<String> {
        if self.dev { Ok(script) } else { script::minify(&script) }
    }
}
