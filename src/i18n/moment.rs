use super::Date;

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

#[cfg(test)]
mod tests {
    use super::{Date, Instant, Moment};

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
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
