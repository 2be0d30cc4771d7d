use crate::assessment::Depth;
use crate::json::Value;
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
            },
        }
    }
}
