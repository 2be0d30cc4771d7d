//! The widget, as a wasm module.

pub use gereed::embed::{Handle, mount};

/// A third of the size of the usual one.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
