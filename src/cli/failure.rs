use std::io::{self, ErrorKind};

use super::words::{Words, messages};
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
    Brand { path: String, words: Words },
    /// A PDF would go to a terminal.
    Terminal,
    /// Several inputs without a folder for what is made of them.
    NoFolder,
    /// A folder beside something else, where two of a kind are compared.
    Unlike { file: String, folder: String },
    /// A file of which another folder has none of that name.
    Alone { path: String, folder: String },
    /// A plan without open actions.
    NothingOpen { path: String },
    /// A result that was to be compared with itself.
    Itself { path: String },
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
            | Self::NothingOpen { .. }
            | Self::Itself { .. }
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

    /// Says it on standard error, in the language that was asked for or that of the terminal; only
    /// what is wrong inside a definition is in English alone. When whoever reads the output has
    /// gone, there is nobody to tell.
    pub fn tell(&self, lang: Option<Locale>) {
        if self.code() > 0 {
            for line in self.message(messages(lang)).lines() {
                eprintln!("gereed: {line}");
            }
        }
    }

    /// What is wrong, where, and what to do; a line each.
    fn message(&self, messages: Messages) -> String {
        let at = |path: &str, what: &str| {
            let place = place(path, messages.text(Key::CliStandardInput));
            what.lines().map(|line| format!("{place}{line}\n")).collect::<String>()
        };
        let said = |path: &str, key: Key, values: &[(&str, &str)]| {
            at(path, &format!(": {}", messages.fill(key, values)))
        };
        match self {
            Self::Read { path, error } => {
                said(path, Key::CliRead, &[("reason", &reason(error, messages))])
            }
            Self::Write { path, error } => {
                let path = place(path, messages.text(Key::CliStandardOutput));
                said(&path, Key::CliWrite, &[("reason", &reason(error, messages))])
            }
            Self::TooLarge { path, most } => {
                said(path, Key::CliTooLarge, &[("most", &size(*most))])
            }
            Self::Empty { path } => said(path, Key::CliEmpty, &[]),
            Self::NotText { path } => said(path, Key::CliNotText, &[]),
            Self::NoCheck { name } => {
                let known: Vec<&str> = builtins().iter().map(|builtin| builtin.id).collect();
                said(name, Key::CliNoCheck, &[("known", &known.join(", "))])
            }
            Self::UnknownCheck { path, check } => {
                said(path, Key::CliUnknownCheck, &[("check", check)])
            }
            Self::NoLanguage { check, locale } => {
                said(check, Key::CliNoLanguage, &[("language", locale.tag())])
            }
            Self::Definition { path, problems } => {
                problems.iter().map(|problem| at(path, &format!(":{problem}"))).collect()
            }
            Self::Compiled { path, error } => uncompiled(error, messages)
                .lines()
                .map(|line| at(path, &format!(": {line}")))
                .collect(),
            Self::Result { path, error } => at(path, &format!(": {}", unopened(error, messages))),
            Self::Brand { path, words } => at(path, &format!(": {}", words.said(messages))),
            Self::Terminal => messages.text(Key::CliTerminal).to_owned(),
            Self::NoFolder => messages.text(Key::CliNoFolder).to_owned(),
            Self::Unlike { file, folder } => said(file, Key::CliUnlike, &[("folder", folder)]),
            Self::Alone { path, folder } => said(path, Key::CliAlone, &[("folder", folder)]),
            Self::NothingOpen { path } => said(path, Key::CliNothingOpen, &[]),
            Self::Itself { path } => said(path, Key::CliItself, &[]),
            Self::Lines { path } => said(path, Key::CliLines, &[]),
            Self::OverItself { path } => said(path, Key::CliOverItself, &[]),
            Self::Pdf { path, error } => {
                said(path, Key::CliNoPdf, &[("reason", &error.to_string())])
            }
            Self::Skipped { count, .. } => {
                let key = match count {
                    1 => Key::CliPassedOverOne,
                    _ => Key::CliPassedOverOther,
                };
                messages.fill(key, &[("n", &count.to_string())])
            }
            Self::Some(failures) => {
                failures.iter().map(|failure| failure.message(messages)).collect()
            }
            Self::Problems => String::new(),
        }
    }
}

/// A path as a person reads it; `-` is a stream, of which a line may follow.
fn place(path: &str, stream: &str) -> String {
    match path.strip_prefix('-') {
        Some(line) if line.is_empty() || line.starts_with(':') => stream.to_owned() + line,
        _ => path.to_owned(),
    }
}

/// Why a file cannot be used, in the words of the system where that is unusual.
fn reason(error: &io::Error, messages: Messages) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => Key::CliNotThere,
        ErrorKind::PermissionDenied => Key::CliDenied,
        ErrorKind::IsADirectory => Key::CliIsFolder,
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => Key::CliIsFile,
        ErrorKind::StorageFull => Key::CliFull,
        _ => return error.to_string(),
    };
    messages.text(key).to_owned()
}

/// Why a compiled check cannot be used.
fn uncompiled(error: &InstrumentError, messages: Messages) -> String {
    match error {
        InstrumentError::NotJson { line, column } => messages.fill(
            Key::CliCutDefinition,
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
        InstrumentError::OtherFormat => messages.text(Key::CliNoDefinition).to_owned(),
        InstrumentError::NewerFormat { .. } => messages.text(Key::CliNewerFormat).to_owned(),
        InstrumentError::TooLarge { .. } | InstrumentError::Flawed(_) => error.to_string(),
    }
}

/// Why a result cannot be opened. Where the texts of the page would send someone to that page, the
/// program has its own.
fn unopened(error: &ResultFileError, messages: Messages) -> String {
    use ResultFileError::{NewerFormat, NotJson, NotText, OtherFormat, OtherInstrument};
    match error {
        NewerFormat { .. } => messages.text(Key::CliNewerFormat).to_owned(),
        NotText | OtherFormat | NotJson { line: 1, column: 1 } => {
            messages.text(Key::CliNoResult).to_owned()
        }
        OtherInstrument { found, expected } => {
            messages.fill(Key::CliOtherInstrument, &[("found", found), ("expected", expected)])
        }
        _ => error.message(messages),
    }
}
