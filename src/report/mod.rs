//! A finished result, in words: composed once, then shown on the page, printed, or made into a PDF.

#[cfg(feature = "pdf")]
mod calendar;
mod compose;
#[cfg(feature = "pdf")]
mod html;
mod link;
mod model;
pub mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
mod radar;
mod spoke;

#[cfg(feature = "pdf")]
pub use calendar::calendar;
pub use compose::{ComposeOptions, compose};
#[cfg(feature = "pdf")]
pub use compose::{compose_changes, compose_comparison};
#[cfg(feature = "pdf")]
pub use html::{HtmlOptions, html};
pub use link::safe_link;
pub use model::*;
pub use radar::{Axis, Point, Radar, Side};
pub use spoke::Spoke;
