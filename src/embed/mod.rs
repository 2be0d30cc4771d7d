//! The element's side in Rust: options from attributes, mount, update, unmount, events.
//!
//! `element.js` beside this file is the custom element itself.

mod errands;
mod handle;
mod host;
mod options;
mod paper;

pub use handle::{Handle, mount};
pub use host::Host;
pub use paper::print;
