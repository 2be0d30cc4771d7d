//! The report as a PDF that meets PDF/UA-1 and PDF/A-3a at once.
//!
//! [`crate::report::Report`] → `pages` lay out frames in a `book` → `write` draws them with krilla.
//! Lengths are in millimetres up to the last step. The same report gives the same bytes.

mod about;
mod addresses;
mod batch;
mod book;
#[cfg(all(test, feature = "authoring"))]
mod book_tests;
mod colour;
mod draw;
mod face;
mod flow;
mod form;
mod frame;
mod grid;
mod hyphens;
mod kept;
mod kerning;
mod kit;
mod letters;
mod logo;
mod marks;
mod pages;
mod paint;
mod request;
mod running;
#[cfg(all(test, feature = "authoring"))]
pub(crate) mod sample;
mod style;
mod table;
#[cfg(all(test, feature = "authoring"))]
mod tests;
mod text;
mod tree;
mod wrap;
#[cfg(test)]
mod wrap_tests;
mod write;

use std::borrow::Cow;
use std::fmt;

pub use about::ATTACHMENT;
pub(super) use colour::Palette;
pub use colour::Rgb;
pub use form::form;
pub use grid::Paper;
pub use letters::{LETTERS, needs_letters};
pub use logo::Logo;
pub use request::{Extra, RequestError, compare, make, make_calendar, make_form, score};

use self::about::About;
use self::book::{Book, Bookmark, Page};
use self::face::Faces;
use self::grid::Grid;
use self::kit::Kit;
use super::Report;
use crate::i18n::{Key, Messages};

/// How a report is made into a PDF.
#[derive(Clone, Debug, PartialEq)]
pub struct PdfOptions {
    /// The paper.
    pub paper: Paper,
    /// The brand's colour; darkened where it could not be read.
    pub accent: Rgb,
    /// The owner's logo, on the cover.
    pub logo: Option<Logo>,
    /// The result file that goes into the PDF.
    pub attachment: Option<Vec<u8>>,
    /// [`LETTERS`]; without them what is not Latin is visibly replaced.
    pub letters: Option<Cow<'static, [u8]>>,
}

impl Default for PdfOptions {
    fn default() -> Self {
        Self { paper: Paper::A4, accent: Rgb::ACCENT, logo: None, attachment: None, letters: None }
    }
}

/// Why there is no PDF. Neither comes from what a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// The embedded fonts cannot be read.
    Font,
    /// The file does not meet the standards; what krilla says about it.
    Write(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font => f.write_str("the fonts of the report cannot be read"),
            Self::Write(reason) => write!(f, "the PDF cannot be written: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// Makes the PDF of a report.
///
/// # Errors
///
/// When the embedded fonts are damaged, or the file would not meet PDF/UA-1 and PDF/A-3a.
pub fn render(report: &Report, options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::kept(report.locale, options.letters.as_deref())?;
    let grid = Grid::new(options.paper);
    let (pages, bookmarks) = lay_out(report, &faces, grid, options);
    write::write(&About::report(report), options, &grid, &faces, &pages, &bookmarks)
}

fn lay_out(
    report: &Report,
    faces: &Faces,
    grid: Grid,
    options: &PdfOptions,
) -> (Vec<Page>, Vec<Bookmark>) {
    let texts = Messages::new(report.locale);
    let foot = texts.fill(Key::PdfCompleted, &[("date", &report.identity.date_text)]);
    let kit = Kit {
        report,
        texts,
        faces,
        grid,
        foot,
        logo: options.logo.as_ref(),
        attached: options.attachment.is_some(),
    };
    let mut book = Book::new(&kit);
    pages::add(&mut book);
    book.close()
}
