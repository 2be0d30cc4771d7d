//! Nothing that was answered is lost, and what is erased is gone.

use browser_tests::{Browser, Check, Site, instrument, varied};
use gereed::assessment::Answer::{Choice, DontKnow, NotApplicable};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

/// The names under which the device keeps anything for this page.
fn kept(browser: &Browser) -> Value {
    browser.run("return Object.keys(localStorage);", &[])
}

#[test]
fn a_reload_in_the_middle_goes_on_where_the_person_was() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    for position in 0..5 {
        check.answer(position, Choice(3));
    }
    check.press(Key::QuestionNext);
    check.answer(0, DontKnow);
    check.answer(1, NotApplicable);
    check.answer(4, Choice(0));
    let before = check.chosen();
    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    assert_eq!(check.chosen(), before);
    assert_eq!(before, [json!("dk"), json!("na"), Value::Null, Value::Null, json!("0")]);
    check.press(Key::QuestionBack);
    assert_eq!(check.chosen(), vec![json!("3"); 5]);
    check.is_quiet();
}

#[test]
fn two_tabs_keep_the_answers_of_both() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    check.answer(0, Choice(1));
    let first = browser.new_tab();
    let check = site.visit(&browser, Locale::Nl);
    check.answer(1, Choice(2));
    let second = browser.tab();
    browser.to_tab(&first);
    check.answer(2, Choice(3));
    let expected = [json!("1"), json!("2"), json!("3"), Value::Null, Value::Null];
    for tab in [&first, &second] {
        browser.to_tab(tab);
        browser.wait("the answers of both tabs", || (check.chosen() == expected).then_some(()));
    }
    browser.reload();
    assert_eq!(Check::on(&browser, Locale::Nl).chosen(), expected);
}

#[test]
fn starting_over_leaves_nothing_on_the_device() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::En);
    assert_eq!(kept(&browser), json!([]));
    check.answer(0, Choice(1));
    browser.wait("something kept", || (kept(&browser) != json!([])).then_some(()));
    check.press(Key::DeviceErase);
    check.press(Key::DeviceEraseYes);
    check.says(check.texts().text(Key::DeviceErased));
    assert_eq!(check.chosen(), vec![Value::Null; 5]);
    let text = browser.run("return JSON.stringify(localStorage);", &[]);
    assert!(!text.as_str().unwrap().contains("answers"), "{text}");
    browser.reload();
    assert_eq!(Check::on(&browser, Locale::En).chosen(), vec![Value::Null; 5]);
}

#[test]
fn starting_over_where_one_comes_back_is_asked_once_more() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    check.answer(0, Choice(1));
    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    check.press(Key::DeviceStartOver);
    let at = "return root.activeElement?.id;";
    browser.wait("the question", || (check.run(at, &[]) == "g-erase").then_some(()));
    check.press(Key::DeviceEraseNo);
    assert_eq!(check.chosen()[0], json!("1"), "nothing is gone yet");
    check.press(Key::DeviceStartOver);
    check.press(Key::DeviceEraseYes);
    check.says(check.texts().text(Key::DeviceErased));
    assert_eq!(check.chosen(), vec![Value::Null; 5]);

    let instrument = instrument(Locale::Nl);
    check.press(Key::QuestionToQuick);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    check.press(Key::DeviceStartOver);
    browser.wait("the question", || (check.run(at, &[]) == "g-over").then_some(()));
    assert_ne!(check.result(), Value::Null, "nothing is gone yet");
    check.press(Key::ResultStartOverYes);
    check.says(check.texts().text(Key::DeviceErased));
    assert_eq!(check.chosen(), vec![Value::Null; 5]);
}

#[test]
fn an_answer_is_kept_before_the_page_can_go_away() {
    let (site, browser) = (Site::start(), Browser::start());
    site.visit(&browser, Locale::Nl);
    for (position, expected) in [(1, "1"), (3, "3"), (0, "0")] {
        let click = "const root = document.querySelector('gereed-check').shadowRoot; \
            root.querySelectorAll('fieldset')[1].querySelectorAll('label')[arguments[0]].click(); \
            location.reload();";
        browser.run(click, &[position.into()]);
        browser.wait("the answer after the reload", || {
            let chosen = "return document.querySelector('gereed-check')?.shadowRoot \
                ?.querySelectorAll('fieldset')[1]?.querySelector('input:checked')?.value;";
            (browser.run(chosen, &[]) == expected).then_some(())
        });
    }
}

#[test]
fn the_next_person_starts_clean_from_the_result() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    check.press(Key::ResultStartOver);
    check.press(Key::ResultStartOverYes);
    check.says(&instrument.factors[0].title);
    assert_eq!(check.chosen(), vec![Value::Null; 5]);
    assert_eq!(check.result(), Value::Null);
    let kept = browser.run("return JSON.stringify(localStorage);", &[]);
    for item in ["direction-skills", "renewal-"] {
        assert!(!kept.as_str().unwrap().contains(item), "{kept}");
    }
    check.is_quiet();
}
