//! What a person sees, drawn by Yew: no storage, network or clock.

mod check;
mod device;
mod errands;
mod focus;
mod icon;
mod notice;
mod owner;
mod panel;
mod parts;
mod pen;
mod question;
pub mod result;
mod scene;
mod sheet;
mod stage;
mod wish;

pub use errands::{Done, Errand, Errands, Kind};
pub use panel::Panel;
pub use sheet::{Drawing, Mark, Sheet, SheetProps};
pub use stage::{Options, Stage};
pub use wish::{Field, Hears, LeadWish, Wish};
