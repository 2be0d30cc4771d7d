use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use gereed::instrument::Instrument;
use serde_json::Value;

use crate::support::{MOVING_HOUSE, replaced};

/// What a call prints and how it ends.
pub struct Ended {
    pub out: String,
    pub error: String,
    pub code: Option<i32>,
}

pub fn gereed(arguments: &[&str]) -> Ended {
    gereed_with(arguments, "")
}

fn gereed_bytes(arguments: &[&str]) -> Vec<u8> {
    run(arguments, "").stdout
}

pub fn gereed_with(arguments: &[&str], input: &str) -> Ended {
    let output = run(arguments, input);
    let text = |bytes| String::from_utf8(bytes).expect("it prints text");
    Ended { out: text(output.stdout), error: text(output.stderr), code: output.status.code() }
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gereed"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"))
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    // A program that reads nothing may have ended already.
    drop(stdin.write_all(input.as_bytes()));
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

/// A file of the fixtures.
pub fn fixture(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).join(path)
}

pub const MIXED: &str = "results/mixed/result.json";

#[test]
fn each_wrong_call_ends_with_one_clear_line_and_its_code() {
    let cases: [(&[&str], i32, &str); 16] = [
        (&["scores"], 2, "gereed: unrecognized subcommand 'scores'"),
        (&["score"], 2, "gereed: the following required arguments were not provided:"),
        (
            &["--lang", "fr", "instruments"],
            2,
            "gereed: invalid value 'fr' for '--lang <LANG>': must be nl or en",
        ),
        (
            &["show", "nothing"],
            2,
            "gereed: nothing: no such file and no such check; built in: strategic-learning-policy",
        ),
        (
            &["score", "no.json"],
            2,
            "gereed: no.json: cannot be read (no such file or folder); check its name and who may read it",
        ),
        (
            &["score", "."],
            2,
            "gereed: .: cannot be read (it is a folder); check its name and who may read it",
        ),
        (
            &["score", "moving-house.toml"],
            1,
            "gereed: moving-house.toml: not a result; give a result file (.json) as it was saved from a check, or the PDF of a result",
        ),
        (
            &["score", "--instrument", "moving-house.toml", MIXED],
            1,
            "gereed: results/mixed/result.json: a result of strategic-learning-policy, where one of moving-house belongs; choose another file or another --instrument",
        ),
        (
            &["show", MIXED],
            1,
            "gereed: results/mixed/result.json: not a check; give a definition (.toml), or what gereed build made of one",
        ),
        (&["show", "/dev/zero"], 1, "gereed: /dev/zero: larger than 1 MB; is it the right file?"),
        (&["score", "/dev/zero"], 1, "gereed: /dev/zero: larger than 16 MB; is it the right file?"),
        (
            &["open", "moving-house.toml"],
            1,
            "gereed: moving-house.toml: not a result; give a result file (.json) as it was saved from a check, or the PDF of a result",
        ),
        (&["open", "/dev/null"], 1, "gereed: /dev/null: empty; download or copy it again"),
        (
            &["build", "moving-house.toml"],
            2,
            "gereed: the following required arguments were not provided:",
        ),
        (
            &["build", "moving-house.toml", "-o", "moving-house.toml"],
            2,
            "gereed: moving-house.toml: cannot be written (there is a file where a folder must be); choose another place for it",
        ),
        (
            &["instruments", "-o", "no/such/folder"],
            2,
            "gereed: no/such/folder: cannot be written (no such file or folder); choose another place for it",
        ),
    ];
    for (arguments, code, expected) in cases {
        let ended = gereed(arguments);
        assert_eq!(ended.error.lines().next(), Some(expected), "{arguments:?}");
        assert_eq!(ended.code, Some(code), "{arguments:?}");
        assert_eq!(ended.out, "", "{arguments:?}");
    }
}

#[test]
fn what_is_built_in_is_listed() {
    let ended = gereed(&["instruments"]);
    assert!(
        ended.out.starts_with(
            "strategic-learning-policy   version 1  nl en  35 items, 14 core  Is jouw"
        ),
        "{}",
        ended.out
    );
    let json: Value = serde_json::from_str(&gereed(&["instruments", "--json", "--lang", "en"]).out)
        .expect("JSON");
    assert_eq!(json[0]["id"], "strategic-learning-policy");
    assert_eq!(json[0]["languages"], serde_json::json!(["nl", "en"]));
    assert_eq!(json[0]["title"], "Is your organisation ready for a strategic learning policy?");
}

