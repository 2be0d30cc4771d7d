//! What a screen reader says.

use browser_tests::{Browser, Site, instrument, judges, varied};
use gereed::assessment::Answer::Choice;
use gereed::assessment::Depth;
use gereed::i18n::Locale;
use serde_json::{Value, json};

fn plain(text: &str) -> String {
    text.replace('\u{ad}', "")
}

/// Fails when these phrases do not follow each other somewhere in what was said.
pub fn heard(said: &[String], phrases: &[String]) {
    let found = said.windows(phrases.len()).any(|window| window == phrases);
    assert!(found, "{phrases:#?}\nis not in\n{said:#?}");
}

fn phrases(list: &[&str]) -> Vec<String> {
    list.iter().map(|phrase| plain(phrase)).collect()
}

#[test]
fn a_statement_is_a_group_with_its_words_and_its_choices() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::En);
    check.answer(0, Choice(3));
    let said = judges::spoken(&browser, ".g-shell");
    let instrument = instrument(Locale::En);
    let title = format!("region, {}", plain(&instrument.title));
    assert_eq!(said[0], title);
    heard(
        &said,
        &phrases(&[
            "navigation, Progress",
            "list",
            "listitem, level 1, position 1, set size 7",
            "button, Direction 1 of 5 answered, current step",
        ]),
    );
    let heading = format!("heading, {}, level 3", instrument.factors[0].title);
    heard(&said, &phrases(&["form", &heading]));

    let statement = &instrument.item(0).unwrap().statement;
    let ways = ["I don’t know", "Not applicable"].map(str::to_owned);
    let choices = instrument.choices.iter().map(|choice| choice.label.clone()).chain(ways);
    let mut group = phrases(&[
        &format!("group, 1 {statement}"),
        &format!("1 {statement}"),
        "1",
        statement,
        &format!("end, 1 {statement}"),
    ]);
    for (position, choice) in choices.enumerate() {
        let at = position + 1;
        group.push(plain(&format!("radio, {choice}, not checked, position {at}, set size 7")));
        group.push(plain(&choice));
    }
    group.extend(phrases(&[
        "button, What does that look like?, 1 control, not expanded",
        &format!("end of group, 1 {statement}"),
    ]));
    // The reader looks at the attribute; what the browser tells of the property is asserted below.
    heard(&said, &group);
}

#[test]
fn the_browser_tells_which_choice_is_checked() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::En);
    check.answer(0, Choice(3));
    check.answer(1, Choice(0));
    let tree = browser.cdp("Accessibility.getFullAXTree", &json!({}));
    let checked = |node: &&Value| {
        let properties = node["properties"].as_array().into_iter().flatten();
        let mut named = properties.filter(|property| property["name"] == "checked");
        node["role"]["value"] == "radio"
            && named.any(|property| property["value"]["value"] == "true")
    };
    let nodes = tree["nodes"].as_array().unwrap();
    let names: Vec<&Value> =
        nodes.iter().filter(checked).map(|node| &node["name"]["value"]).collect();
    assert_eq!(names, ["Mostly", "Not at all"]);
}

#[test]
fn the_result_from_its_verdict_to_its_end() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::En);
    let instrument = instrument(Locale::En);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    let said = judges::spoken(&browser, ".g-shell");
    let verdict = check.words(".g-verdict");
    heard(&said, &phrases(&["end of paragraph", &format!("heading, {verdict}, level 2")]));
    heard(
        &said,
        &phrases(&[
            "listitem, level 1, current item, position 3, set size 5",
            "3",
            "purposeful",
            "your level",
        ]),
    );
    heard(
        &said,
        &phrases(&[
            "table, Score and level per factor",
            "caption, Score and level per factor",
            "rowgroup",
            "row, Factor Score Level",
            "columnheader, Factor",
            "columnheader, Score",
            "columnheader, Level",
        ]),
    );
    let image = said.iter().filter(|phrase| phrase.starts_with("image, Profile on seven factors"));
    let image: Vec<_> = image.collect();
    assert_eq!(image.len(), 1);
    for factor in &instrument.factors {
        assert!(image[0].contains(&plain(&factor.name)), "{}: {}", factor.name, image[0]);
    }
    for region in ["What is in place?", "Your profile", "What stands out", "Quick wins"] {
        heard(
            &said,
            &phrases(&[&format!("region, {region}"), &format!("heading, {region}, level 3")]),
        );
    }
    assert!(!said.iter().any(|phrase| phrase.starts_with("banner")), "a banner is the page's");
}
