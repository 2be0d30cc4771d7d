use std::fmt;

use super::Locale;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A moment by the clock of Greenwich, so that moments noted in different places have an order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    date: Date,
    /// Since midnight.
    minute: u16,
    /// 0 to 60.
    second: u8,
    /// The digits after the point, without zeros at the end.
    fraction: String,
}

/// A moment with the local offset it was noted in, as RFC 3339: `2026-11-21T14:05:00+01:00`.
///
/// What counts for people is the local day; the text is kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    text: String,
    date: Date,
}

impl Date {
    /// The first of the year 2000, for what has no day of its own.
    pub const FIRST: Self = Self { year: 2000, month: 1, day: 1 };

    /// A day that exists, or none.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// Reads `2026-11-21`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<u16> {
            let digits = text.get(range)?;
            digits.bytes().all(|c| c.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let small = |n: u16| u8::try_from(n).ok();
        Self::new(number(0..4)?, small(number(5..7)?)?, small(number(8..10)?)?)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day so many days later; the last day of 9999 at most.
    #[must_use]
    #[inline(never)]
    pub fn plus_days(self, days: u32) -> Self {
        let mut date = self;
        for _ in 0..days {
            date = match date.next() {
                Some(next) => next,
                None => return date,
            };
        }
        date
    }

    fn next(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
    }

    fn previous(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day.wrapping_sub(1))
            .or_else(|| {
                let month = self.month.checked_sub(1)?;
                Self::new(self.year, month, days_in(self.year, month))
            })
            .or_else(|| Self::new(self.year.checked_sub(1)?, 12, 31))
    }

    /// `21 november 2026`, with no-break spaces.
    #[must_use]
    pub fn long(self, locale: Locale) -> String {
        let month = months(locale)[usize::from(self.month - 1)];
        format!("{}\u{a0}{month}\u{a0}{}", self.day, self.year)
    }

