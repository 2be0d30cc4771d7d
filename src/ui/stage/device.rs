use super::Stage;
use crate::assessment::{Answer, Draft};
use crate::i18n::{Key, Messages};
use crate::lead::{State, host};

impl Stage {
    /// What a person left on the device, a line for each.
    pub(in crate::ui) fn on_device(&self) -> Vec<String> {
        let (session, text) = (self.desk.view().session, self.text());
        let mut lines = Vec::new();
        draft(&mut lines, session.draft(), text);
        let stored = self.outbox.stored();
        for lead in &stored.leads {
            let key = match lead.state {
                State::Waiting { .. } | State::Sending { .. } => Key::OutboxWaiting,
                State::Delivered { .. } => Key::OutboxDelivered,
                State::Refused { .. } | State::GivenUp { .. } => Key::OutboxFailed,
            };
            lines.push(text.fill(key, &[("host", host(&lead.url).unwrap_or_default())]));
        }
        for _ in 0..stored.unreadable {
            lines.push(text.text(Key::OutboxUnreadable).to_owned());
        }
        lines
    }
}

fn draft(lines: &mut Vec<String>, draft: &Draft, text: Messages) {
    let given = |answer: &&Answer| **answer != Answer::Unanswered;
    let answers = draft.answers.iter().map(|answer| &answer.value).filter(given).count();
    let notes = draft.notes.iter().filter(|note| !note.value.is_empty()).count();
    for (one, other, n) in [
        (Key::OutboxAnswersOne, Key::OutboxAnswersOther, answers),
        (Key::OutboxNotesOne, Key::OutboxNotesOther, notes),
    ] {
        if n > 0 {
            lines.push(text.count(one, other, n));
        }
    }
    let names = [draft.organisation.value.trim(), draft.filled_in_by.value.trim()];
    let comma = if names.iter().all(|name| !name.is_empty()) { ", " } else { "" };
    let names = names.join(comma);
    if !names.is_empty() {
        lines.push(text.fill(Key::OutboxNames, &[("names", &names)]));
    }
    if draft.aside.is_some() {
        lines.push(text.text(Key::OutboxAside).to_owned());
    }
}
