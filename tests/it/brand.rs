//! A bureau's brand on the command line.

use std::fs;

use gereed::report::pdf::Rgb;

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
        let pictures =
            html.matches("<img class=\"logo\" src=\"data:image/png;base64,iVBOR").count();
        assert_eq!((pictures, html.matches("alt=\"Bureau Peilschaal\"").count()), (1, 1), "{logo}");
        let accent = html.rsplit_once("--accent: ").map(|(_, after)| &after[..7]);
        let accent = accent.and_then(Rgb::parse).expect("an accent");
        assert!(accent != Rgb::ACCENT && accent.contrast(Rgb(255, 255, 255)) >= 4.5, "{accent}");
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
    fs::write(folder.join("cut.svg"), &SVG[..60]).expect("a file");
    fs::write(folder.join("large.png"), png_begin(12_000, 9_000)).expect("a file");
    let cases = [
        ("name = 1", "name must be a text between quotes", 1),
        ("accent = 'red'", "accent must be a colour such as #1d3fa6", 1),
        ("booking_url = 'javascript:alert(1)'", "booking_url must begin with https:", 1),
        ("colour = 'red'", "colour is no part of a brand; leave it out", 1),
        ("logo = 'text.png'", "text.png: must be a PNG or an SVG\n", 1),
        ("logo = 'cut.png'", "cut.png: a damaged PNG (", 1),
        ("logo = 'cut.svg'", "cut.svg: a damaged SVG (", 1),
        (
            "logo = 'large.png'",
            "large.png: 12000 by 9000 pixels, where at most 2048 by 2048 are printed; make it \
             smaller\n",
            1,
        ),
        ("logo = 'none.png'", "none.png: cannot be read", 2),
        ("contact = '030'\nname = ", "brand.toml:2: not TOML (", 1),
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

/// A PNG up to its first pixels: whoever unpacks it before looking at its size finds it damaged.
fn png_begin(width: u32, height: u32) -> Vec<u8> {
    let mut png = PNG[..41].to_vec();
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

/// The checksum of a part of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[test]
fn what_of_a_logo_is_not_drawn_is_said_and_the_name_stands_for_an_empty_one() {
    let folder = folder("brand-left-out");
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let report = |svg: &str, out: &str| {
        fs::write(path("logo.svg"), svg).expect("a file");
        let brand = if svg.is_empty() { "" } else { "logo = 'logo.svg'\n" };
        fs::write(path("brand.toml"), format!("name = 'Bureau Peilschaal'\n{brand}"))
            .expect("a file");
        let ended = gereed(&["report", MIXED, "--brand", &path("brand.toml"), "-o", &path(out)]);
        assert_eq!(ended.code, Some(0), "{}", ended.error);
        let bytes = fs::read(path(out)).expect("it is made");
        crate::pdf::keep(&format!("brand-{}", out.trim_end_matches(".pdf")), &bytes);
        (bytes, ended.error.replace(&path("logo.svg"), "logo.svg"))
    };
    let text = "<text x='1' y='9'>Peil</text>";
    let image = "<image width='9' height='9' href='data:image/png;base64,iVBORw0KGgo='/>";
    let rest = "<rect width='10' height='10' fill='#86315f'/>";
    let svg = |inside: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='30' height='10'>{inside}</svg>")
    };
    let said = "gereed: logo.svg: text in it is not drawn; convert it to outlines\n\
                gereed: logo.svg: an image in it is not drawn; save the logo as a PNG\n";
    let empty = "gereed: logo.svg: nothing of it can be seen on paper; the name stands instead\n";

    let (named, error) = report("", "named.pdf");
    assert_eq!(error, "");
    let (drawn, error) = report(&svg(rest), "drawn.pdf");
    assert_eq!(error, "");
    let (part, error) = report(&svg(&[rest, text, image].concat()), "part.pdf");
    assert_eq!(error, said);
    assert!(part == drawn && drawn != named, "what can be drawn is");
    let (bare, error) = report(&svg(&[text, image].concat()), "bare.pdf");
    assert_eq!(error, [said, empty].concat());
    assert!(bare == named, "the name stands instead");
}
