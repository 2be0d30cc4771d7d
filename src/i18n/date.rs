use std::fmt;

use super::Locale;

/// A day of the Gregorian calendar, years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
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

    pub(super) fn next(self) -> Option<Self> {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
    }

    pub(super) fn previous(self) -> Option<Self> {
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
    use super::{Date, Locale};

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
}
