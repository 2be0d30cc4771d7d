use super::paragraph::{column, paragraph, plain, section};
use crate::i18n::{Key, Locale, Messages};
use crate::report::{ComparisonStory, ItemsStory, Shift};

/// A comparison in words, for a terminal.
pub(super) fn compared(check: &str, story: &ComparisonStory, locale: Locale) -> String {
    let messages = Messages::new(locale);
    let mut text = paragraph(check, 0) + &paragraph(&story.from_to, 0);
    text += &paragraph(&story.basis, 0);
    text += &table(story, messages);
    text += &plan(story, messages);
    for ItemsStory { title, items } in &story.changes {
        text += &section(title, items.iter().map(|item| paragraph(&item.to_string(), 2)));
    }
    text
}

fn table(story: &ComparisonStory, messages: Messages) -> String {
    let overall = plain(&story.overall.title);
    let level = plain(messages.text(Key::CompareLevel));
    let names: Vec<String> = story.factors.iter().map(|factor| plain(&factor.title)).collect();
    let longest = names.iter().chain([&overall, &level]).map(|name| name.chars().count()).max();
    let width = longest.unwrap_or(0) + 2;
    let row = |name: &str, shift: &Shift, indent: &str| {
        let name = column(name, width - indent.len());
        format!("{indent}{name}  {}\n", scores(shift))
    };
    let mut text = format!("\n{}", row(&overall, &story.overall, ""));
    if let Some([then, now]) = &story.levels {
        text += &format!("{}  {} → {}\n", column(&level, width), plain(then), plain(now));
    }
    text += &format!("\n{}\n", plain(messages.text(Key::CompareProfile)));
    for (name, shift) in names.iter().zip(&story.factors) {
        text += &row(name, shift, "  ");
    }
    text + &paragraph(&story.rule, 2)
}

fn scores(shift: &Shift) -> String {
    let Shift { before_text, after_text, change, word, .. } = shift;
    format!("{before_text:>3} → {after_text:>3}  {change:>4}  {}", plain(word))
}

fn plan(story: &ComparisonStory, messages: Messages) -> String {
    let actions = story.plan.iter().map(|planned| {
        paragraph(&format!("{} {}: {}", planned.number, planned.action, planned.word), 2)
    });
    let text = section(messages.text(Key::ComparePlan), actions);
    if text.is_empty() { text } else { text + &paragraph(messages.text(Key::ComparePlanRule), 2) }
}
