//! The element: options from attributes, mount, update, unmount, events.

mod paper;

pub use paper::print;
