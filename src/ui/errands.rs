use std::rc::Rc;

use web_sys::File;
use yew::Callback;

use crate::assessment::Millis;
use crate::json::Object;
use crate::lead::{Delivery, Outbox, Place};
use crate::report::Report;

/// What takes time, or reaches out of the page. Each says when it is done.
pub trait Errands {
    /// Asks the person for a file.
    fn pick(&self);

    /// Runs an errand.
    fn run(&self, errand: Errand, done: Callback<Done>);

    /// Calls back once the browser has drawn what it shows by itself, such as a button that was pressed.
    fn soon(&self, done: Callback<()>);

    /// What time it is.
    fn now(&self) -> Millis;

    /// A moment as RFC 3339, with the local offset.
    fn moment(&self, at: Millis) -> String;

    /// From where a lead is sent.
    fn place(&self) -> Place;

    /// The id of a new lead.
    fn new_id(&self) -> String;

    /// Sends what is due in the outbox, and again when something is. `woken` says that everything is
    /// to be tried at once. Says which lead it has heard of, or none when another tab has.
    fn deliver(&self, outbox: Rc<Outbox>, woken: bool, heard: Callback<Option<Delivery>>);

    /// Puts a text where the person can paste it from; false when the browser does not.
    fn copy(&self, text: &str, done: Callback<bool>);

    /// Forgets what the page knows of the person: what brought her here, and the last PDF.
    fn forget(&self);

    /// Prints a result, with what changed since an earlier one if that was drawn: [`Done::Given`],
    /// of the kind [`Kind::Print`].
    fn print(&self, report: Rc<Report>, changed: Option<Rc<str>>, done: Callback<Done>);
}

/// Something to be done outside.
pub enum Errand {
    /// To read a file.
    Read(File),
    /// To put a result beside that in a file: the file, and the text of the result.
    Compare(File, String),
    /// To say what became of the check since the version that made this file: the file, and the
    /// text of the result that was opened from it. Done as a comparison.
    Changes(Vec<u8>, String),
    /// To hand a text to the person as a file of this kind and name.
    Save(Kind, String, String),
    /// To put the plan of a result in a file for a calendar, of this name.
    MakeCalendar(String, String),
    /// To make a PDF and hand it to the person.
    MakePdf {
        /// Name of the PDF.
        name: String,
        /// The result file; empty for a blank checklist.
        result: String,
        /// Those of `src/bin/report.rs`.
        options: Object,
    },
}

/// What a person takes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A result file.
    Json,
    /// The result as a PDF.
    Pdf,
    /// The plan for a calendar.
    Calendar,
    /// What could not be read.
    Text,
    /// The result on paper.
    Print,
}

impl Kind {
    /// As the page is told.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Pdf => "pdf",
            Self::Calendar => "ics",
            Self::Text => "text",
            Self::Print => "print",
        }
    }
}

/// An errand that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// The bytes of a file; none when it cannot be read.
    Read(Option<Vec<u8>>),
    /// The file is far too large for a result.
    TooLarge,
    /// What changed since an earlier result, as a part of the page, and the text of that result;
    /// no text when it is the result itself, made by an earlier version of the check.
    Compared(Rc<str>, Rc<str>),
    /// There is nothing to compare with; why, for the person, or nothing when the file cannot be
    /// read.
    NotCompared(String),
    /// The person has it, under this name.
    Given(Kind, String),
    /// The browser does not save files, or does not print.
    NotGiven(Kind),
    /// The PDF maker could not be loaded.
    NoPdfMaker,
    /// The PDF maker made none.
    NoPdf,
}
