use super::{Choice, ContactField, Form, Owner};
use crate::assessment::{Session, outcome};
use crate::i18n::{Key, Messages, Moment};

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
#[must_use]
pub fn fields(
    form: &Form,
    owner: &Owner,
    place: &Place,
    session: &Session,
    at: &Moment,
) -> Vec<Field> {
    let text = Messages::new(session.instrument().locale);
    let mut list = List { text, fields: Vec::new() };
    for (field, label) in ContactField::ALL.into_iter().zip(CONTACT) {
        list.any("contact", field.name(), label, form.contact.get(field));
    }
    consent(&mut list, form, owner, at);
    let instrument = session.instrument();
    list.add("check", "id", Key::LeadCheck, instrument.id.clone());
    list.bare("check", "version", Key::LeadCheckVersion, instrument.version.to_string(), None);
    if form.allows(Choice::Result) {
        result(&mut list, session);
    }
    if form.allows(Choice::Answers)
        && let Some(file) = session.result_file(true)
    {
        let file = file.to_json().trim_end().to_owned();
        let shown = text.text(Key::LeadAnswersShown).to_owned();
        list.bare("", "answers", Key::LeadAnswers, file, Some(shown));
    }
    list.any("", "page", Key::LeadPage, place.page.clone());
    list.any("", "referrer", Key::LeadReferrer, place.referrer.clone());
    for (name, value) in &place.campaign {
        list.named("utm", name, text.fill(Key::LeadCampaign, &[("name", name)]), value);
    }
    for (name, value) in &owner.hidden {
        list.named("hidden", name, text.fill(Key::LeadHidden, &[("name", name)]), value);
    }
    list.add("", "locale", Key::LeadLocale, text.locale().tag().to_owned());
    list.add("", "id", Key::LeadId, form.id.clone());
    list.fields
}

const CONTACT: [Key; 5] =
    [Key::LeadName, Key::LeadEmail, Key::LeadOrganisation, Key::LeadTelephone, Key::LeadSubject];

fn consent(list: &mut List, form: &Form, owner: &Owner, at: &Moment) {
    for (choice, name, label) in [
        (Choice::Result, "result", Key::LeadChoiceResult),
        (Choice::Answers, "answers", Key::LeadChoiceAnswers),
        (Choice::News, "news", Key::LeadChoiceNews),
    ] {
        let (value, shown) = match form.allows(choice) {
            true => ("true", Key::LeadYes),
            false => ("false", Key::LeadNo),
        };
        let shown = list.text.text(shown).to_owned();
        list.bare("consent", name, label, value.to_owned(), Some(shown));
    }
    list.add("consent", "text", Key::LeadConsent, owner.consent(list.text));
    list.any("consent", "version", Key::LeadConsentVersion, owner.version().to_owned());
    let statement = owner.privacy_url.clone().unwrap_or_default();
    list.any("consent", "privacy_url", Key::LeadPrivacy, statement);
    list.add("consent", "at", Key::LeadAt, at.as_str().to_owned());
}

fn result(list: &mut List, session: &Session) {
    let instrument = session.instrument();
    let (factors, overall) = outcome(instrument, &session.answers(), session.depth());
    if let Some(standing) = &overall.standing {
        let level = instrument.levels.get(usize::from(standing.level).saturating_sub(1));
        let verdict = standing.verdict.and_then(|verdict| instrument.verdicts.get(verdict));
        let name = level.map(|level| [&standing.level.to_string(), ", ", &level.name].concat());
        list.bare("result", "level", Key::LeadLevel, standing.level.to_string(), name);
        list.bare("result", "score", Key::LeadScore, standing.score.to_string(), None);
        if let Some(verdict) = verdict {
            list.add("result", "verdict", Key::LeadVerdict, verdict.id.clone());
            list.add("result", "headline", Key::LeadHeadline, verdict.title.replace('\u{ad}', ""));
        }
    }
    for (factor, result) in instrument.factors.iter().zip(factors) {
        let Some(score) = result.score else { continue };
        let label =
            list.text.fill(Key::LeadFactor, &[("factor", &factor.name.replace('\u{ad}', ""))]);
        list.named("result.factors", &factor.id, label, &score.to_string());
        if let Some(field) = list.fields.last_mut() {
            field.bare = true;
        }
    }
}

struct List {
    text: Messages,
    fields: Vec<Field>,
}

impl List {
    fn push(&mut self, field: Field) {
        self.fields.push(field);
    }

    fn named(&mut self, group: &'static str, name: &str, label: String, value: &str) {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.push(Field { group, name, label, value, bare: false, shown: None });
    }

    fn add(&mut self, group: &'static str, name: &str, label: Key, value: String) {
        let (name, label) = (name.to_owned(), self.text.text(label).to_owned());
        self.push(Field { group, name, label, value, bare: false, shown: None });
    }

    fn any(&mut self, group: &'static str, name: &str, label: Key, value: String) {
        if !value.is_empty() {
            self.add(group, name, label, value);
        }
    }

    fn bare(
        &mut self,
        group: &'static str,
        name: &str,
        label: Key,
        value: String,
        shown: Option<String>,
    ) {
        self.add(group, name, label, value);
        if let Some(field) = self.fields.last_mut() {
            field.bare = true;
            field.shown = shown;
        }
    }
}
