//! The adapters: storage, clock, files, focus. With `embed` the only part that knows the browser's
//! window.

mod clock;
mod file;
mod page;
mod print;
mod storage;

pub use clock::DeviceClock;
pub use file::{FileError, LARGEST_FILE, read, save};
pub use page::{arrive, focus, pause};
pub use print::{PrintWords, print};
pub use storage::{LocalStore, Watch};

/// The window, where there is one.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}
