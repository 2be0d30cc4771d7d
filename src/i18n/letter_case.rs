/// A text with its first letter as a capital.
///
/// Knows the letters of Latin-1, which our languages are written in: the tables for every script
/// would be 7 KB of the widget.
#[must_use]
pub fn capitalised(text: &str) -> String {
    with_first(text, |letter| match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    })
}

/// A text with its first letter small, to stand within a sentence.
#[must_use]
pub fn uncapitalised(text: &str) -> String {
    with_first(text, |letter| match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    })
}

fn with_first(text: &str, change: impl Fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        let mut changed = String::with_capacity(text.len());
        changed.push(change(first));
        changed.push_str(letters.as_str());
        changed
    })
}

#[cfg(test)]
mod tests {
    use super::{capitalised, uncapitalised};

    #[test]
    fn the_first_letter_changes_and_no_other() {
        let cases = [
            ("verankerd", "Verankerd"),
            ("één", "Één"),
            ("øre", "Øre"),
            ("÷", "÷"),
            ("ÿ", "ÿ"),
            ("55%", "55%"),
            ("", ""),
        ];
        for (small, capital) in cases {
            assert_eq!(capitalised(small), capital);
            assert_eq!(uncapitalised(capital), small);
        }
        assert_eq!(uncapitalised("HR en L&D"), "hR en L&D");
    }
}
