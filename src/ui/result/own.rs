use super::view::View;
use crate::assessment::{ActionState, Cell};
use crate::i18n::Key;
use crate::report::Action;
use crate::ui::panel::Panel;
use crate::ui::pen::{Happening, Pen};
use crate::ui::wish::{Field, Wish};

/// The way to make an action her own: who does it, by when, and whether it is done or left out.
pub(super) fn draw(pen: &mut Pen, view: &View, action: &Action) {
    let Some(screen) = view.screen else { return };
    let panel = Panel::Action(action.item);
    let name = view.fill(Key::PlanEditEditOf, &[("action", &action.action)]);
    pen.within("button.g-link type=button", |pen| {
        pen.toggles(panel, view.is_open(panel), None);
        pen.set("aria-label", &name);
        pen.text(Key::PlanEditEdit);
    });
    let text = |cell| screen.work.text(screen.instrument, cell);
    pen.within("div.g-own role=group", |pen| {
        pen.set("id", &panel.id());
        pen.set("aria-label", &name);
        if !view.is_open(panel) {
            return pen.flag("hidden", true);
        }
        let owner = Cell::Owner(action.item);
        field(pen, Key::PlanEditOwner, "input type=text maxlength=80", text(owner), owner);
        let due = Cell::Due(action.item);
        field(pen, Key::PlanEditDue, "input type=date", text(due), due);
        tick(pen, action, Key::PlanEditDone, ActionState::Done, "done");
        tick(pen, action, Key::PlanEditSkip, ActionState::Skipped, "skip");
    });
}

/// A field for a cell, under its name.
#[inline(never)]
pub(super) fn field(pen: &mut Pen, words: Key, input: &'static str, text: &str, cell: Cell) {
    pen.within("div.g-field", |pen| {
        pen.within("label", |pen| {
            pen.text(words);
            pen.within(input, |pen| {
                pen.value(text);
                pen.on(Happening::Input, Wish::Fill(Field::Cell(cell)));
            });
        });
    });
}

fn tick(pen: &mut Pen, action: &Action, words: Key, state: ActionState, word: &'static str) {
    pen.within("div.g-tick", |pen| {
        pen.within("label", |pen| {
            pen.within("input type=checkbox", |pen| {
                pen.check(action.state == state);
                let cell = Cell::State(action.item);
                pen.on(Happening::Change, Wish::Fill(Field::Word(cell, word)));
            });
            pen.text(words);
        });
    });
}
