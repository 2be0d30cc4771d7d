use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag, HtmlAnchorElement, Navigator, ShareData, Url};

use super::window;

/// The largest file that is opened, in bytes.
pub const LARGEST_FILE: u32 = 16 * 1024 * 1024;

/// How long the browser may take to read what it was handed for download.
const KEPT_FOR_DOWNLOAD: i32 = 60_000;

/// Why a file was not read or saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// More than [`LARGEST_FILE`].
    TooLarge,
    /// The device could not read it.
    Unreadable,
    /// The browser does not save files.
    NotSaved,
}

/// The bytes of a file.
///
/// # Errors
/// When it is too large or the device cannot read it.
pub async fn read(file: &Blob) -> Result<Vec<u8>, FileError> {
    if file.size() > f64::from(LARGEST_FILE) {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Hands bytes to the person as a file: a download, or the share sheet of the device in a browser
/// inside an app, since those ignore downloads.
///
/// # Errors
/// When the browser does neither.
pub async fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), FileError> {
    let file = make(name, kind, bytes).map_err(|_| FileError::NotSaved)?;
    let navigator = window().ok_or(FileError::NotSaved)?.navigator();
    if ignores_downloads(&navigator) {
        match share(&navigator, &file).await {
            Ok(()) => return Ok(()),
            Err(error) if is_cancelled(&error) => return Ok(()),
            Err(_) => {}
        }
    }
    download(name, &file).map_err(|_| FileError::NotSaved)
}

fn make(name: &str, kind: &str, bytes: &[u8]) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_u8_array_sequence_and_options(
        &Array::of1(&Uint8Array::from(bytes)),
        name,
        &options,
    )
}

fn download(name: &str, file: &File) -> Result<(), JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let address = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let forget = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        forget.unchecked_ref(),
        KEPT_FOR_DOWNLOAD,
    )?;
    Ok(())
}

/// Apps that show pages themselves and do nothing with a download.
fn ignores_downloads(navigator: &Navigator) -> bool {
    const APPS: [&str; 8] =
        ["FBAN", "FBAV", "Instagram", "LinkedInApp", "Line/", "Snapchat", "TikTok", "; wv)"];
    let agent = navigator.user_agent().unwrap_or_default();
    let in_app_on_ios = agent.contains("iPhone") && !agent.contains("Safari/");
    in_app_on_ios || APPS.iter().any(|app| agent.contains(app))
}

async fn share(navigator: &Navigator, file: &File) -> Result<(), JsValue> {
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    if !Reflect::has(navigator, &"canShare".into())? || !navigator.can_share_with_data(&data) {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.share_with_data(&data)).await.map(drop)
}

fn is_cancelled(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
