use super::paragraph::{column, paragraph, plain};
use crate::assessment::{Comparison, Headway, Movement, Point, Trend};
use crate::i18n::{Date, Key, Messages};
use crate::instrument::Instrument;

/// A comparison in words, for a terminal; with the days of the earlier and the later result.
pub(super) fn compared(i: &Instrument, comparison: &Comparison, days: [Date; 2]) -> String {
    let messages = Messages::new(i.locale);
    let [before, after] = days.map(|day| day.long(i.locale));
    let days = messages.fill(Key::CompareFromTo, &[("before", &before), ("after", &after)]);
    let mut text = paragraph(&i.title, 0) + &paragraph(&days, 0);
    let count = comparison.items.len();
    text += &match count {
        0 => paragraph(messages.text(Key::CompareItemsNone), 0),
        _ => paragraph(&messages.count(Key::CompareItemsOne, Key::CompareItemsOther, count), 0),
    };
    text += &table(i, comparison, messages);
    text += &plan(i, comparison, messages);
    let statement = |item: &usize| {
        let asked = i.item(*item).map_or("", |item| &item.statement);
        paragraph(&format!("{} {asked}", i.item_number(*item)), 2)
    };
    text += &section(messages, Key::CompareItemsNew, comparison.items_new.iter().map(statement));
    text += &section(messages, Key::CompareItemsGone, comparison.items_gone.iter().map(statement));
    let removed = comparison.items_removed.iter().map(|id| paragraph(id, 2));
    text + &section(messages, Key::CompareItemsRemoved, removed)
}

fn table(i: &Instrument, comparison: &Comparison, messages: Messages) -> String {
    let overall = plain(messages.text(Key::CompareOverall));
    let level = plain(messages.text(Key::CompareLevel));
    let factors = i.factors.iter().map(|factor| plain(&factor.title));
    let names: Vec<String> = factors.collect();
    let longest = names.iter().chain([&overall, &level]).map(|name| name.chars().count()).max();
    let width = longest.unwrap_or(0) + 2;
    let row = |name: &str, movement: &Movement, indent: &str| {
        let name = column(name, width - indent.len());
        format!("{indent}{name}  {}\n", scores(movement, messages))
    };
    let whole = &comparison.overall;
    let mut text = format!("\n{}", row(&overall, whole, ""));
    if let (Some(then), Some(now)) = (whole.before, whole.after) {
        let name = |level: u8| {
            let name = i.levels.get(usize::from(level).saturating_sub(1));
            format!("{level} {}", name.map_or("", |level| &level.name))
        };
        let levels = format!("{} → {}", name(then.level), name(now.level));
        text += &format!("{}  {}\n", column(&level, width), plain(&levels));
    }
    text += &format!("\n{}\n", plain(messages.text(Key::CompareProfile)));
    for (name, movement) in names.iter().zip(&comparison.factors) {
        text += &row(name, movement, "  ");
    }
    text + &paragraph(messages.text(Key::CompareRule), 2)
}

fn scores(movement: &Movement, messages: Messages) -> String {
    let score = |point: Option<Point>| {
        let shown = point.map(|point| point.score.to_string());
        shown.unwrap_or_else(|| messages.text(Key::ReportNoValue).to_owned())
    };
    let word = match movement.trend {
        Some(Trend::Up) => Key::CompareUp,
        Some(Trend::Down) => Key::CompareDown,
        Some(Trend::Same) => Key::CompareSame,
        None => Key::CompareNone,
    };
    let change = movement.shown().map(|change| match change {
        0 => "0".to_owned(),
        change if change > 0 => format!("+{change}"),
        change => format!("−{}", change.unsigned_abs()),
    });
    format!(
        "{:>3} → {:>3}  {:>4}  {}",
        score(movement.before),
        score(movement.after),
        change.unwrap_or_default(),
        plain(messages.text(word))
    )
}

fn plan(i: &Instrument, comparison: &Comparison, messages: Messages) -> String {
    let actions = comparison.plan.iter().map(|planned| {
        let word = match planned.progress {
            Headway::Done => Key::CompareDone,
            Headway::Begun => Key::CompareBegun,
            Headway::Open => Key::CompareOpen,
            Headway::Unknown => Key::CompareUnknown,
        };
        let action = i.item(planned.item).map_or("", |item| &item.improvement.action);
        let number = i.item_number(planned.item);
        paragraph(&format!("{number} {action}: {}", messages.text(word)), 2)
    });
    let text = section(messages, Key::ComparePlan, actions);
    if text.is_empty() { text } else { text + &paragraph(messages.text(Key::ComparePlanRule), 2) }
}

/// Lines under a title; nothing when there are none.
fn section(messages: Messages, title: Key, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n{}\n{lines}", plain(messages.text(title))) }
}
