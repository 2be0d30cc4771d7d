//! The state machine against a model that knows nothing of tables: what may follow on what.

use proptest::collection::vec;
use proptest::prelude::*;

use super::sample::lead;
use super::{BARRED, Delivery, Reply, State};

const DAY: u64 = 86_400_000;

#[derive(Clone, Debug)]
enum Step {
    Begin,
    Reply(Reply),
    TakeOver(bool),
    Wake,
    Pass(u64),
    SetBack(u64),
    Reopen,
    Bar,
}

/// What a lead is, as far as anyone outside can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Model {
    Waiting,
    Sending,
    Delivered,
    Refused,
    Barred,
    GivenUp,
}

fn model(lead: &Delivery) -> Model {
    match lead.state {
        State::Waiting { .. } => Model::Waiting,
        State::Sending { .. } => Model::Sending,
        State::Delivered { .. } => Model::Delivered,
        State::Refused { status: BARRED, .. } => Model::Barred,
        State::Refused { .. } => Model::Refused,
        State::GivenUp { .. } => Model::GivenUp,
    }
}

fn reply() -> impl Strategy<Value = Reply> {
    let code = prop_oneof![
        Just(200u16),
        Just(204),
        Just(302),
        Just(400),
        Just(408),
        Just(422),
        Just(425),
        Just(429),
        Just(499),
        Just(500),
        Just(503),
        any::<u16>()
    ];
    let wait = prop::option::of(prop_oneof![0..10_000_000u64, any::<u64>()]);
    prop_oneof![
        Just(Reply::None),
        (code, wait).prop_map(|(code, wait)| Reply::Status { code, wait })
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Begin),
        4 => reply().prop_map(Step::Reply),
        1 => any::<bool>().prop_map(Step::TakeOver),
        1 => Just(Step::Wake),
        3 => (0..2 * DAY).prop_map(Step::Pass),
        1 => (0..400 * DAY).prop_map(Step::SetBack),
        1 => Just(Step::Reopen),
        1 => Just(Step::Bar),
    ]
}

/// What may come of a reply when a lead is in this state; `late` says that its patience is over.
fn after(reply: Reply, before: Model, late: bool) -> Model {
    let settled = matches!(before, Model::Delivered | Model::Refused | Model::GivenUp);
    match reply {
        _ if settled => before,
        Reply::Status { code: 200..=299, .. } => Model::Delivered,
        _ if matches!(before, Model::Waiting | Model::Barred) => before,
        Reply::Status { code: 408 | 425 | 429, .. } if late => Model::GivenUp,
        Reply::Status { code: 408 | 425 | 429, .. } => Model::Waiting,
        Reply::Status { code: 300..=499, .. } => Model::Refused,
        _ if late => Model::GivenUp,
        _ => Model::Waiting,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_machine_does_what_the_model_says(steps in vec(step(), 0..60)) {
        let created = 500 * DAY;
        let (mut machine, mut expected, mut now) = (lead("a", created), Model::Waiting, created);
        let (body, words) = (machine.body.clone(), machine.words.clone());
        let mut tries = 0;
        for step in steps {
            match step {
                Step::Begin => {
                    let begins = expected == Model::Waiting;
                    prop_assert_eq!(machine.begin(now), begins);
                    if begins {
                        tries += 1;
                        expected = Model::Sending;
                    }
                }
                Step::Reply(reply) => {
                    let before = expected;
                    let late = now >= created + 14 * DAY;
                    expected = after(reply, before, late);
                    let heard = machine.replied(reply, now);
                    prop_assert!(heard || expected == before);
                    if let (true, State::Waiting { at, .. }) = (heard, machine.state) {
                        prop_assert!(at >= now + 5_000 && at <= now + DAY, "{} {}", at, now);
                    }
                }
                Step::TakeOver(alone) => {
                    let before = machine.state;
                    machine.take_over(alone, now);
                    if let State::Sending { since } = before {
                        if alone || now.abs_diff(since) >= 60_000 {
                            expected = Model::Waiting;
                            prop_assert!(machine.is_due(now));
                        }
                    } else {
                        prop_assert_eq!(machine.state, before);
                    }
                }
                Step::Wake => {
                    let before = machine.next_look();
                    machine.wake(now);
                    match expected {
                        Model::Barred => expected = Model::Waiting,
                        _ => prop_assert!(machine.next_look() <= before, "waking never puts it off"),
                    }
                }
                Step::Pass(time) => now += time,
                Step::SetBack(time) => now = now.saturating_sub(time),
                Step::Bar => {
                    let tried = tries > 0 && matches!(expected, Model::Waiting | Model::Sending);
                    prop_assert_eq!(machine.bar(now), tried);
                    if tried {
                        let late = now >= created + 14 * DAY;
                        expected = if late { Model::GivenUp } else { Model::Barred };
                    }
                }
                Step::Reopen => {
                    let text = machine.to_text();
                    machine = Delivery::from_text("a", &text).expect("it is what was written");
                }
            }
            prop_assert_eq!(model(&machine), expected);
            prop_assert_eq!(machine.tries, tries);
            prop_assert_eq!(machine.is_settled(), machine.next_look().is_none());
            if expected == Model::Delivered {
                prop_assert!(machine.body.is_empty() && machine.words.is_empty());
            } else {
                prop_assert_eq!((&machine.body, &machine.words), (&body, &words));
            }
            if expected == Model::Waiting {
                let looked = machine.next_look().expect("it waits");
                prop_assert!(machine.is_due(looked.max(now)), "it does not wait for ever");
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,200}", cut in 0usize..400) {
        let _ = Delivery::from_text("a", &text);
        let good = lead("a", 1).to_text();
        let end = good.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(good.len());
        prop_assert_eq!(Delivery::from_text("a", &good[..end]).is_ok(), end == good.len());
    }
}
