//! A file of each of many results, into a folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::{MIXED, fixture, folder, gereed, gereed_with};

const RESULT: &str = include_str!("../fixtures/results/mixed/result.json");

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

/// Every file below a folder, by name.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(place) = open.pop() {
        for entry in fs::read_dir(place).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true => open.push(path),
                false => found.push(text(path.strip_prefix(folder).expect("below")).to_owned()),
            }
        }
    }
    found.sort();
    found
}

/// Results in a folder: a file, a PDF of the same name, one deeper, two lines and three bad ones.
fn inbox(name: &str) -> PathBuf {
    let folder = folder(name);
    let inbox = folder.join("in");
    fs::create_dir_all(inbox.join("deeper")).expect("a folder");
    let write = |name: &str, bytes: &[u8]| fs::write(inbox.join(name), bytes).expect("a file");
    let line: serde_json::Value = serde_json::from_str(RESULT).expect("JSON");
    write("a.json", RESULT.as_bytes());
    write("cut.json", &RESULT.as_bytes()[..300]);
    write("deeper/a.json", &fs::read(fixture("results/quick/result.json")).expect("a file"));
    write("empty.json", b"");
    write("lines.ndjson", format!("{line}\n{line}\nno result\n").as_bytes());
    write("letter.txt", b"Beste collega,");
    let pdf = gereed(&["report", MIXED, "-o", text(&inbox.join("a.pdf"))]);
    assert_eq!(pdf.error, "");
    folder
}

#[test]
fn each_result_of_a_folder_becomes_a_report_and_bad_ones_are_named() {
    let folder = inbox("many-reports");
    let (inbox, out) = (folder.join("in"), folder.join("out/here"));
    let single = folder.join("single.pdf");
    gereed(&["report", MIXED, "-o", text(&single)]);
    for _again in 0..2 {
        let call = ["report", text(&inbox), MIXED, "no.json", "--out-dir", text(&out)];
        let ended = gereed(&call);
        let named: Vec<String> = ended
            .error
            .lines()
            .map(|line| line.replace(text(&inbox), "in").replacen("gereed: ", "", 1))
            .map(|line| line.split(": ").next().unwrap_or_default().to_owned())
            .collect();
        let bad = ["in/cut.json", "in/empty.json", "in/lines.ndjson:3", "no.json"];
        assert_eq!(named, [&bad[..], &["4 were passed over"]].concat());
        assert_eq!((ended.out.as_str(), ended.code), ("", Some(2)));
        let expected =
            ["a-2.pdf", "a.pdf", "deeper/a.pdf", "lines-1.pdf", "lines-2.pdf", "result.pdf"];
        assert_eq!(files(&out), expected);
    }
    let bytes = |path: &Path| fs::read(path).expect("it is made");
    for name in ["a.pdf", "a-2.pdf", "lines-2.pdf", "result.pdf"] {
        assert!(bytes(&out.join(name)) == bytes(&single), "{name}");
    }
    assert!(bytes(&out.join("deeper/a.pdf")) != bytes(&single));
    let quick = include_str!("../fixtures/results/quick/score.json");
    assert_eq!(gereed(&["score", "--json", text(&out.join("deeper/a.pdf"))]).out, quick);
}

#[test]
fn each_result_of_a_folder_is_taken_out_of_its_pdf() {
    let folder = inbox("many-opened");
    let out = folder.join("out");
    let ended = gereed(&["open", text(&folder.join("in")), "--out-dir", text(&out)]);
    assert_eq!(ended.code, Some(1), "{}", ended.error);
    assert_eq!(ended.error.lines().last(), Some("gereed: 3 were passed over"));
    let expected = ["a-2.json", "a.json", "deeper/a.json", "lines-1.json", "lines-2.json"];
    assert_eq!(files(&out), expected);
    assert_eq!(fs::read_to_string(out.join("a.json")).expect("it is made"), RESULT);
}

#[test]
fn pages_go_into_a_folder_that_is_itself_passed_over() {
    let folder = inbox("many-pages");
    let (inbox, out) = (folder.join("in"), folder.join("in/out"));
    for _again in 0..2 {
        gereed(&["report", "--html", text(&inbox), "--out-dir", text(&out)]);
        let expected = ["a-2.html", "a.html", "deeper/a.html", "lines-1.html", "lines-2.html"];
        assert_eq!(files(&out), expected);
    }
    let page = fs::read_to_string(out.join("a.html")).expect("it is made");
    assert_eq!(page, gereed(&["report", "--html", MIXED]).out);
}

#[test]
fn what_changed_in_the_check_is_told_once_for_all() {
    let out = folder("many-versions");
    let folder = Path::new("compare/earlier-version");
    let results = ["before.json", "after.json"].map(|name| folder.join(name));
    let call = ["report", "--html", text(&results[0]), text(&results[1]), text(&results[0])];
    let check = ["--instrument", "moving-house.toml", "--lang", "en", "--out-dir", text(&out)];
    let ended = gereed(&[&call[..], &check].concat());
    assert!(ended.error.starts_with("Made with version 1 of the check, this is version 3\n"));
    assert_eq!((ended.error.matches("Made with").count(), ended.code), (1, Some(0)));
    assert_eq!(files(&out), ["after.html", "before-2.html", "before.html"]);
}

#[test]
fn no_result_is_written_over() {
    let folder = inbox("many-over");
    let inbox = folder.join("in");
    let before = fs::read(inbox.join("a.pdf")).expect("a file");
    let with_notes = inbox.join("b.pdf");
    gereed(&["report", "--notes", MIXED, "-o", text(&with_notes)]);
    let kept = fs::read(&with_notes).expect("a file");
    for (call, code) in [
        (&["report", text(&inbox), "--out-dir", text(&inbox)][..], 2),
        (&["report", text(&with_notes), "--out-dir", text(&inbox)], 2),
        (&["report", text(&inbox)], 2),
        (&["report", MIXED, MIXED], 2),
        (&["open", text(&inbox.join("lines.ndjson"))], 2),
        (&["report", MIXED, "--compare", MIXED, "--out-dir", text(&inbox)], 2),
        (&["report", MIXED, "-o", "x.pdf", "--out-dir", text(&inbox)], 2),
        (&["report", MIXED, "--out-dir", text(&with_notes)], 2),
    ] {
        let ended = gereed(call);
        assert_eq!((ended.code, ended.out.as_str()), (Some(code), ""), "{call:?}");
        assert!(ended.error.starts_with("gereed: "), "{}", ended.error);
    }
    assert!(fs::read(&with_notes).is_ok_and(|now| now == kept));
    assert!(fs::read(inbox.join("a.pdf")).is_ok_and(|now| now == before));
}

#[test]
fn several_results_in_what_should_be_one_ask_for_a_folder() {
    let line: serde_json::Value = serde_json::from_str(RESULT).expect("JSON");
    let lines = format!("{line}\n\n{line}\n");
    for command in ["report", "open"] {
        let ended = gereed_with(&[command, "-"], &lines);
        let said = "gereed: more than one file is made of this; name a folder for them with \
                    --out-dir\n";
        assert_eq!((ended.error.as_str(), ended.code), (said, Some(2)));
    }
    let ended = gereed_with(&["open", "-"], &format!("{line}\n"));
    assert_eq!(ended.code, Some(0), "{}", ended.error);
}
