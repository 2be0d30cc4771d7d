use std::rc::Rc;

use serde_json::Value;
use web_sys::File;
use yew::Callback;

use crate::report::Report;

/// What takes time, or reaches out of the page. Each is told when it is done.
pub trait Errands {
    /// Asks the person for a file.
    fn pick(&self);

    /// The bytes of a file.
    fn read(&self, file: File, done: Callback<Result<Vec<u8>, FileTrouble>>);

    /// Hands a file to the person, with its media type; whether that worked.
    fn save(&self, name: &str, kind: &str, bytes: Vec<u8>, done: Callback<bool>);

    /// Makes the PDF of a result file; `options` are those of `src/bin/report.rs`.
    fn make_pdf(&self, result: String, options: Value, done: Callback<Result<Vec<u8>, PdfTrouble>>);

    /// Prints a result; whether that worked.
    fn print(&self, report: Rc<Report>, done: Callback<bool>);
}

/// A file could not be read, or is far too large for a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileTrouble;

/// Why there is no PDF, with the reason for developers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfTrouble {
    /// The PDF maker could not be loaded.
    Unreachable(String),
    /// It gave an error.
    Failed(String),
}
