use std::borrow::Cow;

use super::{ResultFile, ResultFileError};

/// The most bytes of a PDF that is opened.
pub const LARGEST_PDF: usize = 16 * 1024 * 1024;

/// The most bytes between a dictionary's key and either end of it.
const DICTIONARY: usize = 4096;

impl ResultFile {
    /// Opens what a person chose: a result file, or a PDF that carries one.
    ///
    /// # Errors
    /// When there is no result in it, or that cannot be read; see [`ResultFile::parse`].
    pub fn open(bytes: &[u8]) -> Result<Self, ResultFileError> {
        Self::parse(&text_in(bytes)?)
    }
}

/// The text of the result in what a person chose. Natively, and where PDFs are made, also when
/// another program has saved the PDF and compressed what is attached.
///
/// # Errors
/// When there is none.
pub fn text_in(bytes: &[u8]) -> Result<Cow<'_, str>, ResultFileError> {
    if !bytes.starts_with(b"%PDF-") {
        let text = std::str::from_utf8(bytes).map_err(|_| ResultFileError::NotText)?;
        return Ok(text.into());
    }
    let carried = carried(bytes);
    #[cfg(feature = "pdf")]
    if carried == Err(ResultFileError::NoneInPdf)
        && let Some(text) = super::unpack::unpacked(bytes)
    {
        return Ok(text.into());
    }
    Ok(carried?.into())
}

/// The result file in a PDF of ours, as it was put in: an embedded file that is not compressed.
///
/// # Errors
/// When the PDF carries none: another PDF, a print, or one that was saved anew by a program that
/// compresses or drops what is attached.
pub fn carried(pdf: &[u8]) -> Result<&str, ResultFileError> {
    if pdf.len() > LARGEST_PDF {
        return Err(ResultFileError::TooLarge { bytes: pdf.len(), most: LARGEST_PDF });
    }
    let mut from = 0;
    while let Some(at) = find(pdf, b"/EmbeddedFile", from) {
        from = at + 1;
        let text = embedded(pdf, at).and_then(|bytes| std::str::from_utf8(bytes).ok());
        if let Some(text) = text.filter(|text| text.contains(super::FORMAT)) {
            return Ok(text);
        }
    }
    if find(pdf, b"/Encrypt", 0).is_some() {
        return Err(ResultFileError::Encrypted);
    }
    Err(ResultFileError::NoneInPdf)
}

/// The bytes of the stream whose dictionary names its type at a place.
fn embedded(pdf: &[u8], at: usize) -> Option<&[u8]> {
    let (dictionary, content) = stream(pdf, at)?;
    if find(dictionary, b"/Filter", 0).is_some() {
        return None;
    }
    let length = find(dictionary, b"/Length", 0)? + b"/Length".len();
    let digits = dictionary.get(length..)?.trim_ascii_start();
    let end = digits.iter().position(|b| !b.is_ascii_digit()).unwrap_or(digits.len());
    let length: usize = std::str::from_utf8(digits.get(..end)?).ok()?.parse().ok()?;
    content.get(..length)
}

/// The dictionary around a place, and what follows the beginning of its stream.
pub(super) fn stream(pdf: &[u8], at: usize) -> Option<(&[u8], &[u8])> {
    let near = pdf.get(..pdf.len().min(at + DICTIONARY))?;
    let stream = find(near, b"stream", at)?;
    let before = at.saturating_sub(DICTIONARY);
    let object = pdf.get(before..at)?.windows(4).rposition(|bytes| bytes == b" obj")?;
    let dictionary = pdf.get(before + object..stream)?;
    let content = pdf.get(stream + b"stream".len()..)?;
    Some((dictionary, content.strip_prefix(b"\r\n").or(content.strip_prefix(b"\n"))?))
}

pub(super) fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let place = bytes.get(from..)?.windows(wanted.len()).position(|window| window == wanted)?;
    Some(from + place)
}
