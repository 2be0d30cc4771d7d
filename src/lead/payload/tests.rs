use std::rc::Rc;

use serde_json::{Value, json};

use super::{Message, message};
use crate::assessment::{Action, Answer, Depth, Session, sample};
use crate::i18n::Moment;
use crate::instrument::Verdict;
use crate::lead::{Choice, ContactField, Field, Form, Format, Owner, Place, fields};

const AT: &str = "2026-11-22T14:05:00+01:00";

fn session() -> Rc<Session> {
    let moment = Moment::parse("2026-11-21T14:05:00+01:00").expect("a moment");
    let mut actions: Vec<Action> =
        (0..9).map(|item| Action::Answer(item, Answer::Choice(3))).collect();
    actions.push(Action::Note(0, "geheim \"x\"\n".into()));
    actions.push(Action::Finish(moment));
    let session = Rc::new(Session::new(Rc::new(sample::instrument()), Depth::Full));
    actions.into_iter().fold(session, |session, action| session.apply(action, 10))
}

fn form(choices: &[Choice]) -> Form {
    let mut form = Form::new("id-1".into(), 0);
    for (field, text) in ContactField::ALL.into_iter().zip([
        "Zoë van der Berg",
        "zoe@oever.nl",
        "Oever & Co",
        "",
        "Waar \"beginnen\" we?\u{7}",
    ]) {
        form.type_in(field, text.into());
    }
    choices.iter().for_each(|choice| form.allow(*choice, true));
    form
}

fn owner(format: Format, hidden: &[(&str, &str)]) -> Owner {
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Owner {
        url: "https://hooks.example/leads".into(),
        format,
        name: Some("Bureau Noord".into()),
        hidden: hidden.iter().map(pair).collect(),
        ..Owner::default()
    }
}

fn place() -> Place {
    Place {
        page: "https://bureau.nl/check".into(),
        title: "De check".into(),
        referrer: String::new(),
        campaign: vec![("source".into(), "nieuws brief".into())],
        hutk: None,
    }
}

fn sent(form: &Form, owner: &Owner, place: &Place) -> (Vec<Field>, Message) {
    let fields = fields(form, owner, place, &session(), AT);
    let message = message(&fields, owner, place);
    (fields, message)
}

fn parsed(message: &Message) -> Value {
    serde_json::from_str(&message.body).expect("it is JSON")
}

#[test]
fn without_a_tick_nothing_of_the_result_goes_along() {
    for format in [Format::StandardWebhook, Format::Form, Format::HubSpot] {
        let (fields, message) = sent(&form(&[]), &owner(format, &[]), &place());
        let of_result = |f: &Field| f.group.starts_with("result") || f.label.contains("bestand");
        assert!(!fields.iter().any(of_result));
        for secret in ["geheim", "a1", "result_level", "gereed/result", "Score", "75"] {
            assert!(!message.body.contains(secret), "{secret} in {}", message.body);
        }
    }
}

#[test]
fn the_webhook_has_the_shape_of_its_standard() {
    let (_, message) = sent(
        &form(&[Choice::Result, Choice::Answers]),
        &owner(Format::StandardWebhook, &[("entry.1", "x\\")]),
        &place(),
    );
    let body = parsed(&message);
    assert_eq!(body["type"], "gereed.lead.created");
    assert_eq!(body["timestamp"], AT);
    let data = &body["data"];
    assert_eq!(data["id"], "id-1");
    assert_eq!(
        data["contact"],
        json!({
            "name": "Zoë van der Berg", "email": "zoe@oever.nl", "organisation": "Oever & Co",
            "subject": "Waar \"beginnen\" we?",
        })
    );
    let consent = &data["consent"];
    assert_eq!((&consent["result"], &consent["news"]), (&json!(true), &json!(false)));
    assert_eq!((&consent["at"], &consent["version"]), (&json!(AT), &json!("gereed-1")));
    assert!(consent["text"].as_str().is_some_and(|text| text.contains("Bureau Noord")));
    assert_eq!((&data["result"]["level"], &data["result"]["score"]), (&json!(4), &json!(75)));
    assert_eq!(data["result"]["factors"], json!({ "a": 75, "b": 75, "c": 75 }));
    assert_eq!(data["answers"]["format"], "gereed/result");
    assert_eq!(data["answers"]["notes"]["a"], "geheim \"x\"\n");
    assert_eq!(data["utm"], json!({ "source": "nieuws brief" }));
    assert_eq!(data["hidden"], json!({ "entry.1": "x\\" }));
    assert_eq!((&data["locale"], &data["page"]), (&json!("nl"), &json!("https://bureau.nl/check")));
    assert!(data.get("referrer").is_none(), "what is not known is left out");
}

#[test]
fn the_headline_is_that_of_the_page() {
    let mut instrument = sample::instrument();
    instrument.verdicts.push(Verdict {
        id: "rest".into(),
        when: None,
        title: "Begin".into(),
        title_weakest: Some("Let op {weakest}".into()),
        lead: "Zo".into(),
    });
    let weakest = instrument.factors[1].name.clone();
    let session = Rc::new(Session::new(Rc::new(instrument), Depth::Full));
    let session = (0..9).fold(session, |session, item| {
        let choice = if (3..6).contains(&item) { 1 } else { 3 };
        session.apply(Action::Answer(item, Answer::Choice(choice)), 10)
    });
    let fields =
        fields(&form(&[Choice::Result]), &owner(Format::Form, &[]), &place(), &session, AT);
    let headline = fields.iter().find(|field| field.name == "headline").expect("a headline");
    assert_eq!(headline.value, format!("Let op {weakest}"));
}

