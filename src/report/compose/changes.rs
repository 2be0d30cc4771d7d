use super::super::{ChangesStory, ItemsStory, ListedItem};
use crate::i18n::{Key, Messages};
use crate::instrument::{Changes, Instrument};

/// Puts into words what became of a check since the version that a result was made with.
#[must_use]
pub fn compose_changes(instrument: &Instrument, then: u32, changes: &Changes) -> ChangesStory {
    let texts = Messages::new(instrument.locale);
    let statements = |which: &dyn Fn(&str) -> bool| {
        let items = instrument.items().enumerate().filter(|(_, (_, item))| which(&item.id));
        let said = items.map(|(position, (_, item))| {
            let statement = item.statement.clone();
            ListedItem { number: instrument.item_number(position), statement }
        });
        said.collect::<Vec<ListedItem>>()
    };
    let renamed = |id: &str| changes.renamed.iter().any(|(_, now)| now == id);
    let lists = [
        (Key::SinceAdded, statements(&|id| !changes.had(id))),
        (Key::CompareItemsRenamed, statements(&renamed)),
        (Key::SinceRemoved, gone(texts, changes.removed.len())),
    ];
    let changes = lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(title, items)| ItemsStory { title: texts.text(title).to_owned(), items });
    let changes: Vec<ItemsStory> = changes.collect();
    let text = if changes.is_empty() { Key::SinceSame } else { Key::SinceText };
    let (then, now) = (then.to_string(), instrument.version.to_string());
    ChangesStory {
        title: texts.fill(Key::SinceTitle, &[("then", &then), ("now", &now)]),
        text: texts.text(text).to_owned(),
        changes,
    }
}

/// Statements that the check has no more: how many, since only their ids are left.
pub fn gone(texts: Messages, n: usize) -> Vec<ListedItem> {
    let said = || texts.count(Key::SinceGoneOne, Key::SinceGone, n);
    (n > 0).then(|| ListedItem { number: String::new(), statement: said() }).into_iter().collect()
}
