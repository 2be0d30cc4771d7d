use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Failure;
use crate::assessment::{LARGEST_PDF, LARGEST_RESULT_FILE};

/// How many bytes of lines go together.
const TOGETHER: u64 = 256 * 1024;

/// Room for those, and for the rest of the last line.
const ROOM: usize = 288 * 1024;

/// How many bytes tell what a file is.
const BEGIN: u64 = 256;

/// What is taken from a folder.
const KINDS: [&str; 4] = ["json", "pdf", "ndjson", "jsonl"];

/// Some results, or one.
pub(super) struct Batch {
    /// What they are called in a message.
    name: Arc<str>,
    /// Where their file stands: its name, after that of the folders it is in below the one that was
    /// named.
    below: Arc<Path>,
    /// The number of the first line, where each line is a result.
    first: Option<u64>,
    /// A result file, a PDF, or lines.
    pub bytes: Vec<u8>,
}

impl Batch {
    /// Each result, with its line where it has one; empty lines are none.
    pub fn results(&self) -> impl Iterator<Item = (Option<u64>, &[u8])> {
        let lines = self.first.map(|first| (first..).map(Some).zip(lines(&self.bytes)));
        let whole = lines.is_none().then_some((None, self.bytes.as_slice()));
        let lines = lines.into_iter().flatten().filter(|(_, line)| !line.trim_ascii().is_empty());
        whole.into_iter().chain(lines)
    }

    /// What a result is called in a message.
    pub fn place(&self, line: Option<u64>) -> String {
        match line {
            Some(line) => format!("{}:{line}", self.name),
            None => self.name.to_string(),
        }
    }

    /// Where what is made of a result stands, below a folder and without the kind of file.
    pub fn stem(&self, line: Option<u64>) -> String {
        let stem = self.below.with_extension("").display().to_string();
        match line {
            Some(line) => format!("{stem}-{line}"),
            None => stem,
        }
    }
}

/// How much there is to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Extent {
    /// In bytes.
    pub bytes: u64,
    /// Results, where every file is one.
    pub results: Option<u64>,
}

impl Extent {
    /// Of files and folders; none when that cannot be told beforehand.
    pub fn of(paths: &[String]) -> Option<Self> {
        let mut whole = Self { bytes: 0, results: Some(0) };
        for path in paths {
            let data = fs::metadata(path).ok()?;
            let part = match data.is_dir() {
                true => Self::of(&inside(path).ok()?)?,
                false if !data.is_file() => return None,
                false => {
                    Self { bytes: data.len(), results: (!is_lines_by_name(path)).then_some(1) }
                }
            };
            whole.bytes += part.bytes;
            whole.results = whole.results.zip(part.results).map(|(one, other)| one + other);
        }
        Some(whole)
    }
}

/// Everything that was named, in order, a batch at a time.
pub(super) struct Batches {
    sources: VecDeque<Source>,
    lines: Option<Lines>,
    /// A folder that is not read.
    except: Option<PathBuf>,
}

/// A file or a folder.
struct Source {
    path: String,
    /// See [`Batch`].
    below: PathBuf,
}

impl Batches {
    /// Of files, folders and `-`.
    pub fn new(paths: &[String]) -> Self {
        let source = |path: &String| Source {
            path: path.clone(),
            below: match Path::new(path) {
                _ if path == "-" => PathBuf::from("result"),
                folder if folder.is_dir() => PathBuf::new(),
                file => file.file_name().unwrap_or_default().into(),
            },
        };
        Self { sources: paths.iter().map(source).collect(), lines: None, except: None }
    }

    /// The same without a folder, which is written to.
    pub fn without(self, folder: &Path) -> Self {
        Self { except: folder.canonicalize().ok(), ..self }
    }

    /// A file; none of a folder and of lines, which are next.
    fn open(&mut self, Source { path, below }: Source) -> Result<Option<Batch>, Failure> {
        let name = path.clone();
        let failed = |error| Failure::Read { path: name.clone(), error };
        let path = path.as_str();
        if path != "-" && Path::new(path).is_dir() {
            if self.except.is_some() && Path::new(path).canonicalize().ok() == self.except {
                return Ok(None);
            }
            for path in inside(path).map_err(failed)?.into_iter().rev() {
                let below = below.join(Path::new(&path).file_name().unwrap_or_default());
                self.sources.push_front(Source { path, below });
            }
            return Ok(None);
        }
        let below: Arc<Path> = below.into();
        let mut source: Box<dyn Read + Send> = match path {
            "-" => Box::new(io::stdin()),
            _ => Box::new(File::open(path).map_err(failed)?),
        };
        let mut begin = Vec::new();
        source.by_ref().take(BEGIN).read_to_end(&mut begin).map_err(failed)?;
        if is_lines_by_name(path) || is_lines(&begin) {
            let source: Box<dyn Read + Send> = Box::new(Cursor::new(begin).chain(source));
            let reader = BufReader::new(source);
            self.lines = Some(Lines { name: name.into(), below, reader, line: 1 });
            return Ok(None);
        }
        let most = if begin.starts_with(b"%PDF-") { LARGEST_PDF } else { LARGEST_RESULT_FILE };
        let rest = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = begin;
        source.take(rest).read_to_end(&mut bytes).map_err(failed)?;
        Ok(Some(Batch { name: name.into(), below, first: None, bytes }))
    }
}

