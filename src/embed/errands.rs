use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, File, HtmlElement};
use yew::Callback;

use super::Host;
use super::host::message;
use crate::browser;
use crate::report::Report;
use crate::ui::{Errands, FileTrouble, PdfTrouble};

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

    fn read(&self, file: File, done: Callback<Result<Vec<u8>, FileTrouble>>) {
        spawn_local(async move {
            done.emit(browser::read(&file).await.map_err(|_| FileTrouble));
        });
    }

    fn save(&self, name: &str, kind: &str, bytes: Vec<u8>, done: Callback<bool>) {
        let (name, kind) = (name.to_owned(), kind.to_owned());
        spawn_local(async move {
            done.emit(browser::save(&name, &kind, &bytes).await.is_ok());
        });
    }

    fn make_pdf(
        &self,
        result: String,
        mut options: Value,
        done: Callback<Result<Vec<u8>, PdfTrouble>>,
    ) {
        let (host, instrument) = (self.host.clone(), self.definition.borrow().clone());
        options["accent"] = host.accent().into();
        spawn_local(async move {
            let maker = match host.report().await {
                Ok(maker) => maker,
                Err(error) => return done.emit(Err(PdfTrouble::Unreachable(message(&error)))),
            };
            browser::pause().await;
            let made = maker.make_pdf(&instrument, &result, &options.to_string());
            done.emit(made.map_err(|error| PdfTrouble::Failed(message(&error))));
        });
    }

    fn print(&self, report: Rc<Report>, done: Callback<bool>) {
        super::print(report, &self.view, done);
    }
}
