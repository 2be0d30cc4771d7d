use super::host;
use crate::i18n::{Key, Messages};

/// How a lead is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// JSON in the shape of Standard Webhooks.
    #[default]
    StandardWebhook,
    /// The fields of a form.
    Form,
    /// What `HubSpot` takes as a submission of one of its forms.
    HubSpot,
}

/// What the owner of the page set about leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// Where a lead goes: http or https.
    pub url: String,
    /// How it is put.
    pub format: Format,
    /// The owner's name; the receiver's host is named where there is none.
    pub name: Option<String>,
    /// What the person agrees to, in the owner's words.
    pub consent_text: Option<String>,
    /// The version of those words.
    pub consent_version: Option<String>,
    /// The owner's privacy statement: http or https.
    pub privacy_url: Option<String>,
    /// Where the person can mail to when a lead does not arrive.
    pub email: Option<String>,
    /// What goes with every lead.
    pub hidden: Vec<(String, String)>,
}

impl Format {
    /// Its name, as in the attribute `lead-format`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::StandardWebhook => "standard-webhook",
            Self::Form => "form",
            Self::HubSpot => "hubspot",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::StandardWebhook, Self::Form, Self::HubSpot].into_iter().find(|f| f.name() == name)
    }

    /// The media types to send it as: the next one is for a receiver of another origin that could
    /// not be reached with the one before, since it may not answer the question (the preflight) that
    /// a browser asks first for anything but plain text and forms.
    #[must_use]
    pub fn media_types(self) -> &'static [&'static str] {
        match self {
            Self::StandardWebhook => &["application/json", "text/plain"],
            Self::Form => &["application/x-www-form-urlencoded"],
            Self::HubSpot => &["application/json"],
        }
    }
}

impl Owner {
    /// The receiver's host, for people.
    #[must_use]
    pub fn host(&self) -> &str {
        host(&self.url).unwrap_or_default()
    }

    /// What the person agrees to: the owner's words, or ours with the owner's name.
    #[must_use]
    pub fn consent(&self, text: Messages) -> String {
        self.own_words().map_or_else(
            || text.fill(Key::ConsentText, &[("sender", self.known_as())]),
            ToOwned::to_owned,
        )
    }

    /// The version of those words: of the owner's, if she gave one, or of ours. A new wording of ours
    /// needs a new version here.
    #[must_use]
    pub fn version(&self) -> &str {
        match self.own_words() {
            Some(_) => self.consent_version.as_deref().unwrap_or_default(),
            None => "gereed-1",
        }
    }

    fn own_words(&self) -> Option<&str> {
        self.consent_text.as_deref().filter(|own| !own.is_empty())
    }

    /// The owner as a person knows it: by name, else by host.
    #[must_use]
    pub fn known_as(&self) -> &str {
        self.name.as_deref().filter(|name| !name.is_empty()).unwrap_or_else(|| self.host())
    }
}
