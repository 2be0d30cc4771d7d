use super::ladder;
use crate::i18n::Key;
use crate::report::RungState;
use crate::report::pdf::book::Book;
use crate::report::pdf::frame::{Edges, Frame, Node, Tag};
use crate::report::pdf::grid::{LEFT, MAIN, MAIN_LEFT, SIDE};
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, Ink, LEAD, SMALL, Style, VERDICTS};
use crate::report::pdf::text::Text;

/// Upper side of the check's title.
const CHECK: f32 = 15.2;
/// Upper side of the verdict.
const VERDICT: f32 = 62.0;
/// Upper side of the facts beside it.
const FACTS: f32 = 63.6;
/// Upper side of the text below a verdict of three lines.
const LEAD_TOP: f32 = 116.0;
const BELOW_VERDICT: f32 = 9.0;
const LEAD_COLUMN: f32 = 106.0;
/// The most that a logo is high.
const LOGO: f32 = 14.0;
/// A fact beside the verdict that takes over so many lines is set smaller, and cut after so many.
const FACT_LINES: [usize; 2] = [6, 13];
/// The same for the sender's name in place of a logo.
const SENDER_LINES: [usize; 2] = [2, 8];

/// Whose result it is, the verdict, and the ladder.
pub fn add(book: &mut Book) {
    let kit = book.kit;
    let report = kit.report;
    book.open_bare();
    book.put(sender(kit), LEFT, CHECK);
    book.put(kit.set(&Text::new(LEAD.balanced(), &report.check), MAIN), MAIN_LEFT, CHECK);

    book.skip_to(VERDICT);
    book.bookmark(1, &report.headline);
    let verdict = kit.largest(&VERDICTS, 4, 1, &sentences(&report.headline), MAIN);
    let verdict = kit.set(&verdict, MAIN);
    let below = (VERDICT + verdict.height + BELOW_VERDICT).max(LEAD_TOP);
    book.put(verdict, MAIN_LEFT, VERDICT);
    book.put(kit.set(&Text::new(LEAD, &report.lead), LEAD_COLUMN), MAIN_LEFT, below);
    book.put(facts(kit), LEFT, FACTS);

    book.put(ladder::figure(kit), MAIN_LEFT, kit.grid.ladder);
    let held = report.level.rungs.iter().any(|rung| rung.state == RungState::Held);
    let note = if held { report.level.why.clone() } else { kit.label(Key::PdfLadder) };
    let note = kit.set(&Text::new(SMALL, note), SIDE - 2.0);
    let top = kit.grid.ladder + 0.4 - note.height;
    book.put(note, LEFT, top);
}

/// The logo of whoever offers the check, or the name, also where nothing of the logo can be seen.
pub fn sender(kit: &Kit) -> Frame {
    let name = kit.report.identity.sender.as_deref().unwrap_or_default();
    let Some(logo) = kit.logo.filter(|logo| !logo.is_blank()) else {
        let styles = [LEAD.bold(), BODY.bold()];
        return kit.set(&wrapped(kit, styles, SENDER_LINES, name), SIDE);
    };
    let (right, bottom) = logo.within(SIDE, LOGO);
    let nodes = vec![Node::Logo(Edges { left: 0.0, top: 0.0, right, bottom })];
    let spoken = if name.is_empty() { kit.label(Key::BrandLogo) } else { name.to_owned() };
    Frame { height: bottom, nodes }.tagged(Tag::Figure(spoken))
}

/// What someone is called: smaller where it takes many lines, cut where it takes far too many.
fn wrapped(kit: &Kit, styles: [Style; 2], lines: [usize; 2], name: &str) -> Text {
    let [large, small] = styles.map(|style| Text::new(style, name).given());
    if large.lines(kit.faces, SIDE).len() <= lines[0] { large } else { small.at_most(lines[1]) }
}

/// A verdict of two sentences begins a new line for the second.
fn sentences(headline: &str) -> String {
    headline.replacen(". ", ".\n", 1)
}

/// Organisation, date, by whom, how many answers.
fn facts(kit: &Kit) -> Frame {
    let identity = &kit.report.identity;
    let mut facts = Frame::default();
    for (i, (label, value)) in identity.rows.iter().enumerate() {
        let organisation = i == 0 && identity.organisation.as_ref() == Some(value);
        let small = SMALL.ink(Ink::Dark);
        let styles = if organisation { [BODY.bold(), small.bold()] } else { [small, small] };
        let value = wrapped(kit, styles, FACT_LINES, value).tagged(Tag::ItemBody);
        let label = Text::new(SMALL, label).tagged(Tag::Label);
        let mut fact = kit.set(&label, SIDE);
        fact.add(kit.set(&value, SIDE));
        facts.add(fact.tagged(Tag::Item));
        facts.add(Frame::space(3.0));
    }
    if facts.nodes.is_empty() { facts } else { facts.tagged(Tag::List) }
}
