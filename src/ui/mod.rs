//! Yew components: no storage, network or clock.

mod check;
mod errands;
mod focus;
mod icon;
mod notice;
mod question;
pub mod result;
mod scene;
mod stage;

pub use check::{Check, CheckProps};
pub use errands::{Errands, FileTrouble, PdfTrouble};
pub use stage::{Options, Stage};
