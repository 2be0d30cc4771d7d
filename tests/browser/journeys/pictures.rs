//! Pictures of every screen in `target/screenshots/`, for people to look at.

use browser_tests::{Browser, Site, Theme, instrument, keep, varied};
use gereed::assessment::{Answer, Depth};
use gereed::i18n::{Key, Locale};

fn picture(browser: &Browser, screen: &str) {
    for width in [360, 1280] {
        for theme in [Theme::Light, Theme::Dark] {
            browser.resize(width, 900);
            browser.prefer(theme);
            let name = format!("screenshots/{screen}-{width}-{theme:?}.png").to_lowercase();
            keep(&name, &browser.screenshot());
        }
    }
    browser.resize(1280, 900);
    browser.prefer(Theme::Light);
}

#[test]
fn every_screen() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    picture(&browser, "1-first");
    for (position, choice) in [(0, 3), (1, 1), (3, 4)] {
        check.answer(position, Answer::Choice(choice));
    }
    check.answer(2, Answer::DontKnow);
    check.open_all();
    picture(&browser, "2-open");
    let instrument = instrument(Locale::Nl);
    let answers = varied(&instrument);
    check.answer_all(&instrument, &answers, Depth::Full);
    picture(&browser, "4-result");
    check.open_all();
    picture(&browser, "5-result-open");
    assert!(check.count("svg") > 10, "the result has its drawings");
}

#[test]
fn screens_of_the_rarer_kind() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::En);
    check.answer(0, Answer::Choice(0));
    for _ in 0..6 {
        check.press(Key::QuestionNext);
    }
    picture(&browser, "3-last");
    check.press(Key::QuestionFinish);
    check.element(".g-verdict", 0);
    picture(&browser, "6-too-little");
    check.is_quiet();
}
