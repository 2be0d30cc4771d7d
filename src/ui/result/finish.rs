use yew::{Html, html};

use super::details::DetailsForm;
use super::start_over::StartOver;
use super::view::View;
use super::{ResultEvent, ResultProps, contact, pdf};
use crate::i18n::Key;
use crate::ui::icon::Icon;

/// What one can do with the result: take it along, keep it, go on, or leave it clean.
pub(super) fn draw(view: &View, props: &ResultProps) -> Html {
    let kept = if props.kept { Key::ResultKept } else { Key::ResultNotKept };
    let whole = view.report.level.number.is_some();
    let (title, words) = if whole {
        (Key::ResultEndTitle, Key::ResultEndText)
    } else {
        (Key::ResultLaterTitle, Key::ResultLaterText)
    };
    html! {
        <footer class="g-end" part="end">
            <div class="g-end-text">
                <h3>{ view.text(title) }</h3>
                <p>{ view.text(words) }</p>
            </div>
            <div class="g-end-acts">
                if whole {
                    { take_along(view, props) }
                }
                <div class="g-more">
                    { quiet(view, Icon::Sheet, Key::ResultSaveFile, ResultEvent::SaveFile) }
                    { quiet(view, Icon::Folder, Key::ResultOpenFile, ResultEvent::OpenFile) }
                    { quiet(view, Icon::Printer, Key::ResultPrint, ResultEvent::Print) }
                </div>
                <StartOver locale={view.report.locale} on={props.on.clone()} />
                <div class="g-news" role="alert" data-bad="">
                    if !props.trouble.is_empty() {
                        { Icon::Alert.draw() }
                        <p>{ &props.trouble }</p>
                    }
                </div>
            </div>
            <p class="g-saved">{ Icon::Device.draw() }<span>{ view.text(kept) }</span></p>
        </footer>
    }
}

fn take_along(view: &View, props: &ResultProps) -> Html {
    html! {
        <>
            <DetailsForm locale={view.report.locale} details={props.details.clone()} on={props.on.clone()} />
            <div class="g-cta">
                { pdf::button(view, &props.pdf) }
                { contact::link(view) }
            </div>
            { pdf::news(view, &props.pdf, true) }
        </>
    }
}

fn quiet(view: &View, icon: Icon, words: Key, event: ResultEvent) -> Html {
    html! {
        <button type="button" class="g-btn" part="button" data-kind="quiet" onclick={view.asks(event)}>
            { icon.draw() }
            { view.text(words) }
        </button>
    }
}
