//! The way to a conversation: book, ask for one, or leave it.

mod exact;
mod form;
mod outcome;

use super::contact;
use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::lead::{Contact, Delivery, Field, Form, Hold, Owner};
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::wish::{LeadWish, Wish};

/// How far a person is with asking for a conversation.
#[derive(Debug)]
pub struct Talk<'a> {
    /// Who is asked.
    pub owner: &'a Owner,
    /// The form, once it was opened.
    pub form: Option<&'a Form>,
    /// Why she is to look at the form once more.
    pub hold: Option<Hold>,
    /// Everything that the form sends, when the person wants to see it.
    pub fields: Vec<Field>,
    /// The same, as it goes over the line.
    pub body: String,
    /// What was asked of this owner before; shown in place of the form.
    pub lead: Option<&'a Delivery>,
    /// The device keeps it.
    pub kept: bool,
    /// Whether it was copied, once she asked for that.
    pub copied: Option<bool>,
    /// When it is tried again; none when that is now, or never.
    pub next_try: Option<String>,
    /// She asked to try it now, and no try has ended since.
    pub hurried: bool,
    /// Who she is, once she sent it from this page.
    pub sent: Option<&'a Contact>,
}

/// The section; nothing where the owner takes no leads.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let Some(talk) = view.screen.and_then(|screen| screen.talk) else { return };
    let (title, summary) = (view.text(Key::LeadTitle), view.text(Key::LeadSub));
    let section = Section { id: "talk", title, summary, wide: false };
    section.around(pen, |pen| match (talk.lead, talk.form) {
        (Some(lead), None) => outcome::draw(pen, view, talk, lead),
        _ => ask(pen, view, talk),
    });
}

fn ask(pen: &mut Pen, view: &View, talk: &Talk) {
    let open = talk.form.is_some() && view.is_open(Panel::Ask);
    pen.within("div.g-talk", |pen| {
        pen.within("div.g-cta", |pen| {
            contact::link(pen, view, None);
            pen.within("button.g-btn type=button part=button id=g-ask-open", |pen| {
                pen.tell("aria-expanded", open);
                pen.set("aria-controls", &Panel::Ask.id());
                pen.pressed(Wish::Lead(if open { LeadWish::Close } else { LeadWish::Ask }));
                pen.text(Key::LeadAsk);
            });
        });
        pen.within("div.g-ask-panel id=g-ask", |pen| {
            pen.flag("hidden", !open);
            if let Some(form) = talk.form.filter(|_| open) {
                form::draw(pen, view, talk, form);
            }
        });
    });
}
