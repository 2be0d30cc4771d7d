/// A language that Gereed speaks whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Dutch, the first language.
    #[default]
    Nl,
    /// English.
    En,
}

impl Locale {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language of a BCP 47 tag, such as `nl-BE`; none for a language we do not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|locale| primary.eq_ignore_ascii_case(locale.tag()))
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn a_tag_is_read_by_its_primary_language() {
        let cases = [
            ("nl", Some(Locale::Nl)),
            ("NL-be", Some(Locale::Nl)),
            ("en_GB", Some(Locale::En)),
            (" en ", Some(Locale::En)),
            ("nld", None),
            ("fr", None),
            ("", None),
        ];
        for (tag, expected) in cases {
            assert_eq!(Locale::from_tag(tag), expected, "{tag:?}");
        }
    }
}
