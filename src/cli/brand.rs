use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, files};
use crate::i18n::composed;
use crate::report::pdf::{LETTERS, Logo, PdfOptions, Rgb};
use crate::report::safe_link;

/// The most bytes of a brand file, and of a picture.
const LARGEST: usize = 64 * 1024;
const LARGEST_PICTURE: usize = 4 * 1024 * 1024;

/// Whose name is on it.
#[derive(Args)]
pub(super) struct BrandFile {
    /// Whose report it is: a TOML file with `name`, `contact`, `booking_url`, `accent` (#1d3fa6) and
    /// `logo` (a PNG or SVG beside it); each may be left out
    #[arg(long, value_name = "FILE")]
    brand: Option<PathBuf>,
}

/// The brand of whoever offers the check.
#[derive(Default)]
pub(super) struct Brand {
    /// The name.
    pub name: Option<String>,
    /// How to reach them, in a line.
    pub contact: Option<String>,
    /// Where a session is booked; http, https or mailto.
    pub booking_url: Option<String>,
    accent: Option<Rgb>,
    logo: Option<Logo>,
}

impl BrandFile {
    /// Reads the file and the logo in it; nothing where none was named.
    pub fn read(&self) -> Result<Brand, Failure> {
        let Some(path) = &self.brand else { return Ok(Brand::default()) };
        let name = path.display().to_string();
        let failed = |reason: String| Failure::Brand { path: name.clone(), reason };
        let table: toml::Table = files::read_text(&name, LARGEST)?
            .parse()
            .map_err(|error: toml::de::Error| failed(error.message().to_owned()))?;
        let mut brand = Brand::default();
        for (field, value) in &table {
            let Some(text) = value.as_str() else {
                return Err(failed(format!("{field} must be a text between quotes")));
            };
            match field.as_str() {
                "name" => brand.name = Some(composed(text).into_owned()),
                "contact" => brand.contact = Some(composed(text).into_owned()),
                "booking_url" => {
                    let link = safe_link(text).ok_or_else(|| {
                        failed("booking_url must begin with https:, http: or mailto:".into())
                    })?;
                    brand.booking_url = Some(link.to_owned());
                }
                "accent" => {
                    let colour = Rgb::parse(text);
                    let wrong = || failed("accent must be a colour such as #1d3fa6".into());
                    brand.accent = Some(colour.ok_or_else(wrong)?);
                }
                "logo" => brand.logo = Some(logo(&beside(path, text))?),
                _ => return Err(failed(format!("{field} is no part of a brand; leave it out"))),
            }
        }
        Ok(brand)
    }
}

impl Brand {
    /// The same in a PDF, which may have every letter.
    pub fn on(&self, options: PdfOptions) -> PdfOptions {
        let accent = self.accent.unwrap_or(options.accent);
        let letters = Some(Cow::Borrowed(LETTERS));
        PdfOptions { accent, logo: self.logo.clone(), letters, ..options }
    }
}

/// A file that is named in another.
fn beside(file: &Path, name: &str) -> String {
    file.parent().unwrap_or_else(|| Path::new("")).join(name).display().to_string()
}

fn logo(path: &str) -> Result<Logo, Failure> {
    let bytes = files::read(path, LARGEST_PICTURE)?;
    let png = bytes.starts_with(b"\x89PNG");
    let pixels = if png { super::picture::png(&bytes) } else { super::picture::svg(&bytes) };
    let logo = pixels.and_then(|(width, height, rgba)| Logo::from_rgba(width, height, &rgba));
    logo.ok_or_else(|| Failure::Brand {
        path: path.to_owned(),
        reason: "must be a PNG of at most 2048 by 2048 pixels, or an SVG".into(),
    })
}
