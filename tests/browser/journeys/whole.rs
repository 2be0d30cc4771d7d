//! From the first statement to the PDF.

use browser_tests::Browser;
use gereed::assessment::{Depth, evaluate};
use gereed::i18n::{Date, Key, Locale};
use gereed::report::{ComposeOptions, compose};

use crate::site::{Site, instrument, varied};

fn journey(locale: Locale, depth: Depth) {
    let site = Site::start();
    let browser = Browser::start();
    let check = site.visit(&browser, locale);
    if depth == Depth::Quick {
        check.press(Key::QuestionToQuick);
    }
    let instrument = instrument(locale);
    let answers = varied(&instrument);
    check.answer_all(&instrument, &answers, depth);

    let evaluation = evaluate(&instrument, &answers, depth);
    let options = ComposeOptions::on(Date::new(2026, 1, 1).expect("a date"));
    let report = compose(&instrument, &answers, &evaluation, &options);
    assert_eq!(check.words(".g-verdict"), report.headline.replace('\u{ad}', ""));
    check.says(&report.lead);
    check.is_quiet();
}

#[test]
fn in_dutch() {
    journey(Locale::Nl, Depth::Full);
}

#[test]
fn in_english() {
    journey(Locale::En, Depth::Full);
}

#[test]
fn the_short_check_in_dutch() {
    journey(Locale::Nl, Depth::Quick);
}

#[test]
fn the_short_check_in_english() {
    journey(Locale::En, Depth::Quick);
}
