use super::pen::Pen;
use super::stage::Options;
use crate::i18n::Key;
use crate::report::safe_link;

/// Who offers the check: logo, name and privacy statement, as far as they are known.
pub(super) fn draw(pen: &mut Pen, owner: &Options) {
    if owner.logo.is_none() && owner.sender.is_none() && owner.privacy_url.is_none() {
        return;
    }
    pen.within("p.g-owner", |pen| {
        if let Some(logo) = &owner.logo {
            pen.within("img alt=''", |pen| pen.set("src", logo));
        }
        pen.put_any("span", owner.sender.as_deref().unwrap_or_default());
        privacy(pen, owner);
    });
}

/// The link to the privacy statement, where there is one.
fn privacy(pen: &mut Pen, owner: &Options) {
    let Some(address) = owner.privacy_url.as_deref().and_then(safe_link) else { return };
    pen.space();
    pen.within("a.g-link target=_blank rel='noopener noreferrer'", |pen| {
        pen.set("href", address);
        pen.text(Key::OwnerPrivacy);
        pen.within("span.g-vh", |pen| {
            pen.space();
            pen.text(Key::ResultBookTab);
        });
    });
}
