use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;

use super::picture::{self, Picture};
use super::words::{Words, messages};
use super::{Failure, files};
use crate::i18n::{Key, Locale, Messages, composed};
use crate::report::pdf::{LETTERS, Logo, PdfOptions, Rgb};
use crate::report::{HtmlOptions, safe_link};

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
    ///
    /// What of the logo is not drawn is said on standard error.
    pub fn read(&self, lang: Option<Locale>) -> Result<Brand, Failure> {
        let Some(path) = &self.brand else { return Ok(Brand::default()) };
        let name = path.display().to_string();
        let failed = |words| Failure::Brand { path: name.clone(), words };
        let text = files::read_text(&name, LARGEST)?;
        let table: toml::Table = text.parse().map_err(|error| unread(&name, &text, &error))?;
        let mut brand = Brand::default();
        for (field, value) in &table {
            let Some(text) = value.as_str() else {
                return Err(failed(Words::new(Key::CliBrandText).with("field", &field)));
            };
            match field.as_str() {
                "name" => brand.name = Some(composed(text).into_owned()),
                "contact" => brand.contact = Some(composed(text).into_owned()),
                "booking_url" => {
                    let wrong = || failed(Words::new(Key::CliBrandLink));
                    brand.booking_url = Some(safe_link(text).ok_or_else(wrong)?.to_owned());
                }
                "accent" => {
                    let colour = Rgb::parse(text);
                    let wrong = || failed(Words::new(Key::CliBrandAccent));
                    brand.accent = Some(colour.ok_or_else(wrong)?);
                }
                "logo" => brand.logo = Some(logo(&beside(path, text), messages(lang))?),
                _ => return Err(failed(Words::new(Key::CliBrandUnknown).with("field", &field))),
            }
        }
        Ok(brand)
    }
}

impl Brand {
    /// The same on a page.
    pub fn on_page(&self) -> HtmlOptions {
        let accent = self.accent.unwrap_or(Rgb::ACCENT);
        let logo = self.logo.as_ref().filter(|logo| !logo.is_blank());
        HtmlOptions { accent, logo: logo.and_then(picture::address) }
    }

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

/// A brand file that is not TOML, with the line where that shows.
fn unread(path: &str, text: &str, error: &toml::de::Error) -> Failure {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let words = Words::new(Key::CliBrandForm).with("reason", &error.message());
    Failure::Brand { path: format!("{path}:{line}"), words }
}

/// The logo in a file. What of it is not drawn is said on standard error.
fn logo(path: &str, messages: Messages) -> Result<Logo, Failure> {
    let bytes = files::read(path, LARGEST_PICTURE)?;
    let failed = |words| Failure::Brand { path: path.to_owned(), words };
    let Picture { width, height, rgba, left_out } = picture::read(&bytes).map_err(failed)?;
    let none = || failed(Words::new(Key::CliPictureKind));
    let logo = Logo::from_rgba(width, height, &rgba).ok_or_else(none)?;
    for key in left_out.into_iter().chain(logo.is_blank().then_some(Key::CliLogoBlank)) {
        eprintln!("gereed: {path}: {}", messages.text(key));
    }
    Ok(logo)
}
