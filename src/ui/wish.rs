use std::rc::Rc;

use web_sys::Event;

use super::panel::Panel;
use crate::assessment::{Cell, Depth};
use crate::lead::{Choice, ContactField};

/// What a person wishes for by pressing, choosing or typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To answer the item at a position with what was chosen.
    Choose(usize),
    /// To fill in a field, with what stands in it.
    Fill(Field),
    /// To be asked more, or less.
    Depth(Depth),
    /// To answer the rest of the statements too.
    Full,
    /// To go to a factor's statements.
    Go(usize),
    /// To go to the next factor.
    Next,
    /// To go to the factor before.
    Back,
    /// To see the result.
    Finish,
    /// To go back to the answers that an opened result took the place of.
    Return,
    /// To erase everything; the person has confirmed it.
    Reset,
    /// To hear no longer what was said.
    Dismiss,
    /// To open or close a panel, and to be at an element then: the first for these CSS selectors.
    Toggle(Panel, Option<&'static str>),
    /// To open a panel and be at the button that closes it.
    Reveal(Panel),
    /// To have the result as a PDF.
    DownloadPdf,
    /// To have the plan for a calendar.
    DownloadCalendar,
    /// To have the blank checklist as a PDF.
    DownloadForm,
    /// To have the answers as a result file.
    SaveFile,
    /// To have what was found on the device and could not be read.
    SaveUnreadable,
    /// To choose a result file.
    PickFile,
    /// To choose an earlier result to compare with.
    PickEarlier,
    /// To see the comparison no longer.
    CloseEarlier,
    /// To open the result that was compared with.
    OpenEarlier,
    /// To open the file that was chosen.
    OpenChosen,
    /// To open the file that was dropped.
    OpenDropped,
    /// To print.
    Print,
    /// To book; the browser opens that page by itself.
    Booking,
    /// Something about a conversation.
    Lead(LeadWish),
    /// That the browser does not do what it does by itself.
    Stay,
}

/// What a person wishes for about a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadWish {
    /// To ask for one.
    Ask,
    /// Not to ask for one, after all.
    Close,
    /// To fill in the form.
    Fill(Fill),
    /// To send the form.
    Send,
    /// That what waits is tried now.
    Now,
    /// To have a copy of what was to be sent.
    Copy,
    /// That what is on its way is erased.
    Erase,
    /// To ask once more.
    Again,
}

/// What a person does in the form in which she asks for a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// She types in a field.
    Type(ContactField),
    /// She goes on to another field.
    Leave(ContactField),
    /// She allows something, or no longer.
    Allow(Choice),
    /// Something fills in what people do not see.
    Trap,
}

/// A field that a person fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The note with the factor at a position.
    Note(usize),
    /// The organisation.
    Organisation,
    /// A role or function.
    FilledInBy,
    /// Whether the notes go into the PDF.
    IncludeNotes,
    /// A cell of the plan or of a work sheet.
    Cell(Cell),
    /// A box that puts a word into a cell, or takes it out.
    Word(Cell, &'static str),
}

/// Who is told what a person wishes for.
pub trait Hears {
    /// Does it. The event is the browser's: what was pressed, chosen or typed.
    fn hear(self: Rc<Self>, wish: Wish, event: &Event);
}
