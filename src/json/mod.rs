//! JSON as Gereed needs it: small in the browser, the same bytes everywhere.
//!
//! Numbers stay as they were written, so that a field of a later version comes back unharmed and no
//! float is ever made; objects keep the order of their fields.

mod object;
mod read;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use object::Object;
pub use read::Broken;
pub use value::Value;
pub use write::push_text;