    /// `21 nov 2026`, with no-break spaces.
    #[must_use]
    pub fn short(self, locale: Locale) -> String {
        let month = match (locale, self.month) {
            (Locale::Nl, 3) => "mrt",
            _ => &months(locale)[usize::from(self.month - 1)][..3],
        };
        format!("{}\u{a0}{month}\u{a0}{}", self.day, self.year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Moment {
    /// Reads an RFC 3339 moment; `Z` is taken as an offset of zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let date = Date::parse(text.get(..10)?)?;
        let rest = text.get(10..)?;
        let time = rest.strip_prefix(['T', 't'])?;
        let two = |range: std::ops::Range<usize>, limit: u8| -> bool {
            time.get(range)
                .filter(|digits| digits.bytes().all(|c| c.is_ascii_digit()))
                .and_then(|digits| digits.parse::<u8>().ok())
                .is_some_and(|n| n <= limit)
        };
        let clock = two(0..2, 23)
            && time.get(2..3) == Some(":")
            && two(3..5, 59)
            && time.get(5..6) == Some(":")
            && two(6..8, 60);
        let mut tail = time.get(8..)?;
        if let Some(fraction) = tail.strip_prefix('.') {
            let end = fraction.find(|c: char| !c.is_ascii_digit())?;
            tail = fraction.get(end..).filter(|_| end > 0)?;
        }
        let start = time.len() - tail.len();
        let offset = tail.eq_ignore_ascii_case("z")
            || (tail.len() == 6
                && tail.starts_with(['+', '-'])
                && two(start + 1..start + 3, 23)
                && tail.get(3..4) == Some(":")
                && two(start + 4..start + 6, 59));
        (clock && offset).then(|| Self { text: text.to_owned(), date })
    }

    /// The local day.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The local hour and minute, such as `14:05`.
    #[must_use]
    pub fn time(&self) -> &str {
        self.text.get(11..16).unwrap_or_default()
    }

    /// The same time of another day.
    #[must_use]
    pub fn on(&self, date: Date) -> Self {
        let time = self.text.get(10..).unwrap_or_default();
        Self { text: format!("{date}{time}"), date }
    }

    /// When it is in Greenwich.
    #[must_use]
    pub fn instant(&self) -> Instant {
        let two = |from: usize| -> i32 {
            self.text.get(from..from + 2).and_then(|digits| digits.parse().ok()).unwrap_or(0)
        };
        let tail = self.text.get(19..).unwrap_or_default();
        let fraction = tail.strip_prefix('.').unwrap_or_default();
        let digits = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
        let sign = self.text.len().saturating_sub(6);
        let offset = 60 * two(sign + 1) + two(sign + 4);
        let offset = match self.text.get(sign..=sign) {
            Some("+") => offset,
            Some("-") => -offset,
            _ => 0,
        };
        let minute = 60 * two(11) + two(14) - offset;
        let date = match minute.div_euclid(24 * 60) {
            0 => Some(self.date),
            1.. => self.date.next(),
            _ => self.date.previous(),
        };
        Instant {
            date: date.unwrap_or(self.date),
            minute: u16::try_from(minute.rem_euclid(24 * 60)).unwrap_or_default(),
            second: u8::try_from(two(17)).unwrap_or_default(),
            fraction: fraction[..digits].trim_end_matches('0').to_owned(),
        }
    }
}

impl Instant {
    /// So many seconds after 1970 began.
    #[must_use]
    pub fn after_1970(seconds: u64) -> Self {
        const DAY: u64 = 24 * 60 * 60;
        let within = seconds % DAY;
        let first = Date { year: 1970, month: 1, day: 1 };
        Self {
            date: first.plus_days(u32::try_from(seconds / DAY).unwrap_or(u32::MAX)),
            minute: u16::try_from(within / 60).unwrap_or_default(),
            second: u8::try_from(within % 60).unwrap_or_default(),
            fraction: String::new(),
        }
    }

    /// The begin of a day.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { date, minute: 0, second: 0, fraction: String::new() }
    }

    /// A number that is higher a minute later.
    #[must_use]
    pub fn turn(&self) -> u32 {
        let Date { year, month, day } = self.date;
        let [year, month, day] = [u32::from(year), month.into(), day.into()];
        let day = (year.saturating_sub(2000) * 12 + month - 1) * 31 + day - 1;
        day * 24 * 60 + u32::from(self.minute)
    }

    /// As calendars write it: `20261121T130500Z`, without parts of a second.
    #[must_use]
    #[inline(never)]
    pub fn stamp(&self) -> String {
        let Date { year, month, day } = self.date;
        let (hour, minute) = (self.minute / 60, self.minute % 60);
        format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{:02}Z", self.second)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn months(locale: Locale) -> &'static [&'static str; 12] {
    match locale {
        Locale::Nl => &[
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        Locale::En => &[
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Instant, Locale, Moment};

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn only_days_that_exist_are_read() {
        for good in ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"] {
            assert_eq!(date(good).to_string(), good);
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "26-01-01",
            "2026-1-01",
            "+026-01-01",
            "2026-01-é",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_are_added_over_months_and_years() {
        assert_eq!(date("2026-11-21").plus_days(30), date("2026-12-21"));
        assert_eq!(date("2026-11-21").plus_days(90), date("2027-02-19"));
        assert_eq!(date("2024-02-28").plus_days(1), date("2024-02-29"));
        assert_eq!(date("9999-12-31").plus_days(90), date("9999-12-31"));
    }

    #[test]
    fn dates_have_a_long_and_a_short_form() {
        assert_eq!(date("2026-03-05").long(Locale::Nl), "5\u{a0}maart\u{a0}2026");
        assert_eq!(date("2026-03-05").short(Locale::Nl), "5\u{a0}mrt\u{a0}2026");
        assert_eq!(date("2026-03-05").short(Locale::En), "5\u{a0}Mar\u{a0}2026");
    }

    #[test]
    fn moments_have_an_order_wherever_they_were_noted() {
        let instant = |text: &str| Moment::parse(text).expect(text).instant();
        let ordered = [
            ("2026-11-21T00:30:00+01:00", "20261120T233000Z"),
            ("2026-11-21T09:00:00+01:00", "20261121T080000Z"),
            ("2026-11-21T08:00:00.5Z", "20261121T080000Z"),
            ("2026-11-21T08:00:00.75z", "20261121T080000Z"),
            ("2026-11-21T14:59:59-00:30", "20261121T152959Z"),
            ("2026-12-31T23:30:00-05:00", "20270101T043000Z"),
            ("2027-03-01T00:10:00+00:20", "20270228T235000Z"),
            ("2028-01-01T00:00:00+23:59", "20271231T000100Z"),
        ];
        for (text, stamp) in ordered {
            assert_eq!(instant(text).stamp(), stamp, "{text}");
        }
        assert!(ordered.is_sorted_by(|(one, _), (other, _)| instant(one) < instant(other)));
        assert_eq!(instant("2026-11-21T09:00:00.50+01:00"), instant("2026-11-21T08:00:00.5Z"));
        assert_eq!(instant("0001-01-01T00:00:00+01:00").stamp(), "00010101T230000Z");
    }

    #[test]
    fn a_clock_that_counts_seconds_is_read() {
        let cases = [
            (0, "19700101T000000Z"),
            (951_782_400, "20000229T000000Z"),
            (1_795_269_907, "20261121T140507Z"),
        ];
        for (seconds, stamp) in cases {
            assert_eq!(Instant::after_1970(seconds).stamp(), stamp);
        }
        let turns = [1_795_269_907, 1_795_269_967, 1_798_761_599, 1_798_761_600];
        let turns = turns.map(|seconds| Instant::after_1970(seconds).turn());
        assert!(turns.is_sorted_by(|one, other| one < other), "{turns:?}");
        assert_eq!(Instant::of(date("2026-11-21")).stamp(), "20261121T000000Z");
    }

    #[test]
    fn a_moment_on_another_day_keeps_its_time() {
        let moment = Moment::parse("2026-11-21T14:05:00+01:00").expect("a moment");
        let other = moment.on(date("2026-12-25"));
        assert_eq!(other, Moment::parse("2026-12-25T14:05:00+01:00").expect("a moment"));
        assert_eq!(other.time(), "14:05");
    }

    #[test]
    fn moments_are_read_with_their_offset() {
        for good in
            ["2026-11-21T14:05:00+01:00", "2026-11-21T14:05:00Z", "2026-11-21T14:05:00.123-05:30"]
        {
            let moment = Moment::parse(good).expect(good);
            assert_eq!(moment.date(), date("2026-11-21"));
            assert_eq!(moment.as_str(), good);
        }
        for bad in [
            "2026-11-21",
            "2026-11-21T14:05:00",
            "2026-11-21T24:05:00Z",
            "2026-11-21T14:05:00.Z",
            "2026-11-21 14:05:00Z",
            "2026-11-21T14:05:00+1:00",
            "2026-11-21T14:05:00é",
        ] {
            assert_eq!(Moment::parse(bad), None, "{bad}");
        }
    }
}
