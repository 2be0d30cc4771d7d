//! The widget, as a wasm module.

pub use gereed::embed::{Handle, mount};

fn main() {}
