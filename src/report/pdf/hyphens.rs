use crate::i18n::Locale;

static NL: &str = include_str!(concat!(env!("OUT_DIR"), "/hyphens.nl.txt"));
static EN: &str = include_str!(concat!(env!("OUT_DIR"), "/hyphens.en.txt"));

/// Fewest bytes of a word that is broken; as in `build/hyphenation.rs`.
const SHORTEST: usize = 8;

/// Where the words of our own texts may be broken: found when this was built.
pub struct Hyphens {
    /// In lower case and in order, each with the same word with its hyphens.
    words: Vec<(String, &'static str)>,
}

impl Hyphens {
    /// Those of a language.
    pub fn of(locale: Locale) -> Self {
        let words = match locale {
            Locale::Nl => NL,
            Locale::En => EN,
        };
        let mut words: Vec<(String, &str)> =
            words.split(' ').map(|word| (word.replace('-', ""), word)).collect();
        words.sort_unstable();
        Self { words }
    }

    /// The text with a soft hyphen wherever a word that is known may be broken.
    pub fn soften(&self, text: &str) -> String {
        let mut soft = String::with_capacity(text.len() + text.len() / 4);
        let mut rest = text;
        while !rest.is_empty() {
            let inside = |c: char| c.is_alphabetic() || c == '\u{ad}';
            let end = rest.find(|c| !inside(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            self.add(&mut soft, word);
            let next = after.find(inside).unwrap_or(after.len());
            let (between, others) = after.split_at(next);
            soft.push_str(between);
            rest = others;
        }
        soft
    }

    fn add(&self, soft: &mut String, word: &str) {
        if word.len() < SHORTEST {
            return soft.push_str(word);
        }
        let small = word.to_lowercase();
        let found = self.words.binary_search_by(|(known, _)| known.as_str().cmp(&small));
        let broken = found.ok().and_then(|place| self.words.get(place)).map(|(_, broken)| *broken);
        let mut letters = word.chars();
        for sign in broken.unwrap_or_default().chars() {
            match sign {
                '-' => soft.push('\u{ad}'),
                _ => soft.extend(letters.next()),
            }
        }
        soft.extend(letters);
    }
}

#[cfg(test)]
mod tests {
    use super::Hyphens;
    use crate::i18n::Locale;

    #[test]
    fn long_words_of_our_texts_are_softened_and_read_the_same() {
        for (locale, text) in [
            (Locale::Nl, "Verantwoording: organisatie!"),
            (Locale::En, "the organisation’s questionnaire"),
        ] {
            let soft = Hyphens::of(locale).soften(text);
            assert_eq!(soft.replace('\u{ad}', ""), text);
            assert!(soft.contains('\u{ad}'), "{soft}");
            let words = soft.split(|c: char| !c.is_alphabetic() && c != '\u{ad}');
            for word in words.filter(|word| word.contains('\u{ad}')) {
                let stubs = [word.split('\u{ad}').next(), word.rsplit('\u{ad}').next()];
                let long = stubs.iter().flatten().all(|stub| stub.chars().count() >= 3);
                assert!(long, "{word:?}");
            }
        }
    }

    #[test]
    fn what_is_not_known_or_has_its_own_hyphens_stays_as_it_is() {
        let hyphens = Hyphens::of(Locale::Nl);
        for text in ["", "Xyzzyplughonderdduizend 123", "een\u{ad}voudig", "日本語 \u{e000}!"] {
            assert_eq!(hyphens.soften(text), text);
        }
    }
}
