//! The widget's style sheets, without what a browser has no use for.

use anyhow::{Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

use crate::files;

/// The style of the statements, in the order in which the files build on each other.
pub fn first_screen() -> Result<String> {
    bundle(&["tokens.css", "widget.css"])
}

/// The style of what comes after the statements: the result, on the page and on paper.
pub fn later() -> Result<String> {
    bundle(&["result.css", "lead.css", "print.css"])
}

/// These files of `styles/` in this order, as one minified text.
pub fn bundle(names: &[&str]) -> Result<String> {
    let mut sheet = String::new();
    for name in names {
        sheet.push_str(&minify(name, &files::read_text(files::root().join("styles").join(name))?)?);
    }
    Ok(sheet)
}

fn minify(name: &str, css: &str) -> Result<String> {
    let sheet = StyleSheet::parse(css, ParserOptions::default())
        .map_err(|error| anyhow!("styles/{name}: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..Default::default() })
        .map_err(|error| anyhow!("styles/{name}: {error}"))?;
    Ok(printed.code)
}
