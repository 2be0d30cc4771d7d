use super::{Choice, ContactField, Form, Owner};
use crate::assessment::{Session, finding};
use crate::i18n::{Key, Messages};

/// One thing that is sent. What is sent and what the person reads about it are made of the same
/// list, so that they cannot differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Where it stands: names with a dot between them; empty at the top.
    pub group: &'static str,
    /// Its name there.
    pub name: String,
    /// What it is, for people.
    pub label: String,
    /// The value as it is sent.
    pub value: String,
    /// The value is a number, `true`, `false` or an object as JSON writes it; else it is a text.
    pub bare: bool,
    /// The value for people, where that is another.
    pub shown: Option<String>,
}

/// From where a lead is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Address of the page, without query and fragment.
    pub page: String,
    /// Title of the page.
    pub title: String,
    /// The page before it, without query and fragment; empty when the browser does not say.
    pub referrer: String,
    /// What brought the person, by name without `utm_`.
    pub campaign: Vec<(String, String)>,
    /// The cookie `hubspotutk`, if the owner's page has set one.
    pub hutk: Option<String>,
}

/// Everything that is sent when the person sends the form now, in the order in which it is shown.
/// `at` is the moment, as RFC 3339.
#[must_use]
pub fn fields(
    form: &Form,
    owner: &Owner,
    place: &Place,
    session: &Session,
    at: &str,
) -> Vec<Field> {
    let text = Messages::new(session.instrument().locale);
    let mut list = List { text, fields: Vec::new() };
    for (field, label) in ContactField::ALL.into_iter().zip(CONTACT) {
        list.any("contact", field.name(), label, &form.contact.get(field));
    }
    consent(&mut list, form, owner, at);
    let instrument = session.instrument();
    list.add("check", "id", Key::LeadCheck, &instrument.id);
    list.number("check", "version", Key::LeadCheckVersion, instrument.version);
    if form.allows(Choice::Result) {
        result(&mut list, session);
    }
    if form.allows(Choice::Answers)
        && let Some(file) = session.result_file(true)
    {
        list.add("", "answers", Key::LeadAnswers, file.to_json().trim_end());
        list.bare(Some(text.text(Key::LeadAnswersShown)));
    }
    list.any("", "page", Key::LeadPage, &place.page);
    list.any("", "referrer", Key::LeadReferrer, &place.referrer);
    for (name, value) in &place.campaign {
        list.named("utm", name, text.fill(Key::LeadCampaign, &[("name", name)]), value);
    }
    for (name, value) in &owner.hidden {
        list.named("hidden", name, text.fill(Key::LeadHidden, &[("name", name)]), value);
    }
    list.add("", "locale", Key::LeadLocale, text.locale().tag());
    list.add("", "id", Key::LeadId, &form.id);
    list.fields
}

const CONTACT: [Key; 5] =
    [Key::LeadName, Key::LeadEmail, Key::LeadOrganisation, Key::LeadTelephone, Key::LeadSubject];

fn consent(list: &mut List, form: &Form, owner: &Owner, at: &str) {
    for (choice, name, label) in [
        (Choice::Result, "result", Key::LeadChoiceResult),
        (Choice::Answers, "answers", Key::LeadChoiceAnswers),
        (Choice::News, "news", Key::LeadChoiceNews),
    ] {
        let (value, shown) = match form.allows(choice) {
            true => ("true", Key::LeadYes),
            false => ("false", Key::LeadNo),
        };
        list.add("consent", name, label, value);
        list.bare(Some(list.text.text(shown)));
    }
    if form.allows(Choice::News) {
        let values = [("sender", owner.known_as())];
        let words = list.text.fill(Key::LeadChoiceNewsHint, &values);
        list.add("consent", "news_text", Key::LeadChoiceNews, &words);
    }
    list.add("consent", "text", Key::LeadConsent, &owner.consent(list.text));
    list.any("consent", "version", Key::LeadConsentVersion, owner.version());
    let statement = owner.privacy_url.as_deref().unwrap_or_default();
    list.any("consent", "privacy_url", Key::LeadPrivacy, statement);
    list.add("consent", "at", Key::LeadAt, at);
}

fn result(list: &mut List, session: &Session) {
    let (instrument, evaluation) = (session.instrument(), session.evaluation());
    if let Some(standing) = &evaluation.overall.standing {
        list.number("result", "level", Key::LeadLevel, standing.level.into());
        if let Some(level) = instrument.levels.get(usize::from(standing.level).saturating_sub(1)) {
            let shown = [&standing.level.to_string(), ", ", &level.name].concat();
            list.bare(Some(&shown));
        }
        list.number("result", "score", Key::LeadScore, standing.score.into());
        if let Some(verdict) = standing.verdict.and_then(|it| instrument.verdicts.get(it)) {
            list.add("result", "verdict", Key::LeadVerdict, &verdict.id);
        }
        if let Some(finding) = finding(instrument, &evaluation) {
            list.add("result", "headline", Key::LeadHeadline, &plain(&finding));
        }
    }
    for (factor, result) in instrument.factors.iter().zip(&evaluation.factors) {
        if let Some(score) = result.score {
            let label = list.text.fill(Key::LeadFactor, &[("factor", &plain(&factor.name))]);
            list.named("result.factors", &factor.id, label, &score.to_string());
            list.bare(None);
        }
    }
}

/// Without the places where a word may be broken.
fn plain(text: &str) -> String {
    text.replace('\u{ad}', "")
}

struct List {
    text: Messages,
    fields: Vec<Field>,
}

impl List {
    fn named(&mut self, group: &'static str, name: &str, label: String, value: &str) {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.fields.push(Field { group, name, label, value, bare: false, shown: None });
    }

    #[inline(never)]
    fn add(&mut self, group: &'static str, name: &str, label: Key, value: &str) {
        self.named(group, name, self.text.text(label).to_owned(), value);
    }

    fn any(&mut self, group: &'static str, name: &str, label: Key, value: &str) {
        if !value.is_empty() {
            self.add(group, name, label, value);
        }
    }

    #[inline(never)]
    fn number(&mut self, group: &'static str, name: &str, label: Key, value: u32) {
        self.add(group, name, label, &value.to_string());
        self.bare(None);
    }

    /// What was added last is no text, and is shown to people in other words.
    #[inline(never)]
    fn bare(&mut self, shown: Option<&str>) {
        if let Some(field) = self.fields.last_mut() {
            field.bare = true;
            field.shown = shown.map(ToOwned::to_owned);
        }
    }
}
