//! What a person makes of the result herself, from the result file to the report.

use gereed::assessment::ResultFile;
use serde_json::Value;

use crate::cli::{MIXED, fixture, folder, gereed};

/// The result with this in its field `work`.
fn with_work(name: &str, work: &[(&str, &str)]) -> String {
    let text = std::fs::read_to_string(fixture(MIXED)).expect("a result");
    let mut file = ResultFile::parse(&text).expect("a result");
    for (name, text) in work {
        file.work.insert((*name).to_owned(), (*text).to_owned());
    }
    let path = folder(&format!("own-work-{name}")).join(name);
    std::fs::write(&path, file.to_json()).expect("a file");
    path.to_str().expect("a path").to_owned()
}

/// Ids of the items in the plan, in its order.
fn planned() -> Vec<String> {
    let score = gereed(&["score", "--json", MIXED]).out;
    let score: Value = serde_json::from_str(&score).expect("JSON");
    let steps = score["plan"].as_object().expect("steps").values();
    let items = steps.flat_map(|step| step.as_array().expect("items"));
    items.map(|item| item.as_str().expect("an id").to_owned()).collect()
}

#[test]
fn the_plan_of_the_report_is_her_own() {
    let items = planned();
    let name = |item: usize, part: &str| format!("plan.{}.{part}", items[item]);
    let (owner, due) = (name(0, "owner"), name(0, "due"));
    let (done, skipped) = (name(1, "state"), name(2, "state"));
    let work = [
        (owner.as_str(), "Fatma van P&O"),
        (&due, "2027-01-15"),
        (&done, "done"),
        (&skipped, "skip"),
    ];
    let html = gereed(&["report", &with_work("plan.json", &work), "--html"]).out;
    for part in
        ["Fatma van P&amp;O, uiterlijk 15\u{a0}jan\u{a0}2027", "gedaan", "Bewust overgeslagen"]
    {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn work_sheets_are_in_the_report_and_stay_in_the_result_file() {
    let work = [
        ("inventory.1.activity", "Intervisie"),
        ("inventory.1.outcome", "Minder fouten <bij> overdracht"),
        ("vision.1.sentence", "Wij leren van ons werk."),
        ("goals.2.learning", "Luisteren naar klanten"),
        ("later.9.field", "van een volgende versie"),
    ];
    let path = with_work("sheets.json", &work);
    let html = gereed(&["report", &path, "--html"]).out;
    for part in ["Intervisie", "Minder fouten &lt;bij&gt; overdracht", "Wij leren van ons werk."] {
        assert!(html.contains(part), "{part}");
    }
    let pdf = folder("own-work-pdf").join("sheets.pdf");
    let pdf = pdf.to_str().expect("a path");
    assert_eq!(gereed(&["report", &path, "-o", pdf]).code, Some(0));
    let bytes = std::fs::read(pdf).expect("it is made");
    crate::pdf::keep("work-sheets", &bytes);
    let opened = ResultFile::open(&bytes).expect("it carries the result");
    for (name, text) in work {
        assert_eq!(opened.work.get(name).map(String::as_str), Some(text), "{name}");
    }
}

#[test]
fn what_is_no_text_is_an_error_with_its_place() {
    let path = with_work("bad.json", &[("vision.1.fit", "x")]);
    let text = std::fs::read_to_string(&path).expect("a result");
    std::fs::write(&path, text.replace("\"vision.1.fit\": \"x\"", "\"vision.1.fit\": 3"))
        .expect("a file");
    let ended = gereed(&["score", &path]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.error.contains("work.vision.1.fit"), "{}", ended.error);
}
