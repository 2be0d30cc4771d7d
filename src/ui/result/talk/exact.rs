use super::Talk;
use crate::i18n::Key;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::result::view::View;

/// What exactly is sent: each field in words, and the message itself.
pub(super) fn draw(pen: &mut Pen, view: &View, talk: &Talk) {
    pen.within("div.g-exact", |pen| {
        view.opener(pen, Panel::Exact, |pen| pen.put_text("span", Key::LeadExact));
        view.panel(pen, Panel::Exact, |pen| {
            pen.within("dl", |pen| {
                for field in &talk.fields {
                    pen.pair(&field.label, field.shown.as_ref().unwrap_or(&field.value));
                }
            });
            if !talk.body.is_empty() {
                pen.put_text("p.g-meta id=g-exact-body", Key::LeadExactBody);
                pen.put("pre tabindex=0 role=region aria-labelledby=g-exact-body", &talk.body);
            }
        });
    });
}
