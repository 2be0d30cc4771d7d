use std::io::{self, ErrorKind};

use crate::assessment::{ResultFileError, size};
use crate::i18n::{Key, Locale, Messages};
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
    /// A file has nothing in it.
    Empty { path: String },
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
    /// Several inputs without a folder for what is made of them.
    NoFolder,
    /// A folder beside something else, where two of a kind are compared.
    Unlike { file: String, folder: String },
    /// A file of which another folder has none of that name.
    Alone { path: String, folder: String },
    /// A result a line, where each must have a file.
    Lines { path: String },
    /// What is read would be written over.
    OverItself { path: String },
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
            | Self::NoFolder
            | Self::OverItself { .. }
            | Self::Unlike { .. }
            | Self::NoLanguage { .. } => 2,
            Self::Alone { .. }
            | Self::Lines { .. }
            | Self::TooLarge { .. }
            | Self::Empty { .. }
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

    /// Says it on standard error: what is wrong with a result in the language that was asked for,
    /// the rest in English. When whoever reads the output has gone, there is nobody to tell.
    pub fn tell(&self, lang: Option<Locale>) {
        if self.code() > 0 {
            for line in self.message(Messages::new(lang.unwrap_or(Locale::En))).lines() {
                eprintln!("gereed: {line}");
            }
        }
    }

    /// What is wrong, where, and what to do; a line each.
    fn message(&self, messages: Messages) -> String {
        match self {
            Self::Read { path, error } => {
                format!("{path}: cannot be read ({error}); check its name and who may read it")
            }
            Self::TooLarge { path, most } => {
                format!("{path}: larger than {}; is it the right file?", size(*most))
            }
            Self::Empty { path } => format!("{path}: empty; download or copy it again"),
            Self::NotText { path } => format!("{path}: not UTF-8 text; is it the right file?"),
            Self::Write { path, error } => {
                format!("{path}: cannot be written ({error}); choose another place for it")
            }
            Self::NoCheck { name } => {
                let known: Vec<&str> = builtins().iter().map(|builtin| builtin.id).collect();
                let known = known.join(", ");
                format!("{name}: no such file and no such check; built in: {known}")
            }
            Self::UnknownCheck { path, check } => format!(
                "{path}: a result of {check}, which is not built in; name its definition with \
                 --instrument"
            ),
            Self::Brand { path, reason } => format!("{path}: {reason}"),
            Self::NoLanguage { check, locale } => {
                format!("{check}: has no texts in {}; choose another --lang", locale.tag())
            }
            Self::Definition { path, problems } => {
                problems.iter().map(|problem| format!("{path}:{problem}\n")).collect()
            }
            Self::Compiled { path, error } => {
                error.to_string().lines().map(|line| format!("{path}: {line}\n")).collect()
            }
            Self::Terminal => "a PDF is not for a terminal; name a file with -o".to_owned(),
            Self::NoFolder => {
                "more than one file is made of this; name a folder for them with --out-dir"
                    .to_owned()
            }
            Self::Unlike { file, folder } => {
                format!("{file}: no folder, and {folder} is one; name two results or two folders")
            }
            Self::Alone { path, folder } => format!(
                "{path}: nothing to compare it with; put the other result in {folder} under the \
                 same name"
            ),
            Self::Lines { path } => format!(
                "{path}: several results in one file; give each a file with gereed open --out-dir"
            ),
            Self::OverItself { path } => {
                format!("{path}: is read and written to; choose another folder with --out-dir")
            }
            Self::Pdf { path, error } => format!("{path}: {error}"),
            Self::Result { path, error } => format!("{path}: {}", unopened(error, messages)),
            Self::Skipped { count: 1, .. } => "1 was passed over".to_owned(),
            Self::Skipped { count, .. } => format!("{count} were passed over"),
            Self::Some(failures) => {
                failures.iter().map(|failure| failure.message(messages) + "\n").collect()
            }
            Self::Problems => String::new(),
        }
    }
}

/// Why a result cannot be opened. Where the texts of the page would send someone to that page, the
/// program has its own.
fn unopened(error: &ResultFileError, messages: Messages) -> String {
    use ResultFileError::{NewerFormat, NotJson, NotText, OtherFormat};
    match error {
        NewerFormat { .. } => messages.text(Key::CliNewerFormat).to_owned(),
        NotText | OtherFormat | NotJson { line: 1, column: 1 } => {
            messages.text(Key::CliNoResult).to_owned()
        }
        _ => error.message(messages),
    }
}
