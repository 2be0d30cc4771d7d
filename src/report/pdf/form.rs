//! The check on paper: blank, with room for notes and the answer key.

use super::book::Book;
use super::face::Faces;
use super::grid::Grid;
use super::kit::Kit;
use super::write::write;
use super::{PdfError, PdfOptions, about, pages};
use crate::assessment::{Answers, Depth, evaluate};
use crate::i18n::{Date, Key, Messages};
use crate::instrument::Instrument;
use crate::report::{ComposeOptions, compose};

/// What is put on paper.
pub struct Form<'a> {
    /// The check.
    pub instrument: &'a Instrument,
    /// How much of it.
    pub depth: Depth,
}

/// Makes the blank checklist, with a bureau's name at its foot. It says no date: the same check
/// gives the same bytes on any day.
///
/// # Errors
///
/// As [`super::render`].
pub fn form(
    instrument: &Instrument,
    depth: Depth,
    sender: Option<&str>,
    options: &PdfOptions,
) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::load(instrument.locale, options.letters.as_deref())?;
    let answers = Answers::none(instrument);
    let evaluation = evaluate(instrument, &answers, depth);
    let said =
        ComposeOptions { sender: sender.map(str::to_owned), ..ComposeOptions::on(Date::FIRST) };
    let report = compose(instrument, &answers, &evaluation, &said);
    let texts = Messages::new(instrument.locale);
    let version = instrument.version.to_string();
    let kit = Kit {
        report: &report,
        texts,
        faces: &faces,
        grid: Grid::new(options.paper),
        logo: options.logo.as_ref(),
        attached: false,
        foot: texts.fill(Key::FormVersion, &[("n", &version)]),
    };
    let mut book = Book::new(&kit);
    pages::add_form(&mut book, &Form { instrument, depth });
    let (pages, bookmarks) = book.close();
    write(&about::About::form(&report), options, &kit.grid, &faces, &pages, &bookmarks)
}
