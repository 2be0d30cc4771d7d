use super::super::Further;
use super::ComposeOptions;
use super::wording::Wording;
use crate::i18n::Key;

pub(super) fn further(w: &Wording, options: &ComposeOptions) -> Vec<Further> {
    let mut further = vec![Further {
        title: w.text(Key::ReportFurtherFile).to_owned(),
        text: w.text(Key::ReportFurtherFileText).to_owned(),
        link: None,
        of_file: true,
    }];
    let session = w.text(Key::ReportFurtherSessionLink);
    let link = options.booking_url.as_ref().map(|url| (session.to_owned(), url.clone()));
    let contact = options.contact.as_deref().map(str::trim).filter(|line| !line.is_empty());
    further.push(match (link, contact) {
        (link @ Some(_), contact) | (link, contact @ Some(_)) => Further {
            title: match &options.sender {
                Some(sender) => w.fill(Key::ReportFurtherSession, &[("sender", sender)]),
                None => w.text(Key::ReportFurtherSessionNone).to_owned(),
            },
            text: match contact {
                Some(line) => [w.text(Key::ReportFurtherSessionText), line].join("\n"),
                None => w.text(Key::ReportFurtherSessionText).to_owned(),
            },
            link,
            of_file: false,
        },
        (None, None) => Further {
            title: w.text(Key::ReportFurtherAgain).to_owned(),
            text: w.text(Key::ReportFurtherAgainText).to_owned(),
            link: None,
            of_file: false,
        },
    });
    further
}
