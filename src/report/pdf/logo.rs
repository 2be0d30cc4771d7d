use std::hash::{Hash, Hasher};
use std::sync::Arc;

use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};

/// The most pixels of a side: far more than print shows on 42 by 14 mm.
const MOST: u32 = 2048;

/// An owner's logo: pixels without transparency, as they stand on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    width: u32,
    height: u32,
    rgb: Arc<Vec<u8>>,
}

impl Logo {
    /// From rows of red, green, blue and alpha, laid on white. None when there are not as many as
    /// the size says, or the size is none or over 2048.
    #[must_use]
    pub fn from_rgba(width: u32, height: u32, rgba: &[u8]) -> Option<Self> {
        let sides = [width, height].iter().all(|side| (1..=MOST).contains(side));
        let pixels = usize::try_from(u64::from(width) * u64::from(height)).ok()?;
        if !sides || rgba.len() != pixels * 4 {
            return None;
        }
        let on_white = |part: u8, alpha: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            let mixed = (part * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        let mut rgb = Vec::with_capacity(pixels * 3);
        for pixel in rgba.chunks_exact(4) {
            if let [red, green, blue, alpha] = *pixel {
                rgb.extend([red, green, blue].map(|part| on_white(part, alpha)));
            }
        }
        Some(Self { width, height, rgb: Arc::new(rgb) })
    }

    /// Its size in a frame of a width and a height, in the same unit.
    pub fn within(&self, width: f32, height: f32) -> (f32, f32) {
        #[expect(clippy::cast_precision_loss, reason = "at most 2048")]
        let (own_width, own_height) = (self.width as f32, self.height as f32);
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }

    /// As it is drawn.
    pub fn image(&self) -> Option<Image> {
        Image::from_custom(self.clone(), false).ok()
    }
}

impl Hash for Logo {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.width, self.height, &*self.rgb).hash(state);
    }
}

impl CustomImage for Logo {
    fn color_channel(&self) -> &[u8] {
        &self.rgb
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        None
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Rgb
    }
}

#[cfg(test)]
mod tests {
    use super::Logo;

    #[test]
    fn what_is_transparent_is_white_on_paper() {
        let rgba = [255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 128];
        let logo = Logo::from_rgba(3, 1, &rgba);
        let rgb = logo.map(|logo| logo.rgb.to_vec());
        assert_eq!(rgb, Some(vec![255, 0, 0, 255, 255, 255, 127, 127, 127]));
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
}
