use super::{Talk, exact};
use crate::i18n::Key;
use crate::lead::{Choice, ContactField, Form, Format, Hold, Problem, mail_link, readable};
use crate::report::safe_link;
use crate::ui::icon::Icon;
use crate::ui::pen::{Happening, Pen};
use crate::ui::result::view::View;
use crate::ui::wish::{Fill, LeadWish, Wish};

/// A field: its label, the field itself, the place of its problem.
struct Entry {
    field: ContactField,
    label: &'static str,
    words: Key,
    input: &'static str,
    problem: &'static str,
    problem_id: &'static str,
}

const ENTRIES: [Entry; 5] = [
    Entry {
        field: ContactField::Name,
        label: "label for=g-lead-name",
        words: Key::LeadName,
        input: "input id=g-lead-name name=name type=text autocomplete=name required=''",
        problem: "p.g-problem id=g-lead-name-problem",
        problem_id: "g-lead-name-problem",
    },
    Entry {
        field: ContactField::Email,
        label: "label for=g-lead-email",
        words: Key::LeadEmail,
        input: "input id=g-lead-email name=email type=email autocomplete=email spellcheck=false required=''",
        problem: "p.g-problem id=g-lead-email-problem",
        problem_id: "g-lead-email-problem",
    },
    Entry {
        field: ContactField::Organisation,
        label: "label for=g-lead-organisation",
        words: Key::LeadOrganisation,
        input: "input id=g-lead-organisation name=organization type=text autocomplete=organization required=''",
        problem: "p.g-problem id=g-lead-organisation-problem",
        problem_id: "g-lead-organisation-problem",
    },
    Entry {
        field: ContactField::Telephone,
        label: "label for=g-lead-telephone",
        words: Key::LeadTelephone,
        input: "input id=g-lead-telephone name=tel type=tel autocomplete=tel",
        problem: "p.g-problem id=g-lead-telephone-problem",
        problem_id: "g-lead-telephone-problem",
    },
    Entry {
        field: ContactField::Subject,
        label: "label for=g-lead-subject",
        words: Key::LeadSubject,
        input: "input id=g-lead-subject name=subject type=text autocomplete=off",
        problem: "p.g-problem id=g-lead-subject-problem",
        problem_id: "g-lead-subject-problem",
    },
];

/// The form: who she is, what may go along, what she agrees to, and what exactly is sent.
pub(super) fn draw(pen: &mut Pen, view: &View, talk: &Talk, form: &Form) {
    pen.within("form.g-request novalidate='' autocomplete=on", |pen| {
        pen.on(Happening::Submit, Wish::Lead(LeadWish::Send));
        pen.within("div.g-lead-fields", |pen| {
            for each in &ENTRIES {
                entry(pen, view, form, each);
            }
            trap(pen, form);
        });
        choices(pen, view, talk, form);
        consent(pen, view, talk);
        exact::draw(pen, view, talk);
        pen.within("div.g-news role=alert data-bad=''", |pen| {
            if let Some(hold) = talk.hold {
                pen.icon(Icon::Alert);
                pen.within("div", |pen| held(pen, view, talk, hold));
            }
        });
        pen.within("div.g-cta", |pen| {
            let send = "button.g-btn type=submit part='button button-primary' data-kind=primary";
            pen.put_text(send, Key::LeadSend);
            pen.quiet_button(None, Key::LeadCancel, Wish::Lead(LeadWish::Close));
        });
    });
}

fn entry(pen: &mut Pen, view: &View, form: &Form, entry: &Entry) {
    let problem = form.problem(entry.field);
    pen.within("div.g-field", |pen| {
        pen.within(entry.label, |pen| {
            pen.text(entry.words);
            if entry.field.is_optional() {
                pen.within("span.g-meta", |pen| {
                    pen.space();
                    pen.text(Key::ResultOptional);
                });
            }
        });
        pen.within(entry.input, |pen| {
            pen.value(form.contact.typed(entry.field));
            if problem.is_some() {
                pen.set("aria-invalid", "true");
                pen.set("aria-describedby", entry.problem_id);
            }
            pen.on(Happening::Input, fill(Fill::Type(entry.field)));
            // A browser that fills in several fields leaves but one.
            pen.on(Happening::Change, fill(Fill::Leave(entry.field)));
            pen.on(Happening::Leave, fill(Fill::Leave(entry.field)));
        });
        pen.within("div aria-live=polite", |pen| {
            if let Some(problem) = problem {
                pen.within(entry.problem, |pen| {
                    pen.icon(Icon::Alert);
                    pen.put("span", &said(view, entry.field, problem));
                });
            }
        });
    });
}

