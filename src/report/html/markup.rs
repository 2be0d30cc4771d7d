/// Elements that stand within a text, where white space counts.
const WITHIN_TEXT: [&str; 4] = ["a", "b", "i", "span"];

/// HTML as it is written: every text is escaped, every element is closed.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// What has been written.
    pub fn into_string(self) -> String {
        self.0
    }

    /// An element with what is in it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inner(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        if !WITHIN_TEXT.contains(&name) {
            self.0.push('\n');
        }
    }

    /// An element without attributes that holds a text; nothing when there is no text.
    pub fn line(&mut self, name: &str, text: &str) {
        self.classed(name, "", text);
    }

    /// The same with a class.
    pub fn classed(&mut self, name: &str, class: &str, text: &str) {
        let class = [("class", class)];
        let attributes = if class[0].1.is_empty() { &[][..] } else { &class[..] };
        if !text.is_empty() {
            self.element(name, attributes, |html| html.text(text));
        }
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.0.push('\n');
    }

    /// A text; line ends in it are kept by the style.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\t' | '\n' => self.0.push(c),
                _ if c.is_control() || is_noncharacter(c) => {}
                _ => self.0.push(c),
            }
        }
    }

    /// Markup of our own, as it is.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }
}

/// Code points that HTML does not allow.
fn is_noncharacter(c: char) -> bool {
    matches!(u32::from(c) & 0xffff, 0xfffe | 0xffff) || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn nothing_from_outside_becomes_markup() {
        let cases = [
            ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
            ("a & b \"c\"", "a &amp; b &quot;c&quot;"),
            ("één\u{0}\u{85}\u{ffff}\u{fdd0}\ntwee", "één\ntwee"),
        ];
        for (text, expected) in cases {
            let mut html = Markup::default();
            html.text(text);
            assert_eq!(html.into_string(), expected);
        }
    }

    #[test]
    fn elements_are_closed_and_attributes_quoted() {
        let mut html = Markup::default();
        html.element("a", &[("href", "https://a.example/?b=\"c\"&d")], |html| html.line("b", "x"));
        html.line("p", "");
        let expected = "<a href=\"https://a.example/?b=&quot;c&quot;&amp;d\"><b>x</b></a>";
        assert_eq!(html.into_string(), expected);
    }
}
