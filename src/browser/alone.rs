use std::future::Future;

use js_sys::{Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

#[wasm_bindgen]
extern "C" {
    /// What a browser calls its Web Locks.
    type Locks;

    #[wasm_bindgen(method, structural)]
    fn request(this: &Locks, name: &str, work: &JsValue) -> Promise;
}

/// Does something while no other tab or element of this site does it; they wait for their turn. A tab
/// that is closed gives its turn away. `work` is told whether that is sure: without Web Locks, on a
/// page without https, it is not.
pub async fn alone<W: Future<Output = ()> + 'static>(
    name: &str,
    work: impl FnOnce(bool) -> W + 'static,
) {
    let navigator = super::window().map(|window| window.navigator());
    let locks = navigator.and_then(|navigator| Reflect::get(&navigator, &"locks".into()).ok());
    let Some(locks) = locks.filter(JsValue::is_object) else { return work(false).await };
    let work = Closure::once_into_js(move |_lock: JsValue| {
        future_to_promise(async move {
            work(true).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let _ = JsFuture::from(locks.unchecked_into::<Locks>().request(name, &work)).await;
}
