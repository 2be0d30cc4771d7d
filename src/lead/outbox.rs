use super::retry::REMEMBERED;
use super::{Delivery, LeadStore, MemoryLeads, Reply, State, host};
use crate::assessment::Millis;

/// Every lead of this device that is on its way, and for a while what became of it.
///
/// A lead is written before it is tried, and each change before anything else happens. What the
/// device does not keep is held here as long as the page is open.
pub struct Outbox {
    store: Box<dyn LeadStore>,
    held: MemoryLeads,
}

/// What is on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Oldest first.
    pub leads: Vec<Delivery>,
    /// How many there are that this version cannot read. They are left as they are.
    pub unreadable: usize,
}

impl Outbox {
    /// What a store holds.
    #[must_use]
    pub fn new(store: Box<dyn LeadStore>) -> Self {
        Self { store, held: MemoryLeads::default() }
    }

    /// Takes a lead in; false when the device does not keep it, so that the page must stay open.
    pub fn add(&self, lead: &Delivery) -> bool {
        self.keep(lead)
    }

    /// What there is.
    #[must_use]
    pub fn stored(&self) -> Stored {
        let mut stored = Stored::default();
        for id in self.ids() {
            match self.text(&id).map(|text| Delivery::from_text(&id, &text)) {
                Some(Ok(lead)) => {
                    let later = stored.leads.iter().position(|other| other.created > lead.created);
                    stored.leads.insert(later.unwrap_or(stored.leads.len()), lead);
                }
                Some(Err(_)) => stored.unreadable += 1,
                None => {}
            }
        }
        stored
    }

    /// The lead with an id; none when it is not there.
    #[must_use]
    pub fn lead(&self, id: &str) -> Option<Delivery> {
        Delivery::from_text(id, &self.text(id)?).ok()
    }

    /// Whether the device keeps the lead with an id.
    #[must_use]
    pub fn is_kept(&self, id: &str) -> bool {
        matches!(self.store.read(id), Ok(Some(_)))
    }

    /// Whether a lead is being sent, or was when its tab was closed.
    #[must_use]
    pub fn is_sending(&self) -> bool {
        self.stored().leads.iter().any(|lead| matches!(lead.state, State::Sending { .. }))
    }

    /// The lead that is to be sent now, begun; send it and tell [`Outbox::replied`]. `alone` says
    /// that no other tab can be sending.
    #[must_use]
    pub fn next(&self, alone: bool, now: Millis) -> Option<Delivery> {
        for mut lead in self.stored().leads {
            lead.take_over(alone, now);
            if lead.is_due(now) && lead.begin(now) {
                self.keep(&lead);
                return Some(lead);
            }
        }
        None
    }

    /// Takes the reply to a try, and gives the lead as it is then; none when it was erased meanwhile,
    /// or the reply has no say any more.
    pub fn replied(&self, id: &str, reply: Reply, now: Millis) -> Option<Delivery> {
        let mut lead = self.lead(id)?;
        let heard = lead.replied(reply, now);
        if heard {
            self.keep(&lead);
        }
        if matches!(lead.state, State::Delivered { .. }) {
            self.erase_failed(&lead.url);
        }
        heard.then_some(lead)
    }

    /// Forgets what a receiver refused or did not get, now that something did arrive there.
    fn erase_failed(&self, url: &str) {
        for lead in self.stored().leads {
            if lead.url == url
                && matches!(lead.state, State::Refused { .. } | State::GivenUp { .. })
            {
                self.erase(&lead.id);
            }
        }
    }

    /// The policy of the page stopped a request to this address, or to one that begins so, which is
    /// all that some browsers tell. True when a lead was tried there.
    pub fn bar(&self, address: &str, now: Millis) -> bool {
        let mut any = false;
        for mut lead in self.stored().leads {
            let there = lead.url.starts_with(address) && host(address) == host(&lead.url);
            if there && lead.bar(now) {
                self.keep(&lead);
                any = true;
            }
        }
        any
    }

    /// When to ask [`Outbox::next`] again; none when there is nothing to send.
    #[must_use]
    pub fn next_look(&self, now: Millis) -> Option<Millis> {
        let leads = self.stored().leads;
        let look = |lead: &Delivery| if lead.is_due(now) { Some(now) } else { lead.next_look() };
        leads.iter().filter_map(look).min()
    }

