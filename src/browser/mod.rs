//! The adapters: storage, clock, files, focus, and the courier who sends leads. With `embed` the only part that knows the browser's
//! window.

mod alone;
mod clock;
mod copy;
mod courier;
mod file;
mod leads;
mod page;
mod post;
mod print;
mod random;
mod storage;

use alone::alone;
use post::post;

pub use clock::{DeviceClock, moment_text};
pub use copy::copy;
pub use courier::Courier;
pub use file::{FileError, LARGEST_FILE, read, save};
pub use leads::LocalLeads;
pub use page::{arrive, focus, leave};
pub use print::{PrintWords, print};
pub use random::random;
pub use storage::{LocalStore, Watch};

/// The window, where there is one.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}
