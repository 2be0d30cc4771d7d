use super::address::push_pair;
use super::{Contact, ContactField, host};

/// How a page on which one books takes what is known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Booking {
    /// Cal.com: `name`, `email`, `notes`, `metadata[gereed]`.
    Cal,
    /// Calendly: `name`, `email`, `a1`, `utm_*`.
    Calendly,
    /// Nothing is filled in.
    Plain,
}

impl Booking {
    /// The one of a name as in the attribute `booking`; else guessed from the host.
    #[must_use]
    pub fn of(name: Option<&str>, address: &str) -> Self {
        let host = host(address).unwrap_or_default();
        let is = |domain: &str| {
            host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        match name {
            Some("cal") => Self::Cal,
            Some("calendly") => Self::Calendly,
            Some("plain") => Self::Plain,
            _ if is("cal.com") || is("cal.eu") => Self::Cal,
            _ if is("calendly.com") => Self::Calendly,
            _ => Self::Plain,
        }
    }
}

/// The address of the page on which one books, with the campaign that brought the person, and with
/// what she has sent already: her contact and the id of her lead. What the owner wrote in the address
/// stays as it is.
#[must_use]
pub fn booking_link(
    address: &str,
    booking: Booking,
    campaign: &[(String, String)],
    sent: Option<(&Contact, &str)>,
) -> String {
    let mut query = String::new();
    let mut push = |name: &str, value: &str| {
        let is_there = |sign: &str| address.contains(&[sign, name, "="].concat());
        if !value.is_empty() && !is_there("?") && !is_there("&") {
            push_pair(&mut query, name, value);
        }
    };
    if booking != Booking::Plain
        && let Some((contact, id)) = sent
    {
        let subject = if booking == Booking::Cal { "notes" } else { "a1" };
        for (name, field) in [
            ("name", ContactField::Name),
            ("email", ContactField::Email),
            (subject, ContactField::Subject),
        ] {
            push(name, &contact.get(field));
        }
        if booking == Booking::Cal {
            push("metadata[gereed]", id);
        }
    }
    if booking == Booking::Calendly {
        for (name, value) in campaign {
            push(&["utm_", name].concat(), value);
        }
    }
    if query.is_empty() {
        return address.to_owned();
    }
    let (page, place) = address.split_at(address.find('#').unwrap_or(address.len()));
    let sign = if page.contains('?') { "&" } else { "?" };
    [page, sign, &query, place].concat()
}

#[cfg(test)]
mod tests {
    use super::{Booking, booking_link};
    use crate::lead::{Contact, ContactField};

    #[test]
    fn the_kind_is_named_or_guessed_from_the_host() {
        let cases = [
            (None, "https://cal.com/bureau/sessie", Booking::Cal),
            (None, "https://bureau.cal.com/sessie", Booking::Cal),
            (None, "https://app.cal.eu/sessie", Booking::Cal),
            (None, "https://calendly.com/bureau", Booking::Calendly),
            (None, "https://notcal.com/", Booking::Plain),
            (None, "https://cal.com.evil.example/", Booking::Plain),
            (None, "mailto:bureau@example.org", Booking::Plain),
            (Some("cal"), "https://agenda.bureau.nl/", Booking::Cal),
            (Some("plain"), "https://calendly.com/bureau", Booking::Plain),
            (Some("outlook"), "https://calendly.com/bureau", Booking::Calendly),
        ];
        for (name, address, expected) in cases {
            assert_eq!(Booking::of(name, address), expected, "{name:?} {address}");
        }
    }

    #[test]
    fn what_was_sent_is_filled_in_and_nothing_before() {
        let mut contact = Contact::default();
        contact.set(ContactField::Name, " Zoë Vos ".into());
        contact.set(ContactField::Email, "zoe+hr@oever.nl".into());
        contact.set(ContactField::Subject, "Waar beginnen we?".into());
        contact.set(ContactField::Telephone, "0612345678".into());
        let campaign = [("source".to_owned(), "brief".to_owned())];
        let sent = Some((&contact, "id-1"));
        let cases = [
            (
                "https://cal.com/b?duration=30#top",
                sent,
                "https://cal.com/b?duration=30&name=Zo%C3%AB%20Vos&email=zoe%2Bhr%40oever.nl\
                 &notes=Waar%20beginnen%20we%3F&metadata%5Bgereed%5D=id-1#top",
            ),
            (
                "https://calendly.com/b",
                sent,
                "https://calendly.com/b?name=Zo%C3%AB%20Vos&email=zoe%2Bhr%40oever.nl\
                 &a1=Waar%20beginnen%20we%3F&utm_source=brief",
            ),
            ("https://calendly.com/b", None, "https://calendly.com/b?utm_source=brief"),
            (
                "https://calendly.com/b?utm_source=website",
                None,
                "https://calendly.com/b?utm_source=website",
            ),
            ("https://cal.com/b", None, "https://cal.com/b"),
            ("https://bureau.nl/b?x=1", sent, "https://bureau.nl/b?x=1"),
        ];
        for (address, sent, expected) in cases {
            let link = booking_link(address, Booking::of(None, address), &campaign, sent);
            assert_eq!(link, expected);
        }
    }
}
