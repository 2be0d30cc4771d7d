use super::Details;
use crate::i18n::Key;
use crate::ui::pen::{Happening, Pen};
use crate::ui::wish::{Field, Wish};

/// Fields for names that fit the running head of the PDF.
const ORGANISATION: &str =
    "input id=g-organisation type=text maxlength=80 autocomplete=organization";
const FILLED_IN_BY: &str = "input id=g-filled-in-by type=text maxlength=80 \
    autocomplete=organization-title aria-describedby=g-filled-in-by-hint";
const NOTES: &str = "input id=g-notes type=checkbox aria-describedby=g-notes-hint";

/// What a person may add to the PDF; every change is told at once, so that nothing needs saving.
pub(super) fn draw(pen: &mut Pen, details: &Details) {
    pen.within("div.g-details role=group", |pen| {
        pen.set_text("aria-label", Key::ResultDetails);
        pen.within("div.g-field", |pen| {
            label(pen, "label for=g-organisation", Key::ResultOrganisation);
            field(pen, ORGANISATION, &details.organisation, Field::Organisation);
        });
        pen.within("div.g-field", |pen| {
            label(pen, "label for=g-filled-in-by", Key::ResultFilledInBy);
            field(pen, FILLED_IN_BY, &details.filled_in_by, Field::FilledInBy);
            pen.put_text("p.g-meta id=g-filled-in-by-hint", Key::ResultFilledInByHint);
        });
        if details.has_notes {
            pen.within("div.g-tick", |pen| {
                pen.within(NOTES, |pen| {
                    pen.check(details.include_notes);
                    pen.on(Happening::Input, Wish::Fill(Field::IncludeNotes));
                });
                pen.put_text("label for=g-notes", Key::ResultIncludeNotes);
                pen.put_text("p.g-meta id=g-notes-hint", Key::ResultIncludeNotesHint);
            });
        }
    });
}

fn label(pen: &mut Pen, label: &'static str, words: Key) {
    pen.within(label, |pen| {
        pen.text(words);
        pen.within("span.g-meta", |pen| {
            pen.space();
            pen.text(Key::ResultOptional);
        });
    });
}

fn field(pen: &mut Pen, input: &'static str, value: &str, field: Field) {
    pen.within(input, |pen| {
        pen.value(value);
        pen.on(Happening::Input, Wish::Fill(field));
    });
}
