use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use super::input::Extent;
use crate::i18n::{Key, Messages};

/// How long a line stands before the next.
const PAUSE: Duration = Duration::from_millis(100);

/// The width of the bar.
const BAR: u64 = 24;

/// A line on the terminal that tells how far it is, until it is dropped; nothing where nobody looks.
/// It has no colours.
pub(super) struct Progress {
    shown: bool,
    messages: Messages,
    whole: Option<Extent>,
    read: u64,
    results: u64,
    next: Instant,
}

impl Progress {
    /// Of a whole, where that is known. Rows that are seen on the terminal are progress enough
    /// themselves.
    pub fn new(
        whole: impl FnOnce() -> Option<Extent>,
        rows_are_seen: bool,
        messages: Messages,
    ) -> Self {
        let shown = io::stderr().is_terminal() && !rows_are_seen;
        let whole = if shown { whole() } else { None };
        Self { shown, messages, whole, read: 0, results: 0, next: Instant::now() + PAUSE }
    }

    /// So many results more, from so many bytes.
    pub fn add(&mut self, results: u64, read: u64) {
        self.results += results;
        self.read += read;
        if self.shown && Instant::now() >= self.next {
            self.next = Instant::now() + PAUSE;
            self.draw(&self.line());
        }
    }

    /// Takes the line away.
    pub fn clear(&self) {
        if self.shown {
            self.draw("");
        }
    }

    fn line(&self) -> String {
        let results = self.results;
        let done = self.results.to_string();
        let counted = self.messages.fill(Key::CliDone, &[("n", &done)]);
        let (done, whole, counted) = match self.whole {
            Some(Extent { results: Some(whole), .. }) => {
                let values = [("n", done.as_str()), ("whole", &whole.to_string())];
                (results, whole, self.messages.fill(Key::CliDoneOf, &values))
            }
            Some(Extent { bytes, .. }) => (self.read, bytes, counted),
            None => (0, 0, counted),
        };
        let share = |parts: u64| (done.min(whole) * parts).checked_div(whole);
        match share(BAR).zip(share(100)) {
            Some((full, percent)) => {
                let bar: String = (0..BAR).map(|at| if at < full { '#' } else { '.' }).collect();
                format!("[{bar}] {percent:>3} %  {counted}")
            }
            None => counted,
        }
    }

    fn draw(&self, line: &str) {
        // Nobody misses a line that cannot be drawn.
        drop(write!(io::stderr(), "\r\x1b[K{line}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn a_bar_is_drawn_where_the_whole_is_known() {
        let files = Some(Extent { bytes: 200, results: Some(48) });
        let lines = |bytes| Some(Extent { bytes, results: None });
        for (whole, read, expected) in [
            (files, 99, "[######..................]  25 %  12 of 48 done"),
            (lines(200), 99, "[###########.............]  49 %  12 done"),
            (lines(200), 201, "[########################] 100 %  12 done"),
            (lines(0), 0, "12 done"),
            (None, 99, "12 done"),
        ] {
            let (next, messages) = (Instant::now(), Messages::new(Locale::En));
            let progress = Progress { shown: false, messages, whole, read, results: 12, next };
            assert_eq!(progress.line(), expected);
        }
    }
}
