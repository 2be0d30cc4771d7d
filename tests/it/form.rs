//! The blank checklist for paper.

use crate::cli::{folder, gereed};

#[test]
fn the_blank_checklist_is_the_same_pdf_on_any_day() {
    let folder = folder("form");
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let cases: [(&str, &[&str]); 4] = [
        ("nl", &[]),
        ("en-letter", &["--lang", "en", "--paper", "letter"]),
        ("quick", &["--quick"]),
        ("any", &["--lang", "en"]),
    ];
    for (name, options) in cases {
        let (one, two) = (path(&format!("{name}.pdf")), path(&format!("{name}-again.pdf")));
        let check = if name == "any" { "moving-house.toml" } else { "strategic-learning-policy" };
        for file in [&one, &two] {
            let ended = gereed(&[&["form", check, "-o", file], options].concat());
            assert_eq!((ended.code, ended.error.as_str()), (Some(0), ""), "{name}");
        }
        let bytes = std::fs::read(&one).expect("it is made");
        assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
        assert_eq!(Some(&bytes), std::fs::read(&two).ok().as_ref(), "{name}");
        crate::pdf::keep(&format!("form-{name}"), &bytes);
    }
    let size = |name: &str| std::fs::metadata(path(name)).map(|data| data.len()).unwrap_or(0);
    assert!(size("quick.pdf") < size("nl.pdf"));
    let ended = gereed(&["form", "no-such-check"]);
    assert_eq!(ended.code, Some(2));
}
