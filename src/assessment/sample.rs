use proptest::prelude::*;

use super::{Answer, Answers};
use crate::i18n::Locale;
use crate::instrument::{Choice, Factor, Improvement, Instrument, Item, Level, Minutes, Step};

/// Three factors of three items, of which one is core; the second factor has none.
///
/// Items are `a1`, `a2`, `a3`, `b1`, … and core are `a1` and `c1`.
pub fn instrument() -> Instrument {
    let mut instrument = of(&[0, 25, 50, 75, 100], &[&[1, 1, 1], &[1, 1, 1], &[1, 1, 1]]);
    for factor in [0, 2] {
        instrument.factors[factor].items[0].core = true;
    }
    instrument
}

/// An instrument without texts and rules: the points of its choices, and per factor the weights of
/// its items. Factors are `a`, `b`, …, all of weight 1; items `a1`, `a2`, …
pub fn of(values: &[u8], weights: &[&[u8]]) -> Instrument {
    let choices = values.iter().map(|&value| Choice { value, label: String::new() });
    let bounds = [0, 20, 40, 60, 80];
    let level = |at| Level { at, name: String::new(), meaning: String::new() };
    let step = Step { name: String::new(), keep: String::new() };
    Instrument {
        format: "gereed/instrument".into(),
        format_version: 1,
        id: "sample".into(),
        version: 1,
        locale: Locale::Nl,
        title: String::new(),
        intro: String::new(),
        minutes: Minutes { full: 2, quick: 1 },
        choices: choices.collect(),
        levels: bounds.map(level).into(),
        owners: Vec::new(),
        steps: vec![step; 5],
        sources: Vec::new(),
        facts: Vec::new(),
        factors: ('a'..).zip(weights).map(|(name, weights)| factor(name, weights)).collect(),
        conditions: Vec::new(),
        verdicts: Vec::new(),
        patterns: Vec::new(),
        migrations: Vec::new(),
    }
}

/// Answers in instrument order: a digit is a choice, `-` unanswered, `n` not applicable, `?` don't
/// know; spaces are for the eye.
pub fn answers(instrument: &Instrument, text: &str) -> Answers {
    let signs: Vec<char> = text.chars().filter(|sign| *sign != ' ').collect();
    assert_eq!(signs.len(), instrument.item_count(), "an answer for each item");
    let mut answers = Answers::none(instrument);
    for (item, sign) in signs.into_iter().enumerate() {
        let answer = match sign {
            '-' => Answer::Unanswered,
            'n' => Answer::NotApplicable,
            '?' => Answer::DontKnow,
            digit => Answer::Choice(digit.to_string().parse().expect("a choice")),
        };
        answers.set(item, answer);
    }
    answers
}

/// The highest choice.
pub fn last_choice(instrument: &Instrument) -> u8 {
    u8::try_from(instrument.choices.len() - 1).expect("a short scale")
}

/// A small instrument of any shape, with answers.
pub fn any_result() -> impl Strategy<Value = (Instrument, Answers)> {
    let scales =
        [&[0, 50, 100][..], &[0, 10, 100], &[0, 25, 50, 75, 100], &[5, 30, 40, 90], &[0, 100]];
    let item = (1u8..=3, any::<bool>(), 1u8..=3, any::<bool>(), 0u8..8, 1u8..=5);
    let factor = (1u8..=3, prop::collection::vec(item, 1..=2));
    (prop::sample::select(scales.to_vec()), prop::collection::vec(factor, 2..=3)).prop_map(
        |(scale, factors)| {
            let weights: Vec<Vec<u8>> = factors
                .iter()
                .map(|(_, items)| items.iter().map(|item| item.0).collect())
                .collect();
            let weights: Vec<&[u8]> = weights.iter().map(Vec::as_slice).collect();
            let mut instrument = of(scale, &weights);
            let last = last_choice(&instrument);
            let mut given = Vec::new();
            for (factor, (weight, items)) in instrument.factors.iter_mut().zip(factors) {
                factor.weight = weight;
                for (item, (_, reversed, effort, core, answer, step)) in
                    factor.items.iter_mut().zip(items)
                {
                    item.reversed = reversed;
                    item.core = core;
                    item.improvement.effort = effort;
                    item.improvement.step = step;
                    given.push(match answer {
                        5 => Answer::Unanswered,
                        6 => Answer::NotApplicable,
                        7 => Answer::DontKnow,
                        choice => Answer::Choice(choice.min(last)),
                    });
                }
            }
            let mut answers = Answers::none(&instrument);
            given.into_iter().enumerate().for_each(|(item, answer)| answers.set(item, answer));
            (instrument, answers)
        },
    )
}

fn factor(name: char, weights: &[u8]) -> Factor {
    Factor {
        id: name.into(),
        weight: 1,
        name: String::new(),
        title: String::new(),
        why: String::new(),
        gap: String::new(),
        facts: Vec::new(),
        meanings: Vec::new(),
        items: (1..).zip(weights).map(|(n, &weight)| item(format!("{name}{n}"), weight)).collect(),
    }
}

fn item(id: String, weight: u8) -> Item {
    Item {
        id,
        core: false,
        weight,
        reversed: false,
        statement: String::new(),
        looks: Vec::new(),
        improvement: Improvement { effort: 1, horizon: 30, step: 1, ..Improvement::default() },
    }
}
