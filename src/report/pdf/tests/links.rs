//! What can be followed, and where it leads.

use super::*;

/// Every link: where it leads, what is there, and its text.
fn links(page: &Page) -> Vec<(Goal, String, String)> {
    let found = groups(&page.nodes).into_iter();
    found
        .filter_map(|group| match &group.tag {
            Tag::Link(goal, there) => {
                let text = read(&group.children).trim().to_owned();
                Some((goal.clone(), there.clone(), text))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn every_link_within_the_report_leads_somewhere_and_says_where() {
    each(|name, _, pages, _| {
        let marks: Vec<Mark> = marks::marks(pages).iter().map(|place| place.mark).collect();
        for (goal, there, text) in pages.iter().flat_map(links) {
            assert!(!there.trim().is_empty() && !text.trim().is_empty(), "{name}: {goal:?}");
            if let Goal::Mark(mark) = goal {
                assert!(marks.contains(&mark), "{name}: {mark:?}");
            }
        }
    });
}

#[test]
fn a_citation_leads_to_its_source() {
    let report = report(Locale::Nl, CARE, Depth::Full);
    let (pages, _) = laid(&report, Paper::A4);
    let found: Vec<_> = pages.iter().flat_map(links).collect();
    for fact in report.factors.iter().filter_map(|factor| factor.fact.as_ref()) {
        let source = report.sources[fact.number - 1].clone();
        let expected =
            (Goal::Mark(Mark::Source(fact.number)), source, format!("[{}]", fact.number));
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn a_note_and_where_it_goes_on_name_each_others_pages() {
    let (_, mut long) = all().into_iter().find(|(name, _)| name == "long-nl").expect("it is there");
    for factor in &mut long.factors {
        factor.note = factor.note.as_ref().map(|note| note.repeat(3));
    }
    let (pages, _) = laid(&long, Paper::A4);
    let mut found = 0;
    for (i, page) in pages.iter().enumerate() {
        for (goal, there, text) in links(page) {
            let Goal::Mark(Mark::Note(factor)) = goal else { continue };
            let places = marks::marks(&pages);
            let place = places.iter().find(|place| place.mark == Mark::Note(factor));
            let to = place.expect("it goes on").page;
            assert_eq!(text, format!("Lees verder bij ‘Notities’ op p. {}.", to + 1));
            assert_eq!(there.replace('\u{a0}', " "), text);
            let back = format!("Vervolg van p. {}", i + 1);
            assert!(read(&pages[to].nodes).contains(&back), "{back}");
            found += 1;
        }
    }
    assert_eq!(found, 7);
}

#[test]
fn what_is_in_the_contact_line_can_be_followed() {
    let mut report = report(Locale::Nl, CARE, Depth::Full);
    let last = report.further.last_mut().expect("where to go next");
    last.text.push_str("\nJan, 06-12 34 56 78 of jan@bureau.nl");
    let (pages, _) = laid(&report, Paper::A4);
    let found: Vec<_> = pages.iter().flat_map(links).collect();
    for (address, text) in
        [("tel:0612345678", "06-12 34 56 78"), ("mailto:jan@bureau.nl", "jan@bureau.nl")]
    {
        let expected = (Goal::Address(address.into()), text.into(), text.into());
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}
