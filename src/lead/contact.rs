/// A field in which a person says who she is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactField {
    /// Her name.
    Name,
    /// Her e-mail address.
    Email,
    /// Her organisation.
    Organisation,
    /// Her telephone number.
    Telephone,
    /// What it is about, in one line.
    Subject,
}

/// Who asks for a conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    texts: [String; 5],
}

/// Why a field cannot be sent as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is empty and must not be.
    Missing,
    /// It has more letters than [`ContactField::longest`].
    TooLong,
    /// It is no e-mail address or no telephone number.
    Malformed,
}

impl ContactField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::Name, Self::Email, Self::Organisation, Self::Telephone, Self::Subject];

    /// Its name in what is sent.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Organisation => "organisation",
            Self::Telephone => "telephone",
            Self::Subject => "subject",
        }
    }

    /// Whether it may be left empty.
    #[must_use]
    pub fn is_optional(self) -> bool {
        matches!(self, Self::Telephone | Self::Subject)
    }

    /// The most letters that it may have. An e-mail address has at most 254 (RFC 5321).
    #[must_use]
    pub fn longest(self) -> usize {
        match self {
            Self::Name | Self::Organisation => 100,
            Self::Email => 254,
            Self::Telephone => 30,
            Self::Subject => 200,
        }
    }

    /// What is the matter with a text in this field.
    #[must_use]
    pub fn problem(self, text: &str) -> Option<Problem> {
        let text = clean(text);
        if text.is_empty() {
            return (!self.is_optional()).then_some(Problem::Missing);
        }
        if text.chars().count() > self.longest() {
            return Some(Problem::TooLong);
        }
        let well_formed = match self {
            Self::Email => is_email(&text),
            Self::Telephone => is_telephone(&text),
            Self::Name | Self::Organisation | Self::Subject => true,
        };
        (!well_formed).then_some(Problem::Malformed)
    }
}

impl Contact {
    /// What stands in a field, as it was typed.
    #[must_use]
    pub fn typed(&self, field: ContactField) -> &str {
        &self.texts[field as usize]
    }

    /// What stands in a field, as it is sent: in one line, without spaces around it.
    #[must_use]
    pub fn get(&self, field: ContactField) -> String {
        clean(self.typed(field))
    }

    /// Fills in a field.
    pub fn set(&mut self, field: ContactField, text: String) {
        self.texts[field as usize] = text;
    }

    /// What is the matter with a field.
    #[must_use]
    pub fn problem(&self, field: ContactField) -> Option<Problem> {
        field.problem(self.typed(field))
    }
}

/// In one line, without what cannot be seen, so that no text can begin a line of its own in a mail
/// and what was copied from a page is taken.
fn clean(text: &str) -> String {
    let seen = text.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}'));
    let line = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    };
    seen.map(line).collect::<String>().trim().to_owned()
}

/// As loose as can be: what the receiver's mail server refuses is for it to say.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let sound = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace());
    sound(local)
        && !local.contains([',', ';', ':', '<', '>'])
        && domain.contains('.')
        && domain.split('.').all(|label| sound(label) && !label.contains(['@', ',', ';', '<', '>']))
}

fn is_telephone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 6 && text.chars().all(|c| c.is_ascii_digit() || " +-–()./".contains(c))
}

#[cfg(test)]
mod tests {
    use super::ContactField::{Email, Name, Organisation, Subject, Telephone};
    use super::Problem::{Malformed, Missing, TooLong};
    use super::{Contact, ContactField};

    #[test]
    fn each_field_says_what_is_the_matter() {
        let long = "a".repeat(101);
        let cases = [
            (Name, "", Some(Missing)),
            (Name, " \n", Some(Missing)),
            (Name, "Zoë", None),
            (Name, long.as_str(), Some(TooLong)),
            (Organisation, "", Some(Missing)),
            (Organisation, "’t Hof & Zn.", None),
            (Email, "", Some(Missing)),
            (Email, "anna@oever.nl", None),
            (Email, " anna.van+hr@mail.oever.nl ", None),
            (Email, "änna@öever.example", None),
            (Email, "\"a b\"@oever.nl", Some(Malformed)),
            (Email, "anna", Some(Malformed)),
            (Email, "anna@", Some(Malformed)),
            (Email, "@oever.nl", Some(Malformed)),
            (Email, "anna@oever", Some(Malformed)),
            (Email, "anna@oever..nl", Some(Malformed)),
            (Email, "anna@oever.nl.", Some(Malformed)),
            (Email, "anna@@oever.nl", Some(Malformed)),
            (Email, "anna@oever.nl, bo@oever.nl", Some(Malformed)),
            (Email, "Anna <anna@oever.nl>", Some(Malformed)),
            (Email, "mailto:anna@oever.nl", Some(Malformed)),
            (Telephone, "020\u{a0}– 123\u{202f}45 67", None),
            (Telephone, "", None),
            (Telephone, "+31 (0)6-12 34.56/78", None),
            (Telephone, "12345", Some(Malformed)),
            (Telephone, "bel me", Some(Malformed)),
            (Telephone, "0612345678 0612345678 0612345678", Some(TooLong)),
            (Subject, "", None),
            (Subject, "Waar beginnen we?", None),
        ];
        for (field, text, expected) in cases {
            assert_eq!(field.problem(text), expected, "{field:?} {text:?}");
        }
    }

    #[test]
    fn what_is_sent_stands_in_one_line() {
        let mut contact = Contact::default();
        contact.set(Subject, " a\r\nBcc: b\u{0} ".into());
        assert_eq!(contact.get(Subject), "a  Bcc: b");
        contact.set(Email, "\u{feff}anna@oever.nl\u{200b}".into());
        assert_eq!(contact.get(Email), "anna@oever.nl");
        contact.set(Organisation, "De\u{2028}Oever".into());
        assert_eq!(contact.get(Organisation), "De Oever");
        contact.set(Subject, " a\r\nBcc: b\u{0} ".into());
        assert_eq!(contact.typed(Subject), " a\r\nBcc: b\u{0} ");
        assert!(ContactField::ALL.iter().all(|field| field.name().is_ascii()));
    }
}
