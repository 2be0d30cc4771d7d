use super::view::View;
use crate::i18n::Key;
use crate::lead::{Booking, Contact, booking_link};
use crate::report::safe_link;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// The way to a strategy session, where the bureau offers one; with what the person has sent
/// already, if she has: who she is, and the id under which she sent it.
pub(super) fn link(pen: &mut Pen, view: &View, sent: Option<(&Contact, &str)>) {
    let Some(address) = address(view) else { return };
    pen.within("a.g-btn part=button target=_blank rel='noopener noreferrer'", |pen| {
        let owner = view.screen.map(|screen| screen.owner);
        let kind = Booking::of(owner.and_then(|owner| owner.booking.as_deref()), address);
        let campaign = owner.map_or(&[][..], |owner| &owner.place.campaign);
        pen.set("href", &booking_link(address, kind, campaign, sent));
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

/// Where one books; none where the bureau does not offer it.
pub(super) fn address<'a>(view: &View<'a>) -> Option<&'a str> {
    view.report.identity.booking_url.as_deref().and_then(safe_link)
}
