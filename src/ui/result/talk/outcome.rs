use super::Talk;
use crate::i18n::Key;
use crate::lead::{Delivery, State, host, mail_link};
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::result::contact;
use crate::ui::result::view::View;
use crate::ui::wish::{LeadWish, Wish};

/// What became of a request.
pub(super) fn draw<'a>(pen: &mut Pen, view: &View, talk: &Talk<'a>, lead: &'a Delivery) {
    let host = host(&lead.url).unwrap_or_default();
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
            if matches!(lead.state, State::Waiting { .. }) && lead.tries > 0 {
                pen.quiet_button(Some(Icon::Redo), Key::LeadTryNow, Wish::Lead(LeadWish::Now));
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

fn said<'a>(pen: &mut Pen, view: &View, talk: &Talk<'a>, lead: &'a Delivery, host: &str) {
    let (title, words) = match lead.state {
        _ if is_first(lead) => return pen.put_text("p", Key::LeadSending),
        State::Waiting { .. } | State::Sending { .. } => {
            let words = if talk.kept { Key::LeadWaiting } else { Key::LeadWaitingHeld };
            (Key::LeadWaitingTitle, view.fill(words, &[("host", host)]))
        }
        State::Delivered { .. } => {
            let sender = talk.receiver(lead);
            (Key::LeadDeliveredTitle, view.fill(Key::LeadDelivered, &[("sender", sender)]))
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
            pen.text(if talk.copied { Key::LeadCopied } else { Key::LeadCopy });
        });
        pen.within("a.g-btn part=button", |pen| {
            let subject = view.text(Key::LeadMailSubject);
            pen.set("href", &mail_link(email, subject, &lead.words));
            pen.text(Key::LeadMail);
        });
    });
}
