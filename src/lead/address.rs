/// The host of an http or https address, with its port if it names one. None for any other address,
/// and for one with a name or a password in it.
#[must_use]
pub fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest.get(..end)?;
    let strange = |c: char| c.is_whitespace() || c.is_control() || c == '@' || c == '\\';
    (!host.is_empty() && !host.contains(strange)).then_some(host)
}

/// The origin of an http or https address; empty for any other.
#[must_use]
pub fn origin(address: &str) -> &str {
    let start = address.find("//").map_or(0, |scheme| scheme + 2);
    host(address).and_then(|host| address.get(..start + host.len())).unwrap_or_default()
}

/// Adds a text as it can stand in the query of an address and in the body of a form.
pub(super) fn push_encoded(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from(HEX[usize::from(digit)]));
            }
        }
    }
}

/// Adds `name=value`, after an ampersand if something stands before it.
pub(super) fn push_pair(out: &mut String, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    push_encoded(out, name);
    out.push('=');
    push_encoded(out, value);
}

#[cfg(test)]
mod tests {
    use super::{host, origin, push_pair};

    #[test]
    fn an_origin_ends_where_the_path_begins() {
        let cases = [
            ("https://hooks.example/a?b#c", "https://hooks.example"),
            ("http://http:8080?x", "http://http:8080"),
            ("https://a@hooks.example/", ""),
            ("mailto:a@b.example", ""),
            ("", ""),
        ];
        for (address, expected) in cases {
            assert_eq!(origin(address), expected, "{address}");
        }
    }

    #[test]
    fn the_host_is_what_stands_between_the_slashes() {
        let cases = [
            ("https://hooks.example/leads?a=b", Some("hooks.example")),
            ("https://hooks.example", Some("hooks.example")),
            ("http://127.0.0.1:1880/lead", Some("127.0.0.1:1880")),
            ("https://hooks.example?x", Some("hooks.example")),
            ("https://good.example@evil.example/", None),
            ("https://good.example\\@evil.example/", None),
            ("https:///x", None),
            ("ftp://hooks.example", None),
            ("mailto:a@b.nl", None),
            ("", None),
        ];
        for (address, expected) in cases {
            assert_eq!(host(address), expected, "{address}");
        }
    }

    #[test]
    fn pairs_are_encoded() {
        let mut out = String::new();
        push_pair(&mut out, "metadata[gereed]", "1");
        push_pair(&mut out, "name", "Zoë & Co + 100%\n");
        assert_eq!(out, "metadata%5Bgereed%5D=1&name=Zo%C3%AB%20%26%20Co%20%2B%20100%25%0A");
    }
}
