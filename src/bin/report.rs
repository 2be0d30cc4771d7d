//! The PDF maker, as a wasm module: loaded only when someone asks for a PDF.

use gereed::report::pdf::{RequestError, make, score};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

/// Makes the PDF of a result: gives the bytes of the file.
///
/// `instrument` is a compiled instrument, `result` a result file and `options` an object with
/// `paper`, `accent`, `sender` and `booking_url`, each of which may be absent; all three are JSON.
///
/// # Errors
///
/// An `Error` whose `code` is `instrument`, `result`, `option` or `pdf`, and whose `message` says
/// what is wrong.
#[wasm_bindgen]
pub fn make_pdf(instrument: &str, result: &str, options: &str) -> Result<Vec<u8>, JsValue> {
    make(instrument, result, options).map_err(|error| thrown(&error))
}

/// What a result scores, byte for byte as the command line says it: JSON.
///
/// # Errors
///
/// As [`make_pdf`], with the `code` `instrument` or `result`.
#[wasm_bindgen]
pub fn score_json(instrument: &str, result: &str) -> Result<String, JsValue> {
    score(instrument, result).map_err(|error| thrown(&error))
}

fn thrown(error: &RequestError) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    let code = JsValue::from_str(error.code());
    // Only a frozen object refuses a property, and this one is new.
    let _ = js_sys::Reflect::set(&thrown, &JsValue::from_str("code"), &code);
    thrown.into()
}
