//! One module a page, in their order.

mod appendix;
mod comparison;
mod cover;
mod director;
mod factors;
mod form;
mod form_key;
mod grounds;
mod insight;
mod ladder;
mod notes;
mod plan;
mod profile;
mod radar;
mod sheets;
mod steps;

use super::book::Book;
use super::flow::{Section, Strip};
use super::form::Form;
use super::frame::Frame;
use super::grid::SIDE;
use super::kit::Kit;
use super::style::{HEAD, Ink, SMALL};
use super::text::Text;
use crate::i18n::Key;

/// Every page of a report.
pub fn add(book: &mut Book) {
    cover::add(book);
    director::add(book);
    comparison::add(book);
    profile::add(book);
    insight::add(book);
    plan::add(book);
    sheets::add(book);
    factors::add(book);
    grounds::add(book);
    steps::add(book);
    appendix::add(book);
}

/// Every page of a blank checklist.
pub fn add_form(book: &mut Book, form: &Form) {
    form::add(book, form);
    form_key::add(book, form);
}

/// Room between sections.
const BETWEEN: f32 = 10.0;
/// The least room between sections, where that saves a page.
const CLOSEST: f32 = 6.0;
/// The most that the text under a page title takes.
const LEAD_WIDTH: f32 = 118.0;

/// The head of a section and what it is about, for the margin column.
fn margin(kit: &Kit, head: &Text, about: &str) -> Frame {
    let mut side = kit.set(head, SIDE);
    if !about.is_empty() {
        side.add(Frame::space(1.0));
        side.add(kit.set(&Text::new(SMALL, about), SIDE));
    }
    side
}

/// A section with a head in the margin, opened by a line.
fn section(book: &Book, head: Key, about: &str, strips: Vec<Strip>) -> Section {
    named_section(book, &book.kit.label(head), about, strips)
}

/// The same with a name that comes from the report.
fn named_section(book: &Book, name: &str, about: &str, strips: Vec<Strip>) -> Section {
    let side = margin(book.kit, &Text::heading(2, HEAD, name), about);
    Section { space: BETWEEN, ruled: true, side, again: book.again(name), over: None, strips }
}

/// The section at the top of a page: its title, and what follows it in the main column.
fn opening(side: Frame, title: Frame, more: Vec<Strip>) -> Section {
    let mut strips = vec![Strip::new([title]).with_next()];
    strips.extend(more);
    Section { side, strips, ..Section::default() }
}

/// The room that sections need beyond what is left on this page, and the gaps between them that
/// can be narrower.
fn excess(book: &Book, sections: &[Section]) -> (f32, f32) {
    let height: f32 = sections.iter().map(|section| section.space + Book::height(section)).sum();
    let gaps = sections.iter().filter(|section| section.space >= BETWEEN).count();
    (height - book.left(), f32::from(u8::try_from(gaps).unwrap_or(u8::MAX)))
}

/// Whether this page can hold sections, if need be a little closer together.
pub fn fits(book: &Book, sections: &[Section]) -> bool {
    let (excess, gaps) = excess(book, sections);
    excess <= gaps * (BETWEEN - CLOSEST)
}

/// Places sections, a little closer together where that keeps them on this page. The last does not
/// stand alone on a page that has room for the one before too.
pub fn place(book: &mut Book, mut sections: Vec<Section>) {
    let (excess, gaps) = excess(book, &sections);
    if excess > 0.0 && fits(book, &sections) {
        for section in sections.iter_mut().filter(|section| section.space >= BETWEEN) {
            section.space -= excess / gaps;
        }
    }
    let (last, before) = (sections.pop(), sections.pop());
    let page_keeps_some = !sections.is_empty();
    for section in sections {
        book.section(section);
    }
    let parted = before.as_ref().zip(last.as_ref()).is_some_and(|(a, b)| book.parts(a, b));
    if page_keeps_some && parted {
        book.open_next();
    }
    for section in before.into_iter().chain(last) {
        book.section(section);
    }
}

/// Bold and small, in the margin.
fn margin_head(kit: &Kit, text: &str) -> Frame {
    kit.set(&Text::new(SMALL.bold().ink(Ink::Dark), text), SIDE)
}
