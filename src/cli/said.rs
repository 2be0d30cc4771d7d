use super::paragraph::{column, paragraph, plain};
use crate::i18n::{Key, Messages};
use crate::report::{Action, Profile, Report};

/// A result in words, for a terminal.
pub(super) fn said(report: &Report) -> String {
    let messages = Messages::new(report.locale);
    let title = |key: Key| format!("\n{}\n", plain(messages.text(key)));
    let mut text = paragraph(&report.check, 0);
    for (label, value) in &report.identity.rows {
        text += &paragraph(&format!("{label}: {value}"), 0);
    }
    text += &format!("\n{}", paragraph(&report.headline, 0));
    text += &paragraph(&report.lead, 0);
    text += &format!("\n{}", paragraph(&report.level.title, 0));
    text += &paragraph(&report.level.score_text, 2);
    text += &paragraph(&report.level.why, 2);

    text += &title(Key::ResultConditionsTitle);
    for row in &report.conditions.rows {
        text += &paragraph(&format!("{}: {}. {}", row.name, row.word, row.text), 2);
    }
    text += &title(Key::ResultProfileTitle);
    text += &profile(&report.profile);
    if !report.patterns.is_empty() {
        text += &title(Key::ResultPatternsTitle);
    }
    for pattern in &report.patterns {
        text += &paragraph(&format!("{}: {}", pattern.tag, pattern.title), 2);
        text += &paragraph(&pattern.text, 4);
    }
    if !report.quick_wins.is_empty() {
        text += &title(Key::ResultWinsTitle);
    }
    text += &report.quick_wins.iter().map(action).collect::<String>();

    text += &format!("\n{}", paragraph(&report.path.title, 0));
    text += &paragraph(&report.path.summary, 2);
    for change in &report.path.changes {
        let (from, to) = (&change.from.1, &change.to.1);
        let statement = change.statement.trim_end_matches('.');
        text += &paragraph(&format!("{} {statement}: {from} → {to}", change.number), 2);
    }
    text += &paragraph(&report.path.effect, 2);

    text += &title(Key::ResultPlanTitle);
    for step in &report.plan.steps {
        text += &paragraph(&format!("{}. {}", step.number, step.name), 2);
        text += &step.actions.iter().map(action).collect::<String>();
        if step.actions.is_empty() {
            text += &paragraph(&step.keep, 4);
        }
    }
    text += &title(Key::ResultCertaintyTitle);
    for check in &report.certainty.checks {
        text += &paragraph(&format!("{}: {}", check.title, check.text), 2);
    }
    text + &paragraph(&report.certainty.remark, 2)
}

fn profile(profile: &Profile) -> String {
    let width = profile.rows.iter().map(|row| plain(&row.title).chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for row in &profile.rows {
        let score = &row.score_text;
        text += &format!("  {}  {score:>3}  {}\n", column(&row.title, width), row.level_text);
    }
    text + &paragraph(&profile.remark, 2)
}

fn action(action: &Action) -> String {
    let parts = [&action.owner, &action.term, &action.gain];
    let parts: Vec<&str> =
        parts.into_iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    paragraph(&format!("{} {} ({})", action.number, action.action, parts.join(", ")), 4)
}
