use gereed::assessment::{Answers, Depth, evaluate};
use gereed::i18n::Date;
use gereed::report::pdf::{PdfOptions, render};
use gereed::report::{ComposeOptions, compose};
use serde_json::Value;

use crate::cli::{MIXED, folder, gereed};

const EARLIER: &str = "compare/a-year-later/before.json";
const LATER: &str = "compare/a-year-later/after.json";
const FIRST: &str = "compare/earlier-version/before.json";
const THIRD: &str = "compare/earlier-version/after.json";

#[test]
fn two_results_are_compared_for_programs_and_for_people() {
    let golden = include_str!("../fixtures/compare/a-year-later/comparison.json");
    assert_eq!(gereed(&["compare", "--json", EARLIER, LATER]).out, golden);
    let said = gereed(&["compare", EARLIER, LATER]);
    assert_eq!((said.code, said.error.as_str()), (Some(0), ""));
    for part in [
        "Van 21\u{a0}november\u{a0}2026 naar 20\u{a0}november\u{a0}2027\n",
        "Vergeleken op 35 stellingen: die zijn beide keren gevraagd.\n",
        "Totaalscore                    59 →  64    +5  hoger\n",
        "Niveau                        3 gericht → 4 verankerd\n",
        "  Leren en HR op één lijn      63 →  45   −18  lager\n",
        "  4.1 Verzamel in één lijst wat er nu al geleerd wordt: gedaan\n",
    ] {
        assert!(said.out.contains(part), "{part}\n{}", said.out);
    }
    assert!(said.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn the_older_of_two_results_is_the_earlier_however_they_are_named() {
    for options in [&["--json"][..], &["--lang", "en"]] {
        let compared = |files: &[&str]| gereed(&[&["compare"], options, files].concat()).out;
        assert!(compared(&[EARLIER, LATER]).contains("59"));
        assert_eq!(compared(&[LATER, EARLIER]), compared(&[EARLIER, LATER]));
    }
    let html = gereed(&["report", EARLIER, "--compare", LATER, "--html"]).out;
    assert!(html.contains("<h2>Van 59 naar 64 punten: Inzicht steeg het meest</h2>"));
}

/// A result of a morning and one of that afternoon, as files.
fn one_day(name: &str) -> [String; 2] {
    let folder = folder(name);
    [(EARLIER, "2026-11-16T09:00:00+01:00"), (LATER, "2026-11-16T09:00:00-05:00")].map(
        |(path, moment)| {
            let text = std::fs::read_to_string(crate::cli::fixture(path)).expect("a result");
            let mut value: Value = serde_json::from_str(&text).expect("JSON");
            value["completed_at"] = moment.into();
            let path = folder.join(path.rsplit('/').next().expect("a name"));
            std::fs::write(&path, value.to_string()).expect("a file");
            path.to_str().expect("a path").to_owned()
        },
    )
}

#[test]
fn of_two_results_of_one_day_the_first_moment_is_the_earlier() {
    let [morning, afternoon] = &one_day("compare-one-day");
    for (one, other) in [(morning, afternoon), (afternoon, morning)] {
        let said = gereed(&["compare", one, other]).out;
        assert!(said.contains("Totaalscore                    59 →  64    +5  hoger\n"), "{said}");
        let html = gereed(&["report", one, "--compare", other, "--html"]).out;
        assert!(html.contains("Van 59 naar 64 punten"));
    }
}

#[test]
fn a_day_that_is_given_counts_for_the_comparison_too_and_not_for_the_file() {
    let html =
        |day: &str| gereed(&["report", LATER, "--compare", EARLIER, "--date", day, "--html"]).out;
    let later = html("2027-12-25");
    assert!(later.contains("naar 25\u{a0}december\u{a0}2027"));
    assert!(!later.contains("20\u{a0}november\u{a0}2027"), "no other day of the result");
    let earlier = html("2025-12-25");
    assert!(earlier.contains("Van 25\u{a0}december\u{a0}2025 naar 21\u{a0}november\u{a0}2026"));
    let pdf = folder("report-date").join("later.pdf");
    let pdf = pdf.to_str().expect("a path");
    gereed(&["report", LATER, "--date", "2027-12-25", "-o", pdf]);
    let kept: Value = serde_json::from_str(&gereed(&["open", pdf]).out).expect("JSON");
    let text = std::fs::read_to_string(crate::cli::fixture(LATER)).expect("a result");
    let own: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(kept["completed_at"], own["completed_at"]);
}

#[test]
fn a_result_is_not_compared_with_itself() {
    let said = "gereed: results/mixed/result.json: the same result; give a file of another time\n";
    for call in [&["compare", MIXED, MIXED][..], &["report", MIXED, "--compare", MIXED, "--html"]] {
        let ended = gereed(call);
        assert_eq!((ended.error.as_str(), ended.code), (said, Some(1)));
    }
}

#[test]
fn a_report_is_compared_like_the_result_in_it() {
    let pdf = folder("compare").join("earlier.pdf");
    let pdf = pdf.to_str().expect("a path");
    gereed(&["report", EARLIER, "-o", pdf]);
    let golden = include_str!("../fixtures/compare/a-year-later/comparison.json");
    assert_eq!(gereed(&["compare", "--json", pdf, LATER]).out, golden);
}

#[test]
fn what_is_asked_once_is_listed() {
    let check = ["--instrument", "moving-house.toml", "--lang", "en"];
    let said = gereed(&[&["compare", FIRST, THIRD], &check[..]].concat()).out;
    let end = "Asked in the later result only\n  3.3 The cabinets carry a number.\n\n\
               Under another name in the questionnaire\n  1.1 The day of the move is fixed.\n  2.2 \
               Colleagues know their new place.\n\n\
               No longer in the check\n  2 statements of an earlier version\n";
    assert!(said.ends_with(end), "{said}");
    let quick = gereed(&["compare", "results/quick/result.json", LATER, "--lang", "en"]).out;
    assert!(quick.contains("Compared on 14 statements"), "{quick}");
    assert!(quick.contains("\nAsked in the later result only\n  1."), "{quick}");
}

#[test]
fn an_earlier_version_is_scored_and_kept_whole() {
    let check = ["--instrument", "moving-house.toml"];
    let score = gereed(&[&["score", "--json", FIRST], &check[..]].concat()).out;
    let score: Value = serde_json::from_str(&score).expect("JSON");
    assert_eq!((&score["version"], &score["factors"][0]["score"]), (&3.into(), &6.into()));
    let pdf = folder("earlier-version").join("first.pdf");
    let pdf = pdf.to_str().expect("a path");
    gereed(&[&["report", FIRST, "-o", pdf], &check[..]].concat());
    let kept: Value = serde_json::from_str(&gereed(&["open", pdf]).out).expect("JSON");
    assert_eq!(kept["instrument"]["version"], 3);
    assert_eq!(kept["removed_answers"], serde_json::json!({ "people-lunch": 4, "tools-tape": 2 }));
}

#[test]
fn score_and_report_say_what_changed_in_the_check_once_a_version() {
    let check = ["--instrument", "moving-house.toml", "--lang", "en"];
    let said = "Made with version 1 of the check, this is version 3\nThe answers were taken over. \
                This is what changed in the list of statements:\n\n\
                New and not answered yet\n  3.3 ";
    for arguments in [&["score", FIRST, FIRST, THIRD][..], &["report", "--html", FIRST]] {
        let ended = gereed(&[arguments, &check[..]].concat());
        assert!(ended.error.starts_with(said), "{}", ended.error);
        assert_eq!((ended.error.matches("Made with").count(), ended.code), (1, Some(0)));
    }
    let ended = gereed(&[&["score", THIRD], &check[..]].concat());
    assert_eq!(ended.error, "");
}

#[test]
fn opening_an_earlier_version_says_what_changed_in_the_check() {
    let folder = folder("open-earlier-version");
    let older = crate::cli::fixture(FIRST);
    let file = std::fs::read(&older).expect("it is there");
    let pdf = folder.join("older.pdf");
    std::fs::write(&pdf, with_attachment(&file)).expect("it can be written");
    let pdf = pdf.to_str().expect("a path");

    let unknown = gereed(&["open", pdf]);
    assert_eq!((unknown.out.as_bytes(), unknown.error.as_str()), (&*file, ""));
    let opened = gereed(&["open", pdf, "--instrument", "moving-house.toml", "--lang", "en"]);
    assert_eq!((opened.code, opened.out.as_bytes()), (Some(0), &*file), "the file as it was");
    let said = "Made with version 1 of the check, this is version 3\nThe answers were taken over. \
                This is what changed in the list of statements:\n\n\
                New and not answered yet\n  3.3 The cabinets carry a number.\n\n\
                Under another name in the questionnaire\n  1.1 The day of the move is fixed.\n  2.2 \
                Colleagues know their new place.\n\n\
                No longer in the check; an answer to it stays in the file\n  2 statements of \
                an earlier version\n";
    assert_eq!(opened.error, said);
    let dutch = gereed(&["open", pdf, "--instrument", "moving-house.toml"]);
    assert!(dutch.error.starts_with("Gemaakt met versie 1 van de check, dit is versie 3\n"));

    let today = std::fs::read(crate::cli::fixture(THIRD)).expect("it is there");
    std::fs::write(pdf, with_attachment(&today)).expect("it can be written");
    let opened = gereed(&["open", pdf, "--instrument", "moving-house.toml"]);
    assert_eq!((opened.out.as_bytes(), opened.error.as_str()), (&*today, ""));
}

/// A PDF with a file in it as it was made then.
fn with_attachment(file: &[u8]) -> Vec<u8> {
    let instrument = crate::support::moving_house();
    let answers = Answers::none(&instrument);
    let evaluation = evaluate(&instrument, &answers, Depth::Full);
    let day = Date::new(2025, 11, 21).expect("a day");
    let report = compose(&instrument, &answers, &evaluation, &ComposeOptions::on(day));
    let options = PdfOptions { attachment: Some(file.to_vec()), ..PdfOptions::default() };
    render(&report, &options).expect("a PDF")
}

#[test]
fn a_report_says_what_changed_since_an_earlier_result() {
    let html = gereed(&["report", LATER, "--compare", EARLIER, "--html"]).out;
    for part in
        ["<h2>Van 59 naar 64 punten: Inzicht steeg het meest</h2>", "<td class=\"n\">−18</td>"]
    {
        assert!(html.contains(part), "{part}");
    }
    let folder = folder("report-compare");
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let (with, without) = (path("with.pdf"), path("without.pdf"));
    gereed(&["report", LATER, "-o", &without]);
    gereed(&["report", LATER, "--compare", EARLIER, "-o", &with]);
    let size = |path: &str| std::fs::metadata(path).expect("it is made").len();
    assert!(size(&with) > size(&without) + 2000);
    let ended = gereed(&["report", LATER, "--compare", MIXED, "-o", &with]);
    assert_eq!((ended.code, ended.error.as_str()), (Some(0), ""));
    let ended = gereed(&["report", LATER, "--compare", "no.json", "-o", &with]);
    assert_eq!(ended.code, Some(2));
}

#[test]
fn what_cannot_be_compared_is_an_error() {
    let other = "gereed: compare/earlier-version/after.json: a result of moving-house, which is \
                 not built in; name its definition with --instrument\n";
    let ended = gereed(&["compare", MIXED, THIRD]);
    assert_eq!((ended.error.as_str(), ended.code), (other, Some(1)));
    let ended = gereed(&["compare", MIXED, "no.json"]);
    assert_eq!(ended.code, Some(2));
    let ended = gereed(&["compare", MIXED]);
    assert_eq!(ended.code, Some(2));
}
