use yew::AttrValue;

/// What a person asks for on the result screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResultEvent {
    /// Go back to the statements of a factor, by its position.
    EditFactor(usize),
    /// Answer the rest of the statements too.
    GoOnToFull,
    /// Make the PDF.
    DownloadPdf,
    /// Save the answers as a result file.
    SaveFile,
    /// Open a result file.
    OpenFile,
    /// Print.
    Print,
    /// Erase everything; the person has confirmed it.
    StartOver,
    /// The booking page was opened in a new tab.
    Booking,
    /// Something that goes into the PDF was changed.
    Details(Details),
}

/// What a person may add to the PDF. Nothing of it is required.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The name of the organisation; empty when not given.
    pub organisation: AttrValue,
    /// A role or function; empty when not given.
    pub filled_in_by: AttrValue,
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
    Done(AttrValue),
    /// The PDF maker could not be loaded.
    Unreachable,
    /// The PDF maker gave an error.
    Failed,
}
