//! Each folder of `fixtures/results` holds a result file and what it scores, byte for byte.
//! `GEREED_BLESS=1` writes the scores anew.

use std::fs;
use std::path::{Path, PathBuf};

use gereed::assessment::{ResultFile, score_json};
use gereed::instrument::Instrument;
use gereed::instrument::definition::{Definition, builtin};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/results");
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    assert!(cases.len() >= 12, "{}", cases.len());
    cases
}

fn instrument(file: &ResultFile) -> Instrument {
    let source = builtin(&file.instrument).expect("a built-in check").source;
    let definition = Definition::parse(source).expect("it is in order");
    definition.instrument(file.locale).expect("it has the language").clone()
}

#[test]
fn results_score_as_they_always_did() {
    let bless = std::env::var_os("GEREED_BLESS").is_some();
    for case in cases() {
        let text = fs::read_to_string(case.join("result.json")).expect("there is a result");
        let file = ResultFile::parse(&text).expect("it can be opened");
        let instrument = instrument(&file);
        let answers = file.answers(&instrument).expect("it fits");
        let score = score_json(&instrument, &answers, file.depth);
        let golden = case.join("score.json");
        if bless {
            fs::write(&golden, &score).expect("the score can be written");
        }
        let expected = fs::read_to_string(&golden).expect("there is a score");
        assert!(score == expected, "{}: {score}", case.display());
    }
}

#[test]
fn results_are_written_back_as_they_were() {
    for case in cases() {
        let text = fs::read_to_string(case.join("result.json")).expect("there is a result");
        assert_eq!(ResultFile::parse(&text).expect("it can be opened").to_json(), text);
    }
}
