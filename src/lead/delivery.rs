use super::Format;
use super::retry::{LEASE, LONGEST_WAIT, PATIENCE, wait_after};
use crate::assessment::Millis;

/// A lead on its way to the receiver.
///
/// The body was made once, when the person sent it, so that every try is the same, byte for byte.
/// Once it has arrived the body and the words are gone: what stays is that it did, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// By which the receiver knows a repeat; also in the body.
    pub id: String,
    /// Where it goes.
    pub url: String,
    /// How it is put.
    pub format: Format,
    /// When the person sent it.
    pub created: Millis,
    /// How often it was tried.
    pub tries: u32,
    /// How far it is.
    pub state: State,
    /// What is sent.
    pub body: String,
    /// The same in words, to copy or to mail.
    pub words: String,
    /// By which the same form is known again when it is sent from another tab too: [`Form::mark`].
    ///
    /// [`Form::mark`]: super::Form::mark
    pub mark: u32,
}

/// In place of what a receiver says: the policy of the page lets no request go there. That holds as
/// long as the page is open; when the check is opened again, it may have been repaired.
pub const BARRED: u16 = 0;

/// How far a lead is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is tried when the time has come.
    Waiting {
        /// When that is.
        at: Millis,
        /// Before this the receiver wants none; 0 when it did not say so.
        not_before: Millis,
    },
    /// It is being tried.
    Sending {
        /// Since when.
        since: Millis,
    },
    /// The receiver has it.
    Delivered {
        /// Since when.
        at: Millis,
    },
    /// The receiver does not want it, or the page does not let it go there.
    Refused {
        /// Since when.
        at: Millis,
        /// What it said: 300 to 499; or [`BARRED`].
        status: u16,
    },
    /// It did not arrive in [`PATIENCE`].
    GivenUp {
        /// Since when.
        at: Millis,
    },
}

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The receiver said this.
    Status {
        /// As in HTTP.
        code: u16,
        /// How long it wants us to wait, by [`super::retry_after`].
        wait: Option<Millis>,
    },
    /// It said nothing.
    None,
}

impl Delivery {
    /// A lead that was not tried yet.
    #[must_use]
    pub fn new(id: String, url: String, format: Format, created: Millis) -> Self {
        let state = State::Waiting { at: created, not_before: 0 };
        Self {
            id,
            url,
            format,
            created,
            tries: 0,
            state,
            body: String::new(),
            words: String::new(),
            mark: 0,
        }
    }

    /// Whether it is to be tried now. A time that lies further away than any wait comes from a clock
    /// that was set back.
    #[must_use]
    pub fn is_due(&self, now: Millis) -> bool {
        match self.state {
            State::Waiting { at, .. } => at <= now || at - now > LONGEST_WAIT,
            _ => false,
        }
    }

    /// When to look at it again; none when nothing is to happen any more.
    #[must_use]
    pub fn next_look(&self) -> Option<Millis> {
        match self.state {
            State::Waiting { at, .. } => Some(at),
            State::Sending { since } => Some(since.saturating_add(LEASE)),
            _ => None,
        }
    }

