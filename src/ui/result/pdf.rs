use yew::{Html, html};

use super::view::View;
use super::{PdfState, ResultEvent};
use crate::i18n::Key;
use crate::ui::icon::Icon;

/// The button that makes the PDF. While it is being made the button stays where it is and says so.
pub(super) fn button(view: &View, state: &PdfState) -> Html {
    let busy = *state == PdfState::Busy;
    let onclick = (!busy).then(|| view.asks(ResultEvent::DownloadPdf)).flatten();
    let words = if busy { Key::ResultPdfBusy } else { Key::ResultPdf };
    html! {
        <button type="button" class="g-btn" part="button button-primary" data-kind="primary" {onclick}
            aria-disabled={busy.then_some("true")} data-busy={busy.then_some("")}>
            if busy {
                <span class="g-spin" aria-hidden="true"></span>
            } else {
                { Icon::Download.draw() }
            }
            { view.text(words) }
        </button>
    }
}

/// What became of the PDF, beside each button; one of them says it aloud when it changes.
pub(super) fn news(view: &View, state: &PdfState, aloud: bool) -> Html {
    let (words, bad) = match state {
        PdfState::Idle => (String::new(), false),
        PdfState::Busy => (view.text(Key::ResultPdfBusy).to_owned(), false),
        PdfState::Done(file) => (view.fill(Key::ResultPdfDone, &[("file", file)]), false),
        PdfState::Unreachable => (view.text(Key::ResultPdfUnreachable).to_owned(), true),
        PdfState::Failed => (view.text(Key::ResultPdfFailed).to_owned(), true),
    };
    html! {
        <div class="g-news" role={aloud.then_some("status")} data-bad={bad.then_some("")} data-quiet={(*state == PdfState::Busy).then_some("")}>
            if !words.is_empty() {
                { if bad { Icon::Alert.draw() } else { Icon::Check.draw() } }
                <p>{ words }</p>
            }
        </div>
    }
}
