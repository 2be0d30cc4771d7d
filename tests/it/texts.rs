//! The PDF maker has no texts that no report shows.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../build/tables.rs"]
mod tables;

/// Where a report is made, from the answers to its pages.
const REPORT: [&str; 6] = ["assessment", "bin/report.rs", "i18n", "instrument", "json", "report"];

#[test]
fn a_report_has_no_text_that_its_maker_lacks() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    REPORT.iter().for_each(|part| list(&source.join(part), &mut files));
    let mut seen = 0;
    for file in &files {
        let text = fs::read_to_string(file).expect("our own source can be read");
        for key in text.split("Key::").skip(1) {
            seen += 1;
            let key = key.to_lowercase();
            let lacking = tables::NOT_OF_THE_REPORT
                .iter()
                .find(|table| key.starts_with(&table.replace('_', "")));
            assert_eq!(lacking, None, "{}", file.display());
        }
    }
    assert!(seen > 100, "{seen} texts found");
}

fn list(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("our own source can be read") {
            list(&entry.expect("our own source can be read").path(), files);
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        files.push(path.to_path_buf());
    }
}
