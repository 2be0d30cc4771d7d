use super::own;
use super::section::Section;
use super::view::View;
use crate::assessment::ActionState;
use crate::i18n::Key;
use crate::report::{Action, PlanStep, Term};
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;
use crate::ui::wish::Wish;

/// The steps, who does what and when: a thread when narrow, a calendar when wide. Nothing before
/// there is a result to plan from.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let plan = &view.report.plan;
    let nothing_to_do = plan.steps.iter().all(|step| step.actions.is_empty());
    if view.report.level.number.is_none() {
        return;
    }
    let section = Section {
        id: "plan",
        title: view.text(Key::ResultPlanTitle),
        summary: &plan.summary,
        wide: true,
    };
    section.around(pen, |pen| {
        if !nothing_to_do {
            terms(pen, &plan.terms);
        }
        pen.within("ol.g-plan", |pen| {
            for step in &plan.steps {
                row(pen, view, step, &plan.terms);
            }
        });
        let actions = plan.steps.iter().flat_map(|step| &step.actions);
        let mut open = actions.filter(|action| action.state == ActionState::Open).peekable();
        if open.peek().is_none() {
            return;
        }
        if view.on_paper() {
            pen.put_text("h4", Key::ReportSteps);
            pen.within("dl.g-calc", |pen| open.for_each(|action| steps(pen, action)));
        } else {
            let icon = Some(Icon::Calendar);
            pen.quiet_button(icon, Key::PlanEditCalendar, Wish::DownloadCalendar);
        }
    });
}

/// What to do first, on paper: on a screen the plan is near.
pub(super) fn first(pen: &mut Pen, view: &View) {
    let mut first = view.report.first().peekable();
    if first.peek().is_none() {
        return;
    }
    let section = Section {
        id: "first",
        title: view.text(Key::ReportFirst),
        summary: view.text(Key::ReportFirstText),
        wide: false,
    };
    section.around(pen, |pen| {
        pen.within("ol.g-acts", |pen| first.for_each(|action| act(pen, view, action, &action.how)));
    });
}

/// The heads of the calendar; each action says its term itself, so this is for the eye.
fn terms(pen: &mut Pen, terms: &[Term]) {
    pen.within("div.g-days aria-hidden=true", |pen| {
        pen.within("p", |pen| {
            for term in terms {
                pen.within("span", |pen| {
                    pen.write(&term.title);
                    pen.put("span.g-before", &term.before);
                });
            }
        });
    });
}

/// How to carry out an action, and what one can see when it is done, as the PDF has it.
fn steps(pen: &mut Pen, action: &Action) {
    let said = |parts: [&str; 2]| parts.join(" ");
    pen.pair(&said([&action.number, &action.action]), &said([&action.how, &action.evidence]));
}

fn row(pen: &mut Pen, view: &View, step: &PlanStep, terms: &[Term]) {
    pen.within("li.g-step-row", |pen| {
        pen.within("h4", |pen| {
            pen.put("span.g-step-n aria-hidden=true", &step.number.to_string());
            pen.put("span", &step.name);
        });
        if step.actions.is_empty() {
            pen.within("p.g-keep", |pen| {
                pen.icon(Icon::Check);
                pen.put("span", &step.keep);
            });
        } else {
            pen.within("ul.g-acts", |pen| {
                for term in terms {
                    for action in step.actions.iter().filter(|action| action.days == term.days) {
                        act(pen, view, action, "");
                    }
                }
            });
        }
    });
}

fn act(pen: &mut Pen, view: &View, action: &Action, how: &str) {
    pen.within("li.g-act", |pen| {
        pen.set_number("data-days", action.days.into());
        pen.flag("data-focus", action.focus);
        pen.flag("data-past", action.state != ActionState::Open);
        pen.put("span.g-when", &action.term);
        pen.put("span", &action.action);
        pen.put_any("p", how);
        pen.within("span.g-who", |pen| {
            pen.write(&action.owner);
            pen.put("span.g-dotted", &action.number);
            if !action.state_text.is_empty() {
                pen.put("span.g-dotted", &action.state_text);
            }
        });
        own::draw(pen, view, action);
    });
}
