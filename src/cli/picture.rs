//! Pictures as pixels.

use png::{ColorType, Decoder, DecodingError, Encoder, Limits, Transformations};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use resvg::usvg::{Error, ImageHrefResolver, Options, Tree};

use super::words::Words;
use crate::i18n::Key;
use crate::report::pdf::Logo;

/// What an SVG is drawn in: 42 by 14 mm at 600 dots an inch.
const WIDTH: f32 = 992.0;
const HEIGHT: f32 = 330.0;

/// What of an SVG is not drawn, by the name of its element, and what to do.
const NOT_DRAWN: [(&str, Key); 3] = [
    ("text", Key::CliPictureText),
    ("image", Key::CliPictureImage),
    ("foreignObject", Key::CliPictureForeign),
];

/// A picture that has been read.
pub(super) struct Picture {
    pub width: u32,
    pub height: u32,
    /// Rows of red, green, blue and alpha.
    pub rgba: Vec<u8>,
    /// What is in the file and not in the pixels, and what to do.
    pub left_out: Vec<Key>,
}

/// A PNG or an SVG.
///
/// # Errors
/// What is wrong with it and what to do.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, Words> {
    if bytes.starts_with(b"\x89PNG") {
        return png(bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => svg(text),
        _ => Err(Words::new(Key::CliPictureKind)),
    }
}

/// A logo as a PNG in a `data:` address.
pub(super) fn address(logo: &Logo) -> Option<String> {
    let (width, height, pixels) = logo.rgb();
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, width, height);
    encoder.set_color(ColorType::Rgb);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels).ok()?;
    writer.finish().ok()?;
    Some(format!("data:image/png;base64,{}", base64(&png)))
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let byte = |i: usize| part.get(i).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for i in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * i) & 63) as usize];
            text.push(if i > part.len() { '=' } else { char::from(sign) });
        }
    }
    text
}

/// A PNG, of which the size is known before any of it is unpacked.
fn png(bytes: &[u8]) -> Result<Picture, Words> {
    let damaged = |error: DecodingError| Words::new(Key::CliPicturePng).with("reason", &error);
    let mut decoder =
        Decoder::new_with_limits(std::io::Cursor::new(bytes), Limits { bytes: 64 * 1024 * 1024 });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = reader.info().size();
    let most = Logo::LARGEST_SIDE;
    if width.max(height) > most {
        let words = Words::new(Key::CliPictureSize).with("width", &width).with("height", &height);
        return Err(words.with("most", &most));
    }
    let mut pixels = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut pixels).map_err(damaged)?;
    pixels.truncate(info.buffer_size());
    let spread = |channels: usize, pixel: fn(&[u8]) -> [u8; 4]| {
        pixels.chunks_exact(channels).flat_map(pixel).collect::<Vec<u8>>()
    };
    let rgba = match info.color_type {
        ColorType::Rgba => pixels,
        ColorType::Rgb => spread(3, |p| [p[0], p[1], p[2], 255]),
        ColorType::GrayscaleAlpha => spread(2, |p| [p[0], p[0], p[0], p[1]]),
        ColorType::Grayscale => spread(1, |p| [p[0], p[0], p[0], 255]),
        ColorType::Indexed => return Err(Words::new(Key::CliPictureKind)),
    };
    Ok(Picture { width, height, rgba, left_out: Vec::new() })
}

/// An SVG, drawn as large as the report can use. It opens no other files.
fn svg(text: &str) -> Result<Picture, Words> {
    let damaged = |error: Error| match error {
        Error::ParsingFailed(error) => Words::new(Key::CliPictureSvg).with("reason", &error),
        Error::InvalidSize => Words::new(Key::CliPictureNoSize),
        error => Words::new(Key::CliPictureNotDrawn).with("reason", &error),
    };
    let parsing = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, parsing);
    let document = document.map_err(|error| damaged(error.into()))?;
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(damaged)?;
    let size = tree.size();
    let scale = (WIDTH / size.width()).min(HEIGHT / size.height());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 992")]
    let [width, height] =
        [size.width(), size.height()].map(|side| (side * scale).round().max(1.0) as u32);
    let mut picture = Pixmap::new(width, height).ok_or_else(|| damaged(Error::InvalidSize))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let pixels = picture.pixels().iter().map(PremultipliedColorU8::demultiply);
    let rgba = pixels.flat_map(|p| [p.red(), p.green(), p.blue(), p.alpha()]).collect();
    let has = |name: &str| document.descendants().any(|node| node.tag_name().name() == name);
    let left_out = NOT_DRAWN.iter().filter(|(name, _)| has(name)).map(|(_, key)| *key).collect();
    Ok(Picture { width, height, rgba, left_out })
}

#[cfg(test)]
mod tests {
    use super::{address, base64, read};
    use crate::report::pdf::Logo;

    #[test]
    fn bytes_are_written_in_base64() {
        let cases =
            [("", ""), ("M", "TQ=="), ("Ma", "TWE="), ("Man", "TWFu"), ("Many", "TWFueQ==")];
        for (text, expected) in cases {
            assert_eq!(base64(text.as_bytes()), expected);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    }

    #[test]
    fn a_logo_is_the_same_picture_in_its_address() {
        let rgba = [
            200, 0, 0, 255, 0, 100, 0, 255, 0, 0, 50, 255, 9, 9, 9, 255, 1, 2, 3, 255, 4, 5, 6, 255,
        ];
        let logo = Logo::from_rgba(3, 2, &rgba).expect("a logo");
        let address = address(&logo).expect("an address");
        let text = address.strip_prefix("data:image/png;base64,").expect("a PNG");
        let value = |sign: char| {
            let signs = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']);
            signs.into_iter().position(|known| known == sign).unwrap_or(0)
        };
        let mut bytes = Vec::new();
        for four in text.chars().collect::<Vec<_>>().chunks(4) {
            let bits = four.iter().fold(0, |bits, sign| bits << 6 | value(*sign));
            bytes
                .extend([16, 8, 0].map(|shift| u8::try_from(bits >> shift & 255).expect("a byte")));
        }
        let picture = read(&bytes).unwrap_or_else(|_| panic!("a PNG"));
        assert_eq!((picture.width, picture.height, &*picture.rgba), (3, 2, &rgba[..]));
    }
}
