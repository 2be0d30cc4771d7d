use std::cell::RefCell;

use browser_tests::{Browser, Check, Receiver, judges};
use gereed::i18n::Key;

use super::{FILLED_IN, fill_in, site, tick, timeless, with_result};
use crate::spoken::heard;

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const SECTION: &str = "[data-part=talk]";

/// Waits until the screen reader has said each of these. What has the focus and what is said by itself
/// come in the order in which a busy machine gets to them, so the order is free.
fn hears(browser: &Browser, phrases: &[String]) {
    let said = RefCell::new(Vec::new());
    let missing = || format!("what is heard: {phrases:#?} in {:#?}", said.borrow());
    browser.wait_for(missing, || {
        said.borrow_mut().extend(judges::heard(browser));
        phrases.iter().all(|phrase| said.borrow().contains(phrase)).then_some(())
    });
}

fn text(check: &Check, key: Key) -> String {
    check.texts().text(key).to_owned()
}

#[test]
fn the_form_its_errors_what_is_sent_and_that_it_arrived() {
    let receiver = Receiver::start(true);
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let check = with_result(&site, &browser);
    let text = |key| text(&check, key);
    let field = |key, rest: &str| format!("textbox, {}, {rest}", text(key));
    let opener = format!("button, {}, 1 control", text(Key::LeadAsk));
    let title = text(Key::LeadTitle);
    let said = judges::spoken(&browser, SECTION);
    heard(&said, &[format!("region, {title}"), format!("heading, {title}, level 3")]);
    heard(&said, &[format!("{opener}, not expanded"), format!("end of region, {title}")]);

    judges::listen(&browser, SECTION);
    check.run("root.querySelector('#g-ask-open').focus();", &[]);
    browser.press(&[ENTER]);
    hears(&browser, &[format!("{opener}, not expanded"), field(Key::LeadName, "required")]);
    browser.press(&[TAB]);
    hears(&browser, &[field(Key::LeadEmail, "required")]);
    "zoe@".chars().for_each(|letter| browser.press(&[letter]));
    browser.press(&[TAB]);
    let organisation = field(Key::LeadOrganisation, "De Werf, required");
    let bad = text(Key::LeadBadEmail);
    hears(&browser, &[format!("polite: {bad}"), organisation]);
    browser.press(&[ENTER]);
    let missing = text(Key::LeadMissingName);
    let wrong = field(Key::LeadName, &format!("{missing}, invalid, required"));
    hears(&browser, &[wrong.clone(), format!("polite: {missing}")]);

    form(&check, &judges::spoken(&browser, SECTION), &wrong, &bad);

    fill_in(&browser, &check);
    tick(&browser, &check, "result");
    check.press(Key::LeadExact);
    let shown = timeless(&check.words("#g-exact pre"));
    let said = judges::spoken(&browser, "#g-exact");
    for (key, (_, value)) in
        [Key::LeadName, Key::LeadEmail, Key::LeadOrganisation].into_iter().zip(FILLED_IN)
    {
        pair(&said, &text(key), value);
    }
    pair(&said, &text(Key::LeadSubject), FILLED_IN[4].1);
    pair(&said, &text(Key::LeadChoiceResult), check.texts().text(Key::LeadYes));
    pair(&said, &text(Key::LeadChoiceAnswers), check.texts().text(Key::LeadNo));
    let region = format!("region, {}", text(Key::LeadExactBody));
    let at = said.iter().position(|phrase| *phrase == region).expect("the message itself");
    assert_eq!(timeless(&said[at + 1]), shown);

    judges::listen(&browser, SECTION);
    check.press(Key::LeadSend);
    let delivered = check.texts().fill(Key::LeadDelivered, &[("sender", "Bureau Noord")]);
    let arrived = text(Key::LeadDeliveredTitle);
    let sending = format!("polite: {}", text(Key::LeadSending));
    hears(&browser, &[sending, format!("polite: {arrived}{delivered}")]);
    assert_eq!(check.run("return root.activeElement.id;", &[]), "g-lead-outcome");
    let said = judges::spoken(&browser, SECTION);
    let heading = format!("heading, {arrived}, level 4");
    heard(&said, &["status".into(), heading, "paragraph".into(), delivered]);
    assert_eq!(timeless(&receiver.received()[0].body), shown);
}

/// A name and its value in a list of those.
fn pair(said: &[String], name: &str, value: &str) {
    let phrases = ["term", name, "end of term", "definition", value];
    heard(said, &phrases.map(str::to_owned));
}

/// The whole form, when a name is missing and an address is wrong.
fn form(check: &Check, said: &[String], wrong_name: &str, bad_email: &str) {
    let text = |key| text(check, key);
    let group = text(Key::LeadChoices);
    let note = |words: String| ["paragraph".into(), words, "end of paragraph".into()];
    let label = text(Key::LeadName);
    heard(said, &["form".into(), label, wrong_name.into()]);
    heard(said, &note(text(Key::LeadMissingName)));
    let email = format!("textbox, {}, zoe@, {bad_email}, invalid, required", text(Key::LeadEmail));
    heard(said, &[text(Key::LeadEmail), email]);
    for key in [Key::LeadTelephone, Key::LeadSubject] {
        let (label, optional) = (text(key), text(Key::ResultOptional));
        let field = format!("textbox, {label}{optional}");
        heard(said, &[label, optional, field]);
    }
    heard(said, &[format!("group, {group}"), group.clone()]);
    for (choice, hint) in [
        (Key::LeadChoiceResult, Key::LeadChoiceResultHint),
        (Key::LeadChoiceAnswers, Key::LeadChoiceAnswersHint),
        (Key::LeadChoiceNews, Key::LeadChoiceNewsHint),
    ] {
        let hint = check.texts().fill(hint, &[("sender", "Bureau Noord")]);
        let words = text(choice);
        heard(said, &[format!("checkbox, {words}, {hint}, not checked"), words]);
    }
    let sender = check.texts().fill(Key::ConsentText, &[("sender", "Bureau Noord")]);
    heard(said, &[format!("end of group, {group}"), "paragraph".into(), sender]);
    let host = check.words(".g-consent strong");
    heard(said, &[text(Key::LeadGoesTo), "strong".into(), host]);
    heard(
        said,
        &[
            format!("button, {}, 1 control, not expanded", text(Key::LeadExact)),
            "alert".into(),
            format!("button, {}", text(Key::LeadSend)),
            format!("button, {}", text(Key::LeadCancel)),
            "end of form".into(),
        ],
    );
}
