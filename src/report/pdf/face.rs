use std::cell::RefCell;
use std::rc::Rc;

use krilla::Data;
use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::PdfError;
use super::hyphens::Hyphens;
use super::kept::Kept;
use super::kerning::Kerning;
use super::style::Style;
use crate::i18n::Locale;

static REGULAR: &[u8] = include_bytes!("../../../fonts/GereedSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../fonts/GereedSans-Bold.ttf");

/// What stands for a character that the fonts lack.
const MISSING: char = '□';
/// From this size on, in points, pairs of letters are kerned.
const KERNED: f32 = 20.0;
/// Basic Latin and Latin-1.
const FIRST: usize = 256;

/// What the report is set in.
pub struct Faces {
    regular: Weight,
    bold: Weight,
    kerning: Kerning,
    /// Where the words of our own texts may be broken.
    pub hyphens: Hyphens,
    /// What was set in them.
    pub lines: RefCell<Kept>,
}

thread_local! {
    /// The last that were asked for, with the language and the letters that they are for.
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

type Last = (Locale, Option<Vec<u8>>, Rc<Faces>);

/// One weight.
struct Weight {
    latin: Face,
    /// For what the first lacks.
    more: Option<Face>,
}

/// One font.
struct Face {
    /// The font as it goes into the file.
    font: Font,
    /// By character, as in the font.
    glyphs: Vec<(char, Glyph)>,
    /// The same for the first characters of all, by their number: most of a text.
    first: Vec<Option<Glyph>>,
}

/// One drawn character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// Its width as a share of the size.
    pub advance: f32,
    /// It is not in the font for Latin.
    pub more: bool,
}

impl Faces {
    /// Reads the embedded fonts, for texts in a language, and one with more letters
    /// ([`super::LETTERS`]). Where that cannot be read, its letters are visibly replaced.
    pub fn load(locale: Locale, letters: Option<&[u8]>) -> Result<Self, PdfError> {
        let latin = |data: &'static [u8]| Face::load(&data.into(), 0, false);
        let letters = letters.map(|data| Data::from(data.to_vec()));
        let more = |index| Face::load(letters.as_ref()?, index, true);
        Ok(Self {
            regular: Weight { latin: latin(REGULAR).ok_or(PdfError::Font)?, more: more(0) },
            bold: Weight { latin: latin(BOLD).ok_or(PdfError::Font)?, more: more(1) },
            kerning: Kerning::load(),
            hyphens: Hyphens::of(locale),
            lines: RefCell::new(Kept::new()),
        })
    }

    /// The same as [`Faces::load`]; those of the last time when they were for the same.
    pub fn kept(locale: Locale, letters: Option<&[u8]>) -> Result<Rc<Self>, PdfError> {
        LAST.with_borrow_mut(|last| {
            if let Some((language, more, faces)) = last
                && *language == locale
                && more.as_deref() == letters
            {
                return Ok(faces.clone());
            }
            let faces = Rc::new(Self::load(locale, letters)?);
            *last = Some((locale, letters.map(<[u8]>::to_vec), faces.clone()));
            Ok(faces)
        })
    }

    /// The font of a glyph in a style, as it goes into the file.
    pub fn font(&self, style: &Style, glyph: Glyph) -> &Font {
        let Weight { latin, more } = self.weight(style);
        more.as_ref().filter(|_| glyph.more).map_or(&latin.font, |more| &more.font)
    }

    fn weight(&self, style: &Style) -> &Weight {
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
        let weight = self.weight(style);
        let mut after = text.chars();
        text.chars().filter_map(move |c| {
            after.next();
            let glyph = weight.glyph(c)?;
            let kern = match after.clone().next() {
                Some(next) if is_kerned(style) => self.kerning.between(c, next),
                _ => 0.0,
            };
            Some((c, glyph, (glyph.advance + kern) * style.em() + style.tracking))
        })
    }

    /// The width of a text in a style, in millimetres.
    pub fn width(&self, text: &str, style: &Style) -> f32 {
        self.width_of(text.chars(), style)
    }

    /// The width of characters that follow each other, in millimetres.
    pub fn width_of(&self, characters: impl Iterator<Item = char>, style: &Style) -> f32 {
        let weight = self.weight(style);
        let em = style.em();
        let (mut width, mut before) = (0.0, None);
        for c in characters {
            let Some(glyph) = weight.glyph(c) else { continue };
            width += glyph.advance * em + style.tracking;
            if is_kerned(style) {
                width += before.map_or(0.0, |before| self.kerning.between(before, c)) * em;
                before = Some(c);
            }
        }
        width
    }
}

fn is_kerned(style: &Style) -> bool {
    style.bold && style.size >= KERNED
}

impl Weight {
    fn glyph(&self, c: char) -> Option<Glyph> {
        self.latin.glyph(c).or_else(|| self.more.as_ref()?.glyph(c))
    }
}

