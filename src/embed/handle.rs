use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::errands::BrowserErrands;
use super::host::{Host, failure};
use super::options::Attributes;
use crate::assessment::{Action, Desk, Draft, DraftStore, Event, Outside};
use crate::browser::{DeviceClock, LocalLeads, LocalStore, Watch};
use crate::i18n::load;
use crate::instrument::Instrument;
use crate::lead::{LeadStore, MemoryLeads, Outbox};
use crate::ui::{Drawing, Errands, Sheet, SheetProps, Stage};

/// A widget on the page.
#[wasm_bindgen]
pub struct Handle {
    stage: Rc<Stage>,
    errands: Rc<BrowserErrands>,
    app: AppHandle<Sheet>,
    _watch: Option<Watch>,
}

/// Draws the check in a node of the shadow root.
///
/// `definition` is a compiled instrument, `texts` those of its language, `options` what the attributes say, `carried` what
/// [`Handle::unmount`] gave when the element was last taken from the page.
///
/// # Errors
/// With a `code` on the error: `instrument-invalid` when the definition does not hold, `load-failed`
/// when the texts are those of another version.
#[wasm_bindgen]
pub fn mount(
    view: Element,
    definition: &str,
    texts: &str,
    options: &str,
    carried: Option<String>,
    host: Host,
) -> Result<Handle, JsValue> {
    let instrument = read(definition, texts)?;
    let attributes = Attributes::read(options);
    let store = attributes.save.then(|| LocalStore::new(&instrument.id));
    let carried = carried.and_then(|text| Draft::from_text(&text, &instrument).ok());
    let outside = Outside {
        store: store.clone().map(|store| Box::new(store) as Box<dyn DraftStore>),
        clock: Box::new(DeviceClock),
        tell: Box::new({
            let host = host.clone();
            move |event: Event| host.tell(&event)
        }),
    };
    let desk = Desk::new(instrument, attributes.depth, carried, outside);
    let definition = RefCell::new(definition.to_owned());
    let courier = RefCell::default();
    let errands = Rc::new(BrowserErrands {
        host,
        view: view.clone(),
        definition,
        courier,
        quick: Rc::default(),
    });
    let leads: Box<dyn LeadStore> = match attributes.save {
        true => Box::new(LocalLeads),
        false => Box::new(MemoryLeads::off()),
    };
    let outbox = Rc::new(Outbox::new(leads));
    let as_errands = Rc::clone(&errands) as Rc<dyn Errands>;
    let stage = Stage::new(desk, as_errands, outbox, attributes.options);
    let watch = store.map(|store| {
        let stage = Rc::downgrade(&stage);
        store.watch(move || stage.upgrade().iter().for_each(|stage| stage.desk.sync()))
    });
    let drawing = Rc::clone(&stage) as Rc<dyn Drawing>;
    let app =
        Renderer::<Sheet>::with_root_and_props(view, SheetProps { drawing, mark: None }).render();
    Ok(Handle { stage, errands, app, _watch: watch })
}

#[wasm_bindgen]
impl Handle {
    /// Takes over attributes that changed, and a definition in another language. False when the
    /// definition is of another check: that one has to be mounted.
    ///
    /// # Errors
    /// As [`mount`].
    pub fn update(
        &self,
        definition: Option<String>,
        texts: &str,
        options: &str,
    ) -> Result<bool, JsValue> {
        let desk = &self.stage.desk;
        if let Some(definition) = definition {
            let instrument = read(&definition, texts)?;
            let now = desk.view().session;
            let now = now.instrument();
            if (&instrument.id, instrument.version) != (&now.id, now.version) {
                return Ok(false);
            }
            self.errands.definition.replace(definition);
            desk.act(Action::Speak(instrument));
        }
        let attributes = Attributes::read(options);
        desk.act(Action::Preset(attributes.depth));
        self.stage.set(attributes.options);
        Ok(true)
    }

    /// The result as the text of a result file; none before a result was seen.
    #[must_use]
    pub fn result(&self) -> Option<String> {
        self.stage.result_file().map(|file| file.to_json())
    }

    /// Opens a result file, or a PDF that carries one; false when it is none of this check. What is
    /// wrong with it is told to the person alone: it can quote what was entered.
    #[must_use]
    pub fn open(&self, bytes: &[u8]) -> bool {
        self.stage.open(bytes).is_ok()
    }

    /// Prints the result, if there is one.
    pub fn print(&self) {
        self.stage.print();
    }

    /// Downloads the result as a PDF, if there is one.
    pub fn download_pdf(&self) {
        self.stage.download_pdf();
    }

    /// Forgets the answers, here and on the device.
    pub fn reset(&self) {
        self.stage.reset();
    }

    /// Takes the widget from the page, and gives what it takes to go on where it was.
    #[must_use]
    pub fn unmount(self) -> String {
        let session = self.stage.desk.view().session;
        self.app.destroy();
        session.draft().to_text(session.instrument())
    }
}

fn read(definition: &str, texts: &str) -> Result<Rc<Instrument>, JsValue> {
    let instrument = Instrument::from_json(definition)
        .map_err(|error| failure("instrument-invalid", &error.to_string()))?;
    if load(instrument.locale, texts) {
        Ok(Rc::new(instrument))
    } else {
        Err(failure("load-failed", ""))
    }
}
