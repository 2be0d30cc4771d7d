use super::super::{Action, Plan, PlanStep, Term};
use super::wording::Wording;
use crate::assessment::{ActionState, Answer, Cell, Fraction};
use crate::i18n::Key;

const TERMS: [u8; 3] = [30, 60, 90];

pub(super) fn quick_wins(w: &Wording) -> Vec<Action> {
    w.evaluation.quick_wins.iter().filter_map(|gain| action(w, gain.item)).collect()
}

pub(super) fn plan(w: &Wording) -> Plan {
    let date = w.completed.long(w.locale());
    Plan {
        summary: w.fill(Key::ReportPlanSummary, &[("date", &date)]),
        terms: TERMS.into_iter().map(|days| term(w, days)).collect(),
        steps: w
            .instrument
            .steps
            .iter()
            .enumerate()
            .map(|(position, step)| PlanStep {
                number: position + 1,
                name: step.name.clone(),
                actions: w
                    .evaluation
                    .plan
                    .get(position)
                    .into_iter()
                    .flatten()
                    .filter_map(|&item| action(w, item))
                    .collect(),
                keep: keep(w, position, &step.keep),
            })
            .collect(),
    }
}

/// What to keep in a step without actions, where enough is answered to say so: what is weak would
/// be in the plan. Of a step with actions, what is said when all of them are left out.
fn keep(w: &Wording, step: usize, keep: &str) -> String {
    if w.evaluation.plan.get(step).is_some_and(|planned| !planned.is_empty()) {
        return w.text(Key::ReportPlanSkipped).to_owned();
    }
    let (mut applicable, mut scored) = (0, 0);
    for (position, (_, item)) in w.instrument.items().enumerate() {
        if usize::from(item.improvement.step) == step + 1 && w.evaluation.depth.asks(item) {
            applicable += usize::from(w.answers.get(position) != Answer::NotApplicable);
            scored += usize::from(matches!(w.answers.get(position), Answer::Choice(_)));
        }
    }
    match (applicable, 2 * scored > applicable) {
        (0, _) => w.text(Key::ReportFactorNone).to_owned(),
        (_, false) => w.text(Key::ReportPlanUnknown).to_owned(),
        (_, true) => keep.to_owned(),
    }
}

fn action(w: &Wording, position: usize) -> Option<Action> {
    let (factor, item) = w.instrument.items().nth(position)?;
    let improvement = &item.improvement;
    let gain = w.evaluation.gains.iter().find(|gain| gain.item == position);
    let gain_points = gain.map_or(0, |gain| whole_points(gain.points));
    let gain_text = match (gain, gain_points) {
        (None, _) => String::new(),
        (Some(_), 0) => w.text(Key::ReportGainSmall).to_owned(),
        (Some(_), 1) => w.text(Key::ReportGainOne).to_owned(),
        (Some(_), n) => w.fill(Key::ReportGain, &[("n", &n.to_string())]),
    };
    let own = w.work.due(w.instrument, position);
    let due = own.unwrap_or_else(|| w.completed.plus_days(improvement.horizon.into()));
    let within = |days: &u8| due <= w.completed.plus_days((*days).into());
    let before = due.short(w.locale());
    let state = w.work.state(w.instrument, position);
    let owner = w.work.text(w.instrument, Cell::Owner(position));
    Some(Action {
        item: position,
        state,
        state_text: match state {
            ActionState::Open => String::new(),
            ActionState::Done => w.text(Key::ReportPlanStateDone).to_owned(),
            ActionState::Skipped => w.text(Key::ReportPlanStateSkipped).to_owned(),
        },
        due,
        own_day: own.is_some(),
        number: w.instrument.item_number(position),
        action: improvement.action.clone(),
        how: improvement.how.clone(),
        evidence: improvement.evidence.clone(),
        owner: match owner {
            "" => w.instrument.owner_name(&improvement.owner).to_owned(),
            owner => owner.to_owned(),
        },
        days: TERMS.into_iter().find(within).unwrap_or(TERMS[2]),
        term: match own {
            None => w.fill(Key::ReportTerm, &[("days", &improvement.horizon.to_string())]),
            Some(_) => w.fill(Key::ReportTermBefore, &[("date", &before)]),
        },
        before,
        gain: gain_text,
        gain_points,
        focus: !w.evaluation.close_together && w.evaluation.focus.contains(&factor),
    })
}

fn term(w: &Wording, days: u8) -> Term {
    Term {
        days,
        title: w.fill(Key::ReportTermTitle, &[("days", &days.to_string())]),
        before: w.fill(Key::ReportTermBefore, &[("date", &before(w, days))]),
    }
}

fn before(w: &Wording, days: u8) -> String {
    w.completed.plus_days(days.into()).short(w.locale())
}

/// Rounded half up; a gain is at most 100 points.
fn whole_points(points: Fraction) -> u8 {
    let half = Fraction::new(1, 2);
    u8::try_from((points + half).to_integer()).unwrap_or(u8::MAX)
}