    /// Whether nothing is to happen any more.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.next_look().is_none()
    }

    /// Whether it is being tried now.
    #[must_use]
    pub fn is_being_tried(&self) -> bool {
        matches!(self.state, State::Sending { .. })
    }

    /// Whether the receiver asked not to be tried yet.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self.state, State::Waiting { not_before: 1.., .. })
    }

    /// The policy of the page stopped a request to its receiver. False when it was not tried there,
    /// or nothing is to happen any more.
    pub fn bar(&mut self, now: Millis) -> bool {
        let tried = self.tries > 0 && !self.is_settled();
        if tried {
            self.state = match self.is_late(now) {
                true => State::GivenUp { at: now },
                false => State::Refused { at: now, status: BARRED },
            };
        }
        tried
    }

    fn is_late(&self, now: Millis) -> bool {
        now.saturating_sub(self.created) >= PATIENCE
    }

    /// Begins a try; false when there is nothing to try.
    pub fn begin(&mut self, now: Millis) -> bool {
        let waiting = matches!(self.state, State::Waiting { .. });
        if waiting {
            self.tries = self.tries.saturating_add(1);
            self.state = State::Sending { since: now };
        }
        waiting
    }

    /// A try of which nobody waits for the reply any more: it is due again. `alone` says that no
    /// other tab can be at it; else its time must be over.
    pub fn take_over(&mut self, alone: bool, now: Millis) {
        if let State::Sending { since } = self.state
            && (alone || now.saturating_sub(since) >= LEASE || since.saturating_sub(now) >= LEASE)
        {
            self.state = State::Waiting { at: now, not_before: 0 };
        }
    }

    /// Makes it due: the page was opened, or the network came back. Not before the receiver wants
    /// it.
    pub fn wake(&mut self, now: Millis) {
        match &mut self.state {
            State::Waiting { at, not_before } => *at = (*at).min(now.max(*not_before)),
            State::Refused { status: BARRED, .. } => {
                self.state = State::Waiting { at: now, not_before: 0 };
            }
            _ => {}
        }
    }

    /// Takes the reply to a try; false when it has no say any more: no try was going on, and the
    /// reply is not that it has arrived after all. A try that the page stopped ends without one, and
    /// stays stopped.
    pub fn replied(&mut self, reply: Reply, now: Millis) -> bool {
        let arrived = matches!(reply, Reply::Status { code: 200..=299, .. });
        let sending = matches!(self.state, State::Sending { .. });
        let barred = matches!(self.state, State::Refused { status: BARRED, .. });
        if !barred && (self.is_settled() || !(sending || arrived)) {
            return false;
        }
        self.state = match reply {
            Reply::Status { code: 200..=299, .. } => State::Delivered { at: now },
            _ if barred => self.state,
            Reply::Status { code: status @ 300..=499, .. }
                if !matches!(status, 408 | 425 | 429) =>
            {
                State::Refused { at: now, status }
            }
            _ if self.is_late(now) => State::GivenUp { at: now },
            Reply::Status { wait, .. } => self.later(wait.unwrap_or(0), now),
            Reply::None => self.later(0, now),
        };
        if matches!(self.state, State::Delivered { .. }) {
            self.body.clear();
            self.words.clear();
        }
        true
    }

    fn later(&self, asked: Millis, now: Millis) -> State {
        let asked = asked.min(LONGEST_WAIT);
        let not_before = if asked > 0 { now.saturating_add(asked) } else { 0 };
        State::Waiting { at: now.saturating_add(wait_after(self.tries).max(asked)), not_before }
    }
}

#[cfg(test)]
mod tests {
    use super::{BARRED, Delivery, Reply, State};
    use crate::lead::Format;

    const DAY: u64 = 86_400_000;

    fn sending(created: u64, tries: u32, now: u64) -> Delivery {
        let url = "https://hooks.example/".to_owned();
        let mut lead = Delivery::new("a".into(), url, Format::StandardWebhook, created);
        lead.body = "{}".into();
        lead.words = "Anna".into();
        lead.tries = tries - 1;
        assert!(lead.begin(now));
        lead
    }

    fn status(code: u16, wait: Option<u64>) -> Reply {
        Reply::Status { code, wait }
    }

    fn waiting(at: u64) -> State {
        State::Waiting { at, not_before: 0 }
    }

    #[test]
    fn each_reply_has_its_consequence() {
        let asked = |at| State::Waiting { at, not_before: at };
        let refused = |status| State::Refused { at: 100, status };
        let cases = [
            (status(200, None), 1, State::Delivered { at: 100 }),
            (status(204, Some(9)), 1, State::Delivered { at: 100 }),
            (status(400, None), 1, refused(400)),
            (status(404, None), 1, refused(404)),
            (status(422, Some(5)), 3, refused(422)),
            (status(408, None), 1, waiting(5_100)),
            (status(425, None), 2, waiting(300_100)),
            (status(429, None), 1, waiting(5_100)),
            (status(429, Some(60_000)), 1, asked(60_100)),
            (status(503, Some(u64::MAX)), 1, asked(DAY + 100)),
            (status(500, None), 6, waiting(36_000_100)),
            (status(302, None), 1, refused(302)),
            (status(0, None), 1, waiting(5_100)),
            (Reply::None, 9, waiting(36_000_100)),
        ];
        for (reply, tries, expected) in cases {
            let mut lead = sending(0, tries, 50);
            assert!(lead.replied(reply, 100));
            assert_eq!(lead.state, expected, "{reply:?} at try {tries}");
            let arrived = matches!(expected, State::Delivered { .. });
            assert_eq!((lead.body.is_empty(), lead.words.is_empty()), (arrived, arrived));
            assert!(!lead.replied(status(500, None), 101), "there was no second try");
            let settled = lead.is_settled();
            assert_eq!(lead.replied(status(200, None), 102), !settled, "it arrived after all");
        }
    }

