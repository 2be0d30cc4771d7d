use super::Instrument;
use super::error::Flaw;

/// Walks the migrations back from the items of today: each must end at items that there are.
pub(super) fn check(instrument: &Instrument) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut flaw = |place: String, message: String| flaws.push(Flaw { place, message });
    let mut after: Vec<&str> = instrument.items().map(|(_, item)| item.id.as_str()).collect();
    let mut used = after.clone();
    let mut version = instrument.version;
    for (n, step) in instrument.migrations.iter().enumerate().rev() {
        let place = format!("migrations[{n}]");
        if step.from.checked_add(1) != Some(version) {
            let message = format!("must be the version before {version}, not {}", step.from);
            flaw(format!("{place}.from"), message);
        }
        let renamed = step.renamed.iter();
        let new = renamed.map(|(old, new)| (format!("{place}.renamed.{old}"), new));
        let added = step.added.iter().enumerate();
        for (place, id) in new.chain(added.map(|(m, id)| (format!("{place}.added[{m}]"), id))) {
            match after.iter().position(|other| other == id) {
                Some(at) => drop(after.swap_remove(at)),
                None => {
                    let message = format!("`{id}` is no item of version {version}, or named twice");
                    flaw(place, message);
                }
            }
        }
        let old = step.renamed.keys().map(|id| (format!("{place}.renamed.{id}"), id));
        let removed = step.removed.iter().enumerate();
        for (place, id) in old.chain(removed.map(|(m, id)| (format!("{place}.removed[{m}]"), id))) {
            if used.contains(&id.as_str()) {
                let message = format!("`{id}` is named twice, or used again from here on");
                flaw(place, message);
            }
            used.push(id);
            if !after.contains(&id.as_str()) {
                after.push(id);
            }
        }
        version = version.saturating_sub(1);
    }
    flaws
}
