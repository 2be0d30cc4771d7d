//! Many results, each made into a file of its own: read one by one, made on every core, named in the
//! order of the input.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::input::{Batch, Batches, Extent, is_lines_by_name, is_several};
use super::parallel::in_order;
use super::since::Versions;
use super::tally::Tally;
use super::{Failure, files, results};
use crate::i18n::Locale;

/// Results to make files of.
#[derive(Args)]
pub(super) struct Results {
    /// Result files or PDFs of results; with --out-dir also NDJSON with a result a line, and folders
    /// of these; `-` for standard input
    #[arg(required = true, value_name = "RESULT")]
    results: Vec<String>,

    /// Make a file of each result in this folder, named as the file it comes from and in the same
    /// folders. What cannot be read is named and passed over; the program then ends with 1, or with
    /// 2 when that is a file which cannot be opened
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    out_dir: Option<PathBuf>,
}

/// What is made of a result.
pub(super) struct Made {
    pub bytes: Vec<u8>,
    /// What became of the check since the result was made, for a terminal.
    pub since: String,
}

/// One of the results.
pub(super) struct One {
    /// What is in its file.
    pub bytes: Vec<u8>,
    /// What it is called in a message.
    pub path: String,
    /// Where its file stands below what was named, without the kind of file.
    pub name: String,
}

/// A result and where what is made of it goes.
struct Job {
    result: One,
    path: PathBuf,
}

/// What became of a job.
struct Done {
    read: usize,
    outcome: Result<String, Failure>,
}

impl Results {
    /// The folder, where one was named.
    ///
    /// # Errors
    /// When there are several results and no folder.
    pub fn folder(&self) -> Result<Option<&Path>, Failure> {
        let several = |path: &String| is_lines_by_name(path) || Path::new(path).is_dir();
        match &self.out_dir {
            None if self.results.len() > 1 || self.results.iter().any(several) => {
                Err(Failure::NoFolder)
            }
            folder => Ok(folder.as_deref()),
        }
    }

    /// The only result: what is in it, and what it is called in a message.
    ///
    /// # Errors
    /// When it cannot be read, or turns out to be several.
    pub fn only(&self) -> Result<(Vec<u8>, &str), Failure> {
        let path = self.results.first().map(String::as_str).unwrap_or_default();
        let bytes = results::bytes(path)?;
        if is_several(&bytes) { Err(Failure::NoFolder) } else { Ok((bytes, path)) }
    }

    /// Makes a file of each in a folder; `kind` is how their names end. Of what is wrong beforehand
    /// is told first.
    pub fn each(
        &self,
        folder: &Path,
        kind: &str,
        lang: Option<Locale>,
        beforehand: &[Failure],
        make: impl Fn(&One) -> Result<Made, Failure> + Sync,
    ) -> Result<(), Failure> {
        create(folder)?;
        let read_too = |path: &&String| same(Path::new(path), folder);
        if let Some(path) = self.results.iter().find(read_too) {
            return Err(Failure::OverItself { path: path.clone() });
        }
        let mut tally = Tally::new(|| Extent::of(&self.results), false, lang);
        tally.tell(beforehand);
        let mut versions = Versions::default();
        let mut taken = HashSet::new();
        let jobs = Batches::new(&self.results).without(folder).flat_map(|batch| match batch {
            Ok(batch) => jobs(&batch, folder, kind, &mut taken),
            Err(failure) => vec![Err(failure)],
        });
        let work = |job: Result<Job, Failure>| match job {
            Ok(job) => Done { read: job.result.bytes.len(), outcome: written(&job, &make) },
            Err(failure) => Done { read: 0, outcome: Err(failure) },
        };
        in_order(jobs, work, |Done { read, outcome }| {
            match outcome {
                Ok(since) => versions.note(since),
                Err(failure @ Failure::Write { .. }) => return Err(failure),
                Err(failure) => tally.tell(&[failure]),
            }
            tally.add(1, u64::try_from(read).unwrap_or_default());
            Ok(())
        })?;
        let ended = tally.end();
        versions.tell();
        ended
    }
}

/// The results of a batch, each with a place of its own.
fn jobs(
    batch: &Batch,
    folder: &Path,
    kind: &str,
    taken: &mut HashSet<String>,
) -> Vec<Result<Job, Failure>> {
    let job = |(line, bytes): (Option<u64>, &[u8])| {
        let name = batch.stem(line);
        let place = free(&name, kind, taken);
        let result = One { bytes: bytes.to_vec(), path: batch.place(line), name };
        Ok(Job { result, path: folder.join(place) })
    };
    batch.results().map(job).collect()
}

/// The name of a file that no other has, also where capitals make no difference.
pub(super) fn free(stem: &str, kind: &str, taken: &mut HashSet<String>) -> String {
    let mut name = format!("{stem}.{kind}");
    let mut n = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{stem}-{n}.{kind}");
        n += 1;
    }
    name
}

fn written(
    Job { result, path }: &Job,
    make: impl Fn(&One) -> Result<Made, Failure>,
) -> Result<String, Failure> {
    if result.bytes.is_empty() {
        return Err(Failure::Empty { path: result.path.clone() });
    }
    if same(Path::new(&result.path), path) {
        return Err(Failure::OverItself { path: result.path.clone() });
    }
    let Made { bytes, since } = make(result)?;
    if let Some(folder) = path.parent() {
        create(folder)?;
    }
    files::write(path, &bytes)?;
    Ok(since)
}

/// Whether two paths lead to the same place, where something is.
pub(super) fn same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}

/// Makes a folder where it is not there.
pub(super) fn create(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::Write { path: folder.display().to_string(), error })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_written_over_by_another() {
        let mut taken = HashSet::new();
        let names = ["a", "A", "a-2", "a", "b/a"].map(|stem| free(stem, "pdf", &mut taken));
        assert_eq!(names, ["a.pdf", "A-2.pdf", "a-2-2.pdf", "a-3.pdf", "b/a.pdf"]);
    }
}
