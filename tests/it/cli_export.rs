use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::{MIXED, folder, gereed, gereed_with};

/// The mixed result on one line, changed.
fn line(change: impl FnOnce(&mut Value)) -> String {
    let text = include_str!("../fixtures/results/mixed/result.json");
    let mut result: Value = serde_json::from_str(text).expect("JSON");
    change(&mut result);
    result.to_string()
}

fn rows(ndjson: &str) -> Vec<Value> {
    ndjson.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().expect("a path").to_owned()
}

#[test]
fn a_result_is_a_flat_row() {
    let found = rows(&gereed(&["export", MIXED]).out);
    let [row] = &found[..] else { panic!("one row") };
    for (name, value) in [
        ("instrument", json!("strategic-learning-policy")),
        ("version", json!(1)),
        ("depth", json!("full")),
        ("locale", json!("nl")),
        ("completed_at", json!("2026-11-21T14:05:00+01:00")),
        ("role", Value::Null),
        ("score", json!(59)),
        ("level", json!(3)),
        ("verdict", json!("pilot")),
        ("held_by", Value::Null),
        ("factor_insight_score", json!(31)),
        ("factor_insight_level", json!(2)),
        ("item_climate_example", json!("4")),
        ("item_insight_decide", json!("dk")),
        ("item_coherence_onboarding", json!("na")),
    ] {
        assert_eq!(row[name], value, "{name}");
    }
    assert_eq!(row.as_object().map(serde_json::Map::len), Some(10 + 14 + 35));
    let not_reported = rows(&gereed(&["export", "results/not-reported/result.json"]).out);
    assert_eq!(not_reported[0]["score"], Value::Null);
    let held = rows(&gereed(&["export", "results/held-by-weakest/result.json"]).out);
    assert!(held[0]["held_by"].is_string(), "{}", held[0]);
}

#[test]
fn csv_has_the_same_columns_and_values() {
    let object = rows(&gereed(&["export", MIXED, "--with-identity"]).out).remove(0);
    let csv = gereed(&["export", MIXED, "--with-identity", "--format", "csv"]).out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let names: Vec<String> =
        reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let record = reader.records().next().expect("a row").expect("it is CSV");
    assert_eq!(names.len(), 10 + 14 + 35 + 2 + 7);
    for (name, field) in names.iter().zip(&record) {
        let expected = match &object[name] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        assert_eq!(field, expected, "{name}");
    }
}

#[test]
fn who_it_was_stays_out_unless_asked_for() {
    for format in ["ndjson", "csv"] {
        let without = gereed(&["export", MIXED, "--format", format]).out;
        let with = gereed(&["export", MIXED, "--format", format, "--with-identity"]).out;
        for secret in ["De Werf", "HR-manager", "Navragen", "organisation", "note_"] {
            assert!(!without.contains(secret), "{secret}");
            assert!(with.contains(secret), "{secret}");
        }
    }
}

#[test]
fn files_folders_pdfs_and_lines_go_together_in_order() {
    let folder = folder("export");
    let moments = |name: &str, hours: std::ops::Range<u32>| {
        let lines: Vec<String> = hours
            .map(|hour| line(|r| r["completed_at"] = json!(format!("2026-01-01T{hour:02}:00:00Z"))))
            .collect();
        fs::write(folder.join(name), lines.join("\n\n")).expect("it can be written");
    };
    fs::create_dir_all(folder.join("all/deeper")).expect("it can be made");
    moments("all/2.ndjson", 2..5);
    moments("all/1.json", 1..2);
    moments("all/deeper/3.jsonl", 5..7);
    moments("all/0.txt", 23..24);
    moments("last", 7..9);
    gereed(&["report", MIXED, "--date", "2026-11-21", "-o", &path(&folder, "all/9.pdf")]);
    let ended = gereed(&["export", &path(&folder, "all"), &path(&folder, "last"), MIXED]);
    assert_eq!((ended.error.as_str(), ended.code), ("", Some(0)));
    let found: Vec<String> = rows(&ended.out)
        .iter()
        .map(|row| row["completed_at"].as_str().unwrap_or_default()[8..13].to_owned())
        .collect();
    let expected =
        ["01T01", "01T02", "01T03", "01T04", "21T14", "01T05", "01T06", "01T07", "01T08", "21T14"];
    assert_eq!(found, expected);
}

