use super::face::Faces;
use super::style::{BODY, Style};
use super::text::Text;
use super::wrap::{Span, wrap};

fn lines(text: &str, style: Style, width: f32) -> Vec<String> {
    let faces = Faces::load(crate::i18n::Locale::Nl, None).expect("the fonts are there");
    let lines = wrap(&faces, &[Span::new(text, style)], width);
    for line in &lines {
        assert!(line.width <= width + 0.01, "{line:?} fits in {width}");
    }
    lines
        .iter()
        .map(|line| line.parts.iter().map(|part| part.text.as_str()).collect::<String>())
        .collect()
}

#[test]
fn text_is_broken_between_words() {
    let cases: [(&str, f32, &[&str]); 12] = [
        ("", 30.0, &[]),
        ("één", 30.0, &["één"]),
        ("  Wat  leren   oplevert ", 100.0, &["Wat leren oplevert"]),
        ("Wat leren oplevert, ziet niemand.", 31.0, &["Wat leren oplevert, ", "ziet niemand."]),
        ("binnen 30\u{a0}dagen klaar", 20.0, &["binnen ", "30\u{a0}dagen ", "klaar"]),
        ("één\ntwee\n\ndrie", 30.0, &["één", "twee", "", "drie"]),
        ("een L&D-adviseur", 17.0, &["een L&D-", "adviseur"]),
        ("de eerste 2020-2021", 18.0, &["de eerste ", "2020-2021"]),
        ("hoog/laag", 9.0, &["hoog/", "laag"]),
        ("Donaudampfschifffahrt", 17.0, &["Donaudam", "pfschifffahr", "t"]),
        ("groten\u{ad}deels", 30.0, &["grotendeels"]),
        ("groten\u{ad}deels", 15.0, &["groten\u{ad}", "deels"]),
    ];
    for (text, width, expected) in cases {
        assert_eq!(lines(text, BODY, width), expected, "{text:?} in {width}");
    }
}

#[test]
fn a_word_is_hyphenated_only_where_much_would_stay_empty() {
    let long = "een organisatie\u{ad}ontwikkelings\u{ad}vraagstuk";
    assert_eq!(lines(long, BODY, 40.0), ["een organisatie\u{ad}", "ontwikkelingsvraagstuk"]);
    let full = "Wat niemand anders hier ziet groten\u{ad}deels";
    assert_eq!(lines(full, BODY, 54.0), ["Wat niemand anders hier ziet ", "grotendeels"]);
    let stub = "Het is af\u{ad}ge\u{ad}rond";
    assert_eq!(lines(stub, BODY, 15.5), ["Het is ", "afgerond"], "two letters do not stand alone");
}

#[test]
fn in_a_narrow_column_only_a_word_wider_than_that_is_hyphenated() {
    let text = "Laat de directie zelf vertel\u{ad}len";
    assert_eq!(lines(text, BODY, 40.0), ["Laat de directie zelf ", "vertellen"]);
    let wide = "een verzekerings\u{ad}overeenkomst";
    assert_eq!(lines(wide, BODY, 33.0), ["een verzekerings\u{ad}", "overeenkomst"]);
}

#[test]
fn no_line_begins_with_a_separating_dot() {
    assert_eq!(lines("Leidinggevenden · 4.1", BODY, 30.0), ["Leidinggevenden\u{a0}· ", "4.1"]);
}

#[test]
fn a_short_word_does_not_stand_alone_at_the_end() {
    let text = "Zolang dat zo blijft, stuurt men op gevoel af";
    assert_eq!(lines(text, BODY, 62.5), ["Zolang dat zo blijft, stuurt men op ", "gevoel af"]);
}

#[test]
fn a_short_word_takes_the_whole_word_before_it_along() {
    let text = "Zo wordt duidelijk hoe breed iedereen in de organi\u{ad}satie staan.";
    let set = lines(text, BODY, 90.0);
    assert_eq!(set, ["Zo wordt duidelijk hoe breed iedereen in de ", "organisatie staan."]);
}

#[test]
fn titles_have_lines_of_about_the_same_length() {
    let text = "Twee antwoorden hoger is genoeg voor niveau 4";
    let balanced = lines(text, BODY.balanced(), 62.0);
    assert_eq!(balanced, ["Twee antwoorden hoger ", "is genoeg voor niveau 4"]);
}

#[test]
fn bold_within_a_text_keeps_its_place() {
    let faces = Faces::load(crate::i18n::Locale::Nl, None).expect("the fonts are there");
    let spans = [Span::new("naar ", BODY), Span::new("volledig", BODY.bold())];
    let lines = wrap(&faces, &spans, 60.0);
    assert_eq!(lines.len(), 1);
    let [from, to] = lines[0].parts.as_slice() else { panic!("two parts") };
    assert_eq!((from.text.as_str(), to.text.as_str()), ("naar ", "volledig"));
    assert!(to.style.bold && !from.style.bold);
    assert!((to.x - faces.width("naar ", &BODY)).abs() < 0.001);
}

#[test]
fn what_is_cut_ends_in_a_whole_word() {
    let faces = Faces::load(crate::i18n::Locale::Nl, None).expect("the fonts are there");
    let cut = |text: &str, count: usize| -> String {
        let lines = Text::new(BODY, text).at_most(count).lines(&faces, 30.0);
        assert!(lines.len() <= count);
        lines.iter().flat_map(|line| &line.parts).map(|part| part.text.as_str()).collect()
    };
    assert_eq!(cut("Thuiszorg Overtuin", 1), "Thuiszorg Overtuin");
    assert_eq!(cut("Stichting Samenwerkende Zorg", 1), "Stichting…");
    assert_eq!(cut("Stichting Samenwerkende, Zorg en Welzijn", 2), "Stichting Samenwerkende…");
    assert_eq!(cut(&"x".repeat(50), 1), format!("{}…", "x".repeat(16)));
}
