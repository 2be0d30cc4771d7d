use super::address::push_encoded;

/// The address behind a link that opens a mail with everything filled in (RFC 6068). Without an
/// owner's e-mail address the person fills that in.
#[must_use]
pub fn mail_link(email: &str, subject: &str, words: &str) -> String {
    let mut link = String::from("mailto:");
    for (place, part) in email.split('@').enumerate() {
        if place > 0 {
            link.push('@');
        }
        push_encoded(&mut link, part);
    }
    link.push_str("?subject=");
    push_encoded(&mut link, subject);
    link.push_str("&body=");
    push_encoded(&mut link, &words.replace('\n', "\r\n"));
    link
}

#[cfg(test)]
mod tests {
    use super::mail_link;

    #[test]
    fn nothing_in_the_words_or_the_address_can_add_to_the_mail() {
        let cases = [
            (
                "a+b@bureau.nl",
                "Hoi & zo",
                "x\ny",
                "mailto:a%2Bb@bureau.nl?subject=Hoi%20%26%20zo&body=x%0D%0Ay",
            ),
            ("", "S", "", "mailto:?subject=S&body="),
            (
                "a@b.nl?cc=c@d.nl",
                "S",
                "&bcc=x",
                "mailto:a@b.nl%3Fcc%3Dc@d.nl?subject=S&body=%26bcc%3Dx",
            ),
        ];
        for (email, subject, words, expected) in cases {
            assert_eq!(mail_link(email, subject, words), expected);
        }
    }
}
