use clap::Args;

use super::Failure;
use super::checks::Check;
use super::files::Output;
use super::paragraph::{paragraph, plain};
use crate::i18n::Locale;
use crate::instrument::{Comparison, Factor, Instrument, Item, Severity, When};

#[derive(Args)]
pub(super) struct Options {
    /// The id of a built-in check, a definition, or a compiled check; `-` for standard input
    #[arg(value_name = "ID|FILE")]
    check: String,

    /// The JSON that the widget loads
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    let check = Check::load(&options.check)?;
    let instrument = check.in_language(lang)?;
    let text = if options.json { instrument.to_json() + "\n" } else { shown(instrument) };
    options.output.write(text.as_bytes())
}

fn shown(i: &Instrument) -> String {
    let mut text = paragraph(&i.title, 0);
    text += &format!(
        "{}, version {}, {}; {} minutes, quick {}\n\n",
        i.id,
        i.version,
        i.locale.tag(),
        i.minutes.full,
        i.minutes.quick
    );
    text += &paragraph(&i.intro, 0);
    text += "\nChoices\n";
    for (n, choice) in i.choices.iter().enumerate() {
        text += &format!("  {n}  {:>3}  {}\n", choice.value, plain(&choice.label));
    }
    text += "\nLevels\n";
    for level in &i.levels {
        text += &format!("  from {:>3}  {}\n", level.at, level.name);
        text += &paragraph(&level.meaning, 12);
    }
    for (f, factor) in i.factors.iter().enumerate() {
        text += &self::factor(i, f, factor);
    }
    text += "\nConditions\n";
    for condition in &i.conditions {
        text += &paragraph(&format!("{} ({})", condition.name, condition.id), 2);
        text += &paragraph(&format!("when {}", rule(&condition.when)), 4);
        text += &paragraph(&format!("met: {}", condition.met), 4);
        text += &paragraph(&format!("unmet: {}", condition.unmet), 4);
    }
    text += "\nVerdicts\n";
    for verdict in &i.verdicts {
        text += &paragraph(&format!("{} ({})", verdict.title, verdict.id), 2);
        let when =
            verdict.when.as_ref().map_or("otherwise".into(), |w| format!("when {}", rule(w)));
        text += &paragraph(&when, 4);
        if let Some(title) = &verdict.title_weakest {
            text += &paragraph(title, 4);
        }
        text += &paragraph(&verdict.lead, 4);
    }
    text += "\nPatterns\n";
    for pattern in &i.patterns {
        let severity = match pattern.severity {
            Severity::Insight => "insight",
            Severity::Warning => "warning",
        };
        text += &paragraph(&format!("{} ({}, {severity})", pattern.title, pattern.id), 2);
        text += &paragraph(&format!("when {}", rule(&pattern.when)), 4);
        text += &paragraph(&pattern.text, 4);
    }
    text += "\nSteps\n";
    for (n, step) in i.steps.iter().enumerate() {
        text += &paragraph(&format!("{}  {}; nothing to do: {}", n + 1, step.name, step.keep), 2);
    }
    text + &facts(i)
}

fn factor(i: &Instrument, position: usize, factor: &Factor) -> String {
    let mut text = format!("\n{} {}", position + 1, plain(&factor.title));
    text += &format!(" ({}, weight {})\n", factor.id, factor.weight);
    text += &paragraph(&factor.why, 2);
    text += &paragraph(&factor.gap, 2);
    for (level, meaning) in i.levels.iter().zip(&factor.meanings) {
        text += &paragraph(&format!("{}: {meaning}", level.name), 4);
    }
    for (position, item) in i.items_of(position).zip(&factor.items) {
        text += &self::item(i, position, item);
    }
    text
}

fn item(i: &Instrument, position: usize, item: &Item) -> String {
    let mut signs = vec![item.id.clone(), format!("weight {}", item.weight)];
    signs.extend(item.core.then(|| "core".to_owned()));
    signs.extend(item.reversed.then(|| "reversed".to_owned()));
    let mut text = paragraph(
        &format!("{} {} ({})", i.item_number(position), item.statement, signs.join(", ")),
        2,
    );
    for look in &item.looks {
        text += &paragraph(&format!("{}: {}", look.choice, look.text), 6);
    }
    let todo = &item.improvement;
    let who = i.owner_name(&todo.owner);
    text += &paragraph(
        &format!(
            "→ {} ({who}, {} days, effort {}, step {})",
            todo.action, todo.horizon, todo.effort, todo.step
        ),
        6,
    );
    text += &paragraph(&todo.how, 8);
    text + &paragraph(&todo.evidence, 8)
}

fn facts(i: &Instrument) -> String {
    let mut text = String::new();
    if !i.facts.is_empty() {
        text += "\nFacts\n";
    }
    for fact in &i.facts {
        text += &paragraph(&format!("{} {} ({})", fact.figure, fact.text, fact.cited), 2);
    }
    for source in &i.sources {
        text += &paragraph(&format!("{}: {}", source.id, source.text), 2);
    }
    text
}

/// A rule in one line.
fn rule(when: &When) -> String {
    let joined = |parts: &[When], word: &str| {
        let parts: Vec<String> = parts.iter().map(rule).collect();
        format!("({})", parts.join(word))
    };
    match when {
        When::All { all } => joined(all, " and "),
        When::Any { any } => joined(any, " or "),
        When::Not { not } => format!("not {}", rule(not)),
        When::Lead { lead } => format!("{} − {} ≥ {}", lead.factor, lead.over, lead.by),
        When::ConditionsMet { conditions_met } => {
            format!("conditions met ≥ {}", conditions_met.at_least)
        }
        When::Factor { factor, is } => format!("{factor} {}", compared(*is)),
        When::Item { item, is } => format!("{item} {}", compared(*is)),
        When::Overall { overall } => format!("overall {}", compared(*overall)),
    }
}

fn compared(is: Comparison) -> String {
    match is {
        Comparison::AtLeast(threshold) => format!("≥ {threshold}"),
        Comparison::Below(threshold) => format!("< {threshold}"),
    }
}
