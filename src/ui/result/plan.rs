use yew::{Html, html};

use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::{Action, PlanStep, Term};
use crate::ui::icon::Icon;

/// The steps, who does what and when: a thread when narrow, a calendar when wide. Nothing before
/// there is a result to plan from.
pub(super) fn draw(view: &View) -> Html {
    let plan = &view.report.plan;
    let nothing_to_do = plan.steps.iter().all(|step| step.actions.is_empty());
    if view.report.level.number.is_none() {
        return Html::default();
    }
    let section = Section {
        id: "plan",
        title: view.text(Key::ResultPlanTitle),
        summary: &plan.summary,
        wide: true,
    };
    section.around(html! {
        <>
            if !nothing_to_do {
                { terms(&plan.terms) }
            }
            <ol class="g-plan">
                for step in &plan.steps {
                    { row(step) }
                }
            </ol>
        </>
    })
}

/// The heads of the calendar; each action says its term itself, so this is for the eye.
fn terms(terms: &[Term]) -> Html {
    html! {
        <div class="g-days" aria-hidden="true">
            <p>
                for term in terms {
                    <span>{ &term.title }<span class="g-before">{ &term.before }</span></span>
                }
            </p>
        </div>
    }
}

fn row(step: &PlanStep) -> Html {
    html! {
        <li class="g-step-row">
            <h4><span class="g-step-n" aria-hidden="true">{ step.number }</span><span>{ &step.name }</span></h4>
            if step.actions.is_empty() {
                <p class="g-keep">{ Icon::Check.draw() }<span>{ &step.keep }</span></p>
            } else {
                <ul class="g-acts">
                    for action in by_term(&step.actions) {
                        { act(action) }
                    }
                </ul>
            }
        </li>
    }
}

/// In the order in which they are done; within a term as the plan has them.
fn by_term(actions: &[Action]) -> Vec<&Action> {
    let mut ordered: Vec<&Action> = actions.iter().collect();
    ordered.sort_by_key(|action| action.days);
    ordered
}

fn act(action: &Action) -> Html {
    html! {
        <li class="g-act" data-days={action.days.to_string()} data-focus={action.focus.then_some("")}>
            <span class="g-when">{ &action.term }</span>
            <span>{ &action.action }</span>
            <span class="g-who">{ &action.owner }<span class="g-dotted">{ &action.number }</span></span>
        </li>
    }
}
