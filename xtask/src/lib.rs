//! What the developer's commands are made of.

pub mod build;
pub mod serve;
pub mod server;

mod compress;
mod files;
mod hosted;
mod locales;
mod prepare;
mod process;
mod styles;
mod wasm;