    #[test]
    fn what_the_page_bars_is_tried_again_when_it_is_opened_again() {
        let barred = |at| State::Refused { at, status: BARRED };
        let mut lead = sending(0, 1, 50);
        assert!(lead.bar(60));
        assert!(lead.replied(Reply::None, 70), "the try has ended");
        assert_eq!((lead.state, lead.next_look()), (barred(60), None), "not as long as it is open");
        assert!(!lead.bar(80) && !lead.begin(90));
        lead.wake(100);
        assert_eq!(lead.state, waiting(100));
        assert!(lead.begin(100) && lead.replied(Reply::None, 110));
        assert!(lead.bar(120), "also when that is heard after the end of the try");
        assert_eq!(lead.state, barred(120));
        assert!(lead.replied(status(204, None), 130), "another tab could send it");
        assert_eq!(lead.state, State::Delivered { at: 130 });
        lead.wake(140);
        assert!(!lead.bar(150), "that is settled");

        let mut refused = sending(0, 1, 50);
        assert!(refused.replied(status(422, None), 60));
        refused.wake(70);
        assert!(!refused.bar(80));
        assert_eq!(refused.state, State::Refused { at: 60, status: 422 });

        let mut late = sending(0, 4, 14 * DAY);
        assert!(late.bar(14 * DAY));
        assert_eq!(late.state, State::GivenUp { at: 14 * DAY });
        let url = "https://hooks.example/".to_owned();
        let mut new = Delivery::new("b".into(), url, Format::Form, 0);
        assert!(!new.bar(1), "it was not tried yet");
    }

    #[test]
    fn it_is_given_up_only_after_one_more_try() {
        let mut lead = sending(0, 20, 14 * DAY - 2);
        assert!(lead.replied(Reply::None, 14 * DAY - 1));
        assert!(lead.begin(60 * DAY), "however long the page was closed");
        assert!(lead.replied(status(500, None), 60 * DAY));
        assert_eq!(lead.state, State::GivenUp { at: 60 * DAY });
        assert!(!lead.begin(61 * DAY));
        assert_eq!(lead.body, "{}", "it can still be copied");
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_stop_it() {
        let mut lead = sending(900 * DAY, 1, 900 * DAY);
        assert!(lead.replied(Reply::None, 900 * DAY));
        assert!(lead.is_due(1), "the wait lies further away than any wait");
        assert!(lead.begin(1));
        assert!(lead.replied(Reply::None, 1));
        assert_eq!(lead.state, waiting(300_001));

        let mut stuck = sending(0, 1, 900 * DAY);
        stuck.take_over(false, 900 * DAY + 59_999);
        assert_eq!(stuck.state, State::Sending { since: 900 * DAY }, "another tab is at it");
        stuck.take_over(false, 5);
        assert_eq!(stuck.state, waiting(5));
    }

    #[test]
    fn waking_hastens_it_but_not_before_the_receiver_wants_it() {
        let mut lead = sending(0, 5, 10);
        lead.replied(Reply::None, 10);
        lead.wake(20);
        assert_eq!(lead.state, waiting(20));

        let mut asked = sending(0, 1, 10);
        asked.replied(status(429, Some(1_000)), 10);
        assert_eq!(asked.state, State::Waiting { at: 5_010, not_before: 1_010 });
        asked.wake(20);
        assert_eq!(asked.state, State::Waiting { at: 1_010, not_before: 1_010 });
        asked.wake(2_000);
        assert_eq!(asked.state, State::Waiting { at: 1_010, not_before: 1_010 });
        assert!(asked.is_due(2_000));
    }

    #[test]
    fn a_tab_that_is_alone_takes_a_try_over_at_once() {
        let mut lead = sending(0, 1, 10);
        lead.take_over(true, 11);
        assert!(lead.is_due(11));
        assert_eq!(lead.tries, 1);
    }
}
