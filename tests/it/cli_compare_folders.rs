//! Results of two folders beside each other.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::{Ended, folder, gereed};

const EARLIER: &str = include_str!("../fixtures/compare/a-year-later/before.json");
const LATER: &str = include_str!("../fixtures/compare/a-year-later/after.json");
const GOLDEN: &str = include_str!("../fixtures/compare/a-year-later/comparison.json");

/// Two folders of results: two pairs, one deeper and one of a file and a PDF, and five that are
/// none.
fn folders(name: &str) -> [PathBuf; 2] {
    let folder = folder(name);
    let [then, now] = ["then", "now"].map(|name| folder.join(name));
    let write = |path: PathBuf, bytes: &str| {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    };
    write(then.join("werf.json"), EARLIER);
    write(then.join("Noe\u{308}l/haven.json"), EARLIER);
    write(then.join("gone.json"), EARLIER);
    write(then.join("bad.json"), &EARLIER[..300]);
    write(then.join("lines.ndjson"), EARLIER);
    write(then.join("letter.txt"), "Beste collega,");
    write(now.join("Noël/haven.json"), LATER);
    write(now.join("haven.json"), LATER);
    write(now.join("bad.json"), LATER);
    let result = now.join("werf.later.json");
    write(result.clone(), LATER);
    let made = gereed(&["report", text(&result), "-o", text(&now.join("werf.pdf"))]);
    assert_eq!(made.error, "");
    [then, now]
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

fn compared(folders: &[PathBuf; 2], options: &[&str]) -> Ended {
    gereed(&[&["compare", text(&folders[0]), text(&folders[1])], options].concat())
}

#[test]
fn results_of_two_folders_are_compared_by_name_and_the_others_are_named() {
    let folders = folders("compare-folders");
    let ended = compared(&folders, &["--json"]);
    let lines: Vec<Value> =
        ended.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let mut golden: Value = serde_json::from_str(GOLDEN).expect("JSON");
    let expected = ["Noël/haven", "werf"].map(|name| {
        golden["name"] = name.into();
        golden.clone()
    });
    assert_eq!(lines, expected);
    assert!(ended.out.starts_with("{\"name\":\"No\u{eb}l/haven\",\"instrument\":"));

    let root = folders[0].parent().expect("a folder");
    let named = ended.error.replace(&format!("{}/", text(root)), "").replace("gereed: ", "");
    let expected = "\
then/lines.ndjson: several results in one file; give each a file with gereed open --out-dir
then/bad.json: This file is incomplete: its end is missing. Download or copy it again and retry.
then/gone.json: nothing to compare it with; put the other result in now under the same name
now/haven.json: nothing to compare it with; put the other result in then under the same name
now/werf.later.json: nothing to compare it with; put the other result in then under the same name
5 were passed over
";
    assert_eq!(named, expected);
    assert_eq!(ended.code, Some(1));

    let swapped = [folders[1].clone(), folders[0].clone()];
    assert_eq!(compared(&swapped, &["--json"]).out, ended.out, "the older result is the earlier");
}

#[test]
fn a_person_gets_a_short_block_a_pair() {
    let folders = folders("compare-folders-said");
    let out = folders[0].join("said.txt");
    let ended = compared(&folders, &["--lang", "en", "-o", text(&out)]);
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(1)));
    let said = fs::read_to_string(out).expect("it is written").replace('\u{a0}', " ");
    let blocks: Vec<&str> = said.split_terminator("\n\n").collect();
    assert_eq!(blocks.len(), 2, "{said}");
    let begin = "werf\n  From 21 November 2026 to 20 November 2027\n  Compared on 35 statements, \
                 which were asked both times.\n  Overall score";
    assert!(blocks[1].starts_with(begin), "{said}");
    assert!(blocks[1].contains("59 →  64    +5  higher\n  Level"), "{said}");
    assert_eq!(blocks[1].lines().count(), 12, "{said}");
    assert_eq!(blocks[0].replacen("Noël/haven", "werf", 1), blocks[1]);
    assert!(said.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn of_a_result_file_and_its_pdf_the_file_counts() {
    let [then, now] = folders("compare-folders-both");
    let [one, other] = [then.join("both.json"), now.join("both.json")];
    fs::copy(now.join("werf.pdf"), then.join("both.pdf")).expect("a file");
    fs::copy(now.join("werf.pdf"), now.join("both.pdf")).expect("a file");
    fs::write(one, EARLIER).expect("a file");
    fs::write(other, LATER).expect("a file");
    let out = compared(&[then, now], &["--json"]).out;
    let line = out.lines().find(|line| line.starts_with("{\"name\":\"both\"")).expect("a pair");
    let line: Value = serde_json::from_str(line).expect("JSON");
    assert_eq!(line["overall"]["before"], 59, "not the PDF, which is of a year later");
    assert_eq!(out.lines().count(), 3);
}

#[test]
fn a_folder_is_compared_with_a_folder_only() {
    let folders = folders("compare-folders-mixed");
    let (folder, file) = (text(&folders[0]), text(&folders[0].join("werf.json")).to_owned());
    let unlike = format!("no folder, and {folder} is one; name two results or two folders\n");
    for (call, error) in [
        ([folder, &file], format!("gereed: {file}: {unlike}")),
        ([&file, folder], format!("gereed: {file}: {unlike}")),
        ([folder, "-"], format!("gereed: standard input: {unlike}")),
        (
            [folder, "none"],
            "gereed: none: cannot be read (no such file or folder); check its name and who may read \
             it\n"
                .to_owned(),
        ),
    ] {
        let ended = gereed(&[&["compare"], &call[..]].concat());
        assert_eq!((ended.error, ended.out.as_str(), ended.code), (error, "", Some(2)));
    }
}

/// The most memory that a program had so far, in KB.
#[cfg(target_os = "linux")]
fn most_memory(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).expect("it still runs");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("it still runs");
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse().ok()).expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_of_pairs() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    const PAIRS: usize = 240;
    const NOTE: usize = 128 * 1024;

    let root = folder("compare-folders-memory");
    let [then, now] = ["then", "now"].map(|name| root.join(name));
    for (folder, result) in [(&then, EARLIER), (&now, LATER)] {
        fs::create_dir(folder).expect("a folder");
        let mut result: Value = serde_json::from_str(result).expect("JSON");
        result["notes"] = serde_json::json!({ "direction": "n".repeat(NOTE) });
        fs::write(folder.join("0.json"), result.to_string()).expect("a file");
        for n in 1..PAIRS {
            let link = folder.join(format!("{n}.json"));
            fs::hard_link(folder.join("0.json"), link).expect("a link");
        }
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_gereed"))
        .args(["compare", "--json", text(&then), text(&now)])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("it has an output")).lines();
    let first = lines.next().expect("a line").expect("text");
    assert_eq!(lines.by_ref().take(PAIRS / 2).count(), PAIRS / 2);
    // The rest does not fit in a pipe: the program waits, and has not ended.
    assert!(first.len() * PAIRS / 3 > 64 * 1024);
    let memory = most_memory(child.id()) * 1024;
    assert_eq!(lines.count(), PAIRS / 2 - 1);
    assert!(child.wait().expect("it ends").success());
    let read = u64::try_from(PAIRS / 2 * 2 * NOTE).expect("a number");
    assert!(memory < read, "{memory} bytes, half of the input is {read}");
}

