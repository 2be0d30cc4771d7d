//! What the file says about itself, and the file inside it.

use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::metadata::{DateTime, Metadata};

use super::face::Faces;
use crate::i18n::{Key, Messages};
use crate::report::Report;

/// The name of the result file in the report.
pub const ATTACHMENT: &str = "result.json";

/// Title, language and date.
pub fn metadata(report: &Report, faces: &Faces) -> Metadata {
    let plain = |text: &str| faces.legible(text).replace(['\n', '\u{ad}'], "");
    let title = match &report.identity.organisation {
        Some(organisation) => format!("{} – {}", plain(&report.check), plain(organisation)),
        None => plain(&report.check),
    };
    let authors = report.identity.sender.iter().map(|sender| plain(sender)).collect();
    Metadata::new()
        .title(title)
        .description(plain(&report.headline))
        .authors(authors)
        .creator("Gereed".into())
        .producer(concat!("Gereed ", env!("CARGO_PKG_VERSION")).into())
        .language(report.locale.tag().into())
        .creation_date(moment(report))
}

/// The result file, so that the report can be opened again as a result. It is not compressed: the
/// widget finds it without a PDF reader.
pub fn attachment(report: &Report, bytes: Vec<u8>) -> EmbeddedFile {
    EmbeddedFile {
        path: ATTACHMENT.into(),
        mime_type: MimeType::new("application/json"),
        description: Some(Messages::new(report.locale).text(Key::PdfAttachment).into()),
        association_kind: AssociationKind::Source,
        data: bytes.into(),
        modification_date: Some(moment(report)),
        compress: Some(false),
        location: None,
    }
}

/// The day of the result: the same result gives the same file.
fn moment(report: &Report) -> DateTime {
    let date = report.identity.date;
    DateTime::new(date.year()).month(date.month()).day(date.day())
}
