use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, component, html, use_effect_with};

use super::view::{Medium, View};
use super::{
    PdfState, certainty, conditions, factors, facts, hero, method, path, patterns, plan, profile,
    wins,
};
use crate::report::{Further, Report, safe_link};

/// What goes on paper.
#[derive(Clone, PartialEq, Properties)]
pub struct PaperProps {
    /// All that is said.
    pub report: Rc<Report>,
    /// Told once, when everything has been drawn.
    #[prop_or_default]
    pub on_drawn: Callback<()>,
}

/// The result as it is printed: the same sections, every detail open, nothing to press.
#[component]
pub fn PaperView(props: &PaperProps) -> Html {
    use_effect_with((), {
        let on_drawn = props.on_drawn.clone();
        move |()| on_drawn.emit(())
    });
    let view = View { report: &props.report, medium: Medium::Paper };
    html! {
        <main class="g-shell g-result g-paper">
            { head(&props.report) }
            { hero::draw(&view, &NodeRef::default(), &PdfState::Idle) }
            { conditions::draw(&view) }
            { profile::draw(&view) }
            { patterns::draw(&view) }
            { wins::draw(&view) }
            { path::draw(&view) }
            { plan::draw(&view) }
            { certainty::draw(&view) }
            { method::draw(&view) }
            { facts::draw(&view) }
            { factors::draw(&view) }
            { further(&props.report.further) }
        </main>
    }
}

fn head(report: &Report) -> Html {
    html! {
        <header class="g-paper-head">
            <h1>{ &report.check }</h1>
            <dl>
                for (label, value) in &report.identity.rows {
                    <div><dt>{ label }</dt><dd>{ value }</dd></div>
                }
            </dl>
        </header>
    }
}

/// Where to go from here, with the address in full. What is said of the PDF file does not hold on
/// paper.
fn further(rows: &[Further]) -> Html {
    let addresses = rows.iter().filter_map(|row| Some((row, safe_link(&row.link.as_ref()?.1)?)));
    html! {
        <footer class="g-paper-foot">
            for (row, address) in addresses {
                <div>
                    <h3>{ &row.title }</h3>
                    <p>{ &row.text }</p>
                    <p><a href={address.to_owned()}>{ address }</a></p>
                </div>
            }
        </footer>
    }
}
