//! Languages: which one, the texts, and the forms of numbers and dates.

mod date;
mod letter_case;
mod locale;
mod messages;
mod number;

pub use date::{Date, Moment};
pub use letter_case::{capitalised, uncapitalised};
pub use locale::Locale;
pub use messages::{KEYS, Key, Messages, fill};
pub use number::Number;
