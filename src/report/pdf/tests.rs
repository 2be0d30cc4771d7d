use super::sample::all;
use super::{Paper, PdfOptions, render};

/// Where the reports go, for judges from outside.
const SAMPLES: &str = "GEREED_SAMPLES";

#[test]
fn every_report_is_written() {
    let folder = std::env::var_os(SAMPLES).map(std::path::PathBuf::from);
    for (name, report) in all() {
        for (paper, size) in [(Paper::A4, "a4"), (Paper::Letter, "letter")] {
            let attachment = Some(br#"{"format":"gereed/result"}"#.to_vec());
            let options = PdfOptions { paper, attachment, ..PdfOptions::default() };
            let bytes = render(&report, &options).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(render(&report, &options).as_ref(), Ok(&bytes), "{name} is made again");
            if let Some(folder) = &folder {
                let path = folder.join(format!("{name}-{size}.pdf"));
                std::fs::write(&path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            }
        }
    }
}
