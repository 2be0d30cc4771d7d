use std::fmt;

/// Something in an instrument that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where, such as `factors[2].items[0].weight`, counted from 0; empty for the whole.
    pub place: String,
    /// What is wrong there and what it must be.
    pub message: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

/// Why a text is not an instrument that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstrumentError {
    /// More bytes than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// Cut off, or not JSON at all.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON of something else.
    OtherFormat,
    /// Made for a later Gereed.
    NewerFormat {
        /// The version of the form that it has.
        found: u64,
    },
    /// The right form, but these things do not hold; at least one.
    Flawed(Vec<Flaw>),
}

impl fmt::Display for InstrumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "{bytes} bytes; an instrument is at most {}", super::MAX_BYTES)
            }
            Self::NotJson { line, column } => {
                write!(f, "not JSON, or cut off, at line {line} column {column}")
            }
            Self::OtherFormat => {
                f.write_str("not an instrument: `format` is not gereed/instrument")
            }
            Self::NewerFormat { found } => {
                write!(f, "`format_version` is {found}; this version of Gereed reads 1")
            }
            Self::Flawed(flaws) => {
                for (n, flaw) in flaws.iter().enumerate() {
                    if n > 0 {
                        f.write_str("\n")?;
                    }
                    flaw.fmt(f)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for InstrumentError {}
