//! What every distribution is made of.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use gereed::i18n::Locale;
use serde_json::{Value, json};

use crate::interface::Interface;
use crate::wasm::{self, Module};
use crate::{files, first_screen, instruments, locales, script, styles};

/// The file that scripts in `src/embed/` import their assets from: each distribution has its own way
/// to them.
const ASSETS: &str = "assets.js";

/// Everything that a browser gets, not yet in files.
pub struct Parts {
    /// Style of the first screen.
    pub css: String,
    /// Style of what comes after it.
    pub later_css: String,
    /// The first screens, as [`first_screen::script`] gives them.
    pub first: String,
    /// Texts of the element by itself, per language.
    pub texts: Value,
    /// The widget.
    pub widget: Module,
    /// The PDF maker.
    pub report: Module,
    /// The second font file of the PDF maker.
    pub letters: Vec<u8>,
    /// What the widget says, per language.
    pub wording: Vec<(Locale, String)>,
    /// The built-in checks.
    pub instruments: Vec<instruments::Compiled>,
    dev: bool,
}

impl Parts {
    /// Makes all parts; `dev` trades size for a quick build.
    pub fn make(dev: bool) -> Result<Self> {
        let instruments = instruments::compile()?;
        Ok(Self {
            css: styles::first_screen()?,
            later_css: styles::later()?,
            first: first_screen::script(instruments.iter().map(|compiled| &compiled.instrument)),
            texts: locales::element_texts()?,
            letters: files::read(files::root().join("fonts/GereedSans-Letters.ttc"))?,
            wording: locales::widget_texts()?,
            instruments,
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
    /// which can use these constants beside `STYLE`, `FIRST`, `TEXTS`, `OBSERVED`, `CHOICES` and
    /// `ERRORS`.
    pub fn script(&self, assets_file: &str, constants: &[(&str, String)]) -> Result<String> {
        let embed = files::root().join("src/embed");
        let mut assets = String::new();
        let interface = Interface::read()?;
        writeln!(assets, "const STYLE = {};\nconst TEXTS = {};", json!(self.css), self.texts)?;
        writeln!(assets, "const FIRST = {};", self.first)?;
        writeln!(assets, "const OBSERVED = {};", interface.observed())?;
        writeln!(assets, "const CHOICES = {};", interface.choices())?;
        writeln!(assets, "const ERRORS = {};", interface.errors())?;
        for (name, value) in constants {
            writeln!(assets, "const {name} = {value};")?;
        }
        assets.push_str(&files::read_text(embed.join(assets_file))?);
        let mut joined = vec![(ASSETS.to_owned(), assets)];
        join("element.js", &mut joined)?;
        Ok(joined.into_iter().map(|(_, text)| text).collect())
    }

    /// A module script as it goes to browsers: small when released, else as it was written.
    pub fn finish(&self, script: String) -> Result<String> {
        if self.dev { Ok(script) } else { script::minify(&script) }
    }
}

/// Adds a script of `src/embed/` after those that it imports, each once, as if all were one file.
fn join(file: &str, joined: &mut Vec<(String, String)>) -> Result<()> {
    if joined.iter().any(|(known, _)| known == file) {
        return Ok(());
    }
    let script = files::read_text(files::root().join("src/embed").join(file))?;
    let mut text = String::new();
    for line in script.split_inclusive('\n') {
        match line.strip_prefix("import ").and_then(|line| line.split_once(" from \"./")) {
            Some((_, other)) => {
                let other = other.trim_end().strip_suffix("\";");
                join(
                    other.with_context(|| format!("{file} imports in another way: {line}"))?,
                    joined,
                )?;
            }
            None => text.push_str(line.strip_prefix("export ").unwrap_or(line)),
        }
    }
    joined.push((file.to_owned(), text));
    Ok(())
}
