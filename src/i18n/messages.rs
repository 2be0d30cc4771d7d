use super::{Locale, texts};

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The texts of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Messages {
    locale: Locale,
}

impl Messages {
    /// The texts of a language.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// The language.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.locale
    }

    /// A text without placeholders.
    #[must_use]
    pub fn text(self, key: Key) -> &'static str {
        texts::text(self.locale, key)
    }

    /// A text in which `{name}` is replaced by its value.
    #[must_use]
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// One text for a count of 1, another for every other; `{n}` is the count.
    #[must_use]
    pub fn count(self, one: Key, other: Key, n: usize) -> String {
        self.fill(if n == 1 { one } else { other }, &[("n", &n.to_string())])
    }
}

/// Replaces each `{name}` that has a value; others stay as they are.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after
            .split_once('}')
            .and_then(|(name, tail)| Some((values.iter().find(|(n, _)| *n == name)?.1, tail)));
        if let Some((value, tail)) = known {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn placeholders_are_replaced_once_and_unknown_ones_stay() {
        let values = [("n", "3"), ("name", "{n}")];
        assert_eq!(fill("{n} van {name}, {other} {", &values), "3 van {n}, {other} {");
    }
}
