//! A bureau's brand on the command line.

use std::fs;

use crate::cli::{MIXED, folder, gereed};

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='10'>\
    <rect width='30' height='10' fill='#86315f'/></svg>";
/// A PNG of one red pixel.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0,
    0, 0, 144, 119, 83, 222, 0, 0, 0, 12, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 0, 0, 3, 1,
    1, 0, 201, 254, 146, 239, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

#[test]
fn a_brand_file_puts_name_logo_and_link_in_the_report() {
    let folder = folder("brand");
    fs::write(folder.join("logo.svg"), SVG).expect("a file");
    fs::write(folder.join("logo.png"), PNG).expect("a file");
    for logo in ["logo.svg", "logo.png"] {
        let brand = folder.join("brand.toml");
        let text = format!(
            "name = 'Bureau Peilschaal'\ncontact = '030 123 45 67'\naccent = '#ffd500'\n\
             booking_url = 'https://peilschaal.example/'\nlogo = '{logo}'\n"
        );
        fs::write(&brand, &text).expect("a file");
        let pdf = folder.join("report.pdf");
        let [brand, out] = [&brand, &pdf].map(|path| path.to_str().expect("a path"));
        let ended = gereed(&["report", MIXED, "--brand", brand, "-o", out]);
        assert_eq!((ended.code, ended.error.as_str()), (Some(0), ""), "{logo}");
        let bytes = fs::read(&pdf).expect("it is made");
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        fs::write(brand, text.replace("logo =", "# logo =")).expect("a file");
        let bare = folder.join("bare.pdf");
        gereed(&["report", MIXED, "--brand", brand, "-o", bare.to_str().expect("a path")]);
        assert!(fs::read(&bare).is_ok_and(|bare| bare != bytes), "{logo} is drawn");
        fs::write(brand, &text).expect("a file");
        assert!(holds(b"(https://peilschaal.example/)"), "{logo}");
        crate::pdf::keep(&format!("brand-{}", logo.replace('.', "-")), &bytes);
        let html = gereed(&["report", MIXED, "--brand", brand, "--html"]).out;
        for part in ["Bureau Peilschaal", "030 123 45 67"] {
            assert!(html.contains(part), "{part}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_brand_is_said() {
    let folder = folder("brand-wrong");
    fs::write(folder.join("text.png"), "no picture").expect("a file");
    fs::write(folder.join("cut.png"), &PNG[..40]).expect("a file");
    let cases = [
        ("name = 1", "name must be a text between quotes", 1),
        ("accent = 'red'", "accent must be a colour such as #1d3fa6", 1),
        ("booking_url = 'javascript:alert(1)'", "booking_url must begin with https:", 1),
        ("colour = 'red'", "colour is no part of a brand; leave it out", 1),
        ("logo = 'text.png'", "text.png: must be a PNG of at most 2048 by 2048 pixels", 1),
        ("logo = 'cut.png'", "cut.png: must be a PNG of at most 2048 by 2048 pixels", 1),
        ("logo = 'none.png'", "none.png: cannot be read", 2),
        ("name = ", "brand.toml: ", 1),
    ];
    let brand = folder.join("brand.toml");
    let path = brand.to_str().expect("a path");
    for (text, expected, code) in cases {
        fs::write(&brand, text).expect("a file");
        let ended = gereed(&["form", "strategic-learning-policy", "--brand", path]);
        assert_eq!(ended.code, Some(code), "{text}: {}", ended.error);
        assert!(ended.error.contains(expected), "{text}: {}", ended.error);
    }
}
