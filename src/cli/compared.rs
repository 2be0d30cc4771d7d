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

/// The scores of a comparison, for a list of many.
pub(super) fn in_short(name: &str, story: &ComparisonStory, locale: Locale) -> String {
    let [whole, factors] = rows(story, Messages::new(locale));
    let about = paragraph(&story.from_to, 2) + &paragraph(&story.basis, 2);
    paragraph(name, 0) + &about + &textwrap::indent(&(whole + &factors), "  ")
}

fn table(story: &ComparisonStory, messages: Messages) -> String {
    let [whole, factors] = rows(story, messages);
    let title = plain(messages.text(Key::CompareProfile));
    format!("\n{whole}\n{title}\n{factors}") + &paragraph(&story.rule, 2)
}

/// The rows of the whole, and those of the factors.
fn rows(story: &ComparisonStory, messages: Messages) -> [String; 2] {
    let overall = plain(&story.overall.title);
    let level = plain(messages.text(Key::CompareLevel));
    let names: Vec<String> = story.factors.iter().map(|factor| plain(&factor.title)).collect();
    let longest = names.iter().chain([&overall, &level]).map(|name| name.chars().count()).max();
    let width = longest.unwrap_or(0) + 2;
    let row = |name: &str, shift: &Shift, indent: &str| {
        let name = column(name, width - indent.len());
        format!("{indent}{name}  {}\n", scores(shift))
    };
    let mut whole = row(&overall, &story.overall, "");
    if let Some([then, now]) = &story.levels {
        whole += &format!("{}  {} → {}\n", column(&level, width), plain(then), plain(now));
    }
    let shifts = names.iter().zip(&story.factors);
    [whole, shifts.map(|(name, shift)| row(name, shift, "  ")).collect()]
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
