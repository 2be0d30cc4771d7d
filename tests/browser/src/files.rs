use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The released files.
#[must_use]
pub fn dist() -> PathBuf {
    let dist = root().join("dist");
    assert!(dist.join("gereed.html").is_file(), "dist/ is not there: run `cargo xtask dist` first");
    dist
}

/// What an earlier step of the tests made: a path in `target/`.
#[must_use]
pub fn made(path: &str) -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join(path)
}

/// Keeps what a journey brought along, for people and for other programs to look at: a file of
/// `target/`.
pub fn keep(path: &str, bytes: &[u8]) {
    let path = made(path);
    path.parent()
        .and_then(|directory| fs::create_dir_all(directory).ok())
        .expect("target/ is ours");
    fs::write(path, bytes).expect("target/ is ours");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What poppler reads in a PDF, with one space between words.
#[must_use]
pub fn words_in(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output();
    let text = String::from_utf8(output.expect("poppler is installed").stdout);
    text.expect("it is UTF-8").split_whitespace().collect::<Vec<_>>().join(" ")
}
