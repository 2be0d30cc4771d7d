use clap::Args;

use super::Failure;
use super::checks::Check;
use super::files::Output;
use super::paragraph::{column, plain};
use crate::i18n::Locale;
use crate::instrument::definition::builtins;
use crate::json::{Object, Value};

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
        rows.push(
            Object::new()
                .with("id", &instrument.id)
                .with("version", instrument.version)
                .with("languages", languages)
                .with("items", instrument.item_count())
                .with("core_items", core)
                .with("title", &instrument.title),
        );
    }
    let text = if options.json { Value::from(rows).pretty() } else { lines };
    options.output.write(text.as_bytes())
}
