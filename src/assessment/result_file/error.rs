use std::fmt;

use crate::i18n::{Key, Locale, Messages};

/// Why a text cannot be opened as a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResultFileError {
    /// More bytes than are read.
    TooLarge {
        /// How many.
        bytes: usize,
        /// How many are.
        most: usize,
    },
    /// The end is missing.
    CutOff,
    /// Not JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Not text.
    NotText,
    /// A PDF that carries no result.
    NoneInPdf,
    /// A PDF that only opens with a password.
    Encrypted,
    /// JSON of something else.
    OtherFormat,
    /// Written by a later Gereed.
    NewerFormat {
        /// The version of the form that it has.
        found: u64,
    },
    /// It belongs to another check.
    OtherInstrument {
        /// Its id.
        found: String,
        /// The id of the check that is open.
        expected: String,
    },
    /// It belongs to another version of the check.
    OtherVersion {
        /// That version.
        found: u32,
        /// The version that is open.
        expected: u32,
    },
    /// A field that must be there is not.
    Missing {
        /// Its name.
        field: String,
    },
    /// A field holds something that it cannot hold.
    Invalid {
        /// Its name.
        field: String,
        /// What it holds, shortened.
        found: String,
    },
    /// `completed_at` is no RFC 3339 moment.
    BadMoment {
        /// What it is, shortened.
        found: String,
    },
    /// An answer to a statement that the check does not have.
    UnknownItem {
        /// Its id.
        item: String,
    },
    /// A note on a factor that the check does not have.
    UnknownFactor {
        /// Its id.
        factor: String,
    },
    /// An answer that is not on the scale.
    NoSuchChoice {
        /// The item.
        item: String,
        /// The answer.
        found: String,
        /// The highest choice.
        last: usize,
    },
}

impl ResultFileError {
    /// What is wrong, where, and what to do, for the person who opened the file.
    #[must_use]
    pub fn message(&self, messages: Messages) -> String {
        match self {
            Self::TooLarge { most, .. } => {
                let most = size(*most);
                messages.fill(Key::ProblemTooLarge, &[("most", &most)])
            }
            Self::CutOff => messages.text(Key::ProblemCutOff).to_owned(),
            Self::NotJson { line, column } => messages.fill(
                Key::ProblemNotJson,
                &[("line", &line.to_string()), ("column", &column.to_string())],
            ),
            Self::NotText => messages.text(Key::ProblemNotText).to_owned(),
            Self::NoneInPdf => messages.text(Key::ProblemNoneInPdf).to_owned(),
            Self::Encrypted => messages.text(Key::ProblemEncrypted).to_owned(),
            Self::OtherFormat => messages.text(Key::ProblemOtherFormat).to_owned(),
            Self::NewerFormat { .. } => messages.text(Key::ProblemNewerFormat).to_owned(),
            Self::OtherInstrument { found, expected } => messages
                .fill(Key::ProblemOtherInstrument, &[("found", found), ("expected", expected)]),
            Self::OtherVersion { found, expected } => messages.fill(
                Key::ProblemOtherVersion,
                &[("found", &found.to_string()), ("expected", &expected.to_string())],
            ),
            Self::Missing { field } => messages.fill(Key::ProblemMissing, &[("field", field)]),
            Self::Invalid { field, found } => {
                messages.fill(Key::ProblemInvalid, &[("field", field), ("found", found)])
            }
            Self::BadMoment { found } => messages.fill(Key::ProblemBadMoment, &[("found", found)]),
            Self::UnknownItem { item } => messages.fill(Key::ProblemUnknownItem, &[("item", item)]),
            Self::UnknownFactor { factor } => {
                messages.fill(Key::ProblemUnknownFactor, &[("factor", factor)])
            }
            Self::NoSuchChoice { item, found, last } => messages.fill(
                Key::ProblemNoSuchChoice,
                &[("item", item), ("found", found), ("last", &last.to_string())],
            ),
        }
    }
}

/// A number of bytes for people, rounded down.
#[must_use]
pub fn size(bytes: usize) -> String {
    let (many, unit) = if bytes < 1 << 20 { (bytes >> 10, "KB") } else { (bytes >> 20, "MB") };
    format!("{many} {unit}")
}

impl fmt::Display for ResultFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Messages::new(Locale::En)))
    }
}

impl std::error::Error for ResultFileError {}
