use std::borrow::Cow;

/// A text with each letter and the marks on it as one character, where there is such a one: fonts
/// have é, and not e with a mark after it, which is how some keyboards and systems write it.
///
/// In the browser that has been done (`String.prototype.normalize`) before a text comes to the PDF
/// maker.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    #[cfg(feature = "authoring")]
    {
        use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
        if is_nfc_quick(text.chars()) != IsNormalized::Yes {
            return text.nfc().collect::<String>().into();
        }
    }
    text.into()
}
