use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::picture::{self, Picture};
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
                "logo" => brand.logo = logo(&beside(path, text))?,
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

/// The logo in a file; none when nothing of it can be seen, so that the name stands in its place.
/// What of it is not drawn is said on standard error.
fn logo(path: &str) -> Result<Option<Logo>, Failure> {
    let bytes = files::read(path, LARGEST_PICTURE)?;
    let failed = |reason| Failure::Brand { path: path.to_owned(), reason };
    let Picture { width, height, rgba, left_out } = picture::read(&bytes).map_err(failed)?;
    for said in left_out {
        eprintln!("gereed: {path}: {said}");
    }
    let none = || failed("no pixels; save it again".to_owned());
    let logo = Logo::from_rgba(width, height, &rgba).ok_or_else(none)?;
    if logo.is_blank() {
        eprintln!("gereed: {path}: nothing of it can be seen on paper; the name stands instead");
        return Ok(None);
    }
    Ok(Some(logo))
}
