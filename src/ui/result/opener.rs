use super::view::View;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

impl View<'_> {
    /// What opens and closes a detail; on paper the bare words.
    pub fn opener(&self, pen: &mut Pen, panel: Panel, words: impl FnOnce(&mut Pen)) {
        if self.on_paper() {
            return words(pen);
        }
        pen.within("button.g-disc type=button", |pen| {
            pen.toggles(panel, self.is_open(panel), None);
            words(pen);
            pen.turning_icon();
        });
    }

    /// A detail; on paper always open.
    #[inline(always)]
    pub fn panel(&self, pen: &mut Pen, panel: Panel, content: impl FnOnce(&mut Pen)) {
        pen.within("div.g-panel", |pen| {
            pen.set("id", &panel.id());
            pen.flag("hidden", !self.is_open(panel));
            content(pen);
        });
    }

    /// Words that open a detail elsewhere on the page and go there; on paper the bare words.
    pub fn link_to(&self, pen: &mut Pen, panel: Panel, words: &str, hint: &str) {
        if self.on_paper() {
            return pen.write(words);
        }
        pen.within("button.g-link type=button", |pen| {
            pen.set("title", hint);
            pen.pressed(Wish::Reveal(panel));
            pen.write(words);
        });
    }
}
