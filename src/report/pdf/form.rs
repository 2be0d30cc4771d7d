//! The check on paper: blank, with room for notes and the answer key.

use super::book::{Book, Bookmark, Page};
use super::face::Faces;
use super::grid::Grid;
use super::kit::Kit;
use super::write::write;
use super::{PdfError, PdfOptions, about, pages};
use crate::assessment::{Answers, Depth, evaluate};
use crate::i18n::{Date, Key, Messages};
use crate::instrument::Instrument;
use crate::report::{ComposeOptions, Report, compose};

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
    let faces = Faces::kept(instrument.locale, options.letters.as_deref())?;
    let grid = Grid::new(options.paper);
    let (report, pages, bookmarks) = lay_out(instrument, depth, sender, &faces, grid, options);
    write(&about::About::form(&report), options, &grid, &faces, &pages, &bookmarks)
}

fn lay_out(
    instrument: &Instrument,
    depth: Depth,
    sender: Option<&str>,
    faces: &Faces,
    grid: Grid,
    options: &PdfOptions,
) -> (Report, Vec<Page>, Vec<Bookmark>) {
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
        faces,
        grid,
        logo: options.logo.as_ref(),
        attached: false,
        foot: texts.fill(Key::FormVersion, &[("n", &version)]),
    };
    let mut book = Book::new(&kit);
    pages::add_form(&mut book, &Form { instrument, depth });
    let (pages, bookmarks) = book.close();
    (report, pages, bookmarks)
}

#[cfg(all(test, feature = "authoring"))]
mod tests {
    use super::super::face::Faces;
    use super::super::frame::Node;
    use super::super::grid::{Grid, Paper};
    use super::super::{PdfOptions, sample};
    use super::lay_out;
    use crate::assessment::Depth;
    use crate::i18n::Locale;

    #[test]
    fn a_factor_is_whole_where_that_costs_no_page() {
        let cases = [
            (Locale::Nl, Paper::A4, 9),
            (Locale::En, Paper::A4, 9),
            (Locale::En, Paper::Letter, 10),
        ];
        for (locale, paper, most) in cases {
            let faces = Faces::load(locale, None).expect("the fonts are there");
            let options = PdfOptions { paper, ..PdfOptions::default() };
            let instrument = sample::instrument(locale);
            let (report, pages, _) =
                lay_out(&instrument, Depth::Full, None, &faces, Grid::new(paper), &options);
            assert!(pages.len() <= most, "{} pages on {paper:?}", pages.len());
            for story in &report.factors {
                let on = |page: &&super::Page| {
                    let runs = page.nodes.iter().flat_map(Node::runs);
                    let numbers: Vec<&str> = runs.map(|run| run.text.as_str()).collect();
                    story.items.iter().all(|item| numbers.contains(&item.number.as_str()))
                };
                assert!(pages.iter().any(|page| on(&page)), "{} on {paper:?}", story.name);
            }
        }
    }
}
