use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, File, HtmlElement};
use yew::Callback;

use super::Host;
use super::host::message;
use super::options::place;
use crate::assessment::carried;
use crate::assessment::{Clock as _, Millis};
use crate::browser::{self, Courier, DeviceClock};
use crate::json::Value;
use crate::lead::{Delivery, Outbox, Place, id_of};
use crate::report::Report;
use crate::report::page::APART;
use crate::ui::{Done, Errand, Errands, Kind};

/// Milliseconds in which nobody misses a sign that something is being done.
const QUICK: Millis = 100;

/// The errands of a widget in a browser.
pub struct BrowserErrands {
    /// The element around it.
    pub host: Host,
    /// The node in which it is drawn.
    pub view: Element,
    /// The compiled instrument, as it was loaded.
    pub definition: RefCell<String>,
    /// Whether the last PDF was there before anyone could have seen that it is being made.
    pub quick: Rc<Cell<bool>>,
    /// Who sends leads, once there may be one.
    pub courier: RefCell<Option<Rc<Courier>>>,
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
        let quick = Rc::clone(&self.quick);
        spawn_local(async move { done.emit(run(host, definition, errand, &quick).await) });
    }

    fn soon(&self, done: Callback<()>) {
        let host = self.host.clone();
        spawn_local(async move {
            host.drawn().await;
            done.emit(());
        });
    }

    fn now(&self) -> Millis {
        DeviceClock.millis()
    }

    fn moment(&self, at: Millis) -> String {
        browser::moment_text(at)
    }

    fn place(&self) -> Place {
        place(&Value::parse(&self.host.place()).unwrap_or_default())
    }

    fn new_id(&self) -> String {
        id_of(browser::random())
    }

    fn deliver(&self, outbox: Rc<Outbox>, woken: bool, heard: Callback<Option<Delivery>>) {
        let mut courier = self.courier.borrow_mut();
        let new = || Courier::new(outbox, move |lead| heard.emit(lead));
        courier.get_or_insert_with(new).go(woken);
    }

    fn copy(&self, text: &str, done: Callback<bool>) {
        let text = text.to_owned();
        spawn_local(async move { done.emit(browser::copy(&text).await) });
    }

    fn forget(&self) {
        self.host.forget();
    }

    fn print(&self, report: Rc<Report>, changed: Option<Rc<str>>, done: Callback<Done>) {
        super::print(report, changed, &self.view, done);
    }
}

async fn run(host: Host, definition: String, errand: Errand, quick: &Cell<bool>) -> Done {
    let (kind, name, bytes) = match errand {
        Errand::Read(file) => return read(&host, &file).await,
        Errand::Compare(file, result) => {
            let bytes = match browser::read(&file).await {
                Ok(bytes) => bytes,
                Err(browser::FileError::TooLarge) => return Done::TooLarge,
                Err(_) => return Done::NotCompared(String::new()),
            };
            return compare(&host, &definition, &bytes, &result).await;
        }
        Errand::Changes(bytes, result) => {
            return compare(&host, &definition, &bytes, &result).await;
        }
        Errand::Save(kind, name, text) => (kind, name, text.into_bytes()),
        Errand::MakeCalendar(name, result) => match host.report().await {
            Ok(maker) => match maker.calendar(&definition, &result) {
                Ok(text) => (Kind::Calendar, name, text.into_bytes()),
                Err(_) => return Done::NoPdf,
            },
            Err(_) => return Done::NoPdfMaker,
        },
        Errand::MakePdf { name, result, options } => {
            let maker = match host.report().await {
                Ok(maker) => maker,
                Err(_) => return Done::NoPdfMaker,
            };
            if !quick.get() {
                host.drawn().await;
            }
            let start = DeviceClock.millis();
            let made = maker.make_pdf(&definition, &result, &options.compact()).await;
            quick.set(DeviceClock.millis().saturating_sub(start) < QUICK);
            match made {
                Ok(bytes) => (Kind::Pdf, name, bytes.to_vec()),
                Err(_) => return Done::NoPdf,
            }
        }
    };
    match browser::save(&name, media(kind), &bytes).await {
        Ok(()) => Done::Given(kind, name),
        Err(_) => Done::NotGiven(kind),
    }
}

/// The bytes of a file; of a PDF in which the result cannot be seen at once, that result.
async fn read(host: &Host, file: &File) -> Done {
    let bytes = match browser::read(file).await {
        Ok(bytes) => bytes,
        Err(browser::FileError::TooLarge) => return Done::TooLarge,
        Err(_) => return Done::Read(None),
    };
    if bytes.starts_with(b"%PDF-")
        && carried(&bytes).is_err()
        && let Ok(maker) = host.report().await
        && let Some(text) = maker.result_in(&bytes)
    {
        return Done::Read(Some(text.into_bytes()));
    }
    Done::Read(Some(bytes))
}

/// Puts a result beside that in a file.
async fn compare(host: &Host, definition: &str, bytes: &[u8], result: &str) -> Done {
    let maker = match host.report().await {
        Ok(maker) => maker,
        Err(_) => return Done::NoPdfMaker,
    };
    match maker.compare(definition, result, bytes) {
        Ok(compared) => {
            let (text, drawing) = compared.split_once(APART).unwrap_or_default();
            Done::Compared(drawing.into(), text.into())
        }
        Err(error) => Done::NotCompared(message(&error)),
    }
}

fn media(kind: Kind) -> &'static str {
    match kind {
        Kind::Json => "application/json",
        Kind::Pdf => "application/pdf",
        Kind::Calendar => "text/calendar",
        Kind::Text | Kind::Print => "text/plain",
    }
}
