use js_sys::{JSON, Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::assessment::Millis;
use crate::lead::{Delivery, Reply, retry_after};

/// How long a receiver may take, in milliseconds.
const PATIENCE: u32 = 30_000;

/// Browsers refuse to finish a larger request once its page is closed.
const LARGEST_THAT_OUTLIVES: usize = 60_000;

/// What is sent is for the receiver that was named alone, and a redirection would leave the body
/// behind, so none is followed. Form services answer with one unless they are asked for JSON.
const REQUEST: &str = r#"{"method":"POST","credentials":"omit","cache":"no-store","redirect":"manual","referrerPolicy":"no-referrer","headers":{"Accept":"application/json"}}"#;

/// What a browser does not tell of a redirection that is not followed: which it is.
const REDIRECTED: u16 = 300;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(address: &str, request: &JsValue) -> Promise;

    /// What the receiver said.
    type Response;

    #[wasm_bindgen(method, getter, structural)]
    fn status(this: &Response) -> u16;

    #[wasm_bindgen(method, getter, structural)]
    fn headers(this: &Response) -> Headers;

    type Headers;

    #[wasm_bindgen(method, structural)]
    fn get(this: &Headers, name: &str) -> Option<String>;

    type AbortSignal;

    #[wasm_bindgen(catch, static_method_of = AbortSignal)]
    fn timeout(after: u32) -> Result<JsValue, JsValue>;
}

/// Sends a lead, in each way that its format knows until the receiver says something.
pub async fn post(lead: &Delivery, now: impl Fn() -> Millis) -> Reply {
    for media in lead.format.media_types() {
        let Ok(request) = request(lead, media) else { continue };
        if let Ok(response) = JsFuture::from(fetch(&lead.url, &request)).await {
            let response: Response = response.unchecked_into();
            let asked = response.headers().get("retry-after");
            let wait = asked.and_then(|asked| retry_after(&asked, now()));
            let code = response.status();
            return Reply::Status { code: if code == 0 { REDIRECTED } else { code }, wait };
        }
    }
    Reply::None
}

fn request(lead: &Delivery, media: &str) -> Result<JsValue, JsValue> {
    let request = JSON::parse(REQUEST)?;
    let set = |on: &JsValue, name: &str, value: &JsValue| Reflect::set(on, &name.into(), value);
    let headers: Object = Reflect::get(&request, &"headers".into())?.unchecked_into();
    set(&headers, "Content-Type", &[media, ";charset=utf-8"].concat().into())?;
    set(&request, "body", &lead.body.as_str().into())?;
    set(&request, "keepalive", &(lead.body.len() < LARGEST_THAT_OUTLIVES).into())?;
    if let Ok(signal) = AbortSignal::timeout(PATIENCE) {
        set(&request, "signal", &signal)?;
    }
    Ok(request)
}
