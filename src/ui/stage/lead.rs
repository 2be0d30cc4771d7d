use std::rc::Rc;

use web_sys::Event as Happening;
use yew::Callback;

use super::hear::input;
use super::{Now, Stage};
use crate::assessment::{Action, Event, Millis, Session, Turn};
use crate::i18n::Date;
use crate::lead::{
    Contact, ContactField, Delivery, Field, Form, Hold, Message, State, fields, message,
};
use crate::ui::panel::Panel;
use crate::ui::result::Talk;
use crate::ui::wish::{Fill, LeadWish};

const HOUR: Millis = 3_600_000;

/// So long after it arrived, a request is what the page speaks of.
const TODAY: Millis = 24 * HOUR;

const FORM: &str = "#g-ask input";
const OUTCOME: &str = "#g-lead-outcome";
const OPENER: &str = "#g-ask-open";

/// How far a person is with asking for a conversation.
#[derive(Default)]
pub(super) struct Talking {
    form: Option<Form>,
    hold: Option<Hold>,
    /// The lead of which the page speaks.
    lead: Option<Delivery>,
    copied: Option<bool>,
    /// She asked to try it now, and no try has ended since.
    hurried: bool,
    /// Who sent it, if that was from here.
    sent: Option<Contact>,
    /// The lead that this page speaks of before all others: the one that was sent here.
    mine: Option<String>,
    /// The leads that there were when the form was opened.
    known: Vec<String>,
    /// What was on the page when the form was opened, and since.
    session: Option<Rc<Session>>,
}

impl Talking {
    /// What is on the page changed, here or in another tab: what was filled in stays, what was allowed
    /// of another result does not, and nothing is for the next person.
    pub(super) fn follow(&mut self, session: &Rc<Session>) {
        let Some(before) = &self.session else { return };
        let turn = session.draft().turn_since(before.draft());
        self.session = Some(Rc::clone(session));
        match turn {
            Turn::Same => {}
            Turn::Other => {
                if self.form.as_mut().is_some_and(Form::withdraw) {
                    self.hold = Some(Hold::OtherResult);
                }
            }
            Turn::Afresh => *self = Self { lead: self.lead.take(), ..Self::default() },
        }
    }
}

impl Stage {
    /// Forgets everything that is on the device: answers, and requests that are still on their way.
    pub fn reset(&self) {
        self.outbox.erase_all();
        self.errands.forget();
        self.change(|now| now.talk = Talking::default());
        self.desk.act(Action::Reset);
    }

    /// Something may be due: the widget is there, the network came back, another tab wrote.
    pub fn deliver(self: &Rc<Self>, woken: bool) {
        let stage = Rc::downgrade(self);
        let heard = Callback::from(move |lead: Option<Delivery>| {
            stage.upgrade().iter().for_each(|stage| stage.heard(lead.as_ref()));
        });
        self.errands.deliver(Rc::clone(&self.outbox), woken, heard);
        self.heard(None);
    }

