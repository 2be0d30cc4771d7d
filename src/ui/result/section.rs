use crate::ui::pen::Pen;

/// A part of the page under a heading of its own.
pub(super) struct Section<'a> {
    /// Last part of the heading's id; unique on the page.
    pub id: &'static str,
    /// What one learns here.
    pub title: &'a str,
    /// In a few words, below the title; may be empty.
    pub summary: &'a str,
    /// Takes the full width on wide pages, its heading on top.
    pub wide: bool,
}

impl Section<'_> {
    /// Draws the section around its content.
    #[inline(always)]
    pub fn around(&self, pen: &mut Pen, content: impl FnOnce(&mut Pen)) {
        self.open(pen);
        content(pen);
        pen.close();
    }

    #[inline(never)]
    fn open(&self, pen: &mut Pen) {
        let id = ["g-h-", self.id].concat();
        pen.open("section part=section");
        pen.set("class", if self.wide { "g-sec g-wide" } else { "g-sec" });
        pen.set("aria-labelledby", &id);
        pen.set("data-part", self.id);
        pen.within("div.g-sec-head", |pen| {
            pen.within("h3", |pen| {
                pen.set("id", &id);
                pen.write(self.title);
            });
            pen.put_any("p", self.summary);
        });
    }
}
