use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;

/// Where a command writes.
#[derive(Args)]
pub(super) struct Output {
    /// Write to this file rather than to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Output {
    /// Whether that is standard output.
    pub fn is_standard(&self) -> bool {
        self.output.as_ref().is_none_or(|path| path.as_os_str() == "-")
    }

    /// Begins to write, a part at a time.
    pub fn open(&self) -> Result<Stream, Failure> {
        match &self.output {
            Some(path) if !self.is_standard() => {
                let path = path.display().to_string();
                match File::create(&path) {
                    Ok(file) => Ok(Stream { path, out: Box::new(file) }),
                    Err(error) => Err(Failure::Write { path, error }),
                }
            }
            _ => Ok(Stream { path: "-".into(), out: Box::new(io::stdout()) }),
        }
    }

    /// Writes all of it.
    pub fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        match &self.output {
            Some(path) if !self.is_standard() => write(path, bytes),
            _ => {
                let mut out = io::stdout().lock();
                out.write_all(bytes)
                    .and_then(|()| out.flush())
                    .map_err(|error| Failure::Write { path: "-".into(), error })
            }
        }
    }
}

/// Something that is written a part at a time.
pub(super) struct Stream {
    path: String,
    out: Box<dyn Write>,
}

impl Stream {
    /// Writes a part.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = self.out.write_all(bytes).and_then(|()| self.out.flush());
        written.map_err(|error| Failure::Write { path: self.path.clone(), error })
    }
}

/// Writes a file.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes)
        .map_err(|error| Failure::Write { path: path.display().to_string(), error })
}

/// The bytes of a file, or of standard input for `-`; no more than `most`.
pub(super) fn read(path: &str, most: usize) -> Result<Vec<u8>, Failure> {
    let failed = |error| Failure::Read { path: path.to_owned(), error };
    let source: Box<dyn Read> = match path {
        "-" => Box::new(io::stdin().lock()),
        _ => Box::new(File::open(path).map_err(failed)?),
    };
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    source.take(limit).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > most {
        return Err(Failure::TooLarge { path: path.to_owned(), most });
    }
    Ok(bytes)
}

/// The same as text.
pub(super) fn read_text(path: &str, most: usize) -> Result<String, Failure> {
    String::from_utf8(read(path, most)?).map_err(|_| Failure::NotText { path: path.to_owned() })
}
