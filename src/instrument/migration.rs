use super::Instrument;
use crate::ById;

/// What became of the items from one version to the next.
///
/// Items that are not named keep their id. The answer scale is no part of this: a check with
/// another scale is another check, with an id of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Migration {
    /// The version before; the next is one higher.
    pub from: u32,
    /// Id before → id after, of items that still ask the same.
    pub renamed: ById<String>,
    /// Ids of items that only the version before has.
    pub removed: Vec<String>,
    /// Ids of items that only the version after has.
    pub added: Vec<String>,
}

/// What became of the items since an earlier version: all migrations from there taken together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Items with another id: the one then, and the one now.
    pub renamed: Vec<(String, String)>,
    /// Items that are gone: the id then, and the last that it had, by which two earlier versions
    /// can be compared.
    pub removed: Vec<(String, String)>,
    /// Ids of the items that were not there yet.
    pub added: Vec<String>,
}

impl Changes {
    /// The present id of an item of that version; none when it is gone.
    #[must_use]
    pub fn now<'a>(&'a self, then: &'a str) -> Option<&'a str> {
        if self.removed.iter().any(|(id, _)| id == then) {
            return None;
        }
        let renamed = self.renamed.iter().find(|(id, _)| id == then);
        Some(renamed.map_or(then, |(_, now)| now))
    }

    /// Whether an id may be one of that version, and not one that came later.
    #[must_use]
    pub fn knew(&self, then: &str) -> bool {
        self.had(then) && !self.renamed.iter().any(|(_, now)| now == then)
    }

    /// Whether an item of today was there already.
    #[must_use]
    pub fn had(&self, now: &str) -> bool {
        !self.added.iter().any(|id| id == now)
    }

    /// A name such as `plan.a1.owner` with the present id of the item in it.
    pub(crate) fn now_named(&self, name: String) -> String {
        let parts = name.strip_prefix("plan.").and_then(|rest| rest.split_once('.'));
        match parts.map(|(id, part)| (self.now(id), part)) {
            Some((Some(now), part)) => ["plan.", now, ".", part].concat(),
            _ => name,
        }
    }

    fn follow(&mut self, migration: &Migration) {
        for (old, new) in migration.renamed.iter() {
            let added = self.added.iter_mut().find(|id| *id == old);
            let renamed = self.renamed.iter_mut().map(|(_, now)| now).find(|now| *now == old);
            match added.or(renamed) {
                Some(id) => new.clone_into(id),
                None => self.renamed.push((old.clone(), new.clone())),
            }
        }
        for old in &migration.removed {
            if let Some(at) = self.added.iter().position(|id| id == old) {
                self.added.remove(at);
                continue;
            }
            let renamed = self.renamed.iter().position(|(_, now)| now == old);
            let then = renamed.map_or_else(|| old.clone(), |at| self.renamed.remove(at).0);
            self.removed.push((then, old.clone()));
        }
        self.added.extend(migration.added.iter().cloned());
    }
}

impl Instrument {
    /// What became of the items since a version. None for a later version, and for one from which
    /// no migration leads here.
    #[must_use]
    pub fn changes_since(&self, version: u32) -> Option<Changes> {
        let mut changes = Changes::default();
        if version != self.version {
            let first = self.migrations.iter().position(|step| step.from == version)?;
            self.migrations.iter().skip(first).for_each(|step| changes.follow(step));
        }
        Some(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Changes, Migration};

    fn step(from: u32, renamed: &[(&str, &str)], removed: &[&str], added: &[&str]) -> Migration {
        let owned = |ids: &[&str]| ids.iter().map(ToString::to_string).collect();
        let pair = |(old, new): &(&str, &str)| (old.to_string(), new.to_string());
        Migration {
            from,
            renamed: renamed.iter().map(pair).collect(),
            removed: owned(removed),
            added: owned(added),
        }
    }

    #[test]
    fn several_steps_are_one_change() {
        let steps = [
            step(1, &[("a", "b")], &["gone"], &["late", "brief"]),
            step(2, &[("b", "c"), ("late", "later")], &["brief"], &[]),
            step(3, &[], &["c"], &["last"]),
        ];
        let since = |from: usize| {
            let mut changes = Changes::default();
            steps[from - 1..].iter().for_each(|step| changes.follow(step));
            changes
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let first = since(1);
        assert_eq!(first.renamed, []);
        assert_eq!(first.removed, [pair("gone", "gone"), pair("a", "c")]);
        assert_eq!(first.added, ["later", "last"]);
        let second = since(2);
        assert_eq!(second.renamed, [pair("late", "later")]);
        assert_eq!(second.removed, [pair("brief", "brief"), pair("b", "c")]);
        assert_eq!(second.added, ["last"]);
        let cases = [("a", None), ("gone", None), ("same", Some("same"))];
        for (then, now) in cases {
            assert_eq!(first.now(then), now, "{then}");
        }
        assert_eq!(second.now("late"), Some("later"));
        assert_eq!((first.had("later"), second.had("later")), (false, true));
        for (then, knew) in [("late", true), ("later", false), ("last", false), ("same", true)] {
            assert_eq!(second.knew(then), knew, "{then}");
        }
    }
}
