/// What the owner of the page sends along: `k=v,k2=v2`, in which `\,` is a comma and `\\` a
/// backslash. A part without a name or an equals sign is left out; of two with one name the first
/// counts.
#[must_use]
pub fn hidden(text: &str) -> Vec<(String, String)> {
    let mut parts = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            ',' => {
                parts.push(String::new());
                continue;
            }
            '\\' => letters.next().unwrap_or('\\'),
            letter => letter,
        };
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let pair = |part: String| {
        let (name, value) = part.split_once('=')?;
        let name = name.trim();
        (!name.is_empty()).then(|| (name.to_owned(), value.trim().to_owned()))
    };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (name, value) in parts.into_iter().filter_map(pair) {
        if !pairs.iter().any(|(known, _)| *known == name) {
            pairs.push((name, value));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn pairs_are_read_and_commas_can_be_escaped() {
        let cases: [(&str, &[(&str, &str)]); 9] = [
            ("a=1,b=2,a=3", &[("a", "1"), ("b", "2")]),
            ("", &[]),
            ("a=b", &[("a", "b")]),
            ("a=b, c = d=e ", &[("a", "b"), ("c", "d=e")]),
            (r"city=Delft\, Zuid,b=1", &[("city", "Delft, Zuid"), ("b", "1")]),
            (r"path=C:\\x", &[("path", r"C:\x")]),
            ("a=,=b,c,", &[("a", "")]),
            ("entry.1=x", &[("entry.1", "x")]),
            ("a=b\\", &[("a", "b\\")]),
        ];
        for (text, expected) in cases {
            let found = hidden(text);
            let found: Vec<(&str, &str)> =
                found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
