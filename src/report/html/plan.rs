use super::markup::Markup;
use super::{Head, Source, chapter, part, table};
use crate::assessment::ActionState;
use crate::i18n::Key;
use crate::report::{Action, SheetStory};

/// What to do in each step.
pub fn plan(s: Source, html: &mut Markup) {
    let plan = &s.report.plan;
    let planned = plan.steps.iter().any(|step| !step.actions.is_empty());
    if !planned && s.report.level.number.is_none() {
        return;
    }
    chapter(html, s.label(Key::PdfPlan), &s.report.titles.plan, |html| {
        html.line("p", &plan.summary);
        for step in &plan.steps {
            let head = format!("{}. {}", step.number, step.name);
            part(html, &head, "", |html| {
                if step.actions.iter().all(|action| action.state == ActionState::Skipped) {
                    html.classed("p", "quiet", &step.keep);
                    return;
                }
                let kept = step.actions.iter().filter(|a| a.state != ActionState::Skipped);
                for action in kept {
                    html.element("div", &[("class", "action")], |html| {
                        html.line(if action.focus { "b" } else { "span" }, &action.action);
                        html.line("p", &action.how);
                        let before = s.label(Key::PdfBefore).to_lowercase();
                        let who = format!(
                            "{}, {before} {} · {}",
                            action.owner, action.before, action.number
                        );
                        html.classed("p", "small", &action.state_text);
                        html.classed("p", "small", &who);
                        html.classed("p", "small", &action.evidence);
                    });
                }
            });
        }
        let skipped = plan.steps.iter().flat_map(|step| &step.actions);
        let skipped: Vec<&Action> =
            skipped.filter(|action| action.state == ActionState::Skipped).collect();
        if !skipped.is_empty() {
            part(html, s.label(Key::ReportPlanLeftOut), "", |html| {
                html.element("ul", &[], |html| {
                    for action in &skipped {
                        html.line("li", &format!("{} {}", action.number, action.action));
                    }
                });
            });
        }
    });
}

/// The work sheets with something in them.
pub fn sheets(s: Source, html: &mut Markup) {
    if s.report.sheets.is_empty() {
        return;
    }
    chapter(html, s.label(Key::WorksheetTopic), s.label(Key::WorksheetTitle), |html| {
        for sheet in &s.report.sheets {
            part(html, &sheet.title, &sheet.about, |html| {
                if let [row] = sheet.rows.as_slice() {
                    return answers(html, sheet, row);
                }
                let columns: Vec<Head> =
                    sheet.columns.iter().map(|name| Head::Text(name)).collect();
                table(html, &sheet.title, &columns, |html| {
                    for row in &sheet.rows {
                        html.element("tr", &[], |html| {
                            for (asked, text) in sheet.columns.iter().zip(row) {
                                let attributes = [("class", "note"), ("data-head", asked.as_str())];
                                html.element("td", &attributes, |html| html.text(text));
                            }
                        });
                    }
                });
            });
        }
    });
}

/// One row, read downwards: what is asked at the left, what was filled in at the right.
fn answers(html: &mut Markup, sheet: &SheetStory, row: &[String]) {
    html.element("dl", &[("class", "answers")], |html| {
        for (asked, text) in sheet.columns.iter().zip(row).filter(|(_, text)| !text.is_empty()) {
            html.element("div", &[], |html| {
                html.line("dt", asked);
                html.classed("dd", "note", text);
            });
        }
    });
}
