//! What the developer's commands are made of.

pub mod bench;
pub mod build;
pub mod dist;
pub mod interface;
pub mod pictures;
pub mod serve;
pub mod size;
pub mod test;

mod distribution;
mod files;
mod first_screen;
mod frame;
mod glue;
mod hosted;
mod instruments;
mod locales;
mod npm;
mod order;
mod parts;
mod prepare;
mod process;
mod script;
mod single;
mod styles;
mod wasm;
mod wordpress;
