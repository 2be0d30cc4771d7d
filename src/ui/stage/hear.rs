use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event as Happening, HtmlInputElement};

use super::Stage;
use crate::assessment::{Action, Depth, Event};
use crate::ui::focus;
use crate::ui::panel::Panel;
use crate::ui::question::statement;
use crate::ui::result::Earlier;
use crate::ui::wish::{Field, Hears, Wish};

impl Hears for Stage {
    fn hear(self: Rc<Self>, wish: Wish, event: &Happening) {
        let act = |action| self.desk.act(action);
        match wish {
            Wish::Choose(item) => self.choose(item, event),
            Wish::Fill(field) => self.fill(field, event),
            Wish::Depth(depth) => act(Action::Depth(depth)),
            Wish::Full => self.go_on_to_full(),
            Wish::Go(factor) => {
                focus::leave(&self.top);
                if self.is_open(Panel::Steps) {
                    self.toggle(Panel::Steps, None);
                }
                act(Action::Go(factor));
            }
            Wish::Next | Wish::Back | Wish::Finish => {
                focus::leave(&self.top);
                match wish {
                    Wish::Next => act(Action::Next),
                    Wish::Back => act(Action::Back),
                    _ => self.desk.finish(),
                }
            }
            Wish::Return => act(Action::Return),
            Wish::Reset => self.reset(),
            Wish::Dismiss => self.desk.dismiss(),
            Wish::Toggle(panel, focus) => self.toggle(panel, focus),
            Wish::Reveal(panel) => self.reveal(panel),
            Wish::DownloadPdf => self.download_pdf(),
            Wish::DownloadCalendar => self.download_calendar(),
            Wish::DownloadForm => self.download_form(),
            Wish::SaveFile => self.save_file(),
            Wish::SaveUnreadable => self.save_unreadable(),
            Wish::PickFile => self.pick(false),
            Wish::PickEarlier => self.pick(true),
            Wish::CloseEarlier => self.set_earlier(Earlier::None),
            Wish::OpenEarlier => self.open_earlier(),
            Wish::OpenChosen => self.open_chosen(event),
            Wish::OpenDropped => self.open_dropped(event),
            Wish::Print => self.print(),
            Wish::Booking => self.desk.tell(Event::Booking),
            Wish::Lead(wish) => self.lead(wish, event),
            Wish::Stay => event.prevent_default(),
        }
    }
}

impl Stage {
    fn choose(&self, item: usize, event: &Happening) {
        let chosen = input(event).and_then(|radio| statement::answer_of(&radio.value()));
        if let Some(answer) = chosen {
            // The browser shows the choice itself; what else there is to see comes a moment later.
            self.patient.set(true);
            self.desk.act(Action::Answer(item, answer));
            self.patient.set(false);
            self.errands.soon(self.draw.borrow().clone());
        }
    }

    fn fill(&self, field: Field, event: &Happening) {
        let Some(input) = input(event) else { return };
        self.desk.act(match field {
            Field::Note(factor) => Action::Note(factor, input.value()),
            Field::Organisation => Action::Organisation(input.value()),
            Field::FilledInBy => Action::FilledInBy(input.value()),
            Field::Cell(cell) => Action::Work(cell, input.value()),
            Field::Word(cell, word) => {
                Action::Work(cell, if input.checked() { word } else { "" }.to_owned())
            }
            Field::IncludeNotes => Action::IncludeNotes(input.checked()),
        });
    }

    fn reveal(&self, panel: Panel) {
        self.change(|now| {
            if !now.open.contains(&panel) {
                now.open.push(panel);
            }
            now.focus = Some(["[aria-controls=", &panel.id(), "]"].concat());
        });
    }

    fn go_on_to_full(&self) {
        self.desk.act(Action::Depth(Depth::Full));
        let session = self.desk.view().session;
        let open = session.asked_factors().find(|factor| session.progress_in(*factor).open() > 0);
        self.desk.act(Action::Go(open.unwrap_or(0)));
    }

    fn open_chosen(self: &Rc<Self>, event: &Happening) {
        let Some(input) = input(event) else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            let earlier = self.now.borrow().picks_earlier;
            self.take_file(file, earlier);
        }
        input.set_value("");
    }

    fn open_dropped(self: &Rc<Self>, event: &Happening) {
        event.prevent_default();
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        let files = data.and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            self.take_file(file, true);
        }
    }

    fn pick(&self, earlier: bool) {
        self.now.borrow_mut().picks_earlier = earlier;
        self.errands.pick();
    }
}

/// The field in which something was typed or chosen. A text area has the same value as an input, so
/// that it can pass for one.
pub(super) fn input(event: &Happening) -> Option<HtmlInputElement> {
    event.target().map(JsCast::unchecked_into)
}
