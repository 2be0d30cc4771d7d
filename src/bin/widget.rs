//! The widget, as a wasm module.
fn main() {}
