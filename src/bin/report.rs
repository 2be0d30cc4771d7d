//! The PDF maker, as a wasm module.
fn main() {}
