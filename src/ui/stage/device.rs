use super::Stage;
use crate::assessment::{Answer, Draft, Kept, Stamped};
use crate::i18n::{Key, Messages};
use crate::lead::{State, host};

impl Stage {
    /// What a person left on the device, a line for each.
    pub(in crate::ui) fn on_device(&self) -> Vec<String> {
        let (view, text) = (self.desk.view(), self.text());
        let mut lines = Vec::new();
        draft(&mut lines, view.session.draft(), text);
        if self.desk.has_aside() {
            lines.push(text.text(Key::OutboxUnreadableDraft).to_owned());
        }
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
        // By itself it is no reason to ask whether anything is to be erased.
        if !lines.is_empty() && view.kept != Kept::Unwanted && self.knows_campaign() {
            lines.push(text.text(Key::OutboxCampaign).to_owned());
        }
        lines
    }

    fn knows_campaign(&self) -> bool {
        self.now.borrow().options.lead.is_some() && !self.errands.place().campaign.is_empty()
    }
}

fn draft(lines: &mut Vec<String>, draft: &Draft, text: Messages) {
    let given = |answer: &&Answer| **answer != Answer::Unanswered;
    let answers = draft.answers.iter().map(|answer| &answer.value).filter(given).count();
    let filled = |text: &&Stamped<String>| !text.value.is_empty();
    let notes = draft.notes.iter().filter(filled).count();
    let work = draft.work.iter().map(|(_, text)| text).filter(filled).count();
    for (one, other, n) in [
        (Key::OutboxAnswersOne, Key::OutboxAnswersOther, answers),
        (Key::OutboxNotesOne, Key::OutboxNotesOther, notes),
        (Key::OutboxWorkOne, Key::OutboxWorkOther, work),
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
