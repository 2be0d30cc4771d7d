use super::book::Page;
use super::frame::{Frame, Tag};
use super::grid::{FULL, LEFT, MAIN, MAIN_LEFT, SIDE};
use super::kit::Kit;
use super::style::{Ink, RUNNING};
use super::text::Text;
use crate::i18n::Key;

/// Upper side of the header's line.
const HEADER: f32 = 11.0;
/// From the lower side of the paper to the upper side of the footer's line.
const FOOTER: f32 = 14.0;
/// The most that the name at the right takes.
const NAME: f32 = 56.0;
const APART: f32 = 6.0;

/// Adds the running header and footer to a page that has them.
pub fn add(kit: &Kit, page: &mut Page, number: usize, count: usize) {
    let Some(section) = page.section.clone() else { return };
    let identity = &kit.report.identity;
    let bold = RUNNING.bold().ink(Ink::Dark);

    let name = if section.is_title {
        kit.set(&Text::heading(1, bold, section.name), SIDE)
    } else {
        kit.set(&Text::new(bold, section.name).bare(), SIDE).tagged(Tag::Header)
    };
    let organisation = identity.organisation.as_deref().unwrap_or_default();
    let rest = beside(kit, &kit.report.check, organisation, 2).tagged(Tag::Header);

    let of = kit.texts.fill(Key::PdfOf, &[("pages", &count.to_string())]);
    let pages = Text::new(bold, number.to_string()).and(RUNNING, format!("\u{a0}{of}")).bare();
    let sender = identity.sender.as_deref().unwrap_or_default();
    let footer = kit.set(&pages, SIDE).at(LEFT, 0.0).over(beside(kit, &kit.foot, sender, 1));
    let footer = footer.tagged(Tag::Footer).at(0.0, kit.grid.height - FOOTER);

    let header = name.at(LEFT, HEADER).nodes.into_iter().chain(rest.at(0.0, HEADER).nodes);
    page.nodes.splice(0..0, header);
    page.nodes.extend(footer.nodes);
}

/// A text on the main column, and a name at its right end.
fn beside(kit: &Kit, text: &str, name: &str, lines: usize) -> Frame {
    let name = Text::new(RUNNING.balanced(), name).given().bare().right().at_most(lines);
    let taken = name.lines(kit.faces, NAME).iter().map(|line| line.width).fold(0.0, f32::max);
    let name = kit.set(&name, NAME).at(LEFT + FULL - NAME, 0.0);
    let room = MAIN - taken - APART;
    let text = Text::new(RUNNING, text).bare().at_most(lines);
    kit.set(&text, room).at(MAIN_LEFT, 0.0).over(name)
}
