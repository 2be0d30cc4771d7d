use super::colour::Rgb;

/// The most areas that it is drawn with; a picture that takes more is drawn coarser.
const AREAS: usize = 12_000;

/// An owner's logo: pixels without transparency, as they stand on paper.
///
/// It is drawn as areas of one colour each. What reads and writes pictures in a PDF is a tenth of
/// the PDF maker, and a logo has few colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    width: u32,
    height: u32,
    /// Row by row.
    pixels: Vec<Rgb>,
}

/// A colour and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The colour.
    pub colour: Rgb,
    /// Left, top, width and height, as shares of the width and the height of the logo.
    pub areas: Vec<[f32; 4]>,
}

/// Pixels of one colour: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Area {
    colour: Rgb,
    sides: [u32; 4],
}

impl Logo {
    /// The most pixels of a side: far more than print shows on 42 by 14 mm.
    pub const LARGEST_SIDE: u32 = 2048;

    /// From rows of red, green, blue and alpha, laid on white. None when there are not as many as
    /// the size says, or the size is none or over 2048.
    #[must_use]
    pub fn from_rgba(width: u32, height: u32, rgba: &[u8]) -> Option<Self> {
        let sides = [width, height].iter().all(|side| (1..=Self::LARGEST_SIDE).contains(side));
        let count = usize::try_from(u64::from(width) * u64::from(height)).ok()?;
        if !sides || rgba.len() != count * 4 {
            return None;
        }
        let on_white = |part: u8, alpha: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            let mixed = (part * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        let pixel = |pixel: &[u8]| match *pixel {
            [r, g, b, alpha] => Rgb(on_white(r, alpha), on_white(g, alpha), on_white(b, alpha)),
            _ => Rgb::WHITE,
        };
        Some(Self { width, height, pixels: rgba.chunks_exact(4).map(pixel).collect() })
    }

    /// Whether nothing of it can be seen on white paper.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.pixels.iter().all(|pixel| *pixel == Rgb::WHITE)
    }

    /// Its width and height, and rows of red, green and blue.
    #[must_use]
    pub fn rgb(&self) -> (u32, u32, Vec<u8>) {
        let rows = self.pixels.iter().flat_map(|Rgb(red, green, blue)| [*red, *green, *blue]);
        (self.width, self.height, rows.collect())
    }

    /// Its size in a frame of a width and a height, in the same unit.
    #[expect(clippy::cast_precision_loss, reason = "at most 2048")]
    pub fn within(&self, width: f32, height: f32) -> (f32, f32) {
        let (own_width, own_height) = (self.width as f32, self.height as f32);
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }

    /// What it is drawn with, the widest spread colours first. White is left to the paper.
    #[expect(clippy::cast_precision_loss, reason = "at most 2048")]
    pub fn layers(&self) -> Vec<Layer> {
        let mut areas = self.areas();
        if areas.len() > AREAS && self.width.min(self.height) > 1 {
            return self.halved().layers();
        }
        // A little over the next area: otherwise the paper shines through between two.
        const OVER: f32 = 0.5;
        let (width, height) = (self.width as f32, self.height as f32);
        let share = |[left, top, right, bottom]: [u32; 4]| {
            let wide = ((right - left) as f32 + OVER).min(width - left as f32);
            let high = ((bottom - top) as f32 + OVER).min(height - top as f32);
            [left as f32 / width, top as f32 / height, wide / width, high / height]
        };
        areas.sort_by_key(|area| (area.colour.0, area.colour.1, area.colour.2));
        let mut layers: Vec<Layer> = areas
            .chunk_by(|a, b| a.colour == b.colour)
            .filter_map(|areas| {
                let colour = areas.first()?.colour;
                Some(Layer { colour, areas: areas.iter().map(|area| share(area.sides)).collect() })
            })
            .collect();
        let spread = |layer: &Layer| layer.areas.iter().map(|[.., w, h]| w * h).sum::<f32>();
        layers.sort_by(|a, b| spread(b).total_cmp(&spread(a)));
        layers
    }

    /// Runs of one colour in a row, together with the same runs in the rows below.
    fn areas(&self) -> Vec<Area> {
        let mut areas: Vec<Area> = Vec::new();
        let mut above: Vec<usize> = Vec::new();
        let rows = self.pixels.chunks(usize::try_from(self.width).unwrap_or(1).max(1));
        for (y, row) in (0u32..).zip(rows) {
            let (mut here, mut x) = (Vec::new(), 0u32);
            let mut upper = above.iter().copied().peekable();
            for run in row.chunk_by(|a, b| a == b) {
                let end = x + u32::try_from(run.len()).unwrap_or(0);
                let colour = run.first().copied().unwrap_or(Rgb::WHITE);
                if colour != Rgb::WHITE {
                    while upper.next_if(|&place| areas[place].sides[0] < x).is_some() {}
                    let same = upper.peek().copied().filter(|&place| {
                        let Area { colour: other, sides } = areas[place];
                        other == colour && sides[0] == x && sides[2] == end
                    });
                    let place = same.unwrap_or(areas.len());
                    match same {
                        Some(place) => areas[place].sides[3] = y + 1,
                        None => areas.push(Area { colour, sides: [x, y, end, y + 1] }),
                    }
                    here.push(place);
                }
                x = end;
            }
            above = here;
        }
        areas
    }

