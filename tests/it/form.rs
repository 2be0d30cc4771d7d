//! The blank checklist for paper.

use std::fs;

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
        let bytes = fs::read(&one).expect("it is made");
        assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
        assert_eq!(Some(&bytes), fs::read(&two).ok().as_ref(), "{name}");
        crate::pdf::keep(&format!("form-{name}"), &bytes);
    }
    let size = |name: &str| fs::metadata(path(name)).map(|data| data.len()).unwrap_or(0);
    assert!(size("quick.pdf") < size("nl.pdf"));
    let ended = gereed(&["form", "no-such-check"]);
    assert_eq!(ended.code, Some(2));
}

#[test]
fn several_checks_are_put_in_a_folder_by_their_ids_and_a_bad_one_is_named() {
    let folder = folder("forms");
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let (out, single) = (path("out/here"), path("single.pdf"));
    let checks = ["moving-house.toml", "no-such-check", "strategic-learning-policy"];
    let call = [&["form"], &checks[..], &["moving-house.toml", "--lang", "en", "--quick"]].concat();
    let ended = gereed(&[&call[..], &["--out-dir", &out]].concat());
    let error = "gereed: no-such-check: no such file and no such check; built in: \
                 strategic-learning-policy\ngereed: 1 was passed over\n";
    assert_eq!((ended.out.as_str(), ended.error.as_str(), ended.code), ("", error, Some(2)));
    let mut names: Vec<String> = fs::read_dir(&out)
        .expect("it is made")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    let expected = ["moving-house-2.pdf", "moving-house.pdf", "strategic-learning-policy.pdf"];
    assert_eq!(names, expected);
    let ended = gereed(&["form", checks[0], "--lang", "en", "--quick", "-o", &single]);
    assert_eq!(ended.error, "");
    let single = fs::read(single).expect("it is made");
    for name in ["moving-house.pdf", "moving-house-2.pdf"] {
        assert!(fs::read(path(&format!("out/here/{name}"))).is_ok_and(|bytes| bytes == single));
    }
    for options in [&[][..], &["-o", "x.pdf"], &["-o", "x.pdf", "--out-dir", &out]] {
        let ended = gereed(&[&call[..], options].concat());
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{options:?}");
        assert!(ended.error.contains("--out-dir"), "{}", ended.error);
    }
}
