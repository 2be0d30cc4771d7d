//! The result screen and its form on paper, as they are drawn.

mod cases;
mod markup;
mod rules;
mod sections;

use gereed::report::Report;
use gereed::ui::Options;
use gereed::ui::result::{self, Details, PdfState, Screen};
use markup::Element;
use yew::{Html, LocalServerRenderer, NodeRef, Properties, component};

/// The result screen.
fn screen(report: &Report) -> Element {
    screen_with(report, &PdfState::Idle, &Details::default())
}

/// The result screen with a PDF on its way, and details.
fn screen_with(report: &Report, pdf: &PdfState, details: &Details) -> Element {
    let heading = NodeRef::default();
    let owner = &Options::default();
    let (open, heading) = (&[][..], &heading);
    let screen = Screen { pdf, details, kept: true, trouble: "", open, heading, owner };
    drawn(result::screen(report, &screen, None))
}

/// The result on paper.
fn paper(report: &Report) -> Element {
    drawn(result::paper(report))
}

#[derive(PartialEq, Properties)]
struct DrawnProps {
    html: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

fn drawn(html: Html) -> Element {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = LocalServerRenderer::<Drawn>::with_props(DrawnProps { html });
    let markup =
        tokio::task::LocalSet::new().block_on(&runtime, renderer.hydratable(false).render());
    Element::parse(&markup)
}
