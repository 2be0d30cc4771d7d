use crate::i18n::Locale;

/// Something in a statement that makes its answers hard to read.
pub(super) struct Trap {
    /// Why, and what to do.
    pub message: &'static str,
    dutch: &'static [&'static str],
    english: &'static [&'static str],
}

const TRAPS: [Trap; 4] = [
    Trap {
        message: "asks two things; make it two statements or leave one out",
        dutch: &["en", "en/of", "alsook", "evenals"],
        english: &["and", "and/or"],
    },
    Trap {
        message: "holds a negation; say what is there instead",
        dutch: &["niet", "geen", "nooit", "zonder", "niets", "niemand", "nergens", "noch"],
        english: &[
            "not", "no", "never", "without", "nothing", "nobody", "none", "nor", "cannot", "don't",
            "doesn't", "isn't", "aren't",
        ],
    },
    Trap {
        message: "holds a frequency; the choices say how far it goes",
        dutch: &[
            "altijd",
            "vaak",
            "soms",
            "regelmatig",
            "geregeld",
            "meestal",
            "zelden",
            "doorgaans",
            "dagelijks",
            "wekelijks",
            "maandelijks",
            "jaarlijks",
            "periodiek",
            "steeds",
            "telkens",
        ],
        english: &[
            "always",
            "often",
            "sometimes",
            "regularly",
            "usually",
            "rarely",
            "frequently",
            "generally",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "annually",
            "periodically",
        ],
    },
    Trap {
        message: "holds a quantity; the choices say how far it goes",
        dutch: &[
            "alle",
            "elke",
            "elk",
            "iedere",
            "ieder",
            "iedereen",
            "veel",
            "weinig",
            "meeste",
            "sommige",
            "enkele",
            "voldoende",
            "genoeg",
        ],
        english: &[
            "all",
            "every",
            "each",
            "everyone",
            "everybody",
            "many",
            "few",
            "some",
            "enough",
            "several",
            "sufficient",
        ],
    },
];

/// The traps in a statement, each with the word that gives it away.
pub(super) fn traps(statement: &str, locale: Locale) -> Vec<(String, &'static Trap)> {
    let mut found: Vec<(String, &Trap)> = Vec::new();
    for word in words(statement) {
        for trap in &TRAPS {
            let list = match locale {
                Locale::Nl => trap.dutch,
                Locale::En => trap.english,
            };
            let new = !found.iter().any(|(_, other)| std::ptr::eq(*other, trap));
            if new && list.contains(&word.as_str()) {
                found.push((word.clone(), trap));
            }
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '\'' || c == '’' || c == '/';
    text.split(move |c| !part_of_word(c))
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace('’', "'"))
}
