use super::disclosure;
use crate::i18n::Key;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::pen::{Happening, Pen};
use crate::ui::scene::Scene;
use crate::ui::wish::{Field, Wish};

/// A field for a note. The longest is about two pages, in UTF-16 units.
const AREA: &str = "textarea id=g-note-text aria-describedby=g-note-hint maxlength=5000";

/// What a person wants to remember with a factor.
pub(super) fn draw(pen: &mut Pen, scene: &Scene, factor: usize) {
    let note = scene.session().note(factor);
    let label = |pen: &mut Pen| {
        pen.icon(Icon::Pencil);
        let words = if note.is_empty() { Key::QuestionNote } else { Key::QuestionNoteMade };
        pen.put_text("span", words);
    };
    let field = |pen: &mut Pen| {
        pen.put_text("label for=g-note-text", Key::QuestionNoteLabel);
        pen.put_text("p.g-note-hint id=g-note-hint", Key::QuestionNoteHint);
        pen.within(AREA, |pen| {
            pen.value(note);
            pen.on(Happening::Input, Wish::Fill(Field::Note(factor)));
        });
    };
    pen.within("div.g-note", |pen| disclosure::draw(pen, scene, Panel::Note, label, field));
}
