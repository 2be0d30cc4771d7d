use super::json::{push_name, push_pair};
use super::{readable, value};
use crate::json::push_text;
use crate::lead::address;
use crate::lead::{Field, Place};

/// The type of a contact among the objects of `HubSpot`.
const CONTACT: &str = "0-1";

/// The hidden data that says as what the choice to be kept informed is recorded.
const SUBSCRIPTION: &str = "subscriptionTypeId";

/// A submission of a form: the body of `POST …/submissions/v3/integration/submit/{portal}/{form}`.
///
/// The name is split at its first space. Everything that is not a contact stands in `message`, in
/// words. Hidden data become fields by their own names.
pub(super) fn body(fields: &[Field], place: &Place) -> String {
    let contact = |name| value(fields, "contact", name);
    let (first, last) = contact("name").split_once(' ').unwrap_or((contact("name"), ""));
    let message = [contact("subject"), "\n\n", &readable(fields, &["contact", "hidden"])].concat();
    let mut out = String::from("{\"fields\":[");
    for (name, value) in [
        ("firstname", first),
        ("lastname", last.trim()),
        ("email", contact("email")),
        ("company", contact("organisation")),
        ("phone", contact("telephone")),
        ("message", message.trim()),
    ] {
        push_field(&mut out, name, value);
    }
    for field in fields.iter().filter(|field| field.group == "hidden" && field.name != SUBSCRIPTION)
    {
        push_field(&mut out, &field.name, &field.value);
    }
    out.push(']');
    context(&mut out, fields, place);
    consent(&mut out, fields);
    out.push('}');
    out
}

/// A field that is empty is refused, so it is left out.
fn push_field(out: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    if !out.ends_with('[') {
        out.push(',');
    }
    out.push('{');
    push_pair(out, "objectTypeId", CONTACT);
    push_pair(out, "name", name);
    push_pair(out, "value", value);
    out.push('}');
}

/// The campaign is read from the address of the page.
fn context(out: &mut String, fields: &[Field], place: &Place) {
    let mut query = String::new();
    for (name, value) in &place.campaign {
        address::push_pair(&mut query, &["utm_", name].concat(), value);
    }
    let page = value(fields, "", "page");
    push_name(out, "context");
    out.push('{');
    let sign = if query.is_empty() { "" } else { "?" };
    push_pair(out, "pageUri", &[page, sign, &query].concat());
    push_pair(out, "pageName", &place.title);
    if let Some(hutk) = place.hutk.as_deref().filter(|hutk| !hutk.is_empty()) {
        push_pair(out, "hutk", hutk);
    }
    out.push('}');
}

fn consent(out: &mut String, fields: &[Field]) {
    let text = value(fields, "consent", "text");
    push_name(out, "legalConsentOptions");
    out.push_str("{\"consent\":{\"consentToProcess\":true");
    push_pair(out, "text", text);
    let subscription = value(fields, "hidden", SUBSCRIPTION);
    if !subscription.is_empty() && subscription.bytes().all(|c| c.is_ascii_digit()) {
        let news = fields.iter().find(|field| field.group == "consent" && field.name == "news");
        out.push_str(",\"communications\":[{\"value\":");
        out.push_str(news.map_or("false", |news| &news.value));
        out.push_str(",\"subscriptionTypeId\":");
        out.push_str(subscription);
        out.push_str(",\"text\":");
        let words = value(fields, "consent", "news_text");
        push_text(out, if words.is_empty() { news.map_or("", |news| &news.label) } else { words });
        out.push_str("}]");
    }
    out.push_str("}}");
}
