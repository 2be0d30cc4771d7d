use std::cell::{Cell, RefCell};
use std::fmt;

use super::Millis;
use crate::i18n::Moment;

/// Where the draft of one instrument is kept between visits.
pub trait DraftStore {
    /// What was last written; none when nothing was.
    ///
    /// # Errors
    /// When the device keeps nothing.
    fn read(&self) -> Result<Option<String>, StoreError>;

    /// Keeps a text in place of the last one.
    ///
    /// # Errors
    /// When the device keeps nothing, or no more.
    fn write(&self, text: &str) -> Result<(), StoreError>;

    /// Moves what was last written to another name, so that it is neither read again nor lost.
    ///
    /// # Errors
    /// When the device keeps nothing, or no more; then nothing was moved.
    fn put_aside(&self, at: Millis) -> Result<(), StoreError>;

    /// Whether anything was put aside.
    fn has_aside(&self) -> bool;

    /// Removes all that was put aside.
    ///
    /// # Errors
    /// When the device keeps nothing.
    fn forget_aside(&self) -> Result<(), StoreError>;
}

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser lets this page keep nothing.
    Off,
    /// There is no room left.
    Full,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Off => "this browser lets the page keep nothing on the device",
            Self::Full => "there is no room left for this page on the device",
        })
    }
}

/// What time it is.
pub trait Clock {
    /// For stamps.
    fn millis(&self) -> Millis;

    /// With the local offset, to the second; none when the device's clock is out of all bounds.
    fn moment(&self) -> Option<Moment>;
}

/// A store that lasts as long as the program: for tests, and where nothing may be kept.
#[derive(Debug, Default)]
pub struct MemoryStore {
    /// What was last written.
    pub text: RefCell<Option<String>>,
    /// What was put aside.
    pub aside: RefCell<Vec<String>>,
    /// Makes every call fail.
    pub failing: Cell<Option<StoreError>>,
}

impl MemoryStore {
    fn check(&self) -> Result<(), StoreError> {
        self.failing.get().map_or(Ok(()), Err)
    }
}

impl DraftStore for MemoryStore {
    fn read(&self) -> Result<Option<String>, StoreError> {
        self.check()?;
        Ok(self.text.borrow().clone())
    }

    fn write(&self, text: &str) -> Result<(), StoreError> {
        self.check()?;
        *self.text.borrow_mut() = Some(text.to_owned());
        Ok(())
    }

    fn put_aside(&self, _at: Millis) -> Result<(), StoreError> {
        self.check()?;
        self.aside.borrow_mut().extend(self.text.borrow_mut().take());
        Ok(())
    }

    fn has_aside(&self) -> bool {
        !self.aside.borrow().is_empty()
    }

    fn forget_aside(&self) -> Result<(), StoreError> {
        self.check()?;
        self.aside.borrow_mut().clear();
        Ok(())
    }
}
