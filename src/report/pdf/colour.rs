use std::fmt;

use super::style::Ink;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The colours of a report: all but the accent are fixed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    accent: Rgb,
    wash: Rgb,
}

const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
const MID: Rgb = Rgb(0x8b, 0x8f, 0x97);
/// What the accent needs on white, for small text.
const ON_WHITE: f64 = 4.5;
/// What the accent needs against the grey of other bars, for a print in black and white.
const AGAINST_MID: f64 = 2.0;

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Rgb {
    /// The paper's.
    pub(super) const WHITE: Self = WHITE;

    /// The accent where none is given.
    pub const ACCENT: Self = Self(0x1d, 0x3f, 0xa6);

    /// Reads `#1d3fa6` or `1d3fa6`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// Contrast between two colours, 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|part| {
            let share = f64::from(part) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        })
    }

    /// None when the colour lies outside sRGB.
    fn from_linear(parts: [f64; 3]) -> Option<Self> {
        let [r, g, b] = parts.map(|part| {
            let curved = if part <= 0.003_130_8 {
                12.92 * part
            } else {
                1.055 * libm::pow(part, 1.0 / 2.4) - 0.055
            };
            let rounded = libm::round(curved * 255.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
            (0.0..=255.0).contains(&rounded).then_some(rounded as u8)
        });
        Some(Self(r?, g?, b?))
    }

    /// The same hue, darkened in OKLCH in steps of half a percent until the report can use it.
    fn usable(self) -> Self {
        let (lightness, a, b) = oklab(self.linear());
        (0..=200)
            .map(|step| (lightness - f64::from(step) * 0.005).max(0.0))
            .map(|l| if l < lightness { in_gamut(l, a, b) } else { self })
            .find(|c| c.contrast(WHITE) >= ON_WHITE && c.contrast(MID) >= AGAINST_MID)
            .unwrap_or(Self(0, 0, 0))
    }

    /// This colour at 12 % on white.
    fn wash(self) -> Self {
        let mixed = |part: u8| {
            let share = 255.0 - 0.12 * (255.0 - f64::from(part));
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
            (libm::round(share) as u8)
        };
        Self(mixed(self.0), mixed(self.1), mixed(self.2))
    }
}

impl Palette {
    /// The palette of a brand, whose colour is darkened where it would not be seen.
    pub fn new(brand: Rgb) -> Self {
        let accent = brand.usable();
        Self { accent, wash: accent.wash() }
    }

    /// The accent, and a wash of it.
    pub fn brand(&self) -> [Rgb; 2] {
        [self.accent, self.wash]
    }

    /// The colour of an ink.
    pub fn rgb(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Dark => Rgb(0x16, 0x18, 0x1d),
            Ink::Soft => Rgb(0x5a, 0x5e, 0x66),
            Ink::Mid => MID,
            Ink::Line => Rgb(0xc6, 0xc9, 0xce),
            Ink::Accent => self.accent,
            Ink::Wash => self.wash,
            Ink::Paper => WHITE,
        }
    }
}

/// Lightness, a and b of a linear sRGB colour (Ottosson 2020).
fn oklab([r, g, b]: [f64; 3]) -> (f64, f64, f64) {
    let l = libm::cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
    let m = libm::cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
    let s = libm::cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
    (
        0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
    )
}

fn from_oklab(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let cube = |x: f64| x * x * x;
    let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548 * b);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
    ]
}

/// The colour at this lightness with as much of its chroma as sRGB can show.
fn in_gamut(lightness: f64, a: f64, b: f64) -> Rgb {
    (0..=50)
        .map(|step| 1.0 - f64::from(step) / 50.0)
        .find_map(|chroma| Rgb::from_linear(from_oklab(lightness, a * chroma, b * chroma)))
        .unwrap_or(Rgb(0, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::{AGAINST_MID, Ink, MID, ON_WHITE, Palette, Rgb, WHITE};

    #[test]
    fn colours_are_read() {
        let cases = [
            ("#1d3fa6", Some(Rgb::ACCENT)),
            ("1D3FA6", Some(Rgb::ACCENT)),
            ("#fff", None),
            ("", None),
            ("#1d3fa6ff", None),
            ("#é3fa6", None),
            ("#+13fa6", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Rgb::parse(text), expected, "{text:?}");
        }
    }

    #[test]
    fn contrasts_are_those_of_the_design() {
        let palette = Palette::new(Rgb::ACCENT);
        let cases = [
            (Ink::Dark, 17.8),
            (Ink::Soft, 6.5),
            (Ink::Mid, 3.2),
            (Ink::Line, 1.7),
            (Ink::Accent, 9.1),
            (Ink::Wash, 1.2),
        ];
        for (ink, expected) in cases {
            let contrast = palette.rgb(ink).contrast(WHITE);
            assert!((contrast - expected).abs() < 0.05, "{ink:?}: {contrast}");
        }
        assert_eq!(palette.rgb(Ink::Wash), Rgb(0xe4, 0xe8, 0xf4));
    }

    #[test]
    fn a_brand_colour_is_darkened_until_it_is_seen_and_no_further() {
        assert_eq!(Palette::new(Rgb::ACCENT).rgb(Ink::Accent), Rgb::ACCENT);
        for brand in [Rgb(0xff, 0xd5, 0), Rgb(0, 0xff, 0xff), WHITE, MID, Rgb(0xe6, 0x3b, 0x2e)] {
            let accent = Palette::new(brand).rgb(Ink::Accent);
            assert!(accent.contrast(WHITE) >= ON_WHITE, "{brand:?} gives {accent:?}");
            assert!(accent.contrast(MID) >= AGAINST_MID, "{brand:?} gives {accent:?}");
            assert!(accent.contrast(MID) < AGAINST_MID + 0.2, "{brand:?} gives {accent:?}");
        }
        let Rgb(r, g, b) = Palette::new(Rgb(0xff, 0xd5, 0)).rgb(Ink::Accent);
        assert!(r > g && g > b, "yellow becomes a dark yellow: {r} {g} {b}");
    }
}
