//! A thousand leads from two hundred devices, to a receiver that drops, delays, refuses, repeats and
//! closes in the middle: each is there once, and none is lost.

use std::collections::HashMap;
use std::rc::Rc;

use super::sample::{Shared, lead};
use super::{MemoryLeads, Outbox, Reply, State};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;
const DEVICES: usize = 200;
const LEADS: usize = 1_000;

/// Chance, the same in every run (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % limit
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// Keeps the first of each id, as its owner is told to, and counts the repeats.
#[derive(Default)]
struct Receiver {
    bodies: HashMap<String, String>,
    repeats: usize,
}

impl Receiver {
    fn take(&mut self, id: &str, body: &str) {
        match self.bodies.get(id) {
            Some(first) => {
                assert_eq!(first, body, "a repeat of {id} is the same, byte for byte");
                self.repeats += 1;
            }
            None => drop(self.bodies.insert(id.to_owned(), body.to_owned())),
        }
    }

    /// What comes of one request, and after how long.
    fn hear(&mut self, id: &str, body: &str, mood: u64) -> (Reply, u64) {
        let status = |code| Reply::Status { code, wait: None };
        match mood {
            0..=24 => {
                self.take(id, body);
                (status(200), 200)
            }
            25..=34 => {
                self.take(id, body);
                (Reply::None, 30_000)
            }
            35..=39 => {
                self.take(id, body);
                self.take(id, body);
                (status(202), 400)
            }
            40..=49 => {
                self.take(id, body);
                (status(500), 300)
            }
            50..=59 => {
                self.take(id, body);
                (status(200), 5 * MINUTE)
            }
            60..=69 => (Reply::Status { code: 429, wait: Some(7 * MINUTE) }, 100),
            70..=79 => (status(503), 100),
            80..=84 => (status(408), 60_000),
            _ => (Reply::None, 1_000),
        }
    }
}

struct Tab {
    outbox: Outbox,
    underway: Option<(String, Reply, u64)>,
}

struct Device {
    store: Rc<MemoryLeads>,
    tabs: Vec<Tab>,
    online: bool,
    /// Whether its browser has Web Locks.
    locks: bool,
    /// When something is to happen again.
    look: u64,
}

impl Device {
    fn open(&mut self, now: u64) {
        let outbox = Outbox::new(Box::new(Shared(Rc::clone(&self.store))));
        outbox.wake(now);
        self.tabs.push(Tab { outbox, underway: None });
    }

    fn disturb(&mut self, chance: &mut Chance, now: u64) {
        if chance.percent(10) {
            self.online = !self.online;
            if self.online {
                self.tabs.iter().for_each(|tab| tab.outbox.wake(now));
            }
        }
        if chance.percent(15) && !self.tabs.is_empty() {
            let tab = usize::try_from(chance.below(self.tabs.len() as u64)).unwrap();
            self.tabs.remove(tab);
        }
        if self.tabs.len() < 3 && chance.percent(25) {
            self.open(now);
        }
    }

    fn work(&mut self, receiver: &mut Receiver, mut mood: impl FnMut() -> u64, now: u64) {
        if now < self.look {
            return;
        }
        for tab in &mut self.tabs {
            if let Some((id, reply, _)) = tab.underway.take_if(|(_, _, at)| *at <= now) {
                tab.outbox.replied(&id, reply, now);
            }
        }
        for at in 0..self.tabs.len() {
            let busy = self.tabs.iter().any(|tab| tab.underway.is_some());
            if self.tabs[at].underway.is_some() || (self.locks && busy) {
                continue;
            }
            let tab = &mut self.tabs[at];
            if let Some(lead) = tab.outbox.next(self.locks, now) {
                let (reply, after) = match self.online {
                    true => receiver.hear(&lead.id, &lead.body, mood()),
                    false => (Reply::None, 10),
                };
                tab.underway = Some((lead.id, reply, now + after));
            }
        }
        let replies = self.tabs.iter().filter_map(|tab| tab.underway.as_ref().map(|(.., at)| *at));
        let looks = self.tabs.first().and_then(|tab| tab.outbox.next_look(now));
        self.look = replies.chain(looks).min().unwrap_or(u64::MAX);
    }

    fn states(&self) -> Vec<State> {
        let outbox = Outbox::new(Box::new(Shared(Rc::clone(&self.store))));
        outbox.stored().leads.iter().map(|lead| lead.state).collect()
    }
}

#[test]
fn a_thousand_leads_arrive_once_each_and_none_is_lost() {
    let mut chance = Chance(20_261_122);
    let mut receiver = Receiver::default();
    let mut devices: Vec<Device> = (0..DEVICES)
        .map(|n| Device {
            store: Rc::default(),
            tabs: Vec::new(),
            online: true,
            locks: n % 5 != 0,
            look: 0,
        })
        .collect();
    let (mut now, mut made) = (DAY, 0);
    while now < 11 * DAY {
        now += 1 + chance.below(4 * MINUTE);
        let at = usize::try_from(chance.below(DEVICES as u64)).unwrap();
        let device = &mut devices[at];
        device.disturb(&mut chance, now);
        device.look = now;
        if made < LEADS && chance.percent(30) {
            if device.tabs.is_empty() {
                device.open(now);
            }
            assert!(device.tabs[0].outbox.add(&lead(&format!("lead-{made}"), now)));
            made += 1;
        }
        for device in &mut devices {
            device.work(&mut receiver, || chance.below(100), now);
        }
    }
    assert_eq!(made, LEADS);
    let settled = |devices: &[Device]| {
        let states = devices.iter().flat_map(Device::states);
        states.filter(|state| matches!(state, State::Delivered { .. })).count()
    };
    let early = settled(&devices);
    for device in &mut devices {
        device.online = true;
        device.open(now);
        device.look = now;
    }
    for _ in 0..2_000 {
        now += MINUTE;
        devices.iter_mut().for_each(|device| device.work(&mut receiver, || 0, now));
    }
    assert_eq!(settled(&devices), LEADS, "every device knows that its leads have arrived");
    assert_eq!(receiver.bodies.len(), LEADS, "each is there once");
    let whole = |(id, body): (&String, &String)| body.contains(&format!("\"{id}\""));
    assert!(receiver.bodies.iter().all(whole));
    assert!(
        receiver.repeats > 100,
        "{} repeats: the receiver was not bad enough",
        receiver.repeats
    );
    assert!(early > LEADS / 2 && early < LEADS, "{early} arrived while everything failed");
}
