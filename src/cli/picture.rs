//! Pictures as pixels: rows of red, green, blue and alpha.

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};

/// What an SVG is drawn in: 42 by 14 mm at 600 dots an inch.
const WIDTH: f32 = 992.0;
const HEIGHT: f32 = 330.0;

/// Width, height and pixels.
pub(super) type Pixels = (u32, u32, Vec<u8>);

/// A PNG; none when it is damaged or larger than anything that is printed that small.
pub(super) fn png(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = png::Decoder::new_with_limits(
        std::io::Cursor::new(bytes),
        png::Limits { bytes: 64 * 1024 * 1024 },
    );
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(info.buffer_size());
    let spread = |channels: usize, pixel: fn(&[u8]) -> [u8; 4]| {
        pixels.chunks_exact(channels).flat_map(pixel).collect::<Vec<u8>>()
    };
    let rgba = match info.color_type {
        png::ColorType::Rgba => pixels,
        png::ColorType::Rgb => spread(3, |p| [p[0], p[1], p[2], 255]),
        png::ColorType::GrayscaleAlpha => spread(2, |p| [p[0], p[0], p[0], p[1]]),
        png::ColorType::Grayscale => spread(1, |p| [p[0], p[0], p[0], 255]),
        png::ColorType::Indexed => return None,
    };
    Some((info.width, info.height, rgba))
}

/// An SVG without text, drawn as large as the report can use; none when it cannot be read.
pub(super) fn svg(bytes: &[u8]) -> Option<Pixels> {
    let tree = Tree::from_data(bytes, &Options::default()).ok()?;
    let size = tree.size();
    let scale = (WIDTH / size.width()).min(HEIGHT / size.height());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 992")]
    let [width, height] =
        [size.width(), size.height()].map(|side| (side * scale).round().max(1.0) as u32);
    let mut picture = Pixmap::new(width, height)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let pixels = picture.pixels().iter().map(PremultipliedColorU8::demultiply);
    let rgba = pixels.flat_map(|p| [p.red(), p.green(), p.blue(), p.alpha()]).collect();
    Some((width, height, rgba))
}
