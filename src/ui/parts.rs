use super::icon::Icon;
use super::pen::Pen;
use super::wish::Wish;
use crate::i18n::Key;

/// What several screens have.
impl Pen {
    /// A button that looks like a link.
    #[inline(never)]
    pub fn link(&mut self, words: Key, wish: Wish) {
        self.within("button.g-link type=button", |pen| {
            pen.pressed(wish);
            pen.text(words);
        });
    }

    /// A button.
    #[inline(never)]
    pub fn button(&mut self, words: Key, wish: Wish) {
        self.within("button.g-btn type=button part=button", |pen| {
            pen.pressed(wish);
            pen.text(words);
        });
    }

    /// A button for what is done less often.
    #[inline(never)]
    pub fn quiet_button(&mut self, icon: Option<Icon>, words: Key, wish: Wish) {
        self.within("button.g-btn type=button part=button data-kind=quiet", |pen| {
            pen.pressed(wish);
            if let Some(icon) = icon {
                pen.icon(icon);
            }
            pen.text(words);
        });
    }

    /// A term with what it stands for, in a list of those.
    #[inline(never)]
    pub fn pair(&mut self, term: &str, words: &str) {
        self.within("div", |pen| {
            pen.put("dt", term);
            pen.put("dd", words);
        });
    }

    /// The heads of a table.
    #[inline(never)]
    pub fn columns(&mut self, heads: &[Key]) {
        self.within("thead", |pen| {
            pen.within("tr", |pen| {
                for head in heads {
                    pen.put_text("th scope=col", *head);
                }
            });
        });
    }
}
