//! Results of two folders that belong together: those whose files have one name.

use std::collections::BTreeMap;
use std::path::Path;

use super::Failure;
use super::input::{inside, is_lines_by_name, is_pdf_by_name};
use crate::i18n::composed;

/// Two files of one name.
pub(super) struct Pair {
    /// The path below the folders, without the kind of file.
    pub name: String,
    /// The files as they can be opened, in the order of the folders.
    pub files: [String; 2],
}

/// The results in a folder, to find the one that belongs to another.
pub(super) struct Partners {
    folder: String,
    found: BTreeMap<String, String>,
    failures: Vec<Failure>,
}

impl Partners {
    /// Looks in a folder and in its own, as [`Pairs::of`] does.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(folder: &str) -> Result<Self, Failure> {
        let mut pairs =
            Pairs { folders: [folder; 2], found: BTreeMap::new(), failures: Vec::new() };
        pairs.look(folder, "", 0)?;
        let found = pairs.found.into_iter();
        let found = found.filter_map(|(name, [path, _])| Some((name, path?))).collect();
        Ok(Self { folder: folder.to_owned(), found, failures: pairs.failures })
    }

    /// The file of that name; `path` is that of the result that it belongs to.
    ///
    /// # Errors
    /// When there is none.
    pub fn named(&self, name: &str, path: &str) -> Result<&str, Failure> {
        let found = self.found.get(&*composed(name)).map(String::as_str);
        let alone = || Failure::Alone { path: path.to_owned(), folder: self.folder.clone() };
        found.ok_or_else(alone)
    }

    /// What could not be looked at.
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }
}

/// What is in two folders.
pub(super) struct Pairs<'a> {
    folders: [&'a str; 2],
    found: BTreeMap<String, [Option<String>; 2]>,
    failures: Vec<Failure>,
}

impl<'a> Pairs<'a> {
    /// Looks in two folders and in theirs. Of a result file and a PDF of one name the result file
    /// counts.
    ///
    /// # Errors
    /// When one of the two cannot be read.
    pub fn of(folders: [&'a str; 2]) -> Result<Self, Failure> {
        let mut pairs = Self { folders, found: BTreeMap::new(), failures: Vec::new() };
        for (side, folder) in folders.into_iter().enumerate() {
            pairs.look(folder, "", side)?;
        }
        Ok(pairs)
    }

    /// Adds what is in a folder, which stands below the one that was named.
    fn look(&mut self, folder: &str, below: &str, side: usize) -> Result<(), Failure> {
        let failed = |error| Failure::Read { path: folder.to_owned(), error };
        let mut paths = inside(folder).map_err(failed)?;
        paths.sort_by_key(|path| is_pdf_by_name(path));
        for path in paths {
            let place = Path::new(&path);
            let part = if place.is_dir() { place.file_name() } else { place.file_stem() };
            let name = below.to_owned() + &part.unwrap_or_default().to_string_lossy();
            if place.is_dir() {
                let done = self.look(&path, &format!("{name}/"), side);
                self.failures.extend(done.err());
            } else if is_lines_by_name(&path) {
                self.failures.push(Failure::Lines { path });
            } else {
                let files = self.found.entry(composed(&name).into_owned()).or_default();
                if let Some(file) = files.get_mut(side) {
                    file.get_or_insert(path);
                }
            }
        }
        Ok(())
    }

    /// How many names there are.
    pub fn count(&self) -> u64 {
        u64::try_from(self.found.len()).unwrap_or(u64::MAX)
    }

    /// What could not be looked at.
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// The pairs by name, and the files that have no partner.
    pub fn into_iter(self) -> impl Iterator<Item = Result<Pair, Failure>> {
        let [before, after] = self.folders.map(str::to_owned);
        self.found.into_iter().map(move |(name, files)| match files {
            [Some(one), Some(other)] => Ok(Pair { name, files: [one, other] }),
            [Some(path), None] => Err(Failure::Alone { path, folder: after.clone() }),
            [_, path] => Err(Failure::Alone { path: path.unwrap_or(name), folder: before.clone() }),
        })
    }
}
