use super::Talk;
use crate::i18n::Key;
use crate::lead::{BARRED, Delivery, State, mail_link};
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::result::contact;
use crate::ui::result::view::View;
use crate::ui::wish::{LeadWish, Wish};

/// What became of a request.
pub(super) fn draw<'a>(pen: &mut Pen, view: &View, talk: &Talk<'a>, lead: &'a Delivery) {
    let host = talk.owner.host();
    let delivered = matches!(lead.state, State::Delivered { .. });
    let failed = matches!(lead.state, State::Refused { .. } | State::GivenUp { .. });
    pen.within("div.g-lead-outcome id=g-lead-outcome tabindex=-1", |pen| {
        pen.within("div.g-news role=status", |pen| {
            pen.flag("data-bad", failed);
            match is_first(lead) {
                true => pen.within("span.g-spin aria-hidden=true", |_| {}),
                false => pen.icon(if delivered { Icon::Check } else { Icon::Alert }),
            }
            pen.within("div", |pen| said(pen, view, talk, lead, host));
        });
        if delivered {
            after_delivery(pen, view, talk, lead);
        } else if failed {
            by_hand(pen, view, talk, lead);
        }
        pen.within("div.g-more", |pen| {
            if !lead.is_settled() && !is_first(lead) {
                try_now(pen, lead);
            }
            if !delivered {
                pen.quiet_button(None, Key::LeadErase, Wish::Lead(LeadWish::Erase));
            }
            if lead.is_settled() {
                pen.quiet_button(None, Key::LeadAgain, Wish::Lead(LeadWish::Again));
            }
        });
    });
}

/// While it is being tried the button stays where it is, so that the focus does too.
fn try_now(pen: &mut Pen, lead: &Delivery) {
    pen.within("button.g-btn type=button part=button data-kind=quiet", |pen| {
        pen.name("now");
        if lead.is_being_tried() {
            pen.set("aria-disabled", "true");
            pen.flag("data-busy", true);
            pen.within("span.g-spin aria-hidden=true", |_| {});
        } else {
            pen.pressed(Wish::Lead(LeadWish::Now));
            pen.icon(Icon::Redo);
        }
        pen.text(Key::LeadTryNow);
    });
}

fn said<'a>(pen: &mut Pen, view: &View, talk: &Talk<'a>, lead: &'a Delivery, host: &str) {
    let (title, words) = match lead.state {
        _ if is_first(lead) => return pen.put_text("p", Key::LeadSending),
        State::Waiting { .. } | State::Sending { .. } => {
            let words = if talk.kept { Key::LeadWaiting } else { Key::LeadWaitingHeld };
            (Key::LeadWaitingTitle, view.fill(words, &[("host", host)]))
        }
        State::Delivered { .. } => {
            let sender = talk.owner.known_as();
            (Key::LeadDeliveredTitle, view.fill(Key::LeadDelivered, &[("sender", sender)]))
        }
        State::Refused { status: BARRED, .. } => {
            (Key::LeadGivenUpTitle, view.fill(Key::LeadBarred, &[("host", host)]))
        }
        State::Refused { status, .. } => {
            let status = status.to_string();
            let values = [("host", host), ("status", &status)];
            (Key::LeadRefusedTitle, view.fill(Key::LeadRefused, &values))
        }
        State::GivenUp { .. } => {
            (Key::LeadGivenUpTitle, view.fill(Key::LeadGivenUp, &[("host", host)]))
        }
    };
    pen.put_text("h4", title);
    pen.put("p", &words);
    if !lead.is_settled() {
        next_try(pen, view, talk, lead, host);
    }
}

/// When it is tried again; and why not at once, when she asked for that.
fn next_try(pen: &mut Pen, view: &View, talk: &Talk, lead: &Delivery, host: &str) {
    let Some(when) = &talk.next_try else { return pen.put_text("p", Key::LeadTrying) };
    pen.put("p", &view.fill(Key::LeadNext, &[("when", when)]));
    if talk.hurried && lead.is_held() {
        pen.put("p", &view.fill(Key::LeadEarly, &[("host", host)]));
    }
}

/// It was not tried before, so that nothing is the matter yet.
fn is_first(lead: &Delivery) -> bool {
    match lead.state {
        State::Waiting { .. } => lead.tries == 0,
        State::Sending { .. } => lead.tries < 2,
        _ => false,
    }
}

/// She can book at once, with what she has sent already.
fn after_delivery(pen: &mut Pen, view: &View, talk: &Talk, lead: &Delivery) {
    if contact::address(view).is_none() {
        return;
    }
    let sent = talk.sent.map(|contact| (contact, &*lead.id));
    if sent.is_some() {
        pen.put_text("p.g-lead-next", Key::LeadDeliveredBook);
    }
    pen.within("div.g-cta", |pen| contact::link(pen, view, sent));
}

/// She can bring it over herself.
fn by_hand(pen: &mut Pen, view: &View, talk: &Talk, lead: &Delivery) {
    let email = talk.owner.email.as_deref().unwrap_or_default();
    pen.put("pre.g-lead-words tabindex=0", &lead.words);
    pen.within("div.g-cta", |pen| {
        pen.within("button.g-btn type=button part=button", |pen| {
            pen.pressed(Wish::Lead(LeadWish::Copy));
            pen.text(Key::LeadCopy);
        });
        pen.within("a.g-btn part=button", |pen| {
            let subject = view.text(Key::LeadMailSubject);
            pen.set("href", &mail_link(email, subject, &lead.words));
            pen.text(Key::LeadMail);
        });
    });
    if lead.words.contains(view.text(Key::LeadAnswersShown)) {
        pen.put_text("p", Key::LeadAttach);
    }
    pen.within("div.g-news role=status", |pen| {
        if let Some(copied) = talk.copied {
            pen.flag("data-bad", !copied);
            pen.icon(if copied { Icon::Check } else { Icon::Alert });
            pen.put_text("p", if copied { Key::LeadCopied } else { Key::LeadNotCopied });
        }
    });
}
