use crate::assessment::Millis;

const SECOND: Millis = 1_000;
const MINUTE: Millis = 60 * SECOND;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

/// How long to wait after each try that failed; the last holds for every later one.
const WAITS: [Millis; 6] = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR];

/// The longest that a receiver may ask to wait.
pub(super) const LONGEST_WAIT: Millis = DAY;

/// A lead that has not arrived after so long, and does not when it is tried once more, is given up.
pub(super) const PATIENCE: Millis = 14 * DAY;

/// A try of which no reply is known after so long will have none: the tab is gone.
pub(super) const LEASE: Millis = MINUTE;

/// What became of a lead is remembered so long.
pub(super) const REMEMBERED: Millis = 30 * DAY;

/// How long to wait after so many tries that failed, at least one.
pub(super) fn wait_after(tries: u32) -> Millis {
    let place = usize::try_from(tries.saturating_sub(1)).unwrap_or(usize::MAX);
    WAITS.get(place).copied().unwrap_or(10 * HOUR)
}

/// How long a receiver asks to wait, from the header `Retry-After`: seconds or a date (RFC 9110).
/// At most a day, whatever it says; none for anything else.
#[must_use]
pub fn retry_after(header: &str, now: Millis) -> Option<Millis> {
    let header = header.trim();
    let wait = if !header.is_empty() && header.bytes().all(|c| c.is_ascii_digit()) {
        header.parse::<Millis>().unwrap_or(DAY).saturating_mul(SECOND)
    } else {
        http_date(header)?.saturating_sub(now)
    };
    Some(wait.min(LONGEST_WAIT))
}

/// Reads `Sun, 06 Nov 1994 08:49:37 GMT`.
fn http_date(text: &str) -> Option<Millis> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut words = text.split_once(' ')?.1.split(' ');
    let day: u64 = words.next()?.parse().ok()?;
    let name = words.next().filter(|name| name.len() == 3)?;
    let month = MONTHS.find(name).filter(|at| at.is_multiple_of(3))? as u64 / 3;
    let year: u64 = words.next()?.parse().ok()?;
    let mut clock = words.next()?.split(':');
    let mut part = |limit: u64| clock.next()?.parse::<u64>().ok().filter(|n| *n <= limit);
    let (hours, minutes, seconds) = (part(23)?, part(59)?, part(60)?);
    if words.next() != Some("GMT") || !(1..=31).contains(&day) || !(1970..=9999).contains(&year) {
        return None;
    }
    // Days since 1970-01-01, with years that begin in March (Howard Hinnant, days_from_civil).
    let from_march = (month + 10) % 12;
    let year = if month < 2 { year - 1 } else { year };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + day;
    let days = days.checked_sub(719_469)?;
    Some((days * 24 * 60 + hours * 60 + minutes) * MINUTE + seconds * SECOND)
}

#[cfg(test)]
mod tests {
    use super::{DAY, http_date, retry_after, wait_after};

    #[test]
    fn the_waits_are_those_of_the_contract() {
        let waits: Vec<u64> = (1..=8).map(|tries| wait_after(tries) / 1_000).collect();
        assert_eq!(waits, [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000, 36_000]);
        assert_eq!(wait_after(u32::MAX), 36_000_000);
    }

    #[test]
    fn dates_of_the_protocol_are_read() {
        let cases = [
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777_000)),
            ("Thu, 29 Feb 2024 12:00:00 GMT", Some(1_709_208_000_000)),
            ("Wed, 31 Dec 2025 23:59:59 GMT", Some(1_767_225_599_000)),
            ("Sun, 06 Nov 1994 08:49:37 CET", None),
            ("Sunday, 06-Nov-94 08:49:37 GMT", None),
            ("Sun, 06 anF 1994 08:49:37 GMT", None),
            ("Sun, 00 Nov 1994 08:49:37 GMT", None),
            ("Sun, 06 Nov 0001 08:49:37 GMT", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(http_date(text), expected, "{text}");
        }
    }

    #[test]
    fn a_receiver_can_ask_to_wait_but_not_for_ever() {
        let now = 784_111_777_000;
        let cases = [
            ("120", Some(120_000)),
            (" 0 ", Some(0)),
            ("99999999999999999999999999", Some(DAY)),
            ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60_000)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("Sun, 06 Nov 2094 08:49:37 GMT", Some(DAY)),
            ("-5", None),
            ("soon", None),
            ("", None),
        ];
        for (header, expected) in cases {
            assert_eq!(retry_after(header, now), expected, "{header}");
        }
    }
}
