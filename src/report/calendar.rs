//! The plan for a calendar: RFC 5545, an all-day event for each action that is still to do.

use crate::assessment::ActionState;
use crate::i18n::{Date, Key, Messages};
use crate::instrument::Instrument;
use crate::report::{Action, Report};

/// The most bytes of a line.
const LINE: usize = 75;

/// The open actions of a plan as a calendar. The same plan gives the same bytes, and an action keeps
/// its name, so that a calendar that knows it changes it rather than adding it.
#[must_use]
pub fn calendar(instrument: &Instrument, report: &Report) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Gereed//Plan//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.text("X-WR-CALNAME", &report.check);
    for action in report.plan.steps.iter().flat_map(|step| &step.actions) {
        if action.state == ActionState::Open {
            event(&mut lines, instrument, report, action);
        }
    }
    lines.add("END:VCALENDAR");
    lines.0
}

fn event(lines: &mut Lines, instrument: &Instrument, report: &Report, action: &Action) {
    let texts = Messages::new(report.locale);
    let completed = digits(report.identity.date);
    let item = instrument.item(action.item).map_or("", |item| &item.id);
    lines.add("BEGIN:VEVENT");
    lines.add(&format!("UID:{item}-{completed}@{}.gereed", instrument.id));
    lines.add(&format!("DTSTAMP:{completed}T000000Z"));
    lines.add(&format!("DTSTART;VALUE=DATE:{}", digits(action.due)));
    lines.add(&format!("DTEND;VALUE=DATE:{}", digits(action.due.plus_days(1))));
    lines.add("TRANSP:TRANSPARENT");
    lines.text("SUMMARY", &action.action);
    let who = format!("{}: {}", texts.text(Key::PdfWho), action.owner);
    let ready = format!("{}: {}", texts.text(Key::ResultEvidence), action.evidence);
    lines.text("DESCRIPTION", &[&*action.how, &who, &ready].join("\n"));
    lines.add("END:VEVENT");
}

/// `20261121`.
fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Lines of a calendar: they end with CRLF, and a long one goes on after a space.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A text for people, in which the signs that mean something are escaped.
    fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                '\u{ad}' => {}
                '\u{a0}' => line.push(' '),
                c if c.is_control() => line.push(' '),
                c => line.push(c),
            }
        }
        self.add(&line);
    }

    fn add(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::{LINE, Lines};

    #[test]
    fn a_long_text_is_folded_between_characters_and_unfolds_to_itself() {
        let text = "één, twee; drie\\vier\nvijf \u{ad}🙂".repeat(20);
        let mut lines = Lines::default();
        lines.text("SUMMARY", &text);
        assert!(lines.0.split("\r\n").all(|line| line.len() <= LINE), "{}", lines.0);
        let unfolded = lines.0.replace("\r\n ", "");
        let line = unfolded.strip_prefix("SUMMARY:").and_then(|line| line.strip_suffix("\r\n"));
        let plain = line.map(|line| line.replace("\\n", "\n").replace("\\,", ","));
        let plain = plain.map(|text| text.replace("\\;", ";").replace("\\\\", "\\"));
        assert_eq!(plain, Some(text.replace('\u{ad}', "")));
    }
}
