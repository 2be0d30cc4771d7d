use super::storage::{keys, storage};
use crate::assessment::StoreError;
use crate::lead::LeadStore;

/// Every lead in the `localStorage` of the page's origin, under `gereed/lead/<id>`.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalLeads;

/// What their names begin with.
pub(super) const PREFIX: &str = "gereed/lead/";

impl LeadStore for LocalLeads {
    fn ids(&self) -> Result<Vec<String>, StoreError> {
        let keys = keys(&storage()?, PREFIX);
        Ok(keys.iter().map(|key| key[PREFIX.len()..].to_owned()).collect())
    }

    fn read(&self, id: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(&key(id)).map_err(|_| StoreError::Off)
    }

    fn write(&self, id: &str, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(&key(id), text).map_err(|_| StoreError::Full)
    }

    fn remove(&self, id: &str) -> Result<(), StoreError> {
        storage()?.remove_item(&key(id)).map_err(|_| StoreError::Off)
    }
}

fn key(id: &str) -> String {
    [PREFIX, id].concat()
}
