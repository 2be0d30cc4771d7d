use super::screen::Screen;
use super::view::View;
use super::{contact, details, pdf};
use crate::i18n::Key;
use crate::ui::device;
use crate::ui::icon::Icon;
use crate::ui::owner;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// What one can do with the result: take it along, keep it, go on, or leave it clean.
pub(super) fn draw(pen: &mut Pen, view: &View, screen: &Screen) {
    let kept = match (screen.kept, screen.talk) {
        (true, None) => Key::ResultKept,
        (false, None) => Key::ResultNotKept,
        (true, Some(_)) => Key::OutboxKept,
        (false, Some(_)) => Key::OutboxNotKept,
    };
    let whole = view.report.level.number.is_some();
    let (title, words) = if whole {
        (Key::ResultEndTitle, Key::ResultEndText)
    } else {
        (Key::ResultLaterTitle, Key::ResultLaterText)
    };
    pen.within("footer.g-end part=end", |pen| {
        pen.within("div.g-end-text", |pen| {
            pen.put_text("h3", title);
            pen.put_text("p", words);
        });
        pen.within("div.g-end-acts", |pen| {
            if whole {
                details::draw(pen, screen.details);
                pen.within("div.g-cta", |pen| {
                    pdf::button(pen, screen.pdf);
                    if screen.talk.is_none() {
                        contact::link(pen, view, None);
                    }
                });
                pdf::news(pen, view, screen.pdf, true);
            }
            pen.within("div.g-more", |pen| {
                pen.quiet_button(Some(Icon::Sheet), Key::ResultSaveFile, Wish::SaveFile);
                pen.quiet_button(Some(Icon::Folder), Key::ResultOpenFile, Wish::PickFile);
                pen.within("button.g-btn type=button part=button data-kind=quiet", |pen| {
                    pen.flag("data-earlier", true);
                    pen.pressed(Wish::PickEarlier);
                    pen.icon(Icon::Up);
                    pen.text(Key::EarlierAsk);
                });
                pen.quiet_button(Some(Icon::Printer), Key::ResultPrint, Wish::Print);
            });
            start_over(pen, view, screen.device);
            pen.within("div.g-news role=alert data-bad=''", |pen| {
                if !screen.trouble.is_empty() {
                    pen.icon(Icon::Alert);
                    pen.put("p", screen.trouble);
                }
            });
        });
        pen.within("p.g-saved", |pen| {
            pen.icon(Icon::Device);
            pen.put_text("span", kept);
        });
        owner::draw(pen, screen.owner);
    });
}

/// A clean start for the next person, asked once more in place.
fn start_over(pen: &mut Pen, view: &View, on_device: &[String]) {
    const BUTTON: &str = "button.g-btn type=button part=button data-kind=quiet";
    const QUESTION: &str = "div.g-ask id=g-over role=group aria-labelledby=g-over-sure tabindex=-1";
    let asking = view.is_open(Panel::StartOver);
    pen.within("div.g-over", |pen| {
        pen.within(BUTTON, |pen| {
            let at = if asking { None } else { Some("#g-over") };
            pen.toggles(Panel::StartOver, asking, at);
            pen.icon(Icon::Redo);
            pen.text(Key::ResultStartOver);
        });
        pen.within(QUESTION, |pen| {
            pen.flag("hidden", !asking);
            device::list(pen, on_device);
            pen.put_text("p id=g-over-sure", Key::ResultStartOverSure);
            pen.within("div.g-cta", |pen| {
                let no = Wish::Toggle(Panel::StartOver, Some("[aria-controls=g-over]"));
                pen.button(Key::ResultStartOverYes, Wish::Reset);
                pen.quiet_button(None, Key::ResultStartOverNo, no);
            });
        });
    });
}