#[test]
fn what_cannot_be_read_is_named_and_passed_over() {
    let good = line(|_| ());
    let newer = line(|r| r["instrument"]["version"] = json!(9));
    let unknown = line(|r| r["answers"]["x"] = json!(1));
    let cut = &good[..100];
    let long = format!("{{\"pad\":\"{}\"}}", "x".repeat(600 * 1024));
    let input = format!("{cut}\n{good}\r\n{newer}\n\n{long}\n[]\n{unknown}\n{good}");
    let file = path(&folder("export-bad"), "lines");
    fs::write(&file, input).expect("it can be written");
    for source in [&file, "no.json"] {
        let ended = gereed(&["export", source, MIXED]);
        let places: Vec<&str> = ended
            .error
            .lines()
            .map(|line| line.strip_prefix("gereed: ").unwrap_or(line))
            .map(|line| line.split(": ").next().unwrap_or_default())
            .map(|place| place.strip_prefix(file.as_str()).unwrap_or(place))
            .collect();
        if source == "no.json" {
            assert_eq!(places, ["no.json", "1 was passed over"]);
            assert_eq!((ended.out.lines().count(), ended.code), (1, Some(2)));
        } else {
            assert_eq!(places, [":1", ":3", ":5", ":6", ":7", "5 were passed over"]);
            assert_eq!((ended.out.lines().count(), ended.code), (3, Some(1)));
        }
    }
    let ended = gereed(&["export", "moving-house.toml", "--format", "csv"]);
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(1)));
}

#[test]
fn standard_input_is_a_result_or_lines_of_them() {
    let whole = include_str!("../fixtures/results/mixed/result.json");
    let expected = gereed(&["export", MIXED]).out;
    assert_eq!(gereed_with(&["export", "-"], whole).out, expected);
    let lines = format!("\u{feff}{}\n{}\n", line(|_| ()), line(|_| ()));
    assert_eq!(gereed_with(&["export", "-"], &lines).out, expected.repeat(2));
}

#[test]
fn one_export_is_of_one_check() {
    let other = "compare/earlier-version";
    let check = ["--instrument", "moving-house.toml"];
    let found = gereed(&[&["export", other, MIXED], &check[..]].concat());
    let versions: Vec<Value> = rows(&found.out).iter().map(|row| row["version"].clone()).collect();
    assert_eq!(versions, [3, 1], "after.json, before.json");
    assert_eq!(found.code, Some(1));
    assert!(
        found.error.contains("mixed/result.json: a result of strategic-learning-policy, where")
    );
    let earlier = &rows(&found.out)[1];
    assert_eq!(
        (&earlier["item_plan_date"], &earlier["item_tools_labels"]),
        (&json!("0"), &Value::Null)
    );
    let found = gereed(&["export", other, MIXED]);
    assert_eq!((rows(&found.out).len(), found.code), (1, Some(1)));
    let header = gereed(&[&["export", "no.json", "--format", "csv"], &check[..]].concat()).out;
    assert!(header.starts_with("instrument,version,") && header.lines().count() == 1);
}

#[test]
fn a_spreadsheet_gets_no_formula() {
    let input = line(|r| r["role"] = json!("=HYPERLINK(\"x\")"));
    let row = gereed_with(&["export", "-", "--format", "csv"], &input).out;
    assert!(row.contains(",\"'=HYPERLINK(\"\"x\"\")\","), "{row}");
}

#[test]
fn many_results_keep_their_order() {
    let folder = folder("export-many");
    let file = path(&folder, "many.ndjson");
    let moment =
        |n: u32| format!("2026-01-{:02}T{:02}:{:02}:00Z", n / 1440 + 1, n / 60 % 24, n % 60);
    let template = line(|r| r["completed_at"] = json!("MOMENT"));
    let lines: Vec<String> = (0..4_000).map(|n| template.replace("MOMENT", &moment(n))).collect();
    fs::write(&file, lines.join("\n")).expect("it can be written");
    let out = path(&folder, "rows.ndjson");
    assert_eq!(gereed(&["export", &file, "-o", &out]).error, "");
    let written = fs::read_to_string(&out).expect("it is written");
    for (n, row) in (0..).zip(written.lines()) {
        assert!(row.contains(&moment(n)), "{n}: {row}");
    }
    assert_eq!(written.lines().count(), 4_000);
}
