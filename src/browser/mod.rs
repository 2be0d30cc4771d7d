//! The adapters: storage, download, clock. With `embed` the only user of `web_sys`.

mod print;

pub use print::{PrintWords, print};

/// The window, where there is one.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}
