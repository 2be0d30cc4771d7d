//! Languages: which one, the texts, and the forms of numbers and dates.

mod composed;
mod date;
mod letter_case;
mod locale;
mod messages;
mod moment;
mod number;
#[cfg_attr(feature = "built-in-texts", path = "texts/built_in.rs")]
#[cfg_attr(not(feature = "built-in-texts"), path = "texts/loaded.rs")]
mod texts;

pub use composed::composed;
pub use date::Date;
pub use letter_case::{capitalised, uncapitalised};
pub use locale::Locale;
pub use messages::{KEYS, Key, Messages, fill};
pub use moment::{Instant, Moment};
pub use number::Number;
pub use texts::load;
