//! What the tests share.

use gereed::i18n::Locale;
use gereed::instrument::Instrument;
use gereed::instrument::definition::Definition;

/// The text of the small check that the tests use.
pub const MOVING_HOUSE: &str = include_str!("../fixtures/moving-house.toml");

/// The small check.
pub fn moving_house() -> Instrument {
    let definition = Definition::parse(MOVING_HOUSE).expect("the small check is in order");
    definition.instrument(Locale::En).expect("it is in English").clone()
}

/// A text in which something occurs exactly once, with that replaced.
pub fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old:?} occurs once");
    text.replace(old, new)
}
