use super::{Locale, capitalised};

/// Forms of numbers.
pub struct Number;

impl Number {
    /// A count up to twelve as a word, above that in figures: for use in running text.
    #[must_use]
    pub fn word(n: usize, locale: Locale) -> String {
        const NL: [&str; 13] = [
            "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
            "elf", "twaalf",
        ];
        const EN: [&str; 13] = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ];
        let words = match locale {
            Locale::Nl => &NL,
            Locale::En => &EN,
        };
        words.get(n).map_or_else(|| n.to_string(), ToString::to_string)
    }

    /// The same with a capital, to begin a sentence. Of `één` only the second e keeps its accent.
    #[must_use]
    pub fn word_first(n: usize, locale: Locale) -> String {
        capitalised(&Self::word(n, locale)).replace('É', "E")
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Number};

    #[test]
    fn small_counts_are_words() {
        assert_eq!(Number::word(1, Locale::Nl), "één");
        assert_eq!(Number::word_first(1, Locale::Nl), "Eén");
        assert_eq!(Number::word(12, Locale::En), "twelve");
        assert_eq!(Number::word(13, Locale::Nl), "13");
    }
}
