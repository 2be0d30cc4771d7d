use std::rc::Rc;

use crate::assessment::Depth;
use crate::json::Value;
use crate::lead::{Format, Owner, Place, hidden, host};
use crate::ui::Options;

/// What `element.js` read from the attributes, as JSON; what is not there is as if not set.
pub struct Attributes {
    /// How much is asked as long as the person has not chosen.
    pub depth: Depth,
    /// Whether the device may keep the answers.
    pub save: bool,
    /// For the screens.
    pub options: Options,
}

impl Attributes {
    /// Reads the JSON; what it cannot read is as if not set.
    pub fn read(text: &str) -> Self {
        let value = Value::parse(text).unwrap_or_default();
        let string = |name: &str| value[name].as_str().map(str::to_owned);
        let quick = value["depth"].as_str() == Some("quick");
        Self {
            depth: if quick { Depth::Quick } else { Depth::Full },
            save: value["save"].as_bool().unwrap_or(true),
            options: Options {
                booking_url: string("booking_url"),
                sender: string("sender"),
                logo: string("logo"),
                privacy_url: string("privacy_url"),
                role: string("role"),
                booking: string("booking"),
                lead: owner(&string).map(Rc::new),
                place: Rc::new(place(&value)),
            },
        }
    }
}

/// Who takes leads; nobody without an address that can be one.
fn owner(string: &dyn Fn(&str) -> Option<String>) -> Option<Owner> {
    let url = string("lead_url").filter(|url| host(url).is_some())?;
    Some(Owner {
        url,
        format: string("lead_format").and_then(|name| Format::named(&name)).unwrap_or_default(),
        name: string("sender"),
        consent_text: string("consent_text"),
        consent_version: string("consent_version"),
        privacy_url: string("privacy_url"),
        email: string("lead_email"),
        hidden: hidden(&string("hidden").unwrap_or_default()),
    })
}

/// From where leads are sent, as `element.js` tells it.
pub fn place(value: &Value) -> Place {
    let string = |name: &str| value[name].as_str().map(ToOwned::to_owned);
    let text = |name| string(name).unwrap_or_default();
    Place {
        page: text("page"),
        title: text("title"),
        referrer: text("referrer"),
        campaign: hidden(&text("campaign")),
        hutk: string("hutk"),
    }
}
