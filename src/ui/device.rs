use super::pen::Pen;
use crate::i18n::Key;

/// What is on the device, a line for each; nothing when nothing is.
pub(super) fn list(pen: &mut Pen, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    pen.put_text("p.g-here", Key::OutboxHere);
    pen.within("ul.g-here-list", |pen| {
        for line in lines {
            pen.put("li", line);
        }
    });
}
