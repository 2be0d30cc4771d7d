use super::super::error::Flaw;
use super::Instrument;

/// A pattern's `{factor}` must name a factor, and a verdict has `{weakest}` and `{met}` in their
/// own texts alone; or people would see the braces.
pub(super) fn check(instrument: &Instrument) -> Vec<Flaw> {
    let tag = instrument.locale.tag();
    let mut flaws = Vec::new();
    for (n, pattern) in instrument.patterns.iter().enumerate() {
        for (field, text) in [("title", &pattern.title), ("text", &pattern.text)] {
            for name in names(text) {
                if instrument.factor_position(name).is_none() {
                    flaws.push(Flaw {
                        place: format!("patterns[{n}].{field}.{tag}"),
                        message: format!("{{{name}}} must be the id of a factor"),
                    });
                }
            }
        }
    }
    for (n, verdict) in instrument.verdicts.iter().enumerate() {
        let weakest = verdict.title_weakest.as_deref().unwrap_or_default();
        for (field, text, known) in
            [("title_weakest", weakest, "weakest"), ("lead", &verdict.lead, "met")]
        {
            for name in names(text).filter(|name| *name != known) {
                flaws.push(Flaw {
                    place: format!("verdicts[{n}].{field}.{tag}"),
                    message: format!("{{{name}}} must be {{{known}}}"),
                });
            }
        }
    }
    flaws
}

/// What stands between braces.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest))
}
