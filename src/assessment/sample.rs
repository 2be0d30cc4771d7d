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
    }
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
