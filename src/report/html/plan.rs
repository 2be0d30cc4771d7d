use super::markup::Markup;
use super::{Source, chapter, part};
use crate::i18n::Key;

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
                if step.actions.is_empty() {
                    html.classed("p", "quiet", &step.keep);
                    return;
                }
                for action in &step.actions {
                    html.element("div", &[("class", "action")], |html| {
                        html.line(if action.focus { "b" } else { "span" }, &action.action);
                        html.line("p", &action.how);
                        let before = s.label(Key::PdfBefore).to_lowercase();
                        let who = format!(
                            "{}, {before} {} · {}",
                            action.owner, action.before, action.number
                        );
                        html.classed("p", "small", &who);
                        html.classed("p", "small", &action.evidence);
                    });
                }
            });
        }
    });
}
