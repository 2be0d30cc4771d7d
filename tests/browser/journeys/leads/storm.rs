use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use browser_tests::{Browser, Mood, Receiver};
use gereed::i18n::Key;
use serde_json::json;

use super::{body, fill_in, network, open, site, states, with_result};

const LEADS: u64 = 20;

/// The page's clock runs on by twenty minutes a lead, so that the limit of leads an hour is not met.
const CLOCK: &str = "const now = Date.now.bind(Date); \
    const ahead = () => Number(localStorage.getItem('ahead') ?? 0) * 20 * 60e3; \
    Date.now = () => now() + ahead();";

/// Chance, the same in every run (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % limit
    }
}

#[test]
fn twenty_leads_through_killed_tabs_a_failing_network_and_a_bad_receiver() {
    let receiver = Receiver::start(true);
    let moods = [
        Mood::Take,
        Mood::TakeLate(400),
        Mood::TakeSilently,
        Mood::Break,
        Mood::Say(500, None),
        Mood::Say(429, Some(1)),
    ];
    let (site, browser) = (site(&receiver, ""), Browser::start());
    let mut chance = Chance(5_2026);
    let clock = || {
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": CLOCK }));
    };
    clock();
    with_result(&site, &browser);
    for n in 0..LEADS {
        browser.run("localStorage.setItem('ahead', arguments[0]);", &[n.to_string().into()]);
        let mood = |chance: &mut Chance| moods[usize::try_from(chance.below(6)).unwrap()];
        receiver.will(&[mood(&mut chance), mood(&mut chance)]);
        let offline = chance.below(4) == 0;
        let killed = chance.below(2) == 0;
        let check = open(&site, &browser);
        if check.count("#g-ask-open") == 0 {
            again(&browser, &check);
        }
        fill_in(&browser, &check);
        if offline {
            network(&browser, false);
        }
        check.press(Key::LeadSend);
        if killed {
            thread::sleep(Duration::from_millis(chance.below(120)));
            let left = browser.new_tab();
            browser.close(&left);
            clock();
        } else if offline {
            thread::sleep(Duration::from_millis(300));
            network(&browser, true);
        }
        if killed {
            open(&site, &browser);
        }
    }
    browser.wait("every lead to arrive", || {
        let settled = states(&browser).iter().filter(|state| *state == "delivered").count();
        if settled == usize::try_from(LEADS).unwrap() {
            return Some(());
        }
        browser
            .run("localStorage.setItem('ahead', Number(localStorage.getItem('ahead')) + 1);", &[]);
        open(&site, &browser);
        thread::sleep(Duration::from_millis(300));
        None
    });
    let mut bodies: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for received in receiver.received().into_iter().filter(|received| received.taken) {
        let id = body(&received.body)["data"]["id"].as_str().unwrap().to_owned();
        bodies.entry(id).or_default().push(received.body);
    }
    assert_eq!(bodies.len(), usize::try_from(LEADS).unwrap(), "each is there once by its id");
    for (id, repeats) in &bodies {
        assert!(repeats.iter().all(|body| *body == repeats[0]), "the repeats of {id} are the same");
    }
}

/// Asks for another form, whatever became of the last lead.
fn again(browser: &Browser, check: &browser_tests::Check) {
    browser.wait("the last lead to be settled", || {
        let button = check.texts().text(Key::LeadAgain);
        let script = "const button = [...root.querySelectorAll('button')] \
            .find((button) => said(button) === arguments[0]); button?.click(); return !!button;";
        if check.run(script, &[button.into()]) == true {
            return Some(());
        }
        check.run(
            "[...root.querySelectorAll('button')].find((button) => said(button) === arguments[0])?.click();",
            &[check.texts().text(Key::LeadTryNow).into()],
        );
        thread::sleep(Duration::from_millis(200));
        None
    });
}
