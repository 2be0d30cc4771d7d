use std::fmt;
use std::io::{self, ErrorKind};

use crate::assessment::ResultFileError;
use crate::i18n::Locale;
use crate::instrument::InstrumentError;
use crate::instrument::definition::{Problem, builtins};
use crate::report::pdf::PdfError;

/// Why a command could not do what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// A file cannot be read.
    Read { path: String, error: io::Error },
    /// A file is larger than anything that is read here.
    TooLarge { path: String, most: usize },
    /// A file is not text.
    NotText { path: String },
    /// Something cannot be written.
    Write { path: String, error: io::Error },
    /// Neither a built-in check nor a file.
    NoCheck { name: String },
    /// A result of a check that is not built in.
    UnknownCheck { path: String, check: String },
    /// The check is not in this language.
    NoLanguage { check: String, locale: Locale },
    /// A definition with errors.
    Definition { path: String, problems: Vec<Problem> },
    /// A compiled check with errors.
    Compiled { path: String, error: InstrumentError },
    /// A result that cannot be opened.
    Result { path: String, error: ResultFileError },
    /// A brand file, or the picture in it, that is not in order; what has to be otherwise.
    Brand { path: String, reason: String },
    /// A PDF would go to a terminal.
    Terminal,
    /// The PDF cannot be made.
    Pdf { path: String, error: PdfError },
    /// Some of several inputs failed, as was told of each.
    Some(Vec<Failure>),
    /// Some of many inputs failed, as was told of each; with the highest of their codes.
    Skipped { count: u64, code: u8 },
    /// A check has problems, which are what was asked for.
    Problems,
}

impl Failure {
    /// 1 when the input is wrong, 2 when the call is.
    pub fn code(&self) -> u8 {
        match self {
            Self::Write { error, .. } if error.kind() == ErrorKind::BrokenPipe => 0,
            Self::Read { .. }
            | Self::Write { .. }
            | Self::NoCheck { .. }
            | Self::Terminal
            | Self::NoLanguage { .. } => 2,
            Self::TooLarge { .. }
            | Self::NotText { .. }
            | Self::Definition { .. }
            | Self::Compiled { .. }
            | Self::Result { .. }
            | Self::UnknownCheck { .. }
            | Self::Brand { .. }
            | Self::Pdf { .. }
            | Self::Problems => 1,
            Self::Skipped { code, .. } => *code,
            Self::Some(failures) => failures.iter().map(Self::code).max().unwrap_or(1),
        }
    }

    /// Says it on standard error. When whoever reads the output has gone, there is nobody to tell.
    pub fn tell(&self) {
        if self.code() > 0 {
            for line in self.to_string().lines() {
                eprintln!("gereed: {line}");
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => {
                write!(f, "{path}: cannot be read ({error}); check its name and who may read it")
            }
            Self::TooLarge { path, most } => {
                write!(f, "{path}: larger than {most} bytes; is it the right file?")
            }
            Self::NotText { path } => write!(f, "{path}: not UTF-8 text; is it the right file?"),
            Self::Write { path, error } => {
                write!(f, "{path}: cannot be written ({error}); choose another place with -o")
            }
            Self::NoCheck { name } => {
                let known: Vec<&str> = builtins().iter().map(|builtin| builtin.id).collect();
                let known = known.join(", ");
                write!(f, "{name}: no such file and no such check; built in: {known}")
            }
            Self::UnknownCheck { path, check } => {
                write!(
                    f,
                    "{path}: a result of {check}, which is not built in; name its definition with --instrument"
                )
            }
            Self::Brand { path, reason } => write!(f, "{path}: {reason}"),
            Self::NoLanguage { check, locale } => {
                write!(f, "{check}: has no texts in {}; choose another --lang", locale.tag())
            }
            Self::Definition { path, problems } => {
                for problem in problems {
                    writeln!(f, "{path}:{problem}")?;
                }
                Ok(())
            }
            Self::Compiled { path, error } => {
                for line in error.to_string().lines() {
                    writeln!(f, "{path}: {line}")?;
                }
                Ok(())
            }
            Self::Terminal => f.write_str("a PDF is not for a terminal; name a file with -o"),
            Self::Pdf { path, error } => write!(f, "{path}: {error}"),
            Self::Result { path, error } => write!(f, "{path}: {error}"),
            Self::Skipped { count: 1, .. } => f.write_str("1 was passed over"),
            Self::Skipped { count, .. } => write!(f, "{count} were passed over"),
            Self::Some(failures) => {
                failures.iter().try_for_each(|failure| writeln!(f, "{failure}"))
            }
            Self::Problems => Ok(()),
        }
    }
}
