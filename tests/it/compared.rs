//! Each folder of `fixtures/compare` holds two results and their comparison, byte for byte.
//! `GEREED_BLESS=1` writes the comparisons anew.

use std::fs;
use std::path::Path;

use gereed::assessment::{Response, ResultFile, compare, comparison_json};
use gereed::instrument::Instrument;
use gereed::instrument::definition::{Definition, builtin};
use gereed::json::Value;

use crate::support::moving_house;

fn instrument(id: &str) -> Instrument {
    if id == "moving-house" {
        return moving_house();
    }
    let source = builtin(id).expect("a built-in check").source;
    Definition::parse(source).expect("it is in order").instruments()[0].clone()
}

fn response(path: &Path) -> (Instrument, Response) {
    let text = fs::read_to_string(path).expect("there is a result");
    let mut file = ResultFile::parse(&text).expect("it can be opened");
    let instrument = instrument(&file.instrument);
    let changes = file.migrate(&instrument).expect("it fits");
    let answers = file.answers(&instrument).expect("it fits");
    (instrument, Response { changes, ..Response::today(answers, file.depth) })
}

#[test]
fn results_compare_as_they_always_did() {
    let bless = std::env::var_os("GEREED_BLESS").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/compare");
    let mut cases = 0;
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let case = entry.expect("an entry").path();
        let (instrument, before) = response(&case.join("before.json"));
        let (_, after) = response(&case.join("after.json"));
        let comparison = compare(&instrument, &before, &after);
        let found = Value::Object(comparison_json(&instrument, &comparison)).lines();
        let golden = case.join("comparison.json");
        if bless {
            fs::write(&golden, &found).expect("the comparison can be written");
        }
        let expected = fs::read_to_string(&golden).expect("there is a comparison");
        assert!(found == expected, "{}: {found}", case.display());
        cases += 1;
    }
    assert!(cases >= 5, "{cases}");
}
