use std::rc::Rc;

use super::{Delivery, Format, LeadStore, MemoryLeads};
use crate::assessment::{Millis, StoreError};

/// A store that several tabs have in common.
pub struct Shared(pub Rc<MemoryLeads>);

impl LeadStore for Shared {
    fn ids(&self) -> Result<Vec<String>, StoreError> {
        self.0.ids()
    }

    fn read(&self, id: &str) -> Result<Option<String>, StoreError> {
        self.0.read(id)
    }

    fn write(&self, id: &str, text: &str) -> Result<(), StoreError> {
        self.0.write(id, text)
    }

    fn remove(&self, id: &str) -> Result<(), StoreError> {
        self.0.remove(id)
    }
}

/// A lead of Anna that was not tried yet.
pub fn lead(id: &str, created: Millis) -> Delivery {
    let url = "https://hooks.example/leads".to_owned();
    let mut lead = Delivery::new(id.to_owned(), url, Format::StandardWebhook, created);
    lead.body = ["{\"id\":\"", id, "\"}"].concat();
    lead.words = "Naam: Anna".to_owned();
    lead
}
