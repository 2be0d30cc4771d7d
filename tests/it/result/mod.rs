//! The result screen and its form on paper, as they are drawn.

mod cases;
mod drawn;
mod earlier;
mod markup;
mod rules;
mod sections;

use gereed::assessment::Work;
use gereed::report::Report;
use gereed::ui::Options;
use gereed::ui::result::{self, Details, Earlier, PdfState, Screen};
use markup::Element;
use yew::{Html, NodeRef};

/// The result screen.
fn screen(report: &Report) -> Element {
    screen_with(report, &PdfState::Idle, &Details::default())
}

/// The result screen with a PDF on its way, and details.
fn screen_with(report: &Report, pdf: &PdfState, details: &Details) -> Element {
    whole_screen(report, pdf, details, &Earlier::None)
}

/// The result screen with everything that can be beside the result.
fn whole_screen(report: &Report, pdf: &PdfState, details: &Details, earlier: &Earlier) -> Element {
    let screen = Screen {
        pdf,
        earlier,
        work: &Work::default(),
        instrument: &cases::instrument(report.locale),
        details,
        kept: true,
        trouble: "",
        open: &[],
        heading: &NodeRef::default(),
        owner: &Options::default(),
        talk: None,
        device: &[],
    };
    drawn(result::screen(report, &screen, None))
}

/// The result on paper.
fn paper(report: &Report) -> Element {
    drawn(result::paper(report, None))
}

fn drawn(html: Html) -> Element {
    Element::parse(&drawn::markup(html))
}
