use super::PdfState;
use super::view::View;
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// The button that makes the PDF. While it is being made the button stays where it is and says so.
pub(super) fn button(pen: &mut Pen, state: &PdfState) {
    const BUTTON: &str = "button.g-btn type=button part='button button-primary' data-kind=primary";
    pen.within(BUTTON, |pen| {
        if *state == PdfState::Busy {
            pen.set("aria-disabled", "true");
            pen.flag("data-busy", true);
            pen.within("span.g-spin aria-hidden=true", |_| {});
            pen.text(Key::ResultPdfBusy);
        } else {
            pen.pressed(Wish::DownloadPdf);
            pen.icon(Icon::Download);
            pen.text(Key::ResultPdf);
        }
    });
}

/// What became of the PDF, beside each button; one of them says it aloud when it changes.
pub(super) fn news(pen: &mut Pen, view: &View, state: &PdfState, aloud: bool) {
    let done;
    let (words, bad) = match state {
        PdfState::Idle => ("", false),
        PdfState::Busy => (view.text(Key::ResultPdfBusy), false),
        PdfState::Done(file) => {
            done = view.fill(Key::ResultPdfDone, &[("file", file)]);
            (&*done, false)
        }
        PdfState::Unreachable => (view.text(Key::ResultPdfUnreachable), true),
        PdfState::Failed => (view.text(Key::ResultPdfFailed), true),
    };
    pen.within("div.g-news", |pen| {
        if aloud {
            pen.set("role", "status");
        }
        pen.flag("data-bad", bad);
        pen.flag("data-quiet", *state == PdfState::Busy);
        if !words.is_empty() {
            pen.icon(if bad { Icon::Alert } else { Icon::Check });
            pen.put("p", words);
        }
    });
}
