//! The plan for a calendar: RFC 5545, an all-day event for each action that is still to do.

use crate::assessment::ActionState;
use crate::i18n::{Date, Instant, Key, Messages, Moment};
use crate::instrument::Instrument;
use crate::report::{Action, Report};

/// The most bytes of a line.
const LINE: usize = 75;

/// The open actions of a plan as a calendar; none when no action is open, since a calendar cannot
/// be empty. `completed` is when the result was, `made` is now.
///
/// An action keeps its name as long as it is of the same result of the same organisation, so that a
/// calendar that knows it changes it rather than adding it; what was made later counts.
#[must_use]
pub fn calendar(
    instrument: &Instrument,
    report: &Report,
    completed: &Moment,
    made: &Instant,
) -> Option<String> {
    let actions = report.plan.steps.iter().flat_map(|step| &step.actions);
    let open: Vec<&Action> = actions.filter(|action| action.state == ActionState::Open).collect();
    if open.is_empty() {
        return None;
    }
    let organisation = report.identity.organisation.as_deref().unwrap_or_default();
    let result = Stamped {
        report,
        name: format!(
            "{}-{:016x}@{}.gereed",
            digits(completed.date()),
            folded(&[completed.as_str(), organisation]),
            instrument.id
        ),
        made,
    };
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Gereed//Plan//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.text("X-WR-CALNAME", &report.check);
    for action in open {
        let item = instrument.item(action.item).map_or("", |item| &item.id);
        event(&mut lines, &result, item, action);
    }
    lines.add("END:VCALENDAR");
    Some(lines.0)
}

/// What the events of a calendar share.
struct Stamped<'a> {
    report: &'a Report,
    /// What follows the item in the name of an event.
    name: String,
    made: &'a Instant,
}

fn event(lines: &mut Lines, result: &Stamped, item: &str, action: &Action) {
    let report = result.report;
    let texts = Messages::new(report.locale);
    let made = result.made.stamp();
    lines.add("BEGIN:VEVENT");
    lines.add(&format!("UID:{item}-{}", result.name));
    lines.add(&format!("DTSTAMP:{made}"));
    lines.add(&format!("LAST-MODIFIED:{made}"));
    lines.add(&format!("SEQUENCE:{}", result.made.turn()));
    lines.add(&format!("DTSTART;VALUE=DATE:{}", digits(action.due)));
    lines.add(&format!("DTEND;VALUE=DATE:{}", digits(action.due.plus_days(1))));
    lines.add("TRANSP:TRANSPARENT");
    lines.text("SUMMARY", &action.action);
    let who = format!("{}: {}", texts.text(Key::PdfWho), action.owner);
    let ready = format!("{}: {}", texts.text(Key::ReportEvidence), action.evidence);
    let whose = report.identity.organisation.as_ref();
    let whose = whose.map(|name| format!("{}: {name}", texts.text(Key::ReportRowOrganisation)));
    let mut said = vec![&*action.how, &who, &ready];
    said.extend(whose.as_deref());
    lines.text("DESCRIPTION", &said.join("\n"));
    lines.add("END:VEVENT");
}

/// Texts as a number that others hardly ever share (FNV-1a).
fn folded(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// `20261121`.
#[inline(never)]
fn digits(date: Date) -> String {
    let mut stamp = Instant::of(date).stamp();
    stamp.truncate(8);
    stamp
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

    #[inline(never)]
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
