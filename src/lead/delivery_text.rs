use super::{Delivery, Format, State};
use crate::assessment::Millis;

const FORMAT: &str = "gereed/lead";
const VERSION: u32 = 1;

/// The largest text that is read as a lead, in bytes.
const LARGEST: usize = 4 * 1024 * 1024;

/// Why a text on the device is not a lead that this version can send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryError {
    /// A newer Gereed wrote it; the version of the form. It is left as it is.
    Newer(u32),
    /// It is no lead, or not a whole one.
    Broken,
}

impl Delivery {
    /// As it is kept: lines of a name and a value, an empty line, the words and the body. The state
    /// stands in the first line, so that the page can see without reading the rest whether anything
    /// is still to be sent.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (state, at, extra) = match self.state {
            State::Waiting { at, not_before } => ("waiting", at, not_before),
            State::Sending { since } => ("sending", since, 0),
            State::Delivered { at } => ("delivered", at, 0),
            State::Refused { at, status } => ("refused", at, status.into()),
            State::GivenUp { at } => ("given-up", at, 0),
        };
        let mut text = String::with_capacity(self.words.len() + self.body.len() + 256);
        let mut line = |name: &str, value: &str| {
            text.push_str(name);
            text.push(' ');
            text.push_str(value);
            text.push('\n');
        };
        line(FORMAT, &[&VERSION.to_string(), " ", state].concat());
        line("at", &at.to_string());
        line("extra", &extra.to_string());
        line("created", &self.created.to_string());
        line("tries", &self.tries.to_string());
        line("format", self.format.name());
        line("words", &self.words.len().to_string());
        line("body", &self.body.len().to_string());
        line("mark", &self.mark.to_string());
        line("url", &self.url);
        text.push('\n');
        text.push_str(&self.words);
        text.push_str(&self.body);
        text
    }

    /// Reads what [`Delivery::to_text`] writes.
    ///
    /// # Errors
    /// When it is not that.
    pub fn from_text(id: &str, text: &str) -> Result<Self, DeliveryError> {
        let first =
            text.lines().next().and_then(|line| line.strip_prefix(FORMAT)?.strip_prefix(' '));
        let (version, state) = first.and_then(|it| it.split_once(' ')).unwrap_or_default();
        match version.parse() {
            Ok(VERSION) => read(id, state, text).ok_or(DeliveryError::Broken),
            Ok(version) if version > VERSION => Err(DeliveryError::Newer(version)),
            _ => Err(DeliveryError::Broken),
        }
    }
}

fn read(id: &str, state: &str, text: &str) -> Option<Delivery> {
    let (head, rest) = text.split_once("\n\n").filter(|_| text.len() <= LARGEST)?;
    let field = |name: &str| {
        let mut values = head.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        values.next()
    };
    let number = |name: &str| field(name)?.parse::<Millis>().ok();
    let (at, extra) = (number("at")?, number("extra")?);
    let state = match state {
        "waiting" => State::Waiting { at, not_before: extra },
        "sending" => State::Sending { since: at },
        "delivered" => State::Delivered { at },
        "refused" => State::Refused { at, status: u16::try_from(extra).ok()? },
        "given-up" => State::GivenUp { at },
        _ => return None,
    };
    let words = usize::try_from(number("words")?).ok()?;
    let body = usize::try_from(number("body")?).ok()?;
    let (words, rest) = rest.split_at_checked(words)?;
    let url = field("url").filter(|url| super::host(url).is_some())?;
    let whole = rest.len() == body;
    whole.then_some(())?;
    Some(Delivery {
        id: id.to_owned(),
        url: url.to_owned(),
        format: Format::named(field("format")?)?,
        created: number("created")?,
        tries: u32::try_from(number("tries")?).ok()?,
        state,
        body: rest.to_owned(),
        words: words.to_owned(),
        // Older texts have none.
        mark: number("mark").and_then(|mark| u32::try_from(mark).ok()).unwrap_or(0),
    })
}

#[cfg(test)]
mod tests {
    use super::{Delivery, DeliveryError};
    use crate::lead::{BARRED, Format, State};

    fn lead(state: State) -> Delivery {
        let url = "https://hooks.example/a b?c=d".to_owned();
        let mut lead = Delivery::new("x".into(), url, Format::HubSpot, 17);
        lead.state = state;
        lead.tries = 3;
        lead.words = "Naam: Zoë\n\nurl nep".into();
        lead.body = "{\"a\":\"é\n\nat 5\"}".into();
        lead
    }

    #[test]
    fn what_is_written_is_read() {
        let states = [
            State::Waiting { at: 5, not_before: 4 },
            State::Sending { since: u64::MAX },
            State::Delivered { at: 0 },
            State::Refused { at: 9, status: 422 },
            State::Refused { at: 9, status: BARRED },
            State::GivenUp { at: 9 },
        ];
        for state in states {
            let lead = lead(state);
            assert_eq!(Delivery::from_text("x", &lead.to_text()), Ok(lead));
        }
    }

    #[test]
    fn the_first_line_says_how_far_it_is() {
        let text = lead(State::Waiting { at: 5, not_before: 4 }).to_text();
        assert_eq!(text.lines().next(), Some("gereed/lead 1 waiting"));
    }

    #[test]
    fn what_is_no_lead_is_not_read() {
        let good = lead(State::Waiting { at: 5, not_before: 4 }).to_text();
        let with = |old: &str, new: &str| {
            assert!(good.contains(old), "{old}");
            good.replacen(old, new, 1)
        };
        let cases = [
            (String::new(), DeliveryError::Broken),
            ("null".into(), DeliveryError::Broken),
            (with("lead 1", "lead 2"), DeliveryError::Newer(2)),
            (with("lead 1", "lead 99 x"), DeliveryError::Newer(99)),
            (with("lead 1", "lead -1"), DeliveryError::Broken),
            (with("waiting", "dreaming"), DeliveryError::Broken),
            (with("at 5", "at -5"), DeliveryError::Broken),
            (with("tries 3", "tries 99999999999"), DeliveryError::Broken),
            (with("hubspot", "telegram"), DeliveryError::Broken),
            (with("https:", "javascript:"), DeliveryError::Broken),
            (with("words ", "words 9"), DeliveryError::Broken),
            (with("words 1", "words 9"), DeliveryError::Broken),
            (good[..good.len() - 1].into(), DeliveryError::Broken),
            (good.clone() + "x", DeliveryError::Broken),
        ];
        for (text, expected) in cases {
            assert_eq!(Delivery::from_text("x", &text), Err(expected), "{text}");
        }
        assert!(Delivery::from_text("x", &"é".repeat(400_000)).is_err());
    }

    #[test]
    fn a_length_that_cuts_a_letter_is_no_end_of_the_program() {
        let text = lead(State::GivenUp { at: 1 }).to_text();
        for length in 0..40 {
            let cut = text.replacen("words 19", &format!("words {length}"), 1);
            let read = Delivery::from_text("x", &cut);
            assert_eq!(read.is_ok(), length == 19, "{length}");
        }
    }
}