fn said(view: &View, field: ContactField, problem: Problem) -> String {
    let key = match (problem, field) {
        (Problem::TooLong, _) => {
            return view.fill(Key::LeadTooLong, &[("n", &field.longest().to_string())]);
        }
        (Problem::Missing, ContactField::Name) => Key::LeadMissingName,
        (Problem::Missing, ContactField::Email) => Key::LeadMissingEmail,
        (Problem::Missing, _) => Key::LeadMissingOrganisation,
        (Problem::Malformed, ContactField::Telephone) => Key::LeadBadTelephone,
        (Problem::Malformed, _) => Key::LeadBadEmail,
    };
    view.text(key).to_owned()
}

/// A field that people do not see, and that programs fill in.
fn trap(pen: &mut Pen, form: &Form) {
    pen.within("div.g-vh aria-hidden=true", |pen| {
        pen.put_text("label for=g-lead-website", Key::LeadLeaveEmpty);
        let input = "input id=g-lead-website name=website type=text autocomplete=off tabindex=-1";
        pen.within(input, |pen| {
            pen.value(&form.trap);
            pen.on(Happening::Input, fill(Fill::Trap));
        });
    });
}

fn fill(fill: Fill) -> Wish {
    Wish::Lead(LeadWish::Fill(fill))
}

/// Something that may go along: its box, its label, and what it means.
struct Offer {
    choice: Choice,
    input: &'static str,
    label: &'static str,
    words: Key,
    hint: &'static str,
    meaning: Key,
}

const OFFERS: [Offer; 3] = [
    Offer {
        choice: Choice::Result,
        input: "input id=g-lead-result type=checkbox aria-describedby=g-lead-result-hint",
        label: "label for=g-lead-result",
        words: Key::LeadChoiceResult,
        hint: "p.g-meta id=g-lead-result-hint",
        meaning: Key::LeadChoiceResultHint,
    },
    Offer {
        choice: Choice::Answers,
        input: "input id=g-lead-answers type=checkbox aria-describedby=g-lead-answers-hint",
        label: "label for=g-lead-answers",
        words: Key::LeadChoiceAnswers,
        hint: "p.g-meta id=g-lead-answers-hint",
        meaning: Key::LeadChoiceAnswersHint,
    },
    Offer {
        choice: Choice::News,
        input: "input id=g-lead-news type=checkbox aria-describedby=g-lead-news-hint",
        label: "label for=g-lead-news",
        words: Key::LeadChoiceNews,
        hint: "p.g-meta id=g-lead-news-hint",
        meaning: Key::LeadChoiceNewsHint,
    },
];

/// Whether the receiver takes it: a submission to `HubSpot` holds no files.
fn is_offered(talk: &Talk, choice: Choice) -> bool {
    choice != Choice::Answers || talk.owner.format != Format::HubSpot
}

fn choices(pen: &mut Pen, view: &View, talk: &Talk, form: &Form) {
    pen.within("fieldset.g-lead-choices", |pen| {
        pen.put_text("legend", Key::LeadChoices);
        for offer in OFFERS.iter().filter(|offer| is_offered(talk, offer.choice)) {
            pen.within("div.g-tick", |pen| {
                pen.within(offer.input, |pen| {
                    pen.check(form.allows(offer.choice));
                    pen.on(Happening::Input, fill(Fill::Allow(offer.choice)));
                });
                pen.put_text(offer.label, offer.words);
                let sender = ("sender", talk.owner.known_as());
                pen.put(offer.hint, &view.fill(offer.meaning, &[sender]));
            });
        }
    });
}

/// What she agrees to by sending, and who gets it.
fn consent(pen: &mut Pen, view: &View, talk: &Talk) {
    let owner = talk.owner;
    pen.within("div.g-consent", |pen| {
        pen.within("p", |pen| {
            pen.write(&owner.consent(view.messages()));
            if let Some(address) = owner.privacy_url.as_deref().and_then(safe_link) {
                pen.space();
                pen.within("a.g-link target=_blank rel='noopener noreferrer'", |pen| {
                    pen.set("href", address);
                    pen.write(&view.fill(Key::LeadPrivacyLink, &[("sender", owner.known_as())]));
                    pen.within("span.g-vh", |pen| {
                        pen.space();
                        pen.text(Key::ResultBookTab);
                    });
                });
            }
        });
        pen.within("p", |pen| {
            pen.text(Key::LeadGoesTo);
            pen.space();
            pen.put("strong", owner.host());
        });
    });
}

/// Why she is to look at it once more, and what to do.
fn held(pen: &mut Pen, view: &View, talk: &Talk, hold: Hold) {
    let words = match hold {
        Hold::Trap => Key::LeadHoldTrap,
        Hold::TooFast => Key::LeadHoldFast,
        Hold::TooMany => Key::LeadHoldMany,
        Hold::OtherResult => Key::LeadHoldOther,
    };
    pen.put_text("p", words);
    if hold == Hold::TooMany {
        pen.within("a.g-link", |pen| {
            let email = talk.owner.email.as_deref().unwrap_or_default();
            let subject = view.text(Key::LeadMailSubject);
            pen.set("href", &mail_link(email, subject, &readable(&talk.fields, &[])));
            pen.text(Key::LeadMail);
        });
    }
}
