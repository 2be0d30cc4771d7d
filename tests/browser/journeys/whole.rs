//! From the first statement to the PDF.

use std::fs;

use browser_tests::{Browser, Site, instrument, keep, varied};
use gereed::assessment::{Answers, Depth, ResultFile, evaluate};
use gereed::i18n::{Date, Key, Locale};
use gereed::instrument::Instrument;
use gereed::report::{ComposeOptions, compose};

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

    check.press(Key::ResultPdf);
    let file = browser.downloaded("the PDF");
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    check.says(&check.texts().fill(Key::ResultPdfDone, &[("file", &name)]));
    let pdf = fs::read(&file).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    let carried = ResultFile::open(&pdf).expect("the PDF carries the result file");
    assert_eq!(carried.answers(&instrument).unwrap(), asked_only(&instrument, &answers, depth));
    keep(&format!("pdf/browser-{}-{depth:?}.pdf", locale.tag()).to_lowercase(), &pdf);
    check.is_quiet();
}

/// The answers to what was asked.
fn asked_only(instrument: &Instrument, answers: &Answers, depth: Depth) -> Answers {
    let mut asked = Answers::none(instrument);
    for (position, (_, item)) in instrument.items().enumerate() {
        if depth.asks(item) {
            asked.set(position, answers.get(position));
        }
    }
    asked
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
