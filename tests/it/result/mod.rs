//! The result screen and its form on paper, as they are drawn.

mod cases;
mod markup;
mod rules;
mod sections;

use std::rc::Rc;

use gereed::report::Report;
use gereed::ui::result::{Details, PaperProps, PaperView, PdfState, ResultProps, ResultView};
use markup::Element;
use yew::html::BaseComponent;
use yew::{AttrValue, Callback, LocalServerRenderer, NodeRef};

/// The result screen.
fn screen(report: &Rc<Report>) -> Element {
    screen_with(report, PdfState::Idle, Details::default())
}

/// The result screen with a PDF on its way, and details.
fn screen_with(report: &Rc<Report>, pdf: PdfState, details: Details) -> Element {
    drawn::<ResultView>(ResultProps {
        report: Rc::clone(report),
        pdf,
        details,
        kept: true,
        trouble: AttrValue::default(),
        heading: NodeRef::default(),
        on: Callback::noop(),
    })
}

/// The result on paper.
fn paper(report: &Rc<Report>) -> Element {
    drawn::<PaperView>(PaperProps { report: Rc::clone(report), on_drawn: Callback::noop() })
}

fn drawn<C: BaseComponent>(props: C::Properties) -> Element {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let markup = tokio::task::LocalSet::new()
        .block_on(&runtime, LocalServerRenderer::<C>::with_props(props).hydratable(false).render());
    Element::parse(&markup)
}