#[test]
fn a_check_is_shown_whole_in_either_language() {
    let ended = gereed(&["show", "moving-house.toml", "--lang", "en"]);
    for part in [
        "Is your office ready to move?\nmoving-house, version 3, en; 3 minutes, quick 2\n",
        "  3   75  Mostly\n",
        "\n1 Plan and schedule (plan, weight 2)\n",
        "  1.3 The schedule still shifts. (plan-surprises, weight 1, reversed)\n",
        "      → Pick a day (Board, 30 days, effort 1, step 1)\n",
        "    when (people ≥ 50 and not people-tasks < 50)\n",
        "    when tools − plan ≥ 25\n",
        "    otherwise\n",
    ] {
        assert!(ended.out.contains(part), "{part}\n{}", ended.out);
    }
    assert!(gereed(&["show", "moving-house.toml"]).out.contains("  3   75  Grotendeels\n"));
    let json = gereed(&["show", "moving-house.toml", "--json", "--lang", "en"]).out;
    let instrument = Instrument::from_json(&json).expect("it is a compiled check");
    assert_eq!(gereed_with(&["show", "-"], &json).out, ended.out);
    assert_eq!(instrument.version, 3);
}

#[test]
fn problems_are_listed_errors_first() {
    let broken = replaced(MOVING_HOUSE, "weight = 3", "weight = 0");
    let ended = gereed_with(&["lint", "-"], &broken);
    let expected = "standard input:245:1: error: factors[2].items[1].weight must be a whole number from \
                    1 to 10, not 0\nstandard input:323:3: warning: patterns a good check has at least \
                    12, not 3\n1 error, 1 warning\n";
    assert_eq!(ended.out, expected);
    assert_eq!((ended.code, ended.error.as_str()), (Some(1), ""));
    let codes = |arguments| gereed(arguments).code;
    assert_eq!(codes(&["lint", "moving-house.toml"]), Some(0));
    assert_eq!(codes(&["lint", "moving-house.toml", "--deny-warnings"]), Some(1));
    let json = gereed(&["lint", "--json", "moving-house.toml"]).out;
    let problems: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        problems[0],
        serde_json::json!({
            "file": "moving-house.toml", "line": 323, "column": 3, "severity": "warning",
            "place": "patterns", "message": "a good check has at least 12, not 3"
        })
    );
}

#[test]
fn the_built_in_checks_have_no_problems() {
    assert_eq!(
        gereed(&["lint", "--deny-warnings", "strategic-learning-policy"]).out,
        "0 errors, 0 warnings\n"
    );
}

#[test]
fn a_definition_is_built_into_a_file_a_language() {
    let folder = folder("build");
    let target = folder.join("made/here");
    let ended = gereed(&["build", "moving-house.toml", "-o", target.to_str().expect("a path")]);
    assert_eq!((ended.code, ended.error.as_str()), (Some(0), ""));
    for language in ["nl", "en"] {
        let path = target.join(format!("moving-house.{language}.json"));
        let json = fs::read_to_string(path).expect("it is written");
        let instrument = Instrument::from_json(&json).expect("it is a compiled check");
        assert_eq!(instrument.locale.tag(), language);
    }
    let broken = replaced(MOVING_HOUSE, "weight = 3", "weight = 0");
    let target = folder.join("broken");
    let ended = gereed_with(&["build", "-", "-o", target.to_str().expect("a path")], &broken);
    assert_eq!(ended.code, Some(1));
    assert!(ended.error.starts_with("gereed: standard input:245:1: error: "), "{}", ended.error);
    assert!(!target.exists());
}

