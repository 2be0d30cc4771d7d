use super::{HtmlOptions, html};
use crate::i18n::Locale;
use crate::report::pdf::sample::all;

/// Elements that are never closed.
const VOID: [&str; 2] = ["meta", "img"];

#[test]
fn every_element_is_closed_in_its_turn() {
    for (name, report) in all() {
        let text = html(&report, &HtmlOptions::default());
        let mut open: Vec<&str> = Vec::new();
        for tag in text.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            let word = tag.split([' ', '\n']).next().unwrap_or_default();
            if let Some(closed) = word.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "{name}");
            } else if !tag.ends_with('/') && !VOID.contains(&word) && !word.starts_with('!') {
                open.push(word);
            }
        }
        assert_eq!(open, [""; 0], "{name}");
    }
}

#[test]
fn all_that_the_report_says_is_there() {
    for (name, report) in all() {
        let text = html(&report, &HtmlOptions::default());
        let lang =
            if report.locale == Locale::Nl { "<html lang=\"nl\">" } else { "<html lang=\"en\">" };
        assert!(text.contains(lang), "{name}");
        let mut said: Vec<&String> = vec![&report.headline, &report.lead, &report.level.title];
        said.extend(report.factors.iter().flat_map(|f| &f.items).map(|item| &item.statement));
        said.extend(report.plan.steps.iter().flat_map(|step| &step.actions).map(|a| &a.action));
        said.extend(report.patterns.iter().map(|pattern| &pattern.text));
        said.extend(report.sources.iter());
        let listed = report.comparison.iter().flat_map(|c| &c.changes).flat_map(|c| &c.items);
        said.extend(listed.map(|item| &item.statement));
        said.extend(report.comparison.iter().flat_map(|c| &c.plan).map(|planned| &planned.action));
        for words in said {
            let mut escaped = super::Markup::default();
            escaped.text(words);
            assert!(text.contains(&escaped.into_string()), "{name}: {words}");
        }
        assert!(!text.contains("<script") && !text.contains(" style="), "{name}");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for (name, report) in all() {
        let mut last = 0;
        for tag in html(&report, &HtmlOptions::default()).split("<h").skip(1) {
            let Some(level) = tag.chars().next().and_then(|c| c.to_digit(10)) else { continue };
            assert!(level <= last + 1, "{name}: h{level} after h{last}");
            last = level;
        }
    }
}

#[test]
fn the_head_of_every_table_has_a_name_for_each_column() {
    for (name, report) in all() {
        let text = html(&report, &HtmlOptions::default());
        for table in text.split("<table>").skip(1).filter_map(|rest| rest.split("</table>").next())
        {
            let (head, body) = table.split_once("</thead>").expect("a head");
            let heads = head.matches("<th ").count();
            for row in body.split("<tr").skip(1) {
                let cells = row.matches("<td").count() + row.matches("<th ").count();
                assert_eq!(cells, heads, "{name}: {row}");
            }
            assert!(!head.contains("\"></th>") && !head.contains("></span>"), "{name}: {head}");
        }
    }
}
