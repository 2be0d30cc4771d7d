use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::Host;
use super::host::message;
use crate::browser;
use crate::report::Report;
use crate::ui::{Done, Errand, Errands, Kind};

/// The errands of a widget in a browser.
pub struct BrowserErrands {
    /// The element around it.
    pub host: Host,
    /// The node in which it is drawn.
    pub view: Element,
    /// The compiled instrument, as it was loaded.
    pub definition: RefCell<String>,
}

impl Errands for BrowserErrands {
    fn pick(&self) {
        if let Ok(Some(input)) = self.view.query_selector(".g-file")
            && let Some(input) = input.dyn_ref::<HtmlElement>()
        {
            input.click();
        }
    }

    fn run(&self, errand: Errand, done: Callback<Done>) {
        let (host, definition) = (self.host.clone(), self.definition.borrow().clone());
        spawn_local(async move { done.emit(run(host, definition, errand).await) });
    }

    fn print(&self, report: Rc<Report>, done: Callback<Done>) {
        super::print(report, &self.view, done);
    }
}

async fn run(host: Host, definition: String, errand: Errand) -> Done {
    let (kind, name, bytes) = match errand {
        Errand::Read(file) => return Done::Read(browser::read(&file).await.ok()),
        Errand::Save(kind, name, text) => (kind, name, text.into_bytes()),
        Errand::MakePdf { name, result, options } => {
            let maker = match host.report().await {
                Ok(maker) => maker,
                Err(error) => return Done::NoPdfMaker(message(&error)),
            };
            browser::pause().await;
            match maker.make_pdf(&definition, &result, &options.compact()) {
                Ok(bytes) => (Kind::Pdf, name, bytes),
                Err(error) => return Done::NoPdf(message(&error)),
            }
        }
    };
    match browser::save(&name, media(kind), &bytes).await {
        Ok(()) => Done::Given(kind, name),
        Err(_) => Done::NotGiven(kind),
    }
}

fn media(kind: Kind) -> &'static str {
    match kind {
        Kind::Json => "application/json",
        Kind::Pdf => "application/pdf",
        Kind::Text | Kind::Print => "text/plain",
    }
}
