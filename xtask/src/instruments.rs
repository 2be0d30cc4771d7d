//! The built-in checks: from a definition in all languages to one file a language.

use std::rc::Rc;

use anyhow::{Result, bail};
use gereed::instrument::Instrument;
use gereed::instrument::definition::Definition;

use crate::files;

/// A check in one language, as the widget loads it.
pub struct Compiled {
    /// Name of the check.
    pub id: String,
    /// Tag of the language.
    pub language: &'static str,
    /// The check itself.
    pub instrument: Rc<Instrument>,
    /// The text to load.
    pub json: String,
}

/// All of `instruments/`, by name; the original language of each comes first.
pub fn compile() -> Result<Vec<Compiled>> {
    let mut compiled = Vec::new();
    for path in files::with_extension(&files::root().join("instruments"), "toml")? {
        match Definition::parse(&files::read_text(&path)?) {
            Ok(definition) => {
                compiled.extend(definition.instruments().iter().map(|instrument| Compiled {
                    id: instrument.id.clone(),
                    language: instrument.locale.tag(),
                    json: instrument.to_json(),
                    instrument: Rc::new((*instrument).clone()),
                }));
            }
            Err(problems) => {
                let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
                bail!("{} does not hold:\n{}", path.display(), lines.join("\n"));
            }
        }
    }
    Ok(compiled)
}