    /// Makes every lead due: the page was opened, or the network came back. What became of a lead
    /// long ago is forgotten.
    pub fn wake(&self, now: Millis) {
        for mut lead in self.stored().leads {
            let before = lead.state;
            lead.wake(now);
            if lead.state != before {
                self.keep(&lead);
            }
            if let State::Delivered { at } | State::Refused { at, .. } | State::GivenUp { at } =
                lead.state
                && now.saturating_sub(at) > REMEMBERED
            {
                self.erase(&lead.id);
            }
        }
    }

    /// How many leads were sent from this device since a moment.
    #[must_use]
    pub fn sent_since(&self, since: Millis, now: Millis) -> usize {
        let leads = self.stored().leads;
        leads.iter().filter(|lead| (since..=now).contains(&lead.created)).count()
    }

    /// Removes a lead; it is not sent any more.
    pub fn erase(&self, id: &str) {
        let _ = self.store.remove(id);
        let _ = self.held.remove(id);
    }

    /// Removes every lead, also those that cannot be read.
    pub fn erase_all(&self) {
        self.ids().iter().for_each(|id| self.erase(id));
    }

    fn ids(&self) -> Vec<String> {
        let mut ids = self.held.ids().unwrap_or_default();
        for id in self.store.ids().unwrap_or_default() {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// What is held here is newer than what the device could not write.
    fn text(&self, id: &str) -> Option<String> {
        let held = self.held.read(id).ok().flatten();
        held.or_else(|| self.store.read(id).ok().flatten())
    }

    fn keep(&self, lead: &Delivery) -> bool {
        let text = lead.to_text();
        let kept = self.store.write(&lead.id, &text).is_ok();
        let _ = if kept { self.held.remove(&lead.id) } else { self.held.write(&lead.id, &text) };
        kept
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Outbox, State};
    use crate::assessment::StoreError;
    use crate::lead::sample::{Shared, lead};
    use crate::lead::{LeadStore as _, MemoryLeads, Reply};

    const OK: Reply = Reply::Status { code: 200, wait: None };

    fn outbox() -> (Outbox, Rc<MemoryLeads>) {
        let store = Rc::new(MemoryLeads::default());
        (Outbox::new(Box::new(Shared(Rc::clone(&store)))), store)
    }

    #[test]
    fn what_the_page_stops_is_known_by_its_address() {
        let others = ["", "inline", "https://hooks.exam", "https://hooks.example/other"];
        for address in others {
            let (outbox, _) = outbox();
            outbox.add(&lead("a", 1));
            let _ = outbox.next(true, 1);
            assert!(!outbox.bar(address, 2), "{address}");
        }
        for address in ["https://hooks.example/leads", "https://hooks.example"] {
            let (outbox, _) = outbox();
            outbox.add(&lead("a", 1));
            assert!(!outbox.bar(address, 2), "it was not tried yet");
            let _ = outbox.next(true, 3);
            assert!(outbox.bar(address, 4), "{address}");
            assert_eq!(outbox.next_look(5), None);
            outbox.wake(6);
            assert!(outbox.next(true, 6).is_some(), "the page was opened again");
        }
    }

    #[test]
    fn a_lead_is_on_the_device_before_it_is_tried() {
        let (outbox, store) = outbox();
        assert!(outbox.add(&lead("a", 1)));
        assert!(store.texts.borrow()[0].1.starts_with("gereed/lead 1 waiting"));
        assert!(!outbox.is_sending());
        let begun = outbox.next(true, 2).expect("it is due");
        assert!(outbox.is_sending());
        assert!(store.texts.borrow()[0].1.starts_with("gereed/lead 1 sending"));
        assert!(outbox.next(false, 3).is_none(), "another tab leaves it alone");
        assert_eq!(outbox.next_look(3), Some(60_002));
        assert_eq!(begun.body, "{\"id\":\"a\"}");
    }

    #[test]
    fn what_has_arrived_leaves_no_name_on_the_device() {
        let (outbox, store) = outbox();
        outbox.add(&lead("a", 1));
        outbox.next(true, 2).expect("it is due");
        let arrived = outbox.replied("a", OK, 3).expect("heard");
        assert_eq!(arrived.state, State::Delivered { at: 3 });
        let text = store.texts.borrow()[0].1.clone();
        assert!(!text.contains("Anna") && !text.contains("{"), "{text}");
        assert_eq!(outbox.next_look(4), None);
        assert_eq!(outbox.sent_since(0, 4), 1, "that it was sent is remembered");
    }

    #[test]
    fn the_oldest_goes_first_and_one_that_waits_holds_nobody_up() {
        let (outbox, _) = outbox();
        for (id, created) in [("c", 3), ("a", 1), ("b", 2)] {
            outbox.add(&lead(id, created));
        }
        let first = outbox.next(true, 5).expect("due");
        outbox.replied(&first.id, Reply::None, 5);
        let second = outbox.next(true, 5).expect("due");
        assert_eq!((&*first.id, &*second.id), ("a", "b"));
    }

    #[test]
    fn what_the_device_does_not_keep_is_sent_all_the_same() {
        for why in [StoreError::Off, StoreError::Full] {
            let (outbox, store) = outbox();
            store.failing.set(Some(why));
            assert!(!outbox.add(&lead("a", 1)));
            assert!(!outbox.is_kept("a"));
            let begun = outbox.next(true, 2).expect("it is due");
            outbox.replied(&begun.id, OK, 3).expect("heard");
            assert!(outbox.next(true, 4).is_none());
        }
    }

    #[test]
    fn a_device_that_fills_up_halfway_sends_once() {
        let (outbox, store) = outbox();
        outbox.add(&lead("a", 1));
        let begun = outbox.next(true, 2).expect("it is due");
        store.failing.set(Some(StoreError::Full));
        outbox.replied(&begun.id, OK, 3).expect("heard");
        store.failing.set(None);
        assert!(outbox.next(true, 4).is_none(), "it is known here that it arrived");
    }

    #[test]
    fn what_was_refused_is_erased_when_something_arrives_at_the_same_receiver() {
        let (outbox, store) = outbox();
        let refused = Reply::Status { code: 422, wait: None };
        for (id, reply) in [("a", refused), ("b", refused), ("c", OK)] {
            let mut lead = lead(id, 1);
            if id == "b" {
                lead.url = "https://elsewhere.example/".into();
            }
            outbox.add(&lead);
            outbox.next(true, 2).expect("it is due");
            outbox.replied(id, reply, 3).expect("heard");
        }
        assert_eq!(store.read("a"), Ok(None));
        assert!(outbox.lead("b").is_some_and(|lead| !lead.words.is_empty()), "of another receiver");
    }

    #[test]
    fn what_is_erased_is_not_sent_and_its_reply_is_not_heard() {
        let (outbox, store) = outbox();
        outbox.add(&lead("a", 1));
        let begun = outbox.next(true, 2).expect("it is due");
        outbox.erase_all();
        assert_eq!(outbox.replied(&begun.id, Reply::None, 3), None);
        assert_eq!(*store.texts.borrow(), []);
    }

    #[test]
    fn a_lead_of_a_later_version_is_left_as_it_is() {
        let (outbox, store) = outbox();
        store.write("z", "gereed/lead 2 waiting\nmood good\n").expect("written");
        outbox.add(&lead("a", 1));
        outbox.wake(2);
        assert_eq!(outbox.next(true, 2).map(|lead| lead.id), Some("a".into()));
        assert_eq!(outbox.stored().unreadable, 1);
        let kept = store.read("z").expect("read");
        assert_eq!(kept.as_deref(), Some("gereed/lead 2 waiting\nmood good\n"));
        outbox.erase_all();
        assert_eq!(store.read("z"), Ok(None), "but a person can erase it");
    }

    #[test]
    fn what_became_of_a_lead_is_forgotten_after_thirty_days() {
        let (outbox, _) = outbox();
        outbox.add(&lead("a", 1));
        outbox.next(true, 2).expect("it is due");
        outbox.replied("a", OK, 3);
        outbox.wake(30 * 86_400_000 + 3);
        assert_eq!(outbox.stored().leads.len(), 1);
        outbox.wake(30 * 86_400_000 + 4);
        assert_eq!(outbox.stored().leads.len(), 0);
    }
}
