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
