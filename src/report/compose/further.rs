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
    further.push(match &options.booking_url {
        Some(url) => Further {
            title: match &options.sender {
                Some(sender) => w.fill(Key::ReportFurtherSession, &[("sender", sender)]),
                None => w.text(Key::ReportFurtherSessionNone).to_owned(),
            },
            text: w.text(Key::ReportFurtherSessionText).to_owned(),
            link: Some((w.text(Key::ReportFurtherSessionLink).to_owned(), url.clone())),
            of_file: false,
        },
        None => Further {
            title: w.text(Key::ReportFurtherAgain).to_owned(),
            text: w.text(Key::ReportFurtherAgainText).to_owned(),
            link: None,
            of_file: false,
        },
    });
    further
}
