use std::rc::Rc;

use yew::{AttrValue, Callback, Html, NodeRef, Properties, component, html};

use super::panels::use_panels;
use super::view::{Medium, View};
use super::{
    Details, PdfState, ResultEvent, certainty, conditions, factors, facts, finish, hero, method,
    path, patterns, plan, profile, wins,
};
use crate::report::Report;

/// What the result screen shows and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct ResultProps {
    /// All that is said.
    pub report: Rc<Report>,
    /// How far the PDF is.
    pub pdf: PdfState,
    /// What the person added to the PDF.
    pub details: Details,
    /// The answers are kept on this device.
    pub kept: bool,
    /// Said to the person about a file that could not be opened or saved; empty when all is well.
    #[prop_or_default]
    pub trouble: AttrValue,
    /// The heading that takes the focus when the result opens.
    #[prop_or_default]
    pub heading: NodeRef,
    /// Hears what the person asks for.
    pub on: Callback<ResultEvent>,
}

/// The result, whole: verdict, why, proof, what to do, how sure.
#[component]
pub fn ResultView(props: &ResultProps) -> Html {
    let panels = use_panels(props.report.factors.len());
    let view =
        View { report: &props.report, medium: Medium::Screen { on: &props.on, panels: &panels } };
    html! {
        <div class="g-shell g-result" part="shell">
            { hero::draw(&view, &props.heading, &props.pdf) }
            { conditions::draw(&view) }
            { profile::draw(&view) }
            { patterns::draw(&view) }
            { wins::draw(&view) }
            { path::draw(&view) }
            { plan::draw(&view) }
            { factors::draw(&view) }
            { certainty::draw(&view) }
            { facts::draw(&view) }
            { method::draw(&view) }
            { finish::draw(&view, props) }
        </div>
    }
}