#[test]
fn a_result_is_scored_for_programs_and_for_people() {
    let golden = include_str!("../fixtures/results/mixed/score.json");
    assert_eq!(gereed(&["score", "--json", MIXED]).out, golden);
    let result = include_str!("../fixtures/results/mixed/result.json");
    assert_eq!(gereed_with(&["score", "--json", "-"], result).out, golden);
    let said = gereed(&["score", MIXED]).out;
    for part in [
        "Organisatie: De Werf\n",
        "Niveau 3 van 5: gericht\n",
        "  Zicht op wat leren doet      31  ontluikend\n",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let english = gereed(&["score", MIXED, "--lang", "en"]).out;
    assert!(english.contains("Level 3 of 5: purposeful\n"), "{english}");
    assert!(said.lines().chain(english.lines()).all(|line| line.chars().count() <= 80));
}

#[test]
fn a_report_carries_its_result_and_repeats() {
    let folder = folder("report");
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let (first, again, noted) = (path("first.pdf"), path("again.pdf"), path("noted.pdf"));
    assert_eq!(gereed(&["report", MIXED, "-o", &first]).error, "");
    gereed(&["report", &first, "-o", &again]);
    gereed(&["report", MIXED, "--notes", "--lang", "en", "--paper", "letter", "-o", &noted]);
    let bytes = |path: &str| fs::read(path).expect("it is written");
    assert!(bytes(&first).starts_with(b"%PDF-"));
    assert!(bytes(&first) == bytes(&again), "the report of a report is the same");

    let golden = include_str!("../fixtures/results/mixed/score.json");
    assert_eq!(gereed(&["score", "--json", &first]).out, golden);
    let result = include_str!("../fixtures/results/mixed/result.json");
    assert_eq!(gereed(&["open", &noted]).out, result);
    let without: Value = serde_json::from_str(&gereed(&["open", &first]).out).expect("JSON");
    assert!(without.get("notes").is_none(), "notes stay out unless asked for");
    assert_eq!(without["organisation"], "De Werf");
}

#[test]
fn letters_with_marks_after_them_are_composed_in_a_report() {
    let folder = folder("composed");
    let report = |name: &str| {
        let result = include_str!("../fixtures/results/mixed/result.json");
        let (file, brand) = (folder.join("result.json"), folder.join("brand.toml"));
        fs::write(&file, replaced(result, "De Werf", name)).expect("a file");
        fs::write(&brand, format!("name = '{name}'\ncontact = '{name}'\n")).expect("a file");
        let [file, brand] = [&file, &brand].map(|path| path.to_str().expect("a path"));
        gereed_bytes(&["report", file, "--brand", brand])
    };
    assert!(report("Noe\u{308}l") == report("Noël"));
    assert!(report("Noel") != report("Noël"));
}

#[test]
fn a_report_is_of_the_day_that_is_given() {
    let pdf = |date: &str| gereed_bytes(&["report", MIXED, "--date", date]);
    assert!(pdf("2026-11-21") == gereed_bytes(&["report", MIXED]));
    assert!(pdf("2026-11-22") != pdf("2026-11-21"));
    let ended = gereed(&["report", MIXED, "--date", "22-11-2026"]);
    assert_eq!(ended.code, Some(2));
    assert!(
        ended
            .error
            .ends_with("must be a day such as 2026-11-21\n\nFor more information, try '--help'.\n")
    );
}

#[test]
fn a_report_can_be_a_page_of_html() {
    let ended = gereed(&["report", MIXED, "--html", "--lang", "en"]);
    assert_eq!((ended.error.as_str(), ended.code), ("", Some(0)));
    assert!(ended.out.starts_with("<!doctype html>\n<html lang=\"en\">"), "{:.80}", ended.out);
    for said in ["Ready for a pilot, not yet for more: watch", "De Werf", "4.1"] {
        assert!(ended.out.contains(said), "{said}");
    }
    assert!(!ended.out.contains("<script"), "a page to read");
}

#[test]
fn several_results_are_a_list_and_a_bad_one_does_not_stop_the_others() {
    let ended = gereed(&["score", "--json", MIXED, "no.json", "results/quick/result.json"]);
    let list: Value = serde_json::from_str(&ended.out).expect("JSON");
    let depths: Vec<&Value> =
        list.as_array().expect("a list").iter().map(|one| &one["depth"]).collect();
    assert_eq!(depths, ["full", "quick"]);
    assert_eq!(ended.code, Some(2));
    assert_eq!(ended.error.lines().count(), 1);
}

#[test]
fn a_result_is_opened_from_a_result_file_too() {
    let result = include_str!("../fixtures/results/mixed/result.json");
    let ended = gereed(&["open", MIXED]);
    assert_eq!((ended.out.as_str(), ended.error.as_str(), ended.code), (result, "", Some(0)));
}

#[test]
fn what_is_wrong_with_a_result_is_said_in_the_language_that_is_asked_for() {
    let result = include_str!("../fixtures/results/mixed/result.json");
    let newer = replaced(result, "\"format_version\": 1", "\"format_version\": 2");
    let cut = &result[..200];
    for (input, english, dutch) in [
        (
            newer.as_str(),
            "made by a newer version of Gereed; update gereed and try again",
            "gemaakt met een nieuwere versie van Gereed; werk gereed bij en probeer het opnieuw",
        ),
        (
            "Beste collega,",
            "not a result; give a result file (.json) as it was saved from a check, or the PDF of \
             a result",
            "geen resultaat; geef een resultaatbestand (.json) zoals het uit een check is bewaard, \
             of de pdf van een resultaat",
        ),
        (
            cut,
            "This file is incomplete: its end is missing. Download or copy it again and retry.",
            "Dit bestand is niet compleet: het einde ontbreekt. Download of kopieer het opnieuw en \
             probeer het nog eens.",
        ),
    ] {
        for command in ["open", "score", "report", "export"] {
            for (lang, input_name, words) in [
                (&[][..], "standard input", english),
                (&["--lang", "en"], "standard input", english),
                (&["--lang", "nl"], "standaardinvoer", dutch),
            ] {
                let ended = gereed_with(&[&[command, "-"], lang].concat(), input);
                let line = ended.error.lines().next().unwrap_or_default();
                let said = line.trim_start_matches("gereed: ").replacen(":1: ", ": ", 1);
                assert_eq!(said, format!("{input_name}: {words}"), "{command}");
                assert_eq!((ended.out.as_str(), ended.code), ("", Some(1)), "{command}");
            }
        }
    }
}

#[test]
fn a_result_cannot_make_the_program_open_another_file() {
    let result = include_str!("../fixtures/results/mixed/result.json");
    let result = replaced(result, "strategic-learning-policy", "moving-house.toml");
    let ended = gereed_with(&["score", "-"], &result);
    assert_eq!(
        ended.error,
        "gereed: standard input: a result of moving-house.toml, which is not built in; name its \
         definition with --instrument\n"
    );
    assert_eq!(ended.code, Some(1));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gereed"))
        .args(["show", "strategic-learning-policy"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}
