//! Letters beyond Latin. They are in a font file of their own, which is fetched when a text needs it.

/// Greek, Cyrillic and rarer Latin, regular and bold: a TrueType collection of the two.
pub static LETTERS: &[u8] = include_bytes!("../../../fonts/GereedSans-Letters.ttc");

/// A text has characters that [`LETTERS`] may have and the fonts for Latin lack.
#[must_use]
pub fn needs_letters(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c,
            '\u{180}'..='\u{217}' | '\u{21c}'..='\u{24f}' | 'ʼ' | '\u{370}'..='\u{52f}'
            | '\u{1e00}'..='\u{1fff}' | '₴' | '₸' | '₺' | '₽')
    })
}
