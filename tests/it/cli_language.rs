//! What is wrong is said in the language of the person.

use std::fs;
use std::process::Command;

use crate::cli::{MIXED, fixture, folder, gereed};

const CHECK: &str = "strategic-learning-policy";

#[test]
fn every_failure_is_said_in_either_language() {
    let folder = folder("language");
    let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
    let put = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).expect("a file");
        path(name)
    };
    let built = path("built");
    assert_eq!(gereed(&["build", "moving-house.toml", "-o", &built]).error, "");
    let dutch = format!("{built}/moving-house.nl.json");
    let cut = put("cut.json", &fs::read(&dutch).expect("it is built")[..99]);
    let newer = fs::read_to_string(&dutch).expect("it is built");
    let newer = newer.replace("\"format_version\":1", "\"format_version\":9");
    let newer = put("newer.json", newer.as_bytes());
    let (empty, bytes) = (put("empty.json", b""), put("bytes.toml", b"\xff"));
    let text = put("text.toml", b"name = 1");
    let form = put("form.toml", b"\n\nname");
    let (link, accent) = (put("link.toml", b"booking_url = 'x'"), put("red.toml", b"accent = 'x'"));
    let unknown = put("unknown.toml", b"colour = 'x'");
    let logo = put("logo.toml", b"logo = 'logo.svg'");
    put("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><text/></svg>");
    let lines = put("lines.ndjson", b"");
    let other = fixture("compare/earlier-version/after.json");
    let other = other.to_str().expect("a path");
    let brand = |file: &str| vec!["form".to_owned(), CHECK.into(), "--brand".into(), file.into()];
    let call = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let cases = [
        (call(&["score", "none.json"]), "kan niet worden gelezen (dat bestand"),
        (call(&["score", "."]), "kan niet worden gelezen (dat is een map)"),
        (call(&["build", CHECK, "-o", &empty]), "worden geschreven (er staat een bestand"),
        (call(&["instruments", "-o", "no/such"]), "kan niet worden geschreven (dat bestand"),
        (call(&["show", "/dev/zero"]), "groter dan 1 MB; is dit het goede bestand?"),
        (call(&["score", &empty]), "leeg; download of kopieer het opnieuw"),
        (call(&["show", &bytes]), "geen tekst in UTF-8; is dit het goede bestand?"),
        (call(&["show", "none"]), "geen bestand en geen check met die naam; ingebouwd: "),
        (call(&["score", other]), "een resultaat van moving-house, en die check is niet"),
        (call(&["show", MIXED]), "geen check; geef een definitie (.toml)"),
        (call(&["show", &cut]), "beschadigd of afgebroken op regel 1, teken 100; maak het"),
        (call(&["show", &newer]), "gemaakt met een nieuwere versie van Gereed"),
        (
            call(&["score", MIXED, "--instrument", "moving-house.toml"]),
            "een resultaat van strategic-learning-policy, terwijl hier een van moving-house hoort",
        ),
        (call(&["report", MIXED, MIXED]), "hier komt meer dan één bestand uit; noem er een map"),
        (call(&["compare", MIXED, "."]), "geen map, en . wel; noem twee resultaten of twee"),
        (call(&["open", ".", "--out-dir", "."]), "wordt gelezen en zou worden overschreven"),
        (call(&["compare", &path(""), "results"]), &format!("{lines}: meer resultaten in één")),
        (call(&["compare", &path(""), "results"]), "niets om mee te vergelijken; zet het andere"),
        (call(&["open", &empty, "--out-dir", &path("out")]), "gereed: 1 overgeslagen"),
        (call(&["export", &empty, "none.json"]), "gereed: 2 overgeslagen"),
        (brand(&form), "form.toml:3: geen TOML ("),
        (brand(&text), "name moet een tekst tussen aanhalingstekens zijn"),
        (brand(&link), "booking_url moet beginnen met https:, http: of mailto:"),
        (brand(&accent), "accent moet een kleur zijn, zoals #1d3fa6"),
        (brand(&unknown), "colour kan niet in dit bestand; laat het weg"),
        (brand(&logo), "logo.svg: de tekst erin wordt niet getekend; zet die om in contouren"),
        (brand(&logo), "logo.svg: op papier is er niets van te zien; de naam staat ervoor"),
    ];
    for (call, expected) in cases {
        let said = |lang| {
            let mut call: Vec<&str> = call.iter().map(String::as_str).collect();
            call.extend(["--lang", lang]);
            let (call, output) = (&call, Command::new(env!("CARGO_BIN_EXE_gereed")));
            errors(output, call)
        };
        let (dutch, english) = (said("nl"), said("en"));
        assert!(dutch.contains(expected), "{call:?}\n{dutch}");
        assert!(!dutch.lines().any(|line| english.contains(line)), "{dutch}\n{english}");
        assert_eq!(dutch.lines().count(), english.lines().count(), "{dutch}\n{english}");
    }
}

/// What a call prints on standard error.
fn errors(mut program: Command, call: &[&str]) -> String {
    program.args(call).current_dir(fixture(""));
    String::from_utf8(program.output().expect("it ends").stderr).expect("text")
}

#[test]
fn without_a_choice_the_language_is_that_of_the_terminal() {
    let dutch = "gereed: none.json: kan niet";
    let english = "gereed: none.json: cannot be read";
    for (all, lang, options, expected) in [
        ("", "nl_NL.UTF-8", &[][..], dutch),
        ("nl_BE.UTF-8", "en_GB.UTF-8", &[], dutch),
        ("C", "nl_NL.UTF-8", &[], english),
        ("", "fr_FR.UTF-8", &[], english),
        ("", "nl_NL.UTF-8", &["--lang", "en"], english),
        ("en_GB.UTF-8", "", &["--lang", "nl"], dutch),
    ] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_gereed"));
        program.env("LC_ALL", all).env_remove("LC_MESSAGES").env("LANG", lang);
        let said = errors(program, &[&["score", "none.json"], options].concat());
        assert!(said.starts_with(expected), "{all} {lang} {options:?}: {said}");
    }
}
