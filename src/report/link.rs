/// An address that may stand behind a link: http, https or mailto, without white space around it.
/// None for everything else, such as `javascript:`.
#[must_use]
pub fn safe_link(address: &str) -> Option<&str> {
    let address = address.trim();
    let starts_with = |scheme: &str| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    };
    ["https://", "http://", "mailto:"].into_iter().any(starts_with).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::safe_link;

    #[test]
    fn only_http_https_and_mailto_are_links() {
        let cases = [
            ("https://cal.com/bureau", Some("https://cal.com/bureau")),
            (" HTTP://bureau.nl\n", Some("HTTP://bureau.nl")),
            ("mailto:info@bureau.nl", Some("mailto:info@bureau.nl")),
            ("javascript:alert(1)", None),
            ("\u{1}javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,x", None),
            ("//bureau.nl", None),
            ("https:bureau.nl", None),
            ("https://", None),
            ("é", None),
            ("", None),
        ];
        for (address, expected) in cases {
            assert_eq!(safe_link(address), expected, "{address:?}");
        }
    }
}