#[test]
fn what_is_read_is_what_is_sent() {
    let everything = [Choice::Result, Choice::Answers, Choice::News];
    let (fields, message) =
        sent(&form(&everything), &owner(Format::StandardWebhook, &[("a", "b")]), &place());
    let data = &parsed(&message)["data"];
    for field in &fields {
        let mut found = data;
        for name in field.group.split('.').filter(|name| !name.is_empty()) {
            found = &found[name];
        }
        let found = match &found[&field.name] {
            Value::String(text) => text.clone(),
            other if field.name == "answers" => {
                let text: Value = serde_json::from_str(&field.value).expect("a result file");
                assert_eq!(*other, text);
                continue;
            }
            other => other.to_string(),
        };
        assert_eq!(found, field.value, "{}.{}", field.group, field.name);
        assert!(!field.label.is_empty());
        assert!(message.words.contains(&field.label), "{}", field.label);
    }
    let count = |value: &Value| value.to_string().matches("\":").count();
    let answers = count(&data["answers"]);
    let groups = ["contact", "consent", "check", "result", "factors", "utm", "hidden"].len();
    assert_eq!(count(data) - answers, fields.len() + groups, "nothing else is in it");
}

#[test]
fn in_words_a_question_has_no_colon() {
    let (_, message) = sent(&form(&[]), &owner(Format::StandardWebhook, &[]), &place());
    let lines: Vec<&str> = message.words.lines().collect();
    assert_eq!(lines[..2], ["Naam: Zoë van der Berg", "E-mail: zoe@oever.nl"]);
    assert_eq!(lines[3], "Waar gaat het over? Waar \"beginnen\" we?");
    assert!(!message.words.contains("?:"), "{}", message.words);
}

#[test]
fn the_owners_own_words_replace_ours() {
    let mut owner = owner(Format::StandardWebhook, &[]);
    owner.consent_text = Some("Wij bellen je.".into());
    let (_, message) = sent(&form(&[]), &owner, &place());
    let consent = &parsed(&message)["data"]["consent"];
    assert_eq!(consent["text"], "Wij bellen je.");
    assert!(consent.get("version").is_none(), "our version is not of those words");
    owner.consent_version = Some("2026-11".into());
    owner.privacy_url = Some("https://bureau.nl/privacy".into());
    let (_, message) = sent(&form(&[]), &owner, &place());
    let consent = &parsed(&message)["data"]["consent"];
    assert_eq!(consent["version"], "2026-11");
    assert_eq!(consent["privacy_url"], "https://bureau.nl/privacy");
}

#[test]
fn a_form_has_flat_names() {
    let (_, message) = sent(
        &form(&[Choice::Result]),
        &owner(Format::Form, &[("_subject", "Gereed, nieuw")]),
        &place(),
    );
    let pairs: Vec<&str> = message.body.split('&').collect();
    for pair in [
        "name=Zo%C3%AB%20van%20der%20Berg",
        "email=zoe%40oever.nl",
        "organisation=Oever%20%26%20Co",
        "consent_result=true",
        "consent_news=false",
        "result_level=4",
        "result_factors_a=75",
        "utm_source=nieuws%20brief",
        "_subject=Gereed%2C%20nieuw",
        "id=id-1",
    ] {
        assert!(pairs.contains(&pair), "{pair} in {pairs:?}");
    }
}

#[test]
fn hubspot_gets_a_submission_of_its_form() {
    let (_, message) = sent(
        &form(&[Choice::Result, Choice::News]),
        &owner(Format::HubSpot, &[("lead_source", "check"), ("subscriptionTypeId", "999")]),
        &place(),
    );
    let body = parsed(&message);
    let field = |name: &str| {
        let fields = body["fields"].as_array().expect("fields");
        let mut found = fields.iter().filter(|field| field["name"] == name);
        found.next().map(|field| field["value"].as_str().expect("a text").to_owned())
    };
    assert_eq!(field("firstname").as_deref(), Some("Zoë"));
    assert_eq!(field("lastname").as_deref(), Some("van der Berg"));
    assert_eq!(field("email").as_deref(), Some("zoe@oever.nl"));
    assert_eq!(field("company").as_deref(), Some("Oever & Co"));
    assert_eq!(field("phone"), None, "an empty field is refused");
    assert_eq!(field("lead_source").as_deref(), Some("check"));
    assert_eq!(field("subscriptionTypeId"), None);
    let words = field("message").expect("a message");
    assert!(words.starts_with("Waar \"beginnen\" we?") && words.contains("Score: 75"), "{words}");
    assert!(words.contains("id-1") && !words.contains("zoe@oever.nl"), "{words}");
    assert_eq!(
        body["context"],
        json!({
            "pageUri": "https://bureau.nl/check?utm_source=nieuws%20brief", "pageName": "De check",
        })
    );
    let consent = &body["legalConsentOptions"]["consent"];
    assert_eq!(consent["consentToProcess"], true);
    assert!(consent["text"].as_str().is_some_and(|text| text.contains("Bureau Noord")));
    let communication = &consent["communications"][0];
    assert_eq!(communication["value"], true);
    assert_eq!(communication["subscriptionTypeId"], 999);
    let words = communication["text"].as_str().expect("a text");
    assert!(words.starts_with("Bureau Noord mag me nieuws mailen."), "{words}");
}

#[test]
fn hubspot_knows_the_visitor_only_by_a_cookie_that_is_there() {
    let mut place = place();
    for (hutk, expected) in [(Some(""), Value::Null), (Some("abc"), json!("abc"))] {
        place.hutk = hutk.map(str::to_owned);
        let (_, message) = sent(&form(&[]), &owner(Format::HubSpot, &[]), &place);
        let body = parsed(&message);
        assert_eq!(body["context"]["hutk"], expected);
        assert_eq!(body["legalConsentOptions"]["consent"]["communications"], Value::Null);
    }
}
