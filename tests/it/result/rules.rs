//! What holds for every result, on the screen and on paper, in every language.

use gereed::i18n::Locale;

use super::cases::Case;
use super::markup::Element;
use super::{paper, screen};

fn everywhere(check: impl Fn(&str, &Element)) {
    for locale in Locale::ALL {
        for case in Case::ALL {
            let report = case.report(locale);
            check(&format!("{case:?} {locale:?} screen"), &screen(&report));
            check(&format!("{case:?} {locale:?} paper"), &paper(&report));
        }
    }
}

#[test]
fn no_style_is_set_on_an_element() {
    everywhere(|page, drawn| {
        for element in drawn.all() {
            assert_eq!(element.get("style"), None, "{page}: {}", element.name);
        }
        assert!(drawn.named(&["style", "script", "use"]).is_empty(), "{page}");
    });
}

#[test]
fn ids_are_unique_and_every_reference_has_its_element() {
    const REFERENCES: [&str; 4] = ["for", "aria-controls", "aria-labelledby", "aria-describedby"];
    everywhere(|page, drawn| {
        let all = drawn.all();
        let ids: Vec<&str> = all.iter().filter_map(|element| element.get("id")).collect();
        for (place, id) in ids.iter().enumerate() {
            assert!(!ids[..place].contains(id), "{page}: {id} twice");
        }
        for element in &all {
            for target in REFERENCES.iter().filter_map(|name| element.get(name)) {
                assert!(ids.contains(&target), "{page}: nothing has the id {target}");
            }
        }
    });
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    everywhere(|page, drawn| {
        let headings = drawn.named(&["h1", "h2", "h3", "h4", "h5", "h6"]);
        let first = if page.ends_with("paper") { 1 } else { 2 };
        let mut before = first - 1;
        for heading in &headings {
            let level: usize = heading.name[1..].parse().expect("a level");
            assert!(level <= before + 1, "{page}: h{before}, then {}", heading.text());
            assert!(!heading.text().is_empty(), "{page}: an empty heading");
            before = level;
        }
        let named = |name: &str| headings.iter().filter(|heading| heading.name == name).count();
        assert_eq!((named("h1"), named("h2")), (2 - first, 1), "{page}");
    });
}

#[test]
fn tables_have_a_caption_and_heads_with_scope() {
    everywhere(|page, drawn| {
        for table in drawn.named(&["table"]) {
            assert_eq!(table.named(&["caption"]).len(), 1, "{page}");
            let columns = table.named(&["thead"])[0].named(&["th"]);
            assert!(columns.iter().all(|head| head.get("scope") == Some("col")), "{page}");
            for row in table.named(&["tbody"])[0].named(&["tr"]) {
                let heads = row.named(&["th"]);
                assert_eq!(heads.len(), 1, "{page}: {}", row.text());
                assert_eq!(heads[0].get("scope"), Some("row"), "{page}");
                assert_eq!(heads.len() + row.named(&["td"]).len(), columns.len(), "{page}");
            }
        }
    });
}

#[test]
fn drawings_have_a_name_or_are_hidden_from_readers() {
    everywhere(|page, drawn| {
        for drawing in drawn.named(&["svg"]) {
            let hidden = drawing.get("aria-hidden") == Some("true");
            let named = drawing.get("role") == Some("img")
                && drawing.named(&["title"]).iter().any(|title| !title.text().is_empty());
            assert!(hidden != named, "{page}: {drawing:?}");
        }
    });
}

#[test]
fn whatever_can_be_pressed_has_words() {
    everywhere(|page, drawn| {
        for pressed in drawn.named(&["a", "button"]) {
            assert!(!pressed.text().is_empty(), "{page}: {pressed:?}");
        }
        for input in drawn.named(&["input"]) {
            let label =
                drawn.named(&["label"]).into_iter().find(|l| l.get("for") == input.get("id"));
            assert!(label.is_some_and(|label| !label.text().is_empty()), "{page}");
        }
    });
}

#[test]
fn every_text_is_filled_in() {
    everywhere(|page, drawn| {
        let words = drawn.text();
        assert!(!words.contains(['{', '}']), "{page}: {words}");
        for item in drawn.named(&["p", "li", "dd", "dt", "th"]) {
            assert!(!item.text().is_empty(), "{page}: {item:?}");
        }
    });
}