impl Iterator for Batches {
    type Item = Result<Batch, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next() {
                    Some(Ok(batch)) => return Some(Ok(batch)),
                    Some(Err(failure)) => {
                        self.lines = None;
                        return Some(Err(failure));
                    }
                    None => self.lines = None,
                }
            }
            let source = self.sources.pop_front()?;
            if let Some(batch) = self.open(source).transpose() {
                return Some(batch);
            }
        }
    }
}

/// A result a line.
struct Lines {
    name: Arc<str>,
    below: Arc<Path>,
    reader: BufReader<Box<dyn Read + Send>>,
    line: u64,
}

impl Lines {
    fn next(&mut self) -> Option<Result<Batch, Failure>> {
        let first = Some(self.line);
        let mut bytes = Vec::with_capacity(ROOM);
        match self.read(&mut bytes) {
            Ok(()) if bytes.is_empty() => None,
            Ok(()) => {
                let (name, below) = (Arc::clone(&self.name), Arc::clone(&self.below));
                Some(Ok(Batch { name, below, first, bytes }))
            }
            Err(error) => Some(Err(Failure::Read { path: self.name.to_string(), error })),
        }
    }

    /// Whole lines; of one that is longer than any result only the begin.
    fn read(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        self.reader.by_ref().take(TOGETHER).read_to_end(bytes)?;
        let ended = |bytes: &[u8]| bytes.last().is_none_or(|last| *last == b'\n');
        if !ended(bytes) {
            let most = u64::try_from(LARGEST_RESULT_FILE).unwrap_or(u64::MAX).saturating_add(2);
            let read = self.reader.by_ref().take(most).read_until(b'\n', bytes)?;
            if !ended(bytes) && read > LARGEST_RESULT_FILE {
                self.reader.skip_until(b'\n')?;
                bytes.push(b'\n');
            }
        }
        let lines = memchr::memchr_iter(b'\n', bytes).count();
        self.line += u64::try_from(lines).unwrap_or_default();
        Ok(())
    }
}

/// The lines of a text, without what ends them.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = memchr::memchr(b'\n', text) else { return rest.take() };
        let (line, after) = text.split_at_checked(end)?;
        rest = after.get(1..);
        Some(line)
    })
}

/// A document that goes on behind its first brace is a line of several.
fn is_lines(begin: &[u8]) -> bool {
    let text = begin.strip_prefix("\u{feff}".as_bytes()).unwrap_or(begin);
    text.trim_ascii_start().starts_with(b"{\"")
}

/// Whether there is more than one result in what was taken for one.
pub(super) fn is_several(bytes: &[u8]) -> bool {
    let filled = |line: &&[u8]| !line.trim_ascii().is_empty();
    is_lines(bytes)
        && lines(bytes).filter(filled).take(2).all(is_lines)
        && lines(bytes).filter(filled).nth(1).is_some()
}

/// Whether a file is named as one with a result a line.
pub(super) fn is_lines_by_name(path: &str) -> bool {
    has_kind(path, &KINDS[2..])
}

/// Whether a file is named as a PDF.
pub(super) fn is_pdf_by_name(path: &str) -> bool {
    has_kind(path, &["pdf"])
}

fn has_kind(path: &str, kinds: &[&str]) -> bool {
    let kind = Path::new(path).extension().and_then(|kind| kind.to_str());
    kind.is_some_and(|kind| kinds.iter().any(|known| kind.eq_ignore_ascii_case(known)))
}

/// What a folder holds that can be results, by name, with its folders; links to folders stay out.
pub(super) fn inside(folder: &str) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Some(path) = entry.path().to_str().map(str::to_owned) else { continue };
        let linked = entry.file_type()?.is_symlink() && entry.path().is_dir();
        if entry.file_type()?.is_dir() || (has_kind(&path, &KINDS) && !linked) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
