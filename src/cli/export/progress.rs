use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::cli::files::Output;

/// How long a line stands before the next.
const PAUSE: Duration = Duration::from_millis(100);

/// A line on the terminal that tells how far it is; nothing where nobody looks.
pub(super) struct Progress {
    shown: bool,
    bytes: Option<u64>,
    read: u64,
    rows: u64,
    next: Instant,
}

impl Progress {
    /// Of so many bytes to read, when that is known. Rows that go to the terminal are progress
    /// enough themselves.
    pub fn new(bytes: Option<u64>, output: &Output) -> Self {
        let rows_are_seen = output.is_standard() && io::stdout().is_terminal();
        let shown = io::stderr().is_terminal() && !rows_are_seen;
        Self { shown, bytes, read: 0, rows: 0, next: Instant::now() + PAUSE }
    }

    /// So many rows more, from so many bytes.
    pub fn add(&mut self, rows: u64, read: u64) {
        self.rows += rows;
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
        let share = self.bytes.and_then(|bytes| (self.read * 100).checked_div(bytes));
        let share = share.map_or_else(String::new, |share| format!(", {} %", share.min(100)));
        format!("{} results{share}", self.rows)
    }

    fn draw(&self, line: &str) {
        // Nobody misses a line that cannot be drawn.
        drop(write!(io::stderr(), "\r\x1b[K{line}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_told_where_the_whole_is_known() {
        let progress =
            |bytes, read| Progress { shown: true, bytes, read, rows: 12, next: Instant::now() };
        for (bytes, read, expected) in [
            (Some(200), 99, "12 results, 49 %"),
            (Some(200), 201, "12 results, 100 %"),
            (Some(0), 0, "12 results"),
            (None, 99, "12 results"),
        ] {
            assert_eq!(progress(bytes, read).line(), expected);
        }
    }
}
