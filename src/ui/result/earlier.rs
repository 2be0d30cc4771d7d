use super::drawn;
use super::section::Section;
use super::state::Earlier;
use super::view::View;
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// What changed since an earlier result; nothing as long as nobody asked.
pub(super) fn draw(pen: &mut Pen, view: &View, earlier: &Earlier) {
    if *earlier == Earlier::None {
        return;
    }
    section(pen, view, |pen| {
        pen.within("div id=g-earlier tabindex=-1", |pen| match earlier {
            Earlier::None => {}
            Earlier::Busy => pen.put_text("p.g-meta role=status", Key::EarlierBusy),
            Earlier::Refused(why) => pen.within("div.g-news role=alert data-bad=''", |pen| {
                pen.icon(Icon::Alert);
                pen.put("p", why);
            }),
            Earlier::Beside { drawing, .. } => drawn::draw(pen, drawing),
        });
        pen.within("p.g-cta", |pen| {
            if earlier.text().is_some() {
                pen.quiet_button(Some(Icon::Folder), Key::EarlierOpenThis, Wish::OpenEarlier);
            }
            pen.quiet_button(None, Key::EarlierClose, Wish::CloseEarlier);
        });
    });
}

/// The part of the page for it.
pub(super) fn section(pen: &mut Pen, view: &View, content: impl FnOnce(&mut Pen)) {
    let title = view.text(Key::ReportThenAndNow);
    Section { id: "earlier", title, summary: "", wide: true }.around(pen, content);
}