    /// How far a conversation is; none where the owner takes no leads.
    pub(in crate::ui) fn talk<'a>(&self, now: &'a Now) -> Option<Talk<'a>> {
        let talking = &now.talk;
        let (form, lead) = (talking.form.as_ref(), talking.lead.as_ref());
        let told = now.open.contains(&Panel::Exact) || talking.hold == Some(Hold::TooMany);
        let composed = form.filter(|_| told).and_then(|form| self.compose(form));
        let (fields, message) = composed.unzip();
        Some(Talk {
            owner: now.options.lead.as_deref()?,
            form,
            hold: talking.hold,
            fields: fields.unwrap_or_default(),
            body: message.map(|message: Message| message.body).unwrap_or_default(),
            lead,
            kept: lead.is_some_and(|lead| self.outbox.is_kept(&lead.id)),
            copied: talking.copied,
            next_try: lead.and_then(|lead| self.next_try(lead)),
            hurried: talking.hurried,
            sent: talking.sent.as_ref(),
        })
    }

    #[inline(never)]
    pub(super) fn lead(self: &Rc<Self>, wish: LeadWish, event: &Happening) {
        match wish {
            LeadWish::Ask => self.ask(),
            LeadWish::Close => self.close(),
            LeadWish::Send => {
                event.prevent_default();
                self.send();
            }
            LeadWish::Now => {
                self.change(|now| now.talk.hurried = true);
                self.deliver(true);
            }
            LeadWish::Copy => self.copy(),
            LeadWish::Erase => self.erase_lead(),
            LeadWish::Again => self.again(),
            LeadWish::Fill(fill) => self.fill_in_form(fill, event),
        }
    }

    fn fill_in_form(&self, fill: Fill, event: &Happening) {
        let Some(input) = input(event) else { return };
        self.change(|now| {
            let talk = &mut now.talk;
            let Some(form) = &mut talk.form else { return };
            match fill {
                Fill::Type(field) => form.type_in(field, input.value()),
                Fill::Leave(field) => form.leave(field),
                Fill::Allow(choice) => {
                    form.allow(choice, input.checked());
                    talk.hold.take_if(|hold| *hold == Hold::OtherResult);
                }
                Fill::Trap => form.trap = input.value(),
            }
        });
    }

    /// Opens the form, with what was filled in before; or shows what was asked already.
    fn ask(&self) {
        if self.now.borrow().talk.form.is_none() {
            if self.now.borrow().talk.lead.is_some() {
                return self.change(|now| now.focus = Some(OUTCOME.to_owned()));
            }
            self.open_form(None);
        }
        self.change(|now| {
            if !now.open.contains(&Panel::Ask) {
                now.open.push(Panel::Ask);
            }
            now.focus = Some(FORM.to_owned());
        });
    }

    /// Closes the form; what was filled in stays. Where something was asked before, that is shown.
    fn close(&self) {
        self.change(|now| {
            now.open.retain(|panel| *panel != Panel::Ask);
            let asked = now.talk.lead.is_some();
            if asked {
                now.talk.form = None;
            }
            now.focus = Some(if asked { OUTCOME } else { OPENER }.to_owned());
        });
    }

    fn open_form(&self, contact: Option<Contact>) {
        let mut form = Form::new(self.errands.new_id(), self.errands.now());
        match contact {
            Some(contact) => form.contact = contact,
            None => form.contact.set(ContactField::Organisation, self.details().organisation),
        }
        let session = self.desk.view().session;
        let known = self.outbox.stored().leads.into_iter().map(|lead| lead.id).collect();
        self.change(|now| {
            now.talk.form = Some(form);
            now.talk.hold = None;
            now.talk.copied = None;
            now.talk.known = known;
            now.talk.session = Some(session);
        });
    }

    fn compose(&self, form: &Form) -> Option<(Vec<Field>, Message)> {
        let owner = self.now.borrow().options.lead.clone()?;
        let (session, place) = (self.desk.view().session, self.errands.place());
        let at = self.errands.moment(self.errands.now());
        let fields = fields(form, &owner, &place, &session, &at);
        let message = message(&fields, &owner, &place);
        Some((fields, message))
    }

    fn send(self: &Rc<Self>) {
        let at = self.errands.now();
        let recent = self.outbox.sent_since(at.saturating_sub(HOUR), at);
        let Some(mut form) = self.now.borrow_mut().talk.form.take() else { return };
        let owner = self.now.borrow().options.lead.clone();
        let elsewhere = owner.as_ref().and_then(|owner| self.sent_elsewhere(&form, &owner.url));
        let wrong = form.check();
        let hold =
            if wrong.is_none() && elsewhere.is_none() { form.hold(recent, at) } else { None };
        let composed = if wrong.is_none() && hold.is_none() { self.compose(&form) } else { None };
        let (Some((_, message)), Some(owner)) = (composed, owner) else {
            return self.change(|now| {
                now.talk.hold = hold;
                now.talk.form = Some(form);
                now.focus = wrong.map(|field| ["#g-lead-", field.name()].concat());
            });
        };
        let id = elsewhere.unwrap_or_else(|| {
            let mut lead = Delivery::new(form.id.clone(), owner.url.clone(), owner.format, at);
            lead.body = message.body;
            lead.words = message.words;
            lead.mark = form.mark(&form.id);
            self.outbox.add(&lead);
            lead.id
        });
        self.change(|now| {
            now.talk.sent = Some(form.contact);
            now.talk.mine = Some(id);
            now.talk.hold = None;
            now.open.retain(|panel| !matches!(panel, Panel::Ask | Panel::Exact));
            now.focus = Some(OUTCOME.to_owned());
        });
        self.deliver(false);
    }

    /// The lead with which the same form went to the same receiver, from another tab and since it was
    /// opened here.
    fn sent_elsewhere(&self, form: &Form, url: &str) -> Option<String> {
        let now = self.now.borrow();
        let mut leads = self.outbox.stored().leads.into_iter();
        let same = |lead: &Delivery| {
            lead.url == url
                && lead.mark == form.mark(&lead.id)
                && !now.talk.known.contains(&lead.id)
        };
        leads.find(same).map(|lead| lead.id)
    }

    /// The lead of which the page speaks: to the receiver of this page, the one that was sent here or
    /// else the last.
    fn spoken_of(&self) -> Option<Delivery> {
        let at = self.errands.now();
        let now = self.now.borrow();
        let owner = now.options.lead.as_ref()?;
        let shown = |lead: &Delivery| match lead.state {
            State::Delivered { at: then } => at.abs_diff(then) < TODAY,
            _ => true,
        };
        let mut leads = self.outbox.stored().leads;
        leads.retain(|lead| lead.url == owner.url && shown(lead));
        let mine = now.talk.mine.as_ref();
        let place = leads.iter().position(|lead| Some(&lead.id) == mine);
        place.map(|place| leads.swap_remove(place)).or_else(|| leads.pop())
    }

    /// Takes over how far that lead is; `lead` is one that was tried from here just now.
    pub(super) fn heard(&self, lead: Option<&Delivery>) {
        if let Some(lead) = lead {
            let delivered = matches!(lead.state, State::Delivered { .. });
            if delivered || lead.tries == 1 {
                self.desk.tell(Event::Lead { id: lead.id.clone(), delivered });
            }
        }
        let last = self.spoken_of();
        let tried = lead.is_some();
        if tried || self.now.borrow().talk.lead != last {
            self.change(|now| {
                // The button that she pressed is gone when there is nothing more to try.
                if now.talk.hurried && last.as_ref().is_some_and(Delivery::is_settled) {
                    now.focus = Some(OUTCOME.to_owned());
                }
                now.talk.hurried &= !tried;
                now.talk.lead = last;
            });
        }
    }

    /// When a lead is tried again, on the clock of the device; with the day, when that is not today.
    /// None when that is now, or never.
    fn next_try(&self, lead: &Delivery) -> Option<String> {
        let now = self.errands.now();
        let at = lead.next_look().filter(|_| !lead.is_due(now) && !lead.is_being_tried())?;
        let (today, then) = (self.errands.moment(now), self.errands.moment(at));
        let (day, time) = (then.get(..10)?, then.get(11..16)?);
        if today.starts_with(day) {
            return Some(time.to_owned());
        }
        Some([&Date::parse(day)?.long(self.text().locale()), ", ", time].concat())
    }

    fn copy(self: &Rc<Self>) {
        let words = self.now.borrow().talk.lead.as_ref().map(|lead| lead.words.clone());
        let stage = Rc::downgrade(self);
        let done = Callback::from(move |copied| {
            stage.upgrade().iter().for_each(|stage| {
                stage.change(|now| now.talk.copied = Some(copied));
            });
        });
        self.errands.copy(&words.unwrap_or_default(), done);
    }

    fn erase_lead(&self) {
        if let Some(lead) = self.now.borrow().talk.lead.clone() {
            self.outbox.erase(&lead.id);
        }
        self.change(|now| now.talk.sent = None);
        self.heard(None);
        self.change(|now| now.focus = Some(OPENER.to_owned()));
    }

    /// A new form beside what was asked before, with who she is if she told it here.
    fn again(&self) {
        let contact = self.now.borrow().talk.sent.clone();
        self.open_form(contact);
        self.ask();
    }
}
