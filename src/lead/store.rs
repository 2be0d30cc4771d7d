use std::cell::{Cell, RefCell};

use crate::assessment::StoreError;

/// Where leads are kept on the device until they have arrived: a text by id.
pub trait LeadStore {
    /// Every id, in any order.
    ///
    /// # Errors
    /// When the device keeps nothing.
    fn ids(&self) -> Result<Vec<String>, StoreError>;

    /// What is kept under an id; none when nothing is.
    ///
    /// # Errors
    /// When the device keeps nothing.
    fn read(&self, id: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a text under an id, in place of what was there.
    ///
    /// # Errors
    /// When the device keeps nothing, or no more.
    fn write(&self, id: &str, text: &str) -> Result<(), StoreError>;

    /// Removes what is under an id.
    ///
    /// # Errors
    /// When the device keeps nothing.
    fn remove(&self, id: &str) -> Result<(), StoreError>;
}

/// A store that lasts as long as the program.
#[derive(Debug, Default)]
pub struct MemoryLeads {
    /// By id.
    pub texts: RefCell<Vec<(String, String)>>,
    /// Makes every call fail; where there is no room, only to write.
    pub failing: Cell<Option<StoreError>>,
}

impl MemoryLeads {
    /// A store for where nothing may be kept: it refuses everything.
    #[must_use]
    pub fn off() -> Self {
        Self { failing: Cell::new(Some(StoreError::Off)), ..Self::default() }
    }

    fn check(&self) -> Result<(), StoreError> {
        self.failing.get().filter(|why| *why == StoreError::Off).map_or(Ok(()), Err)
    }
}

impl LeadStore for MemoryLeads {
    fn ids(&self) -> Result<Vec<String>, StoreError> {
        self.check()?;
        Ok(self.texts.borrow().iter().map(|(id, _)| id.clone()).collect())
    }

    fn read(&self, id: &str) -> Result<Option<String>, StoreError> {
        self.check()?;
        let texts = self.texts.borrow();
        Ok(texts.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone()))
    }

    fn write(&self, id: &str, text: &str) -> Result<(), StoreError> {
        self.failing.get().map_or(Ok(()), Err)?;
        let mut texts = self.texts.borrow_mut();
        match texts.iter_mut().find(|(known, _)| known == id) {
            Some((_, kept)) => text.clone_into(kept),
            None => texts.push((id.to_owned(), text.to_owned())),
        }
        Ok(())
    }

    fn remove(&self, id: &str) -> Result<(), StoreError> {
        self.check()?;
        self.texts.borrow_mut().retain(|(known, _)| known != id);
        Ok(())
    }
}