#[test]
fn reports_of_a_folder_are_each_compared_with_the_one_of_its_name() {
    let [then, now] = folders("report-compare-folders");
    let out = then.parent().expect("a folder").join("out");
    let call = ["report", text(&now), "--compare", text(&then), "--html"];
    let ended = gereed(&[&call[..], &["--out-dir", text(&out)]].concat());
    assert_eq!(ended.code, Some(1));
    let root = text(then.parent().expect("a folder"));
    let named = ended.error.replace(&format!("{root}/"), "").replace("gereed: ", "");
    let expected = "\
then/lines.ndjson: several results in one file; give each a file with gereed open --out-dir
then/bad.json: This file is incomplete: its end is missing. Download or copy it again and retry.
now/haven.json: nothing to compare it with; put the other result in then under the same name
now/werf.later.json: nothing to compare it with; put the other result in then under the same name
4 were passed over
";
    assert_eq!(named, expected);
    for name in ["Noël/haven.html", "werf.html"] {
        let page = fs::read_to_string(out.join(name)).expect("it is made");
        assert!(page.contains("<h2>Van 59 naar 64 punten: Inzicht steeg het meest</h2>"), "{name}");
    }
    assert!(!out.join("haven.html").exists(), "what has no partner is passed over");

    let file = then.join("werf.json");
    let unlike = "no folder, and";
    let over = "is read and written to";
    for (with, folder, error) in
        [(&file, Some(&out), unlike), (&then, Some(&then), over), (&then, None, unlike)]
    {
        let result = now.join("werf.later.json");
        let out = folder.map_or(vec!["--html"], |folder| vec!["--html", "--out-dir", text(folder)]);
        let call = ["report", text(&result), "--compare", text(with)];
        let ended = gereed(&[&call[..], &out].concat());
        assert_eq!((ended.out.as_str(), ended.code), ("", Some(2)), "{}", ended.error);
        assert!(ended.error.contains(error), "{}", ended.error);
    }
}