    /// The same with a quarter of the pixels.
    fn halved(&self) -> Self {
        let (width, height) = (self.width.div_ceil(2), self.height.div_ceil(2));
        let at = |x: u32, y: u32| {
            let (x, y) = (x.min(self.width - 1), y.min(self.height - 1));
            let place = usize::try_from(u64::from(y) * u64::from(self.width) + u64::from(x));
            place.ok().and_then(|place| self.pixels.get(place)).copied().unwrap_or(Rgb::WHITE)
        };
        let mean = |parts: [u8; 4]| {
            let sum: u16 = parts.iter().map(|part| u16::from(*part)).sum();
            u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX)
        };
        let mut pixels = Vec::with_capacity(self.pixels.len() / 4 + 1);
        for y in 0..height {
            for x in 0..width {
                let (x, y) = (2 * x, 2 * y);
                let four = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)];
                let part = |which: fn(&Rgb) -> u8| {
                    mean([&four[0], &four[1], &four[2], &four[3]].map(which))
                };
                pixels.push(Rgb(part(|c| c.0), part(|c| c.1), part(|c| c.2)));
            }
        }
        Self { width, height, pixels }
    }
}

#[cfg(test)]
mod tests {
    use super::super::colour::Rgb;
    use super::{AREAS, Logo};

    #[test]
    fn what_is_transparent_is_white_on_paper() {
        let rgba = [255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 128];
        let logo = Logo::from_rgba(3, 1, &rgba);
        let pixels = logo.map(|logo| logo.pixels);
        assert_eq!(pixels, Some(vec![Rgb(255, 0, 0), Rgb::WHITE, Rgb(127, 127, 127)]));
    }

    #[test]
    fn what_is_no_picture_of_that_size_is_refused() {
        for (width, height, bytes) in
            [(0, 1, 0), (1, 1, 3), (2, 2, 15), (2049, 1, 8196), (u32::MAX, u32::MAX, 4)]
        {
            assert_eq!(Logo::from_rgba(width, height, &vec![0; bytes]), None, "{width}x{height}");
        }
    }

    #[test]
    fn it_keeps_its_shape() {
        let logo = Logo::from_rgba(4, 1, &[0; 16]);
        let size = |logo: &Logo| logo.within(42.0, 14.0);
        assert_eq!(logo.as_ref().map(size), Some((42.0, 10.5)));
        let tall = Logo::from_rgba(1, 4, &[0; 16]);
        assert_eq!(tall.as_ref().map(size), Some((3.5, 14.0)));
    }

    #[test]
    fn nothing_is_drawn_outside_its_area() {
        let layers = logo(3, 2, |x, y| [u8::from(x == y) * 200, 0, 0, 255]).layers();
        for [x, y, wide, high] in layers.iter().flat_map(|layer| layer.areas.iter().copied()) {
            assert!(x + wide < 1.001 && y + high < 1.001, "{x} {y} {wide} {high}");
        }
    }

    fn logo(width: u32, height: u32, colour: impl Fn(u32, u32) -> [u8; 4]) -> Logo {
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let rgba: Vec<u8> = rows.flat_map(|(x, y)| colour(x, y)).collect();
        Logo::from_rgba(width, height, &rgba).unwrap_or_else(|| unreachable!())
    }

    #[test]
    fn a_colour_is_drawn_in_as_few_areas_as_its_shape_has_steps() {
        let red = [200, 0, 0, 255];
        let step = logo(4, 4, |x, y| if y < 2 || x < 2 { red } else { [0, 0, 0, 0] });
        let layers = step.layers();
        assert_eq!(layers.len(), 1);
        let left_top = |area: &[f32; 4]| (area[0], area[1]);
        let places: Vec<(f32, f32)> = layers[0].areas.iter().map(left_top).collect();
        assert_eq!(places, [(0.0, 0.0), (0.0, 0.5)]);
        let white = logo(3, 3, |_, _| [255; 4]);
        assert!(white.layers().is_empty() && white.is_blank(), "white is the paper's");
        assert!(!step.is_blank());
    }

    #[test]
    fn every_pixel_is_in_one_area_of_its_colour() {
        let picture =
            logo(17, 9, |x, y| [u8::try_from((x * x + y * 3) % 5 * 50).unwrap_or(0), 9, 9, 255]);
        let mut seen = vec![0; 17 * 9];
        for area in picture.areas() {
            let [left, top, right, bottom] = area.sides;
            for (x, y) in (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y))) {
                let place = usize::try_from(y * 17 + x).unwrap_or(0);
                assert_eq!(picture.pixels[place], area.colour);
                seen[place] += 1;
            }
        }
        assert!(seen.iter().all(|count| *count == 1), "{seen:?}");
    }

    #[test]
    fn a_photograph_is_drawn_coarser() {
        let noise = logo(600, 200, |x, y| {
            let byte = u8::try_from((x * 7919 + y * 104_729) % 251).unwrap_or(0);
            [byte, byte / 2, 200 - byte / 2, 255]
        });
        assert!(noise.areas().len() > AREAS);
        let drawn: usize = noise.layers().iter().map(|layer| layer.areas.len()).sum();
        assert!((1..=AREAS).contains(&drawn), "{drawn}");
    }
}
