//! The same answers score the same in a browser as natively, byte for byte.

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Site, instrument};
use gereed::i18n::Locale;

#[test]
fn golden_files_score_the_same_bytes_in_the_browser() {
    let (site, browser) = (Site::start(), Browser::start());
    site.visit(&browser, Locale::Nl);
    let definition = instrument(Locale::Nl).to_json();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/results");
    let mut compared = 0;
    for case in fs::read_dir(folder).unwrap() {
        let case = case.unwrap().path();
        let result = fs::read_to_string(case.join("result.json")).unwrap();
        let expected = fs::read_to_string(case.join("score.json")).unwrap();
        let score = browser.run_async(
            "const element = await (await fetch('gereed.js')).text(); \
             const [, glue, wasm] = element.match(/(gereed\\/report-\\w+\\.js).*?(gereed\\/report-\\w+\\.wasm)/); \
             const { default: run } = await import(new URL(glue, location)); \
             const report = await run(await WebAssembly.compileStreaming(fetch(new URL(wasm, location)))); \
             return report.score_json(...arguments);",
            &[definition.as_str().into(), result.into()],
        );
        assert_eq!(score, expected, "{}", case.display());
        compared += 1;
    }
    assert!(compared >= 12);
}