impl Face {
    fn load(data: &Data, index: u32, more: bool) -> Option<Self> {
        let font = Font::new(data.clone(), index)?;
        let file = FontRef::from_index(data.as_ref(), index).ok()?;
        let metrics = file.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = font.units_per_em();
        let glyphs: Vec<(char, Glyph)> = file
            .charmap()
            .mappings()
            .filter_map(|(code, id)| {
                let advance = metrics.advance_width(id)? / em;
                Some((char::from_u32(code)?, Glyph { id: id.to_u32(), advance, more }))
            })
            .collect();
        let mut first = vec![None; FIRST];
        for (c, glyph) in &glyphs {
            if let Some(place) = first.get_mut(*c as usize) {
                *place = Some(*glyph);
            }
        }
        Some(Self { font, glyphs, first })
    }

    fn glyph(&self, c: char) -> Option<Glyph> {
        if let Some(glyph) = self.first.get(c as usize) {
            return *glyph;
        }
        let place = self.glyphs.binary_search_by_key(&c, |(known, _)| *known).ok()?;
        self.glyphs.get(place).map(|(_, glyph)| *glyph)
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::{LETTERS, needs_letters};
    use super::super::style::{BODY, VERDICTS};
    use super::Faces;

    fn faces(letters: Option<&[u8]>) -> Faces {
        Faces::load(crate::i18n::Locale::Nl, letters).expect("the fonts are there")
    }

    #[test]
    fn what_cannot_be_drawn_is_seen() {
        let faces = faces(None);
        let cases = [
            ("Café, ‘Ŝ’ – 5\u{a0}€ × 2 → ½…", "Café, ‘Ŝ’ – 5\u{a0}€ × 2 → ½…"),
            ("日本", "□□"),
            ("👩‍🚀!", "□□!"),
            ("a\tb\u{0}c\u{202f}d\u{feff}", "a bc\u{a0}d"),
            ("twee\nregels\u{ad}breed", "twee\nregels\u{ad}breed"),
            ("\u{e000}\u{10ffff}", "□□"),
            ("Ναι, Да", "□□□, □□"),
        ];
        for (text, expected) in cases {
            assert_eq!(faces.legible(text), expected, "{text:?}");
        }
    }

    #[test]
    fn letters_beyond_latin_come_from_the_second_file() {
        let faces = faces(Some(LETTERS));
        let latin = "Zażółć gęślą jaźń, ŻABKA; İstanbul ığüşöç ĞÜŞİÖÇ; Țară, Ősz 9€";
        let beyond = "Δοκιμή ΐ ἀρετή, Щёголь Ґ ї, Nguyễn Ẁ ₺";
        for text in [latin, beyond] {
            assert_eq!(faces.legible(text), text);
            for style in [BODY, BODY.bold()] {
                assert_eq!(faces.shape(text, &style).count(), text.chars().count(), "{text}");
            }
        }
        assert!(!needs_letters(latin) && needs_letters(beyond));
        assert_eq!(faces.legible("Ω日"), "Ω□");
        let wide = faces.width("Щ", &BODY) / faces.width("г", &BODY);
        assert!(wide > 2.0, "each has its own width: {wide}");
    }

    #[test]
    fn a_second_file_that_is_none_is_done_without() {
        for bytes in [&b""[..], b"<html>", &LETTERS[..LETTERS.len() / 2], &LETTERS[..100]] {
            assert_eq!(faces(Some(bytes)).legible("één Ж").chars().count(), 5);
        }
        assert_eq!(faces(Some(b"<html>")).legible("één Ж"), "één □");
    }

    #[test]
    fn characters_are_found_because_they_are_in_order() {
        let faces = faces(Some(LETTERS));
        for weight in [&faces.regular, &faces.bold] {
            let more = weight.more.as_ref().expect("the file has both weights");
            for face in [&weight.latin, more] {
                assert!(face.glyphs.is_sorted_by_key(|(c, _)| *c));
                assert!(face.glyphs.len() > 300, "{} characters", face.glyphs.len());
            }
            for (c, _) in &more.glyphs {
                assert!(needs_letters(c.encode_utf8(&mut [0; 4])), "{c:?} makes it be fetched");
                assert!(weight.latin.glyph(*c).is_none(), "{c:?} is in one file");
            }
        }
    }

    #[test]
    fn widths_are_those_of_the_font() {
        let faces = faces(None);
        let digits = faces.width("0123456789", &BODY);
        assert!((digits - 10.0 * 0.497 * BODY.em()).abs() < 0.001, "tabular figures: {digits}");
        let bold = faces.width("0123456789", &BODY.bold());
        assert!((bold - 10.0 * 0.528 * BODY.em()).abs() < 0.001, "bold ones are wider: {bold}");
        let big = VERDICTS[0];
        let apart = faces.width("W", &big) + faces.width("a", &big);
        assert!(faces.width("Wa", &big) < apart - 0.1, "W and a are kerned");
    }
}
