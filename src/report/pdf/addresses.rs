//! The addresses in a text that someone wrote.

use crate::report::safe_link;

/// Fewest and most digits of a telephone number.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=15;

/// The parts of a text, in order, each with its address where it is an e-mail address, an address
/// of a page or a telephone number.
pub fn parts(text: &str) -> Vec<(&str, Option<String>)> {
    let mut parts = Vec::new();
    let (mut plain, mut at) = (0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let begins = before.is_none_or(|c| c.is_whitespace() || c == '(' || c == '<');
        match begins.then(|| address(rest)).flatten() {
            Some((length, address)) => {
                parts.push((&text[plain..at], None));
                parts.push((&rest[..length], Some(address)));
                at += length;
                plain = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    parts.push((&text[plain..], None));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

/// How long the address at the beginning of a text is, and what it is in full.
fn address(text: &str) -> Option<(usize, String)> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['.', ',', ';', ':', ')', '>', '!', '?']);
    if safe_link(word).is_some_and(str::is_ascii) {
        return Some((word.len(), word.to_owned()));
    }
    if is_mail(word) {
        return Some((word.len(), format!("mailto:{word}")));
    }
    telephone(text)
}

fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let sign = |c: char| c.is_ascii_alphanumeric() || "._-+".contains(c);
    let labels = |host: &str| host.split('.').count() > 1 && host.split('.').all(|l| !l.is_empty());
    !name.is_empty() && name.chars().chain(host.chars()).all(sign) && labels(host)
}

/// A number that begins with +, 0 or (0, up to its last digit.
fn telephone(text: &str) -> Option<(usize, String)> {
    if !text.starts_with(['+', '0']) && !text.starts_with("(0") {
        return None;
    }
    let inside = |c: char| c.is_ascii_digit() || "+ ()-./\u{a0}".contains(c);
    let end = text.find(|c| !inside(c)).unwrap_or(text.len());
    let end = text[..end].rfind(|c: char| c.is_ascii_digit())? + 1;
    let number = &text[..end];
    if text[end..].chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let abroad = number.starts_with('+');
    let number = if abroad { number.replace("(0)", "") } else { number.to_owned() };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let sign = if abroad { "+" } else { "" };
    DIGITS.contains(&digits.len()).then(|| (end, format!("tel:{sign}{digits}")))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn addresses_are_found_within_a_line() {
        let cases: [(&str, &[(&str, &str)]); 8] = [
            (
                "Jan de Vries, 06-12 34 56 78 of jan@bureau.nl.",
                &[("06-12 34 56 78", "tel:0612345678"), ("jan@bureau.nl", "mailto:jan@bureau.nl")],
            ),
            ("+31 (0)20 123 45 67", &[("+31 (0)20 123 45 67", "tel:+31201234567")]),
            ("(020) 123 45 67, bureau", &[("(020) 123 45 67", "tel:0201234567")]),
            ("<jan@bureau.nl>", &[("jan@bureau.nl", "mailto:jan@bureau.nl")]),
            ("https://bureau.nl/x.", &[("https://bureau.nl/x", "https://bureau.nl/x")]),
            ("Keizersgracht 123, 1015 CJ, op 01-02-2026", &[]),
            ("javascript:alert(1) a@b @x.nl x@.nl é@x.nl", &[]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let found = parts(text);
            let whole: String = found.iter().map(|(part, _)| *part).collect();
            assert_eq!(whole, text);
            let links: Vec<(&str, &str)> =
                found.iter().filter_map(|(part, to)| Some((*part, to.as_deref()?))).collect();
            assert_eq!(links, expected, "{text:?}");
        }
    }
}
