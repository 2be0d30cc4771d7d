//! What the file says about itself, and the file inside it.

use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::metadata::{DateTime, Metadata};

use super::face::Faces;
use crate::i18n::{Date, Key, Locale, Messages};
use crate::report::Report;

/// The name of the result file in the report.
pub const ATTACHMENT: &str = "result.json";

/// The standards want a day in every file, and a blank form has none.
const DAYLESS: Date = Date::FIRST;

/// What the file says about itself.
pub struct About {
    /// The language of its texts.
    pub locale: Locale,
    title: String,
    description: String,
    author: Option<String>,
    /// The day of the result: the same result gives the same file.
    date: Date,
}

impl About {
    /// Of a report.
    pub fn report(report: &Report) -> Self {
        let title = match &report.identity.organisation {
            Some(organisation) => format!("{} – {organisation}", report.check),
            None => report.check.clone(),
        };
        let date = report.identity.date;
        Self { title, description: report.headline.clone(), date, ..Self::form(report) }
    }

    /// Of a blank form, in which a report says nothing but what the check is.
    pub fn form(report: &Report) -> Self {
        Self {
            locale: report.locale,
            title: report.check.clone(),
            description: Messages::new(report.locale).text(Key::FormTopic).to_owned(),
            author: report.identity.sender.clone(),
            date: DAYLESS,
        }
    }

    /// Title, language and date.
    pub fn metadata(&self, faces: &Faces) -> Metadata {
        let plain = |text: &str| faces.legible(text).replace(['\n', '\u{ad}'], "");
        Metadata::new()
            .title(plain(&self.title))
            .description(plain(&self.description))
            .authors(self.author.iter().map(|author| plain(author)).collect())
            .creator("Gereed".into())
            .producer(concat!("Gereed ", env!("CARGO_PKG_VERSION")).into())
            .language(self.locale.tag().into())
            .creation_date(moment(self.date))
    }

    /// The result file, so that the report can be opened again as a result. It is not compressed:
    /// the widget finds it without a PDF reader.
    pub fn attachment(&self, bytes: Vec<u8>) -> EmbeddedFile {
        EmbeddedFile {
            path: ATTACHMENT.into(),
            mime_type: MimeType::new("application/json"),
            description: Some(Messages::new(self.locale).text(Key::PdfAttachment).into()),
            association_kind: AssociationKind::Source,
            data: bytes.into(),
            modification_date: Some(moment(self.date)),
            compress: Some(false),
            location: None,
        }
    }
}

fn moment(date: Date) -> DateTime {
    DateTime::new(date.year()).month(date.month()).day(date.day())
}
