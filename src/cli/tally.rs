use super::Failure;
use super::input::Extent;
use super::progress::Progress;
use super::words::messages;
use crate::i18n::Locale;

/// How far work over many results is, and what went wrong.
pub(super) struct Tally {
    progress: Progress,
    lang: Option<Locale>,
    skipped: u64,
    code: u8,
}

impl Tally {
    /// Of nothing yet, and of a whole where that is known. See [`Progress::new`].
    pub fn new(
        whole: impl FnOnce() -> Option<Extent>,
        rows_are_seen: bool,
        lang: Option<Locale>,
    ) -> Self {
        let progress = Progress::new(whole, rows_are_seen, messages(lang));
        Self { progress, lang, skipped: 0, code: 0 }
    }

    /// Adds so many results that are done, good or bad, from so many bytes.
    pub fn add(&mut self, results: u64, read: u64) {
        self.progress.add(results, read);
    }

    /// Tells what could not be read, and counts it.
    pub fn tell(&mut self, failures: &[Failure]) {
        if !failures.is_empty() {
            self.progress.clear();
        }
        for failure in failures {
            failure.tell(self.lang);
            self.skipped += 1;
            self.code = self.code.max(failure.code());
        }
    }

    /// Takes the progress away.
    ///
    /// # Errors
    /// How many were passed over.
    pub fn end(self) -> Result<(), Failure> {
        match self.skipped {
            0 => Ok(()),
            count => Err(Failure::Skipped { count, code: self.code }),
        }
    }
}
