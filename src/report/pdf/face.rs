use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::PdfError;
use super::hyphens::Hyphens;
use super::kerning::Kerning;
use super::style::Style;
use crate::i18n::Locale;

static REGULAR: &[u8] = include_bytes!("../../../fonts/GereedSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../fonts/GereedSans-Bold.ttf");

/// What stands for a character that the fonts lack.
const MISSING: char = '□';
/// From this size on, in points, pairs of letters are kerned.
const KERNED: f32 = 20.0;

/// The two weights that the report is set in.
pub struct Faces {
    regular: Face,
    bold: Face,
    kerning: Kerning,
    /// Where the words of our own texts may be broken.
    pub hyphens: Hyphens,
}

/// One weight.
pub struct Face {
    /// The font as it goes into the file.
    pub font: Font,
    /// By character, as in the font.
    glyphs: Vec<(char, Glyph)>,
}

/// One drawn character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// Its width as a share of the size.
    pub advance: f32,
}

impl Faces {
    /// Reads the embedded fonts, for texts in a language.
    pub fn load(locale: Locale) -> Result<Self, PdfError> {
        Ok(Self {
            regular: Face::load(REGULAR)?,
            bold: Face::load(BOLD)?,
            kerning: Kerning::load(),
            hyphens: Hyphens::of(locale),
        })
    }

    /// The weight of a style.
    pub fn face(&self, style: &Style) -> &Face {
        if style.bold { &self.bold } else { &self.regular }
    }

    /// The text as it can be drawn: what has no glyph is visibly replaced, what has no width of its
    /// own and is no letter is left out.
    pub fn legible(&self, text: &str) -> String {
        let mut legible = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' | '\u{ad}' => legible.push(c),
                '\t' => legible.push(' '),
                '\u{2028}' | '\u{2029}' => legible.push('\n'),
                '\u{2002}'..='\u{200a}' => legible.push(' '),
                '\u{202f}' => legible.push('\u{a0}'),
                '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {}
                '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
                }
                _ if self.regular.glyph(c).is_some() => legible.push(c),
                _ => legible.push(MISSING),
            }
        }
        legible
    }

    /// The glyphs of a text in a style, each with its width in millimetres.
    pub fn shape<'a>(
        &'a self,
        text: &'a str,
        style: &'a Style,
    ) -> impl Iterator<Item = (char, Glyph, f32)> + 'a {
        let face = self.face(style);
        let kerned = style.bold && style.size >= KERNED;
        let after = text.chars().skip(1).map(Some).chain(std::iter::once(None));
        text.chars().zip(after).filter_map(move |(c, next)| {
            let glyph = face.glyph(c)?;
            let kern = match next {
                Some(next) if kerned => self.kerning.between(c, next),
                _ => 0.0,
            };
            Some((c, glyph, (glyph.advance + kern) * style.em() + style.tracking))
        })
    }

    /// The width of a text in a style, in millimetres.
    pub fn width(&self, text: &str, style: &Style) -> f32 {
        self.shape(text, style).map(|(_, _, width)| width).sum()
    }
}

impl Face {
    fn load(data: &'static [u8]) -> Result<Self, PdfError> {
        let font = Font::new(data.into(), 0).ok_or(PdfError::Font)?;
        let file = FontRef::new(data).map_err(|_| PdfError::Font)?;
        let metrics = file.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = font.units_per_em();
        let glyphs = file
            .charmap()
            .mappings()
            .filter_map(|(code, id)| {
                let advance = metrics.advance_width(id)? / em;
                Some((char::from_u32(code)?, Glyph { id: id.to_u32(), advance }))
            })
            .collect();
        Ok(Self { font, glyphs })
    }

    fn glyph(&self, c: char) -> Option<Glyph> {
        let place = self.glyphs.binary_search_by_key(&c, |(known, _)| *known).ok()?;
        self.glyphs.get(place).map(|(_, glyph)| *glyph)
    }
}

#[cfg(test)]
mod tests {
    use super::super::style::{BODY, VERDICTS};
    use super::Faces;

    #[test]
    fn what_cannot_be_drawn_is_seen() {
        let faces = Faces::load(crate::i18n::Locale::Nl).expect("the fonts are there");
        let cases = [
            ("Café, ‘Ŝ’ – 5\u{a0}€ × 2 → ½…", "Café, ‘Ŝ’ – 5\u{a0}€ × 2 → ½…"),
            ("日本", "□□"),
            ("👩‍🚀!", "□□!"),
            ("a\tb\u{0}c\u{202f}d\u{feff}", "a bc\u{a0}d"),
            ("twee\nregels\u{ad}breed", "twee\nregels\u{ad}breed"),
            ("\u{e000}\u{10ffff}", "□□"),
        ];
        for (text, expected) in cases {
            assert_eq!(faces.legible(text), expected, "{text:?}");
        }
    }

    #[test]
    fn characters_are_found_because_they_are_in_order() {
        let faces = Faces::load(crate::i18n::Locale::Nl).expect("the fonts are there");
        for face in [&faces.regular, &faces.bold] {
            assert!(face.glyphs.is_sorted_by_key(|(c, _)| *c));
            assert!(face.glyphs.len() > 300, "{} characters", face.glyphs.len());
        }
    }

    #[test]
    fn widths_are_those_of_the_font() {
        let faces = Faces::load(crate::i18n::Locale::Nl).expect("the fonts are there");
        let digits = faces.width("0123456789", &BODY);
        assert!((digits - 10.0 * 0.497 * BODY.em()).abs() < 0.001, "tabular figures: {digits}");
        let bold = faces.width("0123456789", &BODY.bold());
        assert!((bold - 10.0 * 0.528 * BODY.em()).abs() < 0.001, "bold ones are wider: {bold}");
        let big = VERDICTS[0];
        let apart = faces.width("W", &big) + faces.width("a", &big);
        assert!(faces.width("Wa", &big) < apart - 0.1, "W and a are kerned");
    }
}
