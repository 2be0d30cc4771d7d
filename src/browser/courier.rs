use std::cell::Cell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::StorageEvent;

use super::{DeviceClock, alone, leads, post, window};
use crate::assessment::{Clock as _, Millis};
use crate::lead::{Delivery, Outbox, origin};

/// The longest that a timer of a browser can wait.
const LONGEST_TIMER: Millis = 0x7fff_ffff;

/// In how many milliseconds what one tab keeps is surely seen by another.
const SETTLING: i32 = 1_000;

/// What the owner of the page is told when its policy stops a request, around the receiver's origin.
const WITHOUT: (&str, &str) = (
    "<gereed-check> lead-url: nothing can be sent before the page's Content-Security-Policy has ",
    " in connect-src",
);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn warn(line: &str);
}

/// Sends what is in an outbox as soon as it is due, as long as it is there.
pub struct Courier {
    outbox: Rc<Outbox>,
    heard: Box<dyn Fn(Option<Delivery>)>,
    busy: Cell<bool>,
    again: Cell<bool>,
    timer: Cell<Millis>,
    listening: Cell<Vec<EventListener>>,
}

impl Courier {
    /// Says which lead was tried, or none when another tab did something.
    #[must_use]
    pub fn new(outbox: Rc<Outbox>, heard: impl Fn(Option<Delivery>) + 'static) -> Rc<Self> {
        let courier = Rc::new(Self {
            outbox,
            heard: Box::new(heard),
            busy: Cell::new(false),
            again: Cell::new(false),
            timer: Cell::new(Millis::MAX),
            listening: Cell::default(),
        });
        if let Some(window) = window() {
            let weak = Rc::downgrade(&courier);
            let online =
                EventListener::new(&window, "online", move |_| with(&weak, |it| it.go(true)));
            let weak = Rc::downgrade(&courier);
            let storage = EventListener::new(&window, "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                if key.is_none_or(|key| key.starts_with(leads::PREFIX)) {
                    with(&weak, |it| {
                        (it.heard)(None);
                        it.go(false);
                    });
                }
            });
            let weak = Rc::downgrade(&courier);
            let stopped = EventListener::new(&window, "securitypolicyviolation", move |event| {
                let told = |name: &str| {
                    let value = Reflect::get(event, &name.into()).ok();
                    value.and_then(|value| value.as_string()).unwrap_or_default()
                };
                if told("disposition") == "enforce" {
                    with(&weak, |it| it.bar(&told("blockedURI")));
                }
            });
            courier.listening.set(vec![online, storage, stopped]);
        }
        courier
    }

    /// Sends what is due; `woken` makes everything due.
    pub fn go(self: &Rc<Self>, woken: bool) {
        let now = DeviceClock.millis();
        if woken {
            self.outbox.wake(now);
        }
        // A tab that was closed while it was sending left something behind; who is alone finds it.
        let due = self.outbox.next_look(now).is_some_and(|look| woken || look <= now);
        if !due {
            return self.wait();
        }
        if self.busy.replace(true) {
            self.again.set(true);
            return;
        }
        let courier = Rc::clone(self);
        spawn_local(async move {
            let at_work = Rc::clone(&courier);
            alone("gereed/leads", |alone| async move { at_work.work(alone).await }).await;
            courier.busy.set(false);
            if courier.again.take() {
                courier.go(false);
            } else {
                courier.wait();
            }
        });
    }

    /// The policy of the page stopped a request: who made the page is told what it lacks.
    fn bar(&self, address: &str) {
        if self.outbox.bar(address, DeviceClock.millis()) {
            let (before, after) = WITHOUT;
            warn(&[before, origin(address), after].concat());
            (self.heard)(None);
        }
    }

    async fn work(&self, alone: bool) {
        // Its turn can reach this tab before what the tab before it wrote last: that it has arrived.
        if alone && self.outbox.is_sending() {
            pause(SETTLING).await;
        }
        while let Some(lead) = self.outbox.next(alone, DeviceClock.millis()) {
            (self.heard)(None);
            let reply = post(&lead, || DeviceClock.millis()).await;
            let heard = self.outbox.replied(&lead.id, reply, DeviceClock.millis());
            (self.heard)(heard);
        }
    }

    /// Looks again when something is due.
    fn wait(self: &Rc<Self>) {
        let now = DeviceClock.millis();
        let Some(look) = self.outbox.next_look(now) else { return };
        let ticking = self.timer.get();
        if ticking <= look && ticking > now {
            return;
        }
        self.timer.set(look);
        let weak = Rc::downgrade(self);
        let ring = Closure::once_into_js(move || {
            with(&weak, |courier| {
                courier.timer.set(Millis::MAX);
                courier.go(false);
            });
        });
        let after = look.saturating_sub(now).clamp(50, LONGEST_TIMER);
        after_millis(ring.unchecked_ref(), i32::try_from(after).unwrap_or(i32::MAX));
    }
}

async fn pause(millis: i32) {
    let _ = JsFuture::from(Promise::new(&mut |done, _| after_millis(&done, millis))).await;
}

fn after_millis(act: &Function, millis: i32) {
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(act, millis);
    }
}

fn with(courier: &Weak<Courier>, act: impl FnOnce(&Rc<Courier>)) {
    if let Some(courier) = courier.upgrade() {
        act(&courier);
    }
}
