//! Answers stay with their statement, however one steps.

use browser_tests::{Browser, Engine, Site};
use gereed::i18n::Locale;
use serde_json::json;

/// Answers and steps at random, each as soon as the one before was heard; gives what was shown where
/// another answer was given.
const WALK: &str = "const root = document.querySelector('gereed-check').shadowRoot; \
    let state = 7; \
    const below = (end) => (state = (state * 48271) % 2147483647) % end; \
    const given = {}; \
    const wrong = []; \
    const sets = () => [...root.querySelectorAll('fieldset')]; \
    const words = (set) => set.querySelector('legend').lastElementChild.textContent; \
    const rest = [() => null, () => new Promise((done) => setTimeout(done)), \
      () => new Promise(requestAnimationFrame)]; \
    for (let turn = 0; turn < 400; turn += 1) { \
      const steps = [...root.querySelectorAll('.g-step')]; \
      const now = steps.findIndex((step) => step.getAttribute('aria-current')); \
      const ways = [steps[below(steps.length)], now && root.querySelector('.g-nav button'), \
        now < steps.length - 1 && root.querySelector('.g-nav [data-kind=primary]')].filter(Boolean); \
      if (below(3) === 0) { \
        ways[below(ways.length)].click(); \
      } else { \
        const set = sets()[below(sets().length)]; \
        const radio = set.querySelectorAll('input')[below(7)]; \
        given[words(set)] = radio.value; \
        radio.click(); \
      } \
      await rest[below(3)](); \
      for (const set of sets()) { \
        const shown = set.querySelector('input:checked')?.value; \
        if (shown !== given[words(set)]) wrong.push([turn, words(set), given[words(set)] ?? null, shown ?? null]); \
      } \
    } \
    return [wrong, Object.keys(given).length];";

#[test]
fn answers_stay_with_their_statement() {
    let site = Site::start();
    for engine in Engine::ALL {
        let browser = Browser::of(engine);
        site.visit(&browser, Locale::Nl);
        let seen = browser.run_async(WALK, &[]);
        assert_eq!(seen[0], json!([]), "{engine:?}: {seen}");
    }
}
