use super::markup::Markup;
use super::{Head, Source, cell, chapter, part, row_head, table};
use crate::i18n::Key;
use crate::report::{Further, safe_link};

/// How sure it is, how it was computed, the sources and where to go next.
pub fn grounds(s: Source, html: &mut Markup) {
    let report = s.report;
    chapter(html, s.label(Key::PdfGrounds), &report.titles.grounds, |html| {
        let certainty = &report.certainty;
        html.classed("p", "lead", &format!("{} {}", certainty.summary, certainty.remark));
        part(html, s.label(Key::PdfChecks), "", |html| checks(s, html));
        let about = s.label(Key::PdfCalculationText);
        part(html, s.label(Key::PdfCalculation), about, |html| {
            let columns =
                [Head::Text(s.label(Key::PdfPart)), Head::Text(s.label(Key::PdfCalculation))];
            table(html, s.label(Key::PdfCalculation), &columns, |html| {
                for line in &report.calculation {
                    html.element("tr", &[], |html| {
                        row_head(html, &line.title);
                        cell(html, "", &line.text);
                    });
                }
            });
        });
        if !report.sources.is_empty() {
            part(html, s.label(Key::PdfSources), "", |html| {
                html.element("ol", &[], |html| {
                    for source in &report.sources {
                        html.line("li", source);
                    }
                });
            });
        }
        if report.further.iter().any(|thing| !thing.of_file) {
            part(html, s.label(Key::PdfFurther), "", |html| {
                for thing in report.further.iter().filter(|thing| !thing.of_file) {
                    further(html, thing);
                }
            });
        }
    });
}

fn checks(s: Source, html: &mut Markup) {
    let columns = [
        Head::Text(s.label(Key::PdfCheck)),
        Head::Text(s.label(Key::PdfState)),
        Head::Text(s.label(Key::PdfOutcome)),
    ];
    table(html, s.label(Key::PdfChecks), &columns, |html| {
        for check in &s.report.certainty.checks {
            let word = if check.good { Key::PdfCheckGood } else { Key::PdfCheckBad };
            let class: &[_] = if check.good { &[] } else { &[("class", "unmet")] };
            html.element("tr", class, |html| {
                row_head(html, &check.title);
                cell(html, "word", s.label(word));
                cell(html, "", &check.text);
            });
        }
    });
}

fn further(html: &mut Markup, thing: &Further) {
    html.line("h4", &thing.title);
    html.classed("p", "note", &thing.text);
    let link = thing.link.as_ref().and_then(|(label, to)| Some((label, safe_link(to)?)));
    if let Some((label, address)) = link {
        html.element("p", &[], |html| {
            html.element("a", &[("href", address)], |html| html.text(label));
        });
    }
}
