#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]
//! What a report says is said in print, in HTML and in the PDF: every text of the model is looked
//! for in each, so that a new one cannot be forgotten.

#[path = "../../../tests/it/result/drawn.rs"]
mod drawn;

use std::collections::BTreeSet;

use super::paper;
use crate::assessment::Depth;
use crate::i18n::{Key, Locale, Messages};
use crate::report::pdf::sample::{CARE, CARE_BEFORE, beside, instrument, said, with};
use crate::report::{HtmlOptions, Report, html, page};

/// Texts that a medium leaves out on purpose, by the end of their path. What a step says when all of
/// it is left out is in none of them here.
const NOT_IN_PRINT: [&str; 9] = [
    "steps.keep",
    // The ladder and the hero say it in other words.
    "level.score_text",
    "rungs.range",
    // As much as fits in a calendar of three columns.
    "plan.steps.actions.gain",
    // The number of a factor and its rows say it.
    "factors.label",
    "factors.answered",
    // The address stands there itself.
    "further.link",
    // How to fill it in.
    "sheets.about",
    // Of the pages of the PDF: "titles" and what is in it.
    "titles",
];
const NOT_IN_HTML: [&str; 8] = [
    "steps.keep",
    // Score and bound have columns of their own.
    "conditions.rows.note",
    // The day stands there instead.
    "quick_wins.term",
    "plan.terms.title",
    "actions.term",
    // Stands with the action in the plan.
    "quick_wins.evidence",
    "actions.gain",
    "factors.label",
];
const NOT_IN_PDF: [&str; 12] = [
    // The ladder on the cover says it in its own way.
    "rungs.note",
    "steps.keep",
    // The page for the director is one page: score and bound stand there.
    "conditions.rows.text",
    "conditions.rows.note",
    // The figure and its table say it.
    "profile.summary",
    "profile.strengths.text",
    "profile.focus.text",
    // As a number, and the rest in the appendix.
    "quick_wins.gain",
    "quick_wins.how",
    "quick_wins.evidence",
    "actions.gain",
    // The points stand in the appendix.
    "factors.formula",
];

/// A report with everything that one can have.
fn whole(locale: Locale, booking: bool) -> Report {
    let mut report = with(locale, CARE, Depth::Full, |options| {
        options.contact = Some("Bel 030 123 45 67 en vraag naar Iris".into());
        options.notes = (1..=7).map(|n| format!("Een eigen notitie bij {n}.")).collect();
        if !booking {
            options.booking_url = None;
        }
        let cells = [
            "inventory.1.activity",
            "inventory.1.started_by",
            "inventory.1.goal",
            "inventory.1.outcome",
            "inventory.2.activity",
            "vision.1.reach",
            "vision.1.fit",
            "vision.1.role",
            "vision.1.sentence",
            "goals.1.strategic",
            "goals.1.learning",
            "goals.1.measure",
        ];
        let work = cells.map(|cell| (cell.to_owned(), format!("Ingevuld bij {cell}")));
        options.work = crate::assessment::Work::new(work.into_iter().collect());
    });
    report.comparison = beside(locale, CARE, CARE_BEFORE).comparison;
    report
}

/// Every text of a report with its path, such as `plan.steps.actions.owner`.
fn texts(report: &Report) -> Vec<(String, String)> {
    let mut path: Vec<String> = Vec::new();
    let mut texts = Vec::new();
    for line in format!("{report:#?}").lines() {
        let line = line.trim().trim_end_matches(',');
        let (name, value) = match line.split_once(": ") {
            Some((name, value)) if !line.starts_with('"') => (name, value),
            _ => ("", line),
        };
        if value.ends_with(['{', '[', '(']) {
            path.push(name.to_owned());
        } else if matches!(value, "}" | "]" | ")") {
            path.pop();
        } else if let Some(text) = value.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
            let name = path.iter().map(String::as_str).chain([name]);
            let name: Vec<&str> = name.filter(|part| !part.is_empty()).collect();
            texts.push((name.join("."), unescaped(text)));
        }
    }
    texts
}

/// What `Debug` made of a text, as it was.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match (c, if c == '\\' { rest.next() } else { None }) {
            (_, Some('n')) => plain.push('\n'),
            (_, Some('u')) => {
                let digits: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let code = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                plain.extend(code);
            }
            (_, Some(other)) => plain.push(other),
            (c, None) => plain.push(c),
        }
    }
    plain
}

fn printed(report: &Report) -> String {
    let changed = report.comparison.as_ref();
    let changed = changed.map(|story| page::comparison(&instrument(report.locale), story));
    drawn::markup(paper(report, changed.as_deref()))
}

/// What of markup can be read, with addresses and what stands for a drawing.
fn readable(markup: &str) -> String {
    let mut text = String::new();
    for part in markup.split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        for attribute in ["href=\"", "aria-label=\""] {
            let value = tag.split_once(attribute).and_then(|(_, rest)| rest.split_once('"'));
            text.push_str(value.map_or("", |(value, _)| value));
        }
        text.push_str(after);
    }
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'")];
    let signs = signs.into_iter().chain([("&#x2F;", "/"), ("&amp;", "&")]);
    signs.fold(text, |text, (escaped, sign)| text.replace(escaped, sign))
}

/// Without what depends on how a line is filled.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}');
    letters.flat_map(char::to_lowercase).collect()
}

#[test]
fn what_a_report_says_is_said_on_the_page_in_print_and_in_the_pdf() {
    let (mut missing, mut used) = (Vec::new(), BTreeSet::new());
    for (locale, booking) in [(Locale::Nl, true), (Locale::En, true), (Locale::Nl, false)] {
        let report = whole(locale, booking);
        let mut elsewhere = report.clone();
        elsewhere.further.retain(|row| !row.of_file);
        let print = bare(&readable(&printed(&report)));
        let links = report.further.iter().filter_map(|row| row.link.as_ref());
        assert!(links.into_iter().all(|(_, address)| print.contains(&bare(address))));
        let media = [
            ("print", print, &elsewhere, &NOT_IN_PRINT[..]),
            (
                "html",
                bare(&readable(&html(&report, &HtmlOptions::default()))),
                &elsewhere,
                &NOT_IN_HTML,
            ),
            ("pdf", bare(&said(&report)), &report, &NOT_IN_PDF),
        ];
        for (medium, all, report, left_out) in media {
            let texts = texts(report);
            assert!(texts.len() > 300, "{}", texts.len());
            for (path, text) in texts {
                let whole = path.rsplit_once('.').map_or("", |(whole, _)| whole);
                let known = left_out.iter().find(|end| path.ends_with(**end) || whole == **end);
                match known {
                    _ if all.contains(&bare(&text)) => {}
                    Some(end) => _ = used.insert((medium, *end)),
                    None => missing.push(format!("{medium} lacks {path}: {text:?}")),
                }
            }
        }
        let first: Vec<&str> = report.first().map(|action| action.action.as_str()).collect();
        let in_print = readable(&printed(&report));
        let after = in_print.split_once(title(locale)).expect("what to do first").1;
        assert!(first.iter().all(|action| after.contains(action)) && first.len() == 3);
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    let allowed = [NOT_IN_PRINT.len(), NOT_IN_HTML.len(), NOT_IN_PDF.len()];
    assert_eq!(used.len(), allowed.iter().sum::<usize>(), "what is allowed is needed: {used:?}");
}

fn title(locale: Locale) -> &'static str {
    Messages::new(locale).text(Key::ReportFirst)
}
