use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::window;
use crate::assessment::{DraftStore, Millis, StoreError};

/// The draft of one instrument in the `localStorage` of the page's origin: `gereed/draft/<id>`, and
/// `gereed/aside/<id>/<when>` for what could not be read.
#[derive(Clone, Debug)]
pub struct LocalStore {
    key: String,
    aside: String,
}

/// Calls back when another window or another element wrote; no longer once dropped.
pub struct Watch {
    element: Rc<Element>,
    _windows: Option<EventListener>,
}

/// An element of this page that watches a key. The browser tells other windows of a change, but not
/// the one in which it was made.
struct Element {
    key: String,
    changed: Box<dyn Fn()>,
}

thread_local! {
    static ELEMENTS: RefCell<Vec<Rc<Element>>> = const { RefCell::new(Vec::new()) };
}

impl LocalStore {
    /// The store of the instrument with this id.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { key: format!("gereed/draft/{id}"), aside: format!("gereed/aside/{id}/") }
    }

    /// Watches for what others write. What is written through this store is told to every watch in
    /// this page; `changed` must be able to hear of its own.
    #[must_use]
    pub fn watch(&self, changed: impl Fn() + 'static) -> Watch {
        let element = Rc::new(Element { key: self.key.clone(), changed: Box::new(changed) });
        ELEMENTS.with_borrow_mut(|elements| elements.push(Rc::clone(&element)));
        let windows = window().map(|window| {
            let element = Rc::clone(&element);
            EventListener::new(&window, "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                if key.is_none_or(|key| key == element.key) {
                    (element.changed)();
                }
            })
        });
        Watch { element, _windows: windows }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        ELEMENTS.with_borrow_mut(|elements| {
            elements.retain(|element| !Rc::ptr_eq(element, &self.element));
        });
    }
}

impl DraftStore for LocalStore {
    fn read(&self) -> Result<Option<String>, StoreError> {
        storage()?.get_item(&self.key).map_err(|_| StoreError::Off)
    }

    fn write(&self, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(&self.key, text).map_err(|_| StoreError::Full)?;
        let elements = ELEMENTS.with_borrow(Clone::clone);
        for element in elements.iter().filter(|element| element.key == self.key) {
            (element.changed)();
        }
        Ok(())
    }

    fn put_aside(&self, at: Millis) -> Result<(), StoreError> {
        let storage = storage()?;
        if let Some(text) = self.read()? {
            let name = format!("{}{at}", self.aside);
            storage.set_item(&name, &text).map_err(|_| StoreError::Full)?;
            storage.remove_item(&self.key).map_err(|_| StoreError::Off)?;
        }
        Ok(())
    }

    fn has_aside(&self) -> bool {
        storage().is_ok_and(|storage| !keys(&storage, &self.aside).is_empty())
    }

    fn forget_aside(&self) -> Result<(), StoreError> {
        let storage = storage()?;
        for key in keys(&storage, &self.aside) {
            storage.remove_item(&key).map_err(|_| StoreError::Off)?;
        }
        Ok(())
    }
}

/// The keys that begin like this.
pub(super) fn keys(storage: &Storage, start: &str) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|n| storage.key(n).ok().flatten());
    keys.filter(|key| key.starts_with(start)).collect()
}

pub(super) fn storage() -> Result<Storage, StoreError> {
    window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StoreError::Off)
}
