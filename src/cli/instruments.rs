use clap::Args;
use serde_json::{Value, json};

use super::Failure;
use super::checks::Check;
use super::files::Output;
use super::paragraph::{column, plain};
use crate::i18n::Locale;
use crate::instrument::definition::builtins;

#[derive(Args)]
pub(super) struct Options {
    /// One JSON document
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let mut rows = Vec::new();
    let mut lines = String::new();
    for builtin in builtins() {
        let check = Check::load(builtin.id)?;
        let instrument = check.in_language(lang)?;
        let languages: Vec<&str> = check.instruments().iter().map(|i| i.locale.tag()).collect();
        let core = instrument.items().filter(|(_, item)| item.core).count();
        lines += &format!(
            "{}  version {}  {}  {} items, {core} core  {}\n",
            column(&instrument.id, 26),
            instrument.version,
            languages.join(" "),
            instrument.item_count(),
            plain(&instrument.title),
        );
        rows.push(json!({
            "id": instrument.id,
            "version": instrument.version,
            "languages": languages,
            "items": instrument.item_count(),
            "core_items": core,
            "title": instrument.title,
        }));
    }
    let text = if options.json { document(&Value::Array(rows)) } else { lines };
    options.output.write(text.as_bytes())
}

/// A JSON document as it is printed.
pub(super) fn document(value: &Value) -> String {
    format!("{value:#}\n")
}
