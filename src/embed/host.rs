use js_sys::{Error, JSON, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::assessment::Event;

#[wasm_bindgen]
extern "C" {
    /// What the element gives the widget.
    #[derive(Clone)]
    pub type Host;

    /// Sends an event of the element.
    #[wasm_bindgen(method)]
    fn emit(this: &Host, name: &str, detail: JsValue);

    /// The page as it is now, as JSON: what `options.rs` reads of it.
    #[wasm_bindgen(method)]
    pub fn place(this: &Host) -> String;

    /// Forgets the last PDF, and what brought the person here.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Host);

    /// Waits until the browser has drawn what there is.
    #[wasm_bindgen(method)]
    pub async fn drawn(this: &Host);

    /// Loads the PDF maker, once; it adds the owner's logo, accent and paper.
    #[wasm_bindgen(method, catch)]
    pub async fn report(this: &Host) -> Result<PdfMaker, JsValue>;

    /// The exports of `src/bin/report.rs`.
    pub type PdfMaker;

    /// The bytes of a PDF; the element fetches letters that are needed for it.
    #[wasm_bindgen(method, catch)]
    pub async fn make_pdf(
        this: &PdfMaker,
        instrument: &str,
        result: &str,
        options: &str,
    ) -> Result<Uint8Array, JsValue>;

    /// The plan of a result for a calendar.
    #[wasm_bindgen(method, catch)]
    pub fn calendar(this: &PdfMaker, instrument: &str, result: &str) -> Result<String, JsValue>;

    /// What changed since the result in a file.
    #[wasm_bindgen(method, catch)]
    pub fn compare(
        this: &PdfMaker,
        instrument: &str,
        result: &str,
        file: &[u8],
    ) -> Result<String, JsValue>;

    /// The text of the result in a PDF.
    #[wasm_bindgen(method)]
    pub fn result_in(this: &PdfMaker, file: &[u8]) -> Option<String>;
}

impl Host {
    /// Tells the page.
    pub fn tell(&self, event: &Event) {
        let detail = JSON::parse(&event.detail().compact()).unwrap_or_default();
        self.emit(event.name(), detail);
    }
}

/// An error as the element and the page know it: with a `code`.
pub fn failure(code: &str, message: &str) -> JsValue {
    let error: JsValue = Error::new(message).into();
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error
}

/// What an error from JavaScript says.
pub fn message(error: &JsValue) -> String {
    error.dyn_ref::<Error>().map(|error| String::from(error.message())).unwrap_or_default()
}
