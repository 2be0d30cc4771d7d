use browser_tests::{Browser, Check, Mood, Receiver, Theme, judges, keep};
use gereed::i18n::Key;

use super::{fill_in, site, with_result};

/// The section, in pictures and before the judge, at two widths in both themes.
fn look(browser: &Browser, check: &Check, screen: &str) {
    for width in [360, 1280] {
        for theme in [Theme::Light, Theme::Dark] {
            browser.resize(width, 900);
            let name = format!("{theme:?}").to_lowercase();
            browser.run(
                "document.querySelector('gereed-check').setAttribute('theme', arguments[0]);",
                &[name.into()],
            );
            check.run("root.querySelector('[data-part=talk]').scrollIntoView();", &[]);
            let name = format!("screenshots/lead-{screen}-{width}-{theme:?}.png").to_lowercase();
            keep(&name, &browser.view());
            // The boxes of the form are in a group; the one beside the PDF is not of it.
            let looked_at = |finding: &String| finding.contains("input_checkboxes_grouped");
            let ibm = judges::ibm(browser).into_iter().filter(|finding| !looked_at(finding));
            let found: Vec<_> = judges::axe(browser).into_iter().chain(ibm).collect();
            assert!(found.is_empty(), "{screen}, {width} px, {theme:?}: {found:?}");
        }
    }
    browser.resize(1280, 900);
}

#[test]
fn each_screen_is_open_to_all() {
    let receiver = Receiver::start(true);
    let attributes = "booking-url='https://cal.com/bureau/sessie' \
        privacy-url='https://bureau.example/privacy'";
    let (site, browser) = (site(&receiver, attributes), Browser::start());
    let check = with_result(&site, &browser);
    look(&browser, &check, "1-offer");
    check.press(Key::LeadAsk);
    look(&browser, &check, "2-form");
    check.press(Key::LeadSend);
    for key in [Key::LeadMissingName, Key::LeadMissingEmail] {
        check.says(check.texts().text(key));
    }
    let focused = check.run("return root.activeElement.id;", &[]);
    assert_eq!(focused, "g-lead-name", "the first that is wrong has the focus");
    let email = check.element("#g-lead-email", 0);
    browser.send_keys(&email, "zoe@voorbeeld\t");
    check.says(check.texts().text(Key::LeadBadEmail));
    let told = "const field = root.querySelector('#g-lead-email'); \
        return [field.getAttribute('aria-invalid'), \
          said(root.getElementById(field.getAttribute('aria-describedby')))];";
    let bad = serde_json::json!(["true", check.texts().text(Key::LeadBadEmail)]);
    assert_eq!(check.run(told, &[]), bad);
    look(&browser, &check, "3-problems");
    check.press(Key::LeadCancel);
    fill_in(&browser, &check);
    check.press(Key::LeadExact);
    look(&browser, &check, "4-exact");
    // The second try comes by itself, after five seconds; the third minutes later.
    receiver.will(&[Mood::Say(503, None), Mood::Say(503, None), Mood::Say(422, None)]);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadWaitingTitle));
    browser.wait("the second try", || (receiver.received().len() == 2).then_some(()));
    check.says(check.texts().text(Key::LeadWaitingTitle));
    look(&browser, &check, "5-waiting");
    check.press(Key::LeadTryNow);
    check.says(check.texts().text(Key::LeadRefusedTitle));
    look(&browser, &check, "6-refused");
    check.press(Key::LeadAgain);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    look(&browser, &check, "7-delivered");
    check.press(Key::ResultStartOver);
    check.says(check.texts().text(Key::OutboxHere));
    look(&browser, &check, "8-device");
}

#[test]
fn without_an_address_there_is_no_form() {
    let site = browser_tests::Site::hosting("<gereed-check eager lang=nl></gereed-check>", &[]);
    let browser = Browser::start();
    let check = with_result(&site, &browser);
    assert_eq!(check.count("[data-part=talk], .g-request, a[target=_blank]"), 0);
    check.says(check.texts().text(Key::ResultKept));
}
