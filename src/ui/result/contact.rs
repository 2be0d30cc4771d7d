use super::view::View;
use crate::i18n::Key;
use crate::report::safe_link;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// The way to a strategy session, where the bureau offers one.
pub(super) fn link(pen: &mut Pen, view: &View) {
    let address = view.report.identity.booking_url.as_deref().and_then(safe_link);
    let Some(address) = address else { return };
    pen.within("a.g-btn part=button target=_blank rel='noopener noreferrer'", |pen| {
        pen.set("href", address);
        pen.pressed(Wish::Booking);
        pen.icon(Icon::Calendar);
        pen.within("span", |pen| {
            pen.text(Key::ResultBook);
            pen.within("span.g-vh", |pen| {
                pen.space();
                pen.text(Key::ResultBookTab);
            });
        });
    });
}
