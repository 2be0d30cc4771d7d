use std::rc::Rc;

use crate::assessment::Millis;

/// An earlier result to compare with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Earlier {
    /// None was asked for.
    #[default]
    None,
    /// Being read and compared.
    Busy,
    /// It cannot be compared with; why, in words.
    Refused(String),
    /// Beside the result.
    Beside {
        /// What changed, as a part of the page.
        drawing: Rc<str>,
        /// The earlier result file; empty when it is the result itself.
        text: Rc<str>,
        /// When the last of the answers was given that it was compared with.
        answered_at: Millis,
    },
}

impl Earlier {
    /// The text of the earlier result file.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Beside { text, .. } if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// What changed, as a part of the page.
    #[must_use]
    pub fn drawing(&self) -> Option<Rc<str>> {
        match self {
            Self::Beside { drawing, .. } => Some(Rc::clone(drawing)),
            _ => None,
        }
    }

    /// What was compared with other answers than those given last is forgotten.
    pub fn keep_for(&mut self, last: Millis) {
        if matches!(self, Self::Beside { answered_at, .. } if *answered_at != last) {
            *self = Self::None;
        }
    }
}

/// What a person may add to the PDF. Nothing of it is required.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The name of the organisation; empty when not given.
    pub organisation: String,
    /// A role or function; empty when not given.
    pub filled_in_by: String,
    /// Whether the notes go into the PDF, on its pages and in its attachment.
    pub include_notes: bool,
    /// Whether there are notes at all; without them the choice is not offered.
    pub has_notes: bool,
}

/// How far the PDF is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PdfState {
    /// Not asked for.
    #[default]
    Idle,
    /// Being loaded or made.
    Busy,
    /// Handed to the browser under this file name.
    Done(String),
    /// The PDF maker could not be loaded.
    Unreachable,
    /// The PDF maker gave an error.
    Failed,
}
