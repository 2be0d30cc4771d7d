//! Yew components: no storage, network or clock.

mod focus;
mod icon;
pub mod result;
