//! A finished result, in words: composed once, then shown on the page, printed, or made into a PDF.

mod compose;
mod html;
mod link;
mod model;
#[cfg(feature = "pdf")]
pub mod pdf;
mod radar;

pub use compose::{ComposeOptions, compose};
pub use html::html;
pub use link::safe_link;
pub use model::*;
pub use radar::{Axis, Point, Radar, Side};
