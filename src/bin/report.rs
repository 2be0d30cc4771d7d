//! The PDF maker, as a wasm module: loaded only when someone asks for a PDF.

use gereed::assessment::text_in;
use gereed::report::pdf::{self, Extra, RequestError, make, score};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

/// Makes the PDF of a result: gives the bytes of the file.
///
/// `instrument` is a compiled instrument, `result` a result file and `options` an object with
/// `paper`, `accent`, `sender`, `contact`, `booking_url`, `logo` and `earlier`, each of which may be
/// absent; all three are JSON. An empty `result` gives the blank checklist, of the `depth` in
/// `options`. `logo` holds the pixels: rows of red, green, blue and alpha. `letters` is the second
/// font file, when [`needs_letters`] asks for it.
///
/// # Errors
///
/// An `Error` whose `code` is `instrument`, `result`, `earlier`, `option` or `pdf`, and whose `message` says
/// what is wrong.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn make_pdf(
    instrument: &str,
    result: &str,
    options: &str,
    logo: Option<Vec<u8>>,
    letters: Option<Vec<u8>>,
) -> Result<Vec<u8>, JsValue> {
    let extra = Extra { logo: logo.as_deref(), letters: letters.map(Into::into) };
    let made = match result {
        "" => pdf::make_form(instrument, options, extra),
        result => make(instrument, result, options, extra),
    };
    made.map_err(|error| thrown(&error))
}

/// Whether a PDF with this text needs the second font file, the one with the letters beyond Latin.
#[wasm_bindgen]
#[must_use]
pub fn needs_letters(text: &str) -> bool {
    pdf::needs_letters(text)
}

/// The plan of a result as a file for calendars (RFC 5545).
///
/// # Errors
///
/// As [`make_pdf`].
#[wasm_bindgen]
pub fn calendar(instrument: &str, result: &str) -> Result<String, JsValue> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole seconds")]
    let now = (js_sys::Date::now() / 1000.0) as u64;
    pdf::make_calendar(instrument, result, now).map_err(|error| thrown(&error))
}

/// What changed since the result in a file: the text of that result and a part of the page, with
/// [`gereed::report::page::APART`] between them.
///
/// # Errors
///
/// As [`make_pdf`], with a `message` for the person when the `code` is `earlier`.
#[wasm_bindgen]
pub fn compare(instrument: &str, result: &str, file: &[u8]) -> Result<String, JsValue> {
    pdf::compare(instrument, result, file).map_err(|error| thrown(&error))
}

/// The text of the result in a PDF that another program has saved; none when there is none.
#[wasm_bindgen]
#[must_use]
pub fn result_in(file: &[u8]) -> Option<String> {
    text_in(file).ok().map(Into::into)
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
