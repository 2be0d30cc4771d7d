use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Clipboard;

    #[wasm_bindgen(method, structural, js_name = writeText)]
    fn write(this: &Clipboard, text: &str) -> Promise;
}

/// Puts a text where the person can paste it from; false when the browser does not.
pub async fn copy(text: &str) -> bool {
    let navigator = super::window().map(|window| window.navigator());
    let clipboard = navigator.and_then(|it| Reflect::get(&it, &"clipboard".into()).ok());
    match clipboard.filter(JsValue::is_object) {
        Some(clipboard) => {
            JsFuture::from(clipboard.unchecked_into::<Clipboard>().write(text)).await.is_ok()
        }
        None => false,
    }
}
